/** The lines of the concordance that is shown, as far as they are gathered. */
import type { Concordance, ConcordanceKey, ConcordanceLine, WiderLine } from '@shared/concordance'
import type { Failure } from '@shared/failure'
import { create } from 'zustand'
import type { PassageToCode } from './coding'
import { emptyPages, type Pages, rowAt, staled, withPage } from './pages'

/** What the lines are of. */
export interface ConcordanceAsk {
  readonly query: string
  readonly copies: boolean
  readonly sort: readonly ConcordanceKey[]
  readonly savedSearch: string | null
  readonly withDismissed: boolean
}

export interface ConcordanceState {
  readonly asked: ConcordanceAsk | null
  readonly pages: Pages<ConcordanceLine>
  /** The newest answer without its lines; null until one has come. */
  readonly answer: Omit<Concordance, 'lines'> | null
  readonly failure: Failure | null
  readonly active: number
  /** The line that is shown with more of its letter, and what stands around it once that was read. */
  readonly wide: { readonly line: ConcordanceLine; readonly around: WiderLine | null } | null
  /** Lines that the reader dismissed are shown too, as such. */
  readonly withDismissed: boolean
  readonly exporting: boolean
  /** Lines that are checked, to be given a code, by their names. */
  readonly checked: ReadonlyMap<string, PassageToCode>
}

export const noConcordance: ConcordanceState = {
  asked: null,
  pages: emptyPages(100),
  answer: null,
  failure: null,
  active: 0,
  wide: null,
  withDismissed: false,
  exporting: false,
  checked: new Map(),
}

export const useConcordance = create<ConcordanceState>()(() => noConcordance)

/** Other lines are asked for: none of those shown is right any more. A new order keeps their number. */
export function linesAsked(state: ConcordanceState, asked: ConcordanceAsk): ConcordanceState {
  const generation = state.pages.generation + 1
  const resorted = state.asked !== null && differsInSortAlone(state.asked, asked)
  const fresh = emptyPages<ConcordanceLine>(state.pages.size, generation)
  return {
    ...state,
    asked,
    pages: resorted ? { ...fresh, total: state.pages.total } : fresh,
    answer: resorted ? state.answer : null,
    failure: null,
    active: 0,
    wide: null,
    checked: resorted ? state.checked : new Map(),
  }
}

/** More lines were gathered. Those that are shown stay until they are read anew, since others may stand between them. */
export function linesGathered(state: ConcordanceState, answer: Concordance): ConcordanceState {
  const { lines, ...rest } = answer
  const active = Math.min(state.active, Math.max(0, rest.total - 1))
  return {
    ...state,
    answer: rest,
    failure: null,
    active,
    pages: withPage(staled(state.pages), 0, lines, rest.total),
  }
}

export function lineAt(state: ConcordanceState, index: number): ConcordanceLine | undefined {
  return rowAt(state.pages, index)
}

export function isSameLine(a: ConcordanceLine, b: ConcordanceLine): boolean {
  return a.letterId === b.letterId && a.start === b.start && a.end === b.end
}

export function lineName({ letterId, start, end }: ConcordanceLine): string {
  return `${letterId}:${start}:${end}`
}

/** Checked when it was not, and the other way round. */
export function lineToggled(state: ConcordanceState, line: ConcordanceLine): ConcordanceState {
  const checked = new Map(state.checked)
  if (!checked.delete(lineName(line))) checked.set(lineName(line), passageOf(line))
  return { ...state, checked }
}

/** Lines are checked besides those that are; `most` bounds how many are in all. */
export function linesChecked(
  state: ConcordanceState,
  lines: readonly ConcordanceLine[],
  most: number,
): ConcordanceState {
  const checked = new Map(state.checked)
  for (const line of lines) if (checked.size < most) checked.set(lineName(line), passageOf(line))
  return { ...state, checked }
}

export function passageOf(line: ConcordanceLine): PassageToCode {
  const { letterKey, title, start, end } = line
  return { letterKey, title, start, end, words: line.node.map(({ text }) => text).join('') }
}

const mostKeys = 3

function isSameKey(a: ConcordanceKey, b: ConcordanceKey): boolean {
  return JSON.stringify(keyName(a)) === JSON.stringify(keyName(b))
}

/** `b1` to `b5`, `n`, `a1` to `a5`, as the command line has them. */
export function keyName(key: ConcordanceKey): string {
  return key.side === 'node' ? 'n' : `${key.side === 'before' ? 'b' : 'a'}${key.words}`
}

export function keyNamed(name: string): ConcordanceKey | null {
  const words = Number(name.slice(1))
  if (name === 'n') return { side: 'node' }
  return name === '' ? null : { side: name.startsWith('b') ? 'before' : 'after', words }
}

/** A word was pointed at: it becomes the first key, or is none any more when it was one. */
export function keyToggled(sort: readonly ConcordanceKey[], key: ConcordanceKey): readonly ConcordanceKey[] {
  const others = sort.filter((one) => !isSameKey(one, key))
  return others.length < sort.length ? others : [key, ...sort].slice(0, mostKeys)
}

/** One of the three keys was chosen; null takes it away, and the same key counts once. */
export function keyChosen(
  sort: readonly ConcordanceKey[],
  place: number,
  key: ConcordanceKey | null,
): readonly ConcordanceKey[] {
  const others = sort.filter((one, index) => index !== place && !(key !== null && isSameKey(one, key)))
  if (key === null) return others
  const at = Math.min(place, others.length)
  return [...others.slice(0, at), key, ...others.slice(at)]
}

/** What the heads of the columns sort by: the words of that side outwards, or the node and what follows. */
export function keysOfColumn(column: 'before' | 'node' | 'after'): readonly ConcordanceKey[] {
  if (column === 'node') return [{ side: 'node' }, { side: 'after', words: 1 }, { side: 'after', words: 2 }]
  return [1, 2, 3].map((words) => ({ side: column, words }))
}

function differsInSortAlone(a: ConcordanceAsk, b: ConcordanceAsk): boolean {
  return JSON.stringify({ ...a, sort: [] }) === JSON.stringify({ ...b, sort: [] })
}
