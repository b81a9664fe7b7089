/** Which notes a command is about: the words to look for, and the options that narrow them. */
import type { CodeContent } from '@shared/code'
import type { Ask } from '@shared/contract'
import { AppError } from '@shared/failure'
import type { Letter } from '@shared/letter'
import { allNotes, anchorStates, noteChoiceSchema } from '@shared/note'
import { foldText } from '@shared/text/fold'
import { UsageError, type Words } from './usage'

export const choiceOptions = ['on', 'code', 'tag', 'person', 'state'] as const

/** As many characters as a choice takes. */
const longest = 500

/** Throws UsageError. */
export function checkedChoice(words: Words, given: readonly string[]): void {
  if (given.length > 1) throw new UsageError('Put the words to look for in quotation marks.')
  const { options } = words
  for (const option of choiceOptions)
    if (options[option] === '') throw new UsageError(`--${option} lacks its value.`)
  const [wanted] = given
  const bounded = { 'The text to look for': wanted, '--tag': options['tag'], '--person': options['person'] }
  for (const [what, value] of Object.entries(bounded))
    if (typeof value === 'string' && value.length > longest)
      throw new UsageError(`${what} has at most ${longest} characters.`)
  stateOf(words)
}

function stateOf({ options: { state } }: Words) {
  if (state === undefined) return []
  const known = anchorStates.find((one) => one === state)
  if (known === undefined) throw new UsageError(`--state takes one of: ${anchorStates.join(', ')}.`)
  return [known]
}

interface KnownThings {
  readonly codes: readonly CodeContent[]
  letterNamed(which: string): Promise<Letter>
}

/** Errors: `not-found`, `refused` for a code of which there are several. */
export async function notesChosen(
  words: Words,
  [wanted = '']: readonly string[],
  { codes, letterNamed }: KnownThings,
): Promise<Ask<'notes.list'>['choice']> {
  const { on, code, tag, person, bin } = words.options
  return noteChoiceSchema.parse({
    ...allNotes,
    words: wanted,
    letterKeys: typeof on === 'string' ? [(await letterNamed(on)).key] : [],
    codes: typeof code === 'string' ? [codeNamed(codes, code).id] : [],
    tag: typeof tag === 'string' ? tag.replace(/^#/, '') : null,
    person: typeof person === 'string' ? person : null,
    states: stateOf(words),
    bin: bin === true,
  })
}

/** By its name, or by `above/its name`. Errors: `not-found`, `refused` when there are several. */
export function codeNamed(codes: readonly CodeContent[], name: string): CodeContent {
  const wanted = foldText(name)
  const found = codes.filter((code) =>
    [code.name, codePath(codes, code).join('/')].some((known) => foldText(known) === wanted),
  )
  const [code, other] = found
  if (code === undefined) throw new AppError('not-found', `There is no code “${name}”.`)
  if (other === undefined) return code
  const paths = found.map((one) => codePath(codes, one).join('/'))
  throw new AppError('refused', `There are several codes “${name}”: ${paths.join(', ')}. Name one of them.`)
}

/** Its name after those of the codes above it. */
export function codePath(codes: readonly CodeContent[], code: CodeContent): readonly string[] {
  const above = codes.find(({ id }) => id === code.parent)
  return above ? [...codePath(codes, above), code.name] : [code.name]
}
