/** What the view of codes shows: passages of codes side by side, or one of the tables. Data only. */
import type { CodePairs, CodeTable, CodeTableSide } from '@shared/code'
import type { Failure } from '@shared/failure'
import type { Anchor, NoteHead } from '@shared/note'
import { create } from 'zustand'
import { emptyPages, type Pages } from './pages'

export const codeTabs = ['passages', 'table', 'pairs'] as const
export type CodeTab = (typeof codeTabs)[number]

export const pairSides = ['note', 'passage', 'letter'] as const
export type PairSide = (typeof pairSides)[number]

/** The passages of one code, beside those of others. */
export interface CodeColumn {
  readonly code: string
  readonly pages: Pages<NoteHead>
  readonly active: number
  /** Notes that are checked, to be given another code or read side by side. */
  readonly checked: ReadonlySet<string>
  readonly failure: Failure | null
}

export interface CodeViewState {
  readonly tab: CodeTab
  readonly columns: readonly CodeColumn[]
  readonly side: CodeTableSide
  /** Whether codes are counted together with those below them. */
  readonly below: boolean
  readonly within: PairSide
  readonly table: CodeTable | null
  readonly pairs: CodePairs | null
  readonly failure: Failure | null
  /** What is known of the letters of passages on show. */
  readonly letters: ReadonlyMap<string, LetterOfPassage>
  /** The first passage of each note on show, by the note. */
  readonly words: ReadonlyMap<string, PassageWords>
}

/** A passage with the words around it, to the bounds of its sentence. */
export interface PassageWords {
  readonly before: string
  readonly exact: string
  readonly after: string
}

/** Of the words before a passage, in UTF-16 code units: where there is little room the passage itself must be in view. */
const mostBefore = 60

/** Whole words only: an anchor's context may end within one, and does not say where the letter goes on. */
export function wordsAround(anchor: Pick<Anchor, 'start' | 'before' | 'exact' | 'after'>): PassageWords {
  const { start, before, exact, after } = anchor
  const near = before.slice(-mostBefore)
  const isCut = start > near.length
  const whole = isCut ? near.replace(/^\S*\s?/u, '') : near
  return {
    before: isCut ? `…${whole}` : whole,
    exact,
    after: /\s\S*$/u.test(after) ? `${after.replace(/\s\S*$/u, '')}…` : after,
  }
}

interface LetterOfPassage {
  readonly title: string
  readonly years: readonly number[]
}

export const noCodeView: CodeViewState = {
  tab: 'passages',
  columns: [],
  side: 'letter',
  below: true,
  within: 'note',
  table: null,
  pairs: null,
  failure: null,
  letters: new Map(),
  words: new Map(),
}

export const useCodeView = create<CodeViewState>()(() => noCodeView)

/** More columns than these could not be read beside each other. */
export const mostColumns = 4
const pageSize = 100

/** The columns for these codes; those that stay keep what was read. */
export function columnsFor(columns: readonly CodeColumn[], codes: readonly string[]): readonly CodeColumn[] {
  return codes
    .slice(0, mostColumns)
    .map((code) => columns.find((column) => column.code === code) ?? emptyColumn(code))
}

function emptyColumn(code: string): CodeColumn {
  return { code, pages: emptyPages(pageSize), active: 0, checked: new Set(), failure: null }
}

export function columnChanged(
  state: CodeViewState,
  code: string,
  change: (column: CodeColumn) => Partial<CodeColumn>,
): CodeViewState {
  const columns = state.columns.map((column) =>
    column.code === code ? { ...column, ...change(column) } : column,
  )
  return { ...state, columns }
}

/** Checked notes of all columns, in their order, each once. */
export function checkedNotes(columns: readonly CodeColumn[]): readonly string[] {
  return [...new Set(columns.flatMap(({ checked }) => [...checked]))]
}
