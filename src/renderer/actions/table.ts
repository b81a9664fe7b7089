/** Fetches the table's rows, moves its cell, selects rows, and changes one value of many letters at once. */
import { failureOf } from '@shared/failure'
import type { JudgedValue } from '@shared/judgement'
import type { LetterOrder } from '@shared/search'
import { call } from '../bridge'
import { reordered, staled } from '../state/pages'
import type { CorrectionsChange } from '../state/review-rows'
import { useShell } from '../state/shell'
import {
  allChosen,
  type Choosing,
  cellMoved,
  emptyTable,
  rowChosen,
  type TableRow,
  useTable,
} from '../state/table'
import { type Manner, type TableChange, tableChange } from '../state/table-changes'
import { makeChange } from './corrections'
import { offerUndo } from './notices'
import { pageLoader } from './pages'
import { refreshReviews } from './reviews'

/** As many corrections as one call takes. */
const batch = 500

export const showTableRows = pageLoader<TableRow>({
  read: () => useTable.getState().pages,
  write: (pages) => useTable.setState({ pages, failure: null }),
  fetch: fetchRows,
  failed: (thrown) => useTable.setState({ failure: failureOf(thrown) }),
})

async function fetchRows(offset: number, limit: number) {
  const { query, order, descending } = useTable.getState()
  return await call('letters.table', { query, order, descending, offset, limit })
}

const pause = 150
let timer: ReturnType<typeof setTimeout> | undefined

export function narrowTable(query: string): void {
  useTable.setState({ query })
  clearTimeout(timer)
  timer = setTimeout(startOver, pause)
}

export function orderTable(order: LetterOrder, descending: boolean): void {
  useTable.setState({ order, descending })
  startOver()
}

/** Other rows: what was selected by its place is selected no more. */
function startOver(): void {
  useTable.setState((state) => ({
    pages: reordered(state.pages),
    row: 0,
    selected: [],
    anchor: 0,
    failure: null,
  }))
  showTableRows(0, 0)
}

export function refreshTable(): void {
  useTable.setState((state) => ({ pages: staled(state.pages), failure: null }))
  // Nothing is read that nobody looks at.
  if (useShell.getState().view === 'table') showTableRows(0, 0)
}

/** Another library has other letters. */
export function forgetTable(): void {
  const { pages } = useTable.getState()
  useTable.setState({ ...emptyTable, pages: { ...emptyTable.pages, generation: pages.generation + 1 } })
}

export function moveCell(row: number, column: number): void {
  useTable.setState((state) => cellMoved(state, row, column))
}

export function chooseRow(row: number, choosing: Choosing): void {
  useTable.setState((state) => rowChosen(state, row, choosing))
}

export function chooseAllRows(): void {
  useTable.setState(allChosen)
}

export function chooseNoRows(): void {
  useTable.setState({ selected: [] })
}

/** The rows that a change would be for: those that are selected. */
export async function selectedRows(): Promise<readonly TableRow[]> {
  const rows: TableRow[] = []
  for (const { from, to } of useTable.getState().selected)
    for (let offset = from; offset <= to; offset += batch) {
      const answer = await fetchRows(offset, Math.min(batch, to - offset + 1))
      rows.push(...answer.rows)
    }
  return rows
}

/** What the value would change. Throws when the letters cannot be read, for the dialog that asks. */
export function foreseen(rows: readonly TableRow[], value: JudgedValue, manner: Manner): TableChange {
  return tableChange(rows, value, manner, () => crypto.randomUUID())
}

/** Changes one value of all these letters, to be undone as one step. Throws what went wrong. */
export async function changeRows(
  rows: readonly TableRow[],
  value: JudgedValue,
  manner: Manner,
): Promise<void> {
  const { put, withdraw } = foreseen(rows, value, manner)
  const letters = [...new Set(put.map(({ letterKey }) => letterKey))]
  const inverses: CorrectionsChange[] = []
  const total = put.length + withdraw.length
  try {
    for (let at = 0; at < total; at += batch) {
      if (total > batch) useTable.setState({ changing: { done: at, total } })
      const change = { put: put.slice(at, at + batch), withdraw: withdraw.slice(at, at + batch) }
      inverses.unshift(await makeChange(change))
    }
  } finally {
    useTable.setState({ changing: null })
    // What was changed before something went wrong can be undone too.
    if (inverses.length > 0)
      offerUndo({ kind: 'corrections', changes: inverses, letters, said: 'corrected', value }, '')
    refreshTable()
    void refreshReviews(letters)
  }
}
