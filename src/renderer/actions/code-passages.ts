/** Gives codes to passages: the selection, a line, the passages of a letter, or many at once after a preview. */
import type { ConcordanceLine } from '@shared/concordance'
import { failureOf } from '@shared/failure'
import { call } from '../bridge'
import { codeWithShortcut, nothingChanged, useCodes } from '../state/codes'
import { type CodingState, gatheringPassages, type PassageToCode, toCode, useCoding } from '../state/coding'
import { passageOf } from '../state/concordance'
import { useLetters } from '../state/letters'
import { useLook } from '../state/look'
import { useSearch } from '../state/search'
import { refreshCodes } from './codes'
import { notice, offerUndo, reportFailure } from './notices'
import { closeDialog, openDialog } from './shell'

/** The most that one step takes. */
export const mostPassages = 1000
/** How often it is asked how many passages there are meanwhile, in milliseconds. */
const pause = 150

/** Asks which code the passages get; for more than one it is said before what that means. */
export function askForCode(passages: readonly PassageToCode[]): void {
  if (passages.length === 0) {
    notice({ kind: 'hint', hint: 'nothing-to-code' })
    return
  }
  useCoding.setState(toCode(passages.slice(0, mostPassages), passages.length > mostPassages))
  openDialog(passages.length === 1 ? { kind: 'code-picker', note: null } : { kind: 'code-many' })
}

/** Asks which codes a note has. */
export function askForCodesOf(note: string): void {
  openDialog({ kind: 'code-picker', note })
}

/** Gives the code of a key at once; says whether there is such a code. */
export function codeByKey(key: string, passages: () => readonly PassageToCode[]): boolean {
  const code = codeWithShortcut(useCodes.getState().codes, key)
  if (code === undefined) return false
  const wanted = passages()
  if (wanted.length === 0) notice({ kind: 'hint', hint: 'nothing-to-code' })
  else if (wanted.length > 1) askForCode(wanted)
  else void codeOne(code.id, wanted)
  return true
}

async function codeOne(code: string, passages: readonly PassageToCode[]): Promise<void> {
  useCoding.setState(toCode(passages, false))
  try {
    await giveCode(code)
  } catch (thrown) {
    reportFailure(thrown)
  }
}

/** All passages of the result, as far as one step takes them. The dialog shows how many there are so far. */
export async function askForCodeOfResult(): Promise<void> {
  useCoding.setState(gatheringPassages)
  openDialog({ kind: 'code-many' })
  await gathering(readResult)
}

/** The passages of one letter of the result. */
export async function askForCodeInLetter(letter: {
  readonly id: number
  readonly key: string
  readonly title: string
}): Promise<void> {
  const { id, key: letterKey, title } = letter
  try {
    const { query } = useSearch.getState()
    const [spans, { text }] = await Promise.all([
      call('letters.hits', { id, query, typing: false }),
      call('letters.read', { id }),
    ])
    askForCode(
      spans.map(({ start, end }) => ({ letterKey, title, start, end, words: text.slice(start, end) })),
    )
  } catch (thrown) {
    reportFailure(thrown)
  }
}

async function gathering(read: () => Promise<CodingState>): Promise<void> {
  try {
    const found = await read()
    if (useCoding.getState().gathering) useCoding.setState(found)
  } catch (thrown) {
    if (useCoding.getState().gathering) useCoding.setState({ gathering: false, failure: failureOf(thrown) })
  }
}

/** Waits until all lines are gathered, so that those of the first letters are meant and not those found first. */
async function readResult(): Promise<CodingState> {
  const { query } = useSearch.getState()
  const { copies } = useLetters.getState()
  const { savedSearch } = useLook.getState()
  const ask = { query, copies, sort: [], savedSearch, withDismissed: false }
  const size = 500
  let lines: ConcordanceLine[] = []
  let all: number | null = null
  while (useCoding.getState().gathering) {
    const answer = await call('concordance.lines', { ...ask, offset: lines.length, limit: size })
    // Subtle: also after the first lines, since letters that change meanwhile are gathered anew from the beginning.
    if (!answer.complete || (all !== null && all !== answer.total)) {
      lines = []
      all = null
      await new Promise((resolve) => setTimeout(resolve, pause))
      continue
    }
    all = answer.total
    lines = [...lines, ...answer.lines]
    if (answer.lines.length === 0 || lines.length >= Math.min(all, mostPassages)) break
  }
  return toCode(lines.slice(0, mostPassages).map(passageOf), all !== null && all > mostPassages)
}

/** Where the passages stand, as notes hold it; those that the index no longer has are left out. */
async function describePassages(): Promise<NonNullable<CodingState['described']>> {
  const { passages, described: known } = useCoding.getState()
  if (known !== null) return known
  const asked = passages.map(({ letterKey, start, end }) => ({ letterKey, start, end }))
  const anchors = await call('anchors.describe', { passages: asked })
  const described = anchors.flatMap((anchor) =>
    anchor === null ? [] : [{ id: crypto.randomUUID(), anchor }],
  )
  if (useCoding.getState().passages === passages) useCoding.setState({ described })
  return described
}

/** What giving them the code would do: notes to make, notes to mark, passages that have it already. */
export interface Foreseen {
  readonly added: number
  readonly marked: number
  readonly same: number
  /** Passages that the index no longer has. */
  readonly gone: number
}

export async function foreseeCode(code: string): Promise<Foreseen> {
  const { passages } = useCoding.getState()
  const described = await describePassages()
  const gone = passages.length - described.length
  if (described.length === 0) return { added: 0, marked: 0, same: 0, gone }
  const { added, marked } = await call('codes.foreseen', { code, passages: [...described] })
  return { added, marked, same: described.length - added - marked, gone }
}

/** Gives the code in one step. Throws what went wrong, for the dialog that asks. */
export async function giveCode(code: string): Promise<void> {
  const described = await describePassages()
  if (described.length === 0) {
    closeDialog()
    notice({ kind: 'hint', hint: 'nothing-to-code' })
    return
  }
  const { added, marked } = await call('codes.passages', { code, passages: [...described] })
  closeDialog()
  useCodes.setState({ last: code })
  const name = useCodes.getState().codes?.find(({ id }) => id === code)?.name ?? ''
  if (added.length + marked.length === 0) {
    notice({ kind: 'hint', hint: 'coded-already' })
    return
  }
  offerUndo(
    {
      ...{ kind: 'codes', told: 'passages', count: added.length + marked.length },
      step: { change: await unmarking(code, marked), bin: added, unbin: [] },
    },
    name,
  )
  await refreshCodes()
}

/** What takes the code from notes that got it just now. */
async function unmarking(code: string, ids: readonly string[]) {
  if (ids.length === 0) return nothingChanged
  const notes = await call('notes.get', { ids: [...ids] })
  const marks = notes.map((note) => ({ note: note.id, codes: note.codes.filter((id) => id !== code) }))
  return { ...nothingChanged, marks }
}
