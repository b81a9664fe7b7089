/** The head of the table of differences: each column can be sorted by. */
import { ArrowDown, ArrowUp } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { isolated } from '../shell/words'
import { differenceColumns, type RowOrder } from './difference-rows'
import { shortened } from './mark-words'

interface DifferenceHeadsProps {
  readonly base: string
  readonly order: RowOrder
  readonly onOrder: (order: RowOrder) => void
}

/** In UTF-16 code units. */
const longestTitle = 36

export function DifferenceHeads({ base, order, onOrder }: DifferenceHeadsProps) {
  const { t } = useTranslation()
  const title = isolated(shortened(base, longestTitle))
  return differenceColumns.map((column) => {
    const sorted = order.column === column
    const Arrow = order.descending ? ArrowDown : ArrowUp
    return (
      <div
        key={column}
        role="columnheader"
        className="difference-head"
        aria-sort={sorted ? (order.descending ? 'descending' : 'ascending') : undefined}
      >
        <button
          type="button"
          title={t('versions.sortBy')}
          onClick={() => onOrder({ column, descending: sorted && !order.descending })}
        >
          {t(`versions.columns.${column}`, { title })}
          {sorted ? <Arrow size={13} aria-hidden="true" /> : null}
        </button>
      </div>
    )
  })
}
