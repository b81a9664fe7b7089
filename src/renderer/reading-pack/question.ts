/** What was typed into the search of a reading pack, folded as its index is. Pure. */
import { tokens } from '@shared/text/tokens'

export interface Question {
  /** Words that must be there. */
  readonly wanted: readonly string[]
  /** Words that must not. */
  readonly refused: readonly string[]
  /** Rows of words that must stand together. */
  readonly phrases: readonly (readonly string[])[]
  /** The word that may only begin so, because it is still being typed. */
  readonly last: string | null
}

export function readQuestion(typed: string): Question {
  const phrases: (readonly string[])[] = []
  const rest = typed.replace(/["“”„«»]([^"“”„«»]*)["“”„«»]/g, (_, inside: string) => {
    const { words } = tokens(inside)
    if (words.length > 0) phrases.push(words)
    return ' '
  })
  const refused: string[] = []
  const wanted: string[] = []
  for (const part of rest.split(/\s+/)) {
    const target = /^[-\u2212]./.test(part) ? refused : wanted
    target.push(...tokens(part).words)
  }
  const isTyping = /[^\s"“”„«»]$/.test(typed) && !/(?:^|\s)-\S*$/.test(typed)
  return { wanted, refused, phrases, last: isTyping ? (wanted.at(-1) ?? null) : null }
}

/** Whether a row of words stands in a text. */
export function holdsPhrase(text: string, phrase: readonly string[]): boolean {
  const { words } = tokens(text)
  for (let at = 0; at + phrase.length <= words.length; at++)
    if (phrase.every((word, step) => words[at + step] === word)) return true
  return false
}
