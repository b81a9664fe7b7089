/** Many letters with what is known of them, to be corrected in bulk: sorted, narrowed, selected, changed at once. */
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { openLetter } from '../../actions/reader'
import { openDialog, showView } from '../../actions/shell'
import {
  chooseAllRows,
  chooseNoRows,
  chooseRow,
  moveCell,
  orderTable,
  refreshTable,
  showTableRows,
} from '../../actions/table'
import { DataGrid, type GridColumn } from '../../components/data-grid'
import { EmptyState } from '../../components/empty-state'
import { Failed } from '../../components/failed'
import { rowAt } from '../../state/pages'
import { isSelected, type TableColumn, tableColumns, useTable } from '../../state/table'
import { NoLetters } from '../letters/no-letters'
import { failureWords } from '../shell/words'
import { TableCell } from './table-cell'
import { TableHead } from './table-head'

/** The columns by which the library can order letters. */
const orders = { title: 'title', date: 'date', sender: 'sender' } as const

export function LettersTable() {
  const { t } = useTranslation()
  const { pages, row, column, selected, failure, query } = useTable()
  const columns = useColumns()
  const open = useCallback((at: number) => {
    const letter = rowAt(useTable.getState().pages, at)?.head
    if (letter === undefined) return
    showView('letters')
    void openLetter({ letterKey: letter.key, title: letter.title, review: true })
  }, [])
  if (failure !== null)
    return (
      <Failed
        title={t('table.failed')}
        text={failureWords(failure, t)}
        retryLabel={t('notices.retry')}
        onRetry={refreshTable}
      />
    )
  if (pages.total === 0 && query.trim() === '') return <NoLetters />
  return (
    <>
      <TableHead />
      {pages.total === 0 ? <EmptyState title={t('table.none')} announced /> : null}
      <DataGrid
        label={t('table.list')}
        columns={columns}
        count={pages.total ?? 0}
        rowHeight={38}
        row={row}
        column={column}
        isSelected={(at) => isSelected(selected, at)}
        version={pages.generation}
        onMove={moveCell}
        onChoose={chooseRow}
        onChooseAll={chooseAllRows}
        onChooseNone={chooseNoRows}
        onEdit={edit}
        onEditSelected={editSelected}
        onOpen={open}
        onVisible={showTableRows}
        cell={(at, columnAt) => {
          const shown = rowAt(pages, at)
          const name = tableColumns[columnAt]
          return shown === undefined || name === undefined ? null : <TableCell row={shown} column={name} />
        }}
      />
    </>
  )
}

function edit(row: number, columnAt: number): void {
  const column = tableColumns[columnAt]
  if (column !== undefined && column !== 'needs') openDialog({ kind: 'table-change', column, row })
}

function editSelected(columnAt: number): void {
  const column = tableColumns[columnAt]
  if (column === undefined || column === 'needs' || useTable.getState().selected.length === 0) return
  openDialog({ kind: 'table-change', column, row: null })
}

function useColumns(): readonly GridColumn[] {
  const { t } = useTranslation()
  const { order, descending } = useTable()
  return tableColumns.map((column) => {
    const label = t(`table.columns.${column}`)
    const by = orderOf(column)
    if (by === null) return { id: column, label }
    const current = by === order
    return {
      id: column,
      label,
      sorted: current ? (descending ? 'descending' : 'ascending') : undefined,
      sortLabel: t('table.sortBy', { column: label }),
      onSort: () => orderTable(by, current && !descending),
    }
  })
}

function orderOf(column: TableColumn) {
  return column === 'title' || column === 'date' || column === 'sender' ? orders[column] : null
}
