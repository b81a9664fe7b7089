/** Letters whose files are gone: what that means, and whether to keep them. */
import type { GoneLetter } from '@shared/review'
import { useTranslation } from 'react-i18next'
import { keepGone } from '../../actions/gone'
import { activateQueueRow, showGoneRows } from '../../actions/queue'
import { openLetter } from '../../actions/reader'
import { openDialog } from '../../actions/shell'
import { Button } from '../../components/button'
import { VirtualList } from '../../components/virtual-list'
import { useLibrary } from '../../state/library'
import { rowAt } from '../../state/pages'
import { useQueue } from '../../state/queue'
import { RowPlaceholder } from '../letters/letter-row'
import { dateWords } from '../shell/words'
import { QueueState } from './queue-state'

export function GoneList() {
  const { t } = useTranslation()
  const pages = useQueue((state) => state.pages.gone)
  const active = useQueue((state) => state.active.gone)
  const undecided = useLibrary((state) => state.library?.gone ?? 0)
  return (
    <QueueState total={pages.total} emptyTitle={t('gone.emptyTitle')} emptyText={t('gone.emptyText')}>
      <div className="queue-intro">
        <p>{t('gone.intro')}</p>
        {undecided === 0 ? null : (
          <div className="queue-intro-buttons">
            <Button onClick={() => void keepGone(null)}>{t('gone.keepAll')}</Button>
            <Button onClick={() => openDialog({ kind: 'remove-gone', keys: null, count: undecided })}>
              {t('gone.removeAll')}
            </Button>
          </div>
        )}
      </div>
      <VirtualList
        label={t('gone.list')}
        count={pages.total ?? 0}
        rowHeight={112}
        active={active}
        version={pages.generation}
        onActive={(row) => activateQueueRow('gone', row)}
        onVisible={showGoneRows}
        onOpen={(row, beside) => {
          const letter = rowAt(pages, row)
          if (letter !== undefined)
            void openLetter({ letterKey: letter.head.key, title: letter.head.title, beside })
        }}
        row={({ index }) => {
          const letter = rowAt(pages, index)
          return letter === undefined ? <RowPlaceholder /> : <GoneRow letter={letter} />
        }}
      />
    </QueueState>
  )
}

function GoneRow({ letter }: { readonly letter: GoneLetter }) {
  const { t, i18n } = useTranslation()
  const { head, kept } = letter
  return (
    <div role="gridcell" className="row-cell">
      <span className="pair-title" dir="auto" title={head.title}>
        {head.title}
      </span>
      <span className="row-details">
        <span className="row-date">{dateWords(head.date, t, i18n.language)}</span>
        <bdi className="row-path">{head.path}</bdi>
      </span>
      <span className="row-details pair-foot">
        {kept ? <span className="row-kept">{t('gone.kept')}</span> : null}
        {kept ? null : <Button onClick={() => void keepGone([head.key])}>{t('gone.keep')}</Button>}
        <Button
          look={kept ? 'quiet' : 'plain'}
          onClick={() => openDialog({ kind: 'remove-gone', keys: [head.key], count: 1 })}
        >
          {t('gone.remove')}
        </Button>
      </span>
    </div>
  )
}
