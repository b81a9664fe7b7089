/** What was ignored when versions were compared, in words. */
import { type Ignoring, ignorable } from '@shared/comparison'

/** `case, punctuation`; `nothing` where everything counts. */
export function ignoredInWords(ignoring: Ignoring): string {
  const ignored = ignorable.filter((name) => ignoring[name])
  return ignored.length === 0 ? 'nothing' : ignored.map((name) => words[name]).join(', ')
}

const words: Readonly<Record<(typeof ignorable)[number], string>> = {
  case: 'case',
  accents: 'accents and letter forms',
  punctuation: 'punctuation',
  numbers: 'spelling of numbers',
  spaces: 'spaces and line breaks',
}
