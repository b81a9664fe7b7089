/** One cell of the table: the values that hold, and whether the reader said so. */

import { judgedValueOf } from '@shared/review/described-values'
import { Check } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { TableColumn, TableRow } from '../../state/table'
import { cellValues } from '../../state/table-changes'
import { valueWords } from '../review/value-words'
import { nameList } from '../shell/words'

interface TableCellProps {
  readonly row: TableRow
  readonly column: TableColumn
}

export function TableCell({ row, column }: TableCellProps) {
  const { t, i18n } = useTranslation()
  if (column === 'needs') {
    const reasons = row.head.needs.map((need) => t(`needs.${need}`)).join(' · ')
    return (
      <span className="table-needs" title={reasons}>
        {reasons}
      </span>
    )
  }
  const values = cellValues(row, column)
  const said = values.find(({ state }) => state === 'confirmed' || state === 'corrected')?.state
  const each = values.map(({ value }) => valueWords(judgedValueOf(value), t, i18n.language))
  const words = each.length === 1 ? (each[0] ?? '') : each.length === 0 ? '' : nameList(each, i18n.language)
  return (
    <>
      <span
        className={`table-words table-${column}`}
        dir="auto"
        lang={column === 'title' ? (row.head.language ?? undefined) : undefined}
        title={words}
      >
        {words}
      </span>
      {said === undefined ? null : (
        <Check size={12} className="table-said" role="img" aria-label={t(`valueStates.${said}`)} />
      )}
    </>
  )
}
