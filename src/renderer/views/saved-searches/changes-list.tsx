/** What changed in a saved search since it was looked at, letter by letter, each with its reason. */
import type { SearchChange } from '@shared/saved-search'
import { Check } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { openLetter } from '../../actions/reader'
import { activateChange, markSeen, showChangeRows } from '../../actions/search-news'
import { EmptyState } from '../../components/empty-state'
import { VirtualList } from '../../components/virtual-list'
import { rowAt } from '../../state/pages'
import { useSearchChanges } from '../../state/search-changes'
import { RowPlaceholder } from '../letters/letter-row'
import { dateWords } from '../shell/words'

export function ChangesList({ id }: { readonly id: string }) {
  const { t } = useTranslation()
  const { pages, active, failed } = useSearchChanges()
  if (failed) return <EmptyState title={t('savedSearches.changesFailed')} />
  if (pages.total === null) return <p className="list-waiting">{t('search.searching')}</p>
  if (pages.total === 0) return <EmptyState title={t('savedSearches.nothingNew')} announced />
  return (
    <>
      <div className="list-head">
        <p className="list-count">{t('savedSearches.changesCount', { count: pages.total })}</p>
      </div>
      <VirtualList
        label={t('savedSearches.changes')}
        count={pages.total}
        rowHeight={76}
        active={active}
        version={pages.generation}
        onActive={activateChange}
        onVisible={showChangeRows}
        onOpen={(index, beside) => open(rowAt(pages, index), beside)}
        dragged={(index) => {
          const letter = rowAt(pages, index)?.letter ?? null
          return letter === null
            ? null
            : { letterKey: letter.key, title: letter.title, landing: { kind: 'hit' } }
        }}
        onKey={(event) => {
          const change = rowAt(pages, active)
          if (event.key !== 's' || event.ctrlKey || event.metaKey || change === undefined) return false
          void markSeen(id, [change.letterKey])
          return true
        }}
        row={({ index }) => {
          const change = rowAt(pages, index)
          return change === undefined ? <RowPlaceholder /> : <ChangeRow id={id} change={change} />
        }}
      />
    </>
  )
}

function open(change: SearchChange | undefined, beside: boolean): void {
  if (change === undefined || change.letter === null) return
  const { key, title } = change.letter
  void openLetter({ letterKey: key, title, beside, landing: { kind: 'hit' } })
}

function ChangeRow({ id, change }: { readonly id: string; readonly change: SearchChange }) {
  const { t, i18n } = useTranslation()
  const { kind, reason, letter } = change
  const title = letter?.title ?? change.title
  return (
    <>
      <div role="gridcell" className="row-cell">
        <span className="row-title" dir="auto" title={title}>
          {title}
        </span>
        <span className="row-details">
          <span className="news-badge" data-kind={kind}>
            {t(`savedSearches.changeKinds.${kind}`)}
          </span>
          <span>{t(`savedSearches.reasons.${reason}`)}</span>
          {letter === null ? null : (
            <span className="row-date">{dateWords(letter.date, t, i18n.language)}</span>
          )}
        </span>
      </div>
      <div role="gridcell" className="row-beside change-seen">
        <button
          type="button"
          tabIndex={-1}
          className="icon-button"
          title={t('savedSearches.seenThis')}
          aria-label={t('savedSearches.seenOf', { title })}
          onClick={(event) => {
            event.stopPropagation()
            void markSeen(id, [change.letterKey])
          }}
        >
          <Check size={15} aria-hidden="true" />
        </button>
      </div>
    </>
  )
}
