/** The table of letters: its order, the query that narrows it, the cell the keyboard is on and the selected rows. */
import type { Failure } from '@shared/failure'
import type { LetterHead } from '@shared/letter'
import type { ReviewedValue } from '@shared/review'
import type { LetterOrder } from '@shared/search'
import { create } from 'zustand'
import { emptyPages, type Pages } from './pages'

export interface TableRow {
  readonly head: LetterHead
  readonly values: readonly ReviewedValue[]
}

export const tableColumns = [
  'title',
  'date',
  'sender',
  'recipient',
  'place',
  'kind',
  'language',
  'needs',
] as const
export type TableColumn = (typeof tableColumns)[number]
/** What can be changed in the table; `needs` follows from the rest. */
export type EditableColumn = Exclude<TableColumn, 'needs'>

/** Selected rows as ranges of places in the list, both ends included, so that all of a large library can be selected. */
export interface RowRange {
  readonly from: number
  readonly to: number
}

export interface TableState {
  readonly query: string
  readonly order: LetterOrder
  readonly descending: boolean
  readonly pages: Pages<TableRow>
  readonly row: number
  readonly column: number
  readonly selected: readonly RowRange[]
  /** From where Shift extends. */
  readonly anchor: number
  /** How far a change of many letters has come; null when none is under way. */
  readonly changing: { readonly done: number; readonly total: number } | null
  readonly failure: Failure | null
}

export const emptyTable: TableState = {
  query: '',
  order: 'date',
  descending: false,
  pages: emptyPages(60),
  row: 0,
  column: 0,
  selected: [],
  anchor: 0,
  changing: null,
  failure: null,
}
export const useTable = create<TableState>()(() => emptyTable)

export function isSelected(ranges: readonly RowRange[], row: number): boolean {
  return ranges.some(({ from, to }) => from <= row && row <= to)
}

export function selectedCount(ranges: readonly RowRange[]): number {
  return ranges.reduce((sum, { from, to }) => sum + to - from + 1, 0)
}

/** Adds a range, joining what touches; ranges stay in order and apart. */
export function withRange(ranges: readonly RowRange[], added: RowRange): readonly RowRange[] {
  let { from, to } = added
  const apart: RowRange[] = []
  for (const range of ranges) {
    if (range.to < from - 1 || range.from > to + 1) apart.push(range)
    else {
      from = Math.min(from, range.from)
      to = Math.max(to, range.to)
    }
  }
  return [...apart, { from, to }].sort((a, b) => a.from - b.from)
}

export function withoutRow(ranges: readonly RowRange[], row: number): readonly RowRange[] {
  return ranges.flatMap((range) =>
    row < range.from || row > range.to
      ? [range]
      : [
          { from: range.from, to: row - 1 },
          { from: row + 1, to: range.to },
        ].filter(({ from, to }) => from <= to),
  )
}

/** How a row is chosen: by itself, along with others, or all from the last one to here. */
export type Choosing = 'only' | 'toggle' | 'extend'

export function rowChosen(state: TableState, row: number, choosing: Choosing): TableState {
  switch (choosing) {
    case 'only':
      return { ...state, row, anchor: row, selected: [{ from: row, to: row }] }
    case 'toggle': {
      const selected = isSelected(state.selected, row)
        ? withoutRow(state.selected, row)
        : withRange(state.selected, { from: row, to: row })
      return { ...state, row, anchor: row, selected }
    }
    case 'extend': {
      const range = { from: Math.min(state.anchor, row), to: Math.max(state.anchor, row) }
      return { ...state, row, selected: withRange([], range) }
    }
  }
}

export function allChosen(state: TableState): TableState {
  const total = state.pages.total ?? 0
  return { ...state, selected: total === 0 ? [] : [{ from: 0, to: total - 1 }] }
}

/** Moves the keyboard's cell, within the table. */
export function cellMoved(state: TableState, row: number, column: number): TableState {
  const lastRow = Math.max(0, (state.pages.total ?? 0) - 1)
  return {
    ...state,
    row: Math.max(0, Math.min(lastRow, row)),
    column: Math.max(0, Math.min(tableColumns.length - 1, column)),
  }
}
