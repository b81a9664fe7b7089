/** The letters that need a look, by the reason why; opening one shows it with its review panel. */
import { type LetterHead, needs } from '@shared/letter'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { settleLetter } from '../../actions/corrections'
import { reportFailure } from '../../actions/notices'
import {
  activateQueueRow,
  goOnInQueue,
  narrowQueue,
  openFromQueue,
  showNeedingRows,
} from '../../actions/queue'
import { openLetter } from '../../actions/reader'
import { Select } from '../../components/select'
import { VirtualList } from '../../components/virtual-list'
import { rowAt } from '../../state/pages'
import { useQueue } from '../../state/queue'
import { LetterRow, RowPlaceholder } from '../letters/letter-row'
import { reviewKeyOf } from '../review/review-keys'
import { useReviewKeyWords } from '../review/use-review-key-words'
import { QueueState } from './queue-state'

export function NeedingList() {
  const { t } = useTranslation()
  const pages = useQueue((state) => state.pages.needing)
  const active = useQueue((state) => state.active.needing)
  const need = useQueue((state) => state.need)
  const keys = useReviewKeyWords()
  const openBeside = useCallback((letter: LetterHead) => {
    void openLetter({ letterKey: letter.key, title: letter.title, beside: true, review: true })
  }, [])
  return (
    <>
      <Reasons />
      <QueueState
        total={pages.total}
        emptyTitle={t('queue.emptyTitle')}
        emptyText={need === null ? t('queue.emptyText') : t('queue.noneOfReason')}
      >
        <VirtualList
          label={t('queue.list')}
          count={pages.total ?? 0}
          rowHeight={104}
          active={active}
          version={pages.generation}
          onActive={(row) => activateQueueRow('needing', row)}
          onVisible={showNeedingRows}
          onOpen={(row, beside) => void openFromQueue(row, beside)}
          onKey={(event) => onQueueKey(event.nativeEvent, rowAt(pages, active))}
          row={({ index, active: isActive }) => {
            const letter = rowAt(pages, index)
            return letter === undefined ? (
              <RowPlaceholder />
            ) : (
              <LetterRow letter={letter} active={isActive} onOpenBeside={openBeside}>
                <span className="row-needs">
                  {letter.needs.map((name) => t(`needs.${name}`)).join(' · ')}
                </span>
              </LetterRow>
            )
          }}
        />
        <p className="queue-hint">{t('queue.keys', { next: keys('next'), settle: keys('settle') })}</p>
      </QueueState>
    </>
  )
}

/** The keys of the review panel that say something of a letter as a whole work in the list too. */
function onQueueKey(event: KeyboardEvent, letter: LetterHead | undefined): boolean {
  const key = reviewKeyOf(event)
  if (key === 'next' || key === 'previous') void goOnInQueue(key === 'next' ? 1 : -1)
  else if (key === 'settle' && letter !== undefined) settleLetter(letter.key).catch(reportFailure)
  else return false
  return true
}

function Reasons() {
  const { t } = useTranslation()
  const { counts, need, pages } = useQueue()
  const present = needs.filter((name) => (counts[name] ?? 0) > 0 || name === need)
  const total = pages.needing.total
  if (present.length === 0) return null
  const choices = [
    { value: '', label: t('queue.everyReason') },
    ...present.map((name) => ({
      value: name,
      label: t('queue.tabCount', { name: t(`needs.${name}`), total: counts[name] ?? 0 }),
    })),
  ]
  return (
    <div className="list-head">
      <p className="list-count" role="status">
        {total === null ? '' : t('queue.count', { count: total })}
      </p>
      <Select
        label={t('queue.reasons')}
        value={need ?? ''}
        choices={choices}
        onChoose={(chosen) => narrowQueue(needs.find((name) => name === chosen) ?? null)}
      />
    </div>
  )
}
