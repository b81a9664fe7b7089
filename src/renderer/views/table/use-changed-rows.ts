/** The letters that a change is for: the one of the cell, or those that are selected, read in full. */
import { type Failure, failureOf } from '@shared/failure'
import { useEffect, useState } from 'react'
import { selectedRows } from '../../actions/table'
import { rowAt } from '../../state/pages'
import { selectedCount, type TableRow, useTable } from '../../state/table'

export interface ChangedRows {
  /** Null while they are being read. */
  readonly rows: readonly TableRow[] | null
  readonly count: number
  readonly failure: Failure | null
}

export function useChangedRows(row: number | null): ChangedRows {
  const [rows, setRows] = useState<readonly TableRow[] | null>(() => {
    const only = row === null ? undefined : rowAt(useTable.getState().pages, row)
    return only === undefined ? null : [only]
  })
  const [count] = useState(() => (row === null ? selectedCount(useTable.getState().selected) : 1))
  const [failure, setFailure] = useState<Failure | null>(null)
  useEffect(() => {
    if (row !== null) return undefined
    let wanted = true
    selectedRows().then(
      (read) => (wanted ? setRows(read) : undefined),
      (thrown: unknown) => (wanted ? setFailure(failureOf(thrown)) : undefined),
    )
    return () => {
      wanted = false
    }
  }, [row])
  return { rows, count, failure }
}
