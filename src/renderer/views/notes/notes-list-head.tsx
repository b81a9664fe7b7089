/** How many notes there are, in what order they stand, and what else there is to look at: filters, the bin, all to read. */
import { noteOrders } from '@shared/note'
import {
  ArrowDownWideNarrow,
  ArrowUpNarrowWide,
  BookOpenText,
  ListFilter,
  MapPinned,
  Trash2,
} from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { run } from '../../actions/commands'
import { chooseNotes, orderNotes, toggleFilters, turnOrder } from '../../actions/notes-list'
import { goToView } from '../../actions/shell'
import { IconButton } from '../../components/button'
import { Select } from '../../components/select'
import { useAnchorReview } from '../../state/anchor-review'
import { filtersSet, useNotesList } from '../../state/notes-list'

export function NotesListHead() {
  const { t } = useTranslation()
  const { pages, choice, filtering } = useNotesList()
  const set = filtersSet(choice).length
  return (
    <>
      <div className="list-head notes-list-head">
        <p className="list-count" role="status">
          {pages.total === null
            ? ''
            : t(choice.bin ? 'notesList.countInBin' : 'notes.count', { count: pages.total })}
        </p>
        <div className="list-tools">
          <IconButton
            icon={ListFilter}
            label={set === 0 ? t('notesList.filter') : t('notesList.filterSet', { count: set })}
            aria-expanded={filtering}
            aria-controls="notes-filters"
            data-on={set > 0 ? '' : undefined}
            onClick={toggleFilters}
          />
          <IconButton
            icon={BookOpenText}
            label={t('notesList.readAll')}
            onClick={() => goToView('notebook')}
          />
          <IconButton
            icon={Trash2}
            label={t('notesList.bin')}
            aria-pressed={choice.bin}
            onClick={() => chooseNotes({ bin: !choice.bin })}
          />
        </div>
      </div>
      <div className="notes-order">
        <NotesOrder />
      </div>
      <Waiting />
    </>
  )
}

export function NotesOrder() {
  const { t } = useTranslation()
  const { order, descending } = useNotesList()
  return (
    <div className="order-bar">
      <Select
        label={t('letters.sort')}
        value={order}
        choices={noteOrders.map((value) => ({ value, label: t(`notesList.orders.${value}`) }))}
        onChoose={orderNotes}
      />
      <IconButton
        icon={descending ? ArrowDownWideNarrow : ArrowUpNarrowWide}
        label={`${t('letters.reverse')} (${t(descending ? 'letters.descending' : 'letters.ascending')})`}
        onClick={turnOrder}
      />
    </div>
  )
}

/** Passages whose letters changed, as long as any wait. */
function Waiting() {
  const { t } = useTranslation()
  const waiting = useAnchorReview((state) => state.waiting)
  if (waiting === 0) return null
  return (
    <button type="button" className="notes-waiting" onClick={() => run('show-anchors')}>
      <MapPinned size={15} aria-hidden="true" />
      {t('anchors.waiting', { count: waiting })}
    </button>
  )
}
