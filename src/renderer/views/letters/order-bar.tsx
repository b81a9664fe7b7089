/** By what a list is ordered, and in which direction. */
import type { HitOrder } from '@shared/search'
import { ArrowDownWideNarrow, ArrowUpNarrowWide } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { IconButton } from '../../components/button'
import { Select } from '../../components/select'

interface OrderBarProps<Order extends string> {
  readonly orders: readonly Order[]
  readonly order: Order
  readonly descending: boolean
  readonly onOrder: (order: Order, descending: boolean) => void
  /** The direction that a newly chosen order begins with. */
  readonly firstDirection: (order: Order) => boolean
}

export function OrderBar<Order extends HitOrder>(props: OrderBarProps<Order>) {
  const { orders, order, descending, onOrder, firstDirection } = props
  const { t } = useTranslation()
  const nameOf = (value: HitOrder) => t(`orders.${value}`)
  const choices = orders.map((value) => ({ value, label: nameOf(value) }))
  return (
    <div className="order-bar">
      <Select
        label={t('letters.sort')}
        value={order}
        choices={choices}
        onChoose={(chosen) => onOrder(chosen, firstDirection(chosen))}
      />
      {order === 'rank' ? null : (
        <IconButton
          icon={descending ? ArrowDownWideNarrow : ArrowUpNarrowWide}
          label={`${t('letters.reverse')} (${descending ? t('letters.descending') : t('letters.ascending')})`}
          onClick={() => onOrder(order, !descending)}
        />
      )}
    </div>
  )
}
