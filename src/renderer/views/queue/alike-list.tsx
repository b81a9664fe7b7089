/** Pairs of letters that say nearly the same: opened side by side, or told apart for good. */
import type { LetterHead } from '@shared/letter'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { readDecided, tellApart } from '../../actions/decisions'
import { openPair } from '../../actions/panes'
import { activateQueueRow, showAlikeRows } from '../../actions/queue'
import { Button } from '../../components/button'
import { VirtualList } from '../../components/virtual-list'
import { rowAt } from '../../state/pages'
import { type AlikePair, useQueue } from '../../state/queue'
import { RowPlaceholder } from '../letters/letter-row'
import { dateWords } from '../shell/words'
import { DecidedLetters } from './decided-letters'
import { QueueState } from './queue-state'

export function AlikeList() {
  const { t } = useTranslation()
  const pages = useQueue((state) => state.pages.alike)
  const active = useQueue((state) => state.active.alike)
  const open = ({ letter, other }: AlikePair) => void openPair(letter, other.head)
  useEffect(() => void readDecided(), [pages.generation, pages.total])
  return (
    <>
      <QueueState total={pages.total} emptyTitle={t('alike.emptyTitle')} emptyText={t('alike.emptyText')}>
        <p className="queue-intro">{t('alike.intro')}</p>
        <VirtualList
          label={t('alike.list')}
          count={pages.total ?? 0}
          rowHeight={168}
          active={active}
          version={pages.generation}
          onActive={(row) => activateQueueRow('alike', row)}
          onVisible={showAlikeRows}
          onOpen={(row) => {
            const pair = rowAt(pages, row)
            if (pair !== undefined) open(pair)
          }}
          row={({ index }) => {
            const pair = rowAt(pages, index)
            return pair === undefined ? <RowPlaceholder /> : <PairRow pair={pair} onOpen={() => open(pair)} />
          }}
        />
      </QueueState>
      <DecidedLetters />
    </>
  )
}

function PairRow({ pair, onOpen }: { readonly pair: AlikePair; readonly onOpen: () => void }) {
  const { t } = useTranslation()
  const { letter, other } = pair
  return (
    <div role="gridcell" className="row-cell pair-row">
      <PairLetter letter={letter} />
      <PairLetter
        letter={other.head}
        remark={t('relations.similarity', { percent: Math.round(other.similarity * 100) })}
      />
      <span className="row-details pair-foot">
        <Button onClick={onOpen}>{t('alike.openBoth')}</Button>
        <Button look="quiet" onClick={() => void tellApart(pair)}>
          {t('alike.different')}
        </Button>
      </span>
    </div>
  )
}

interface PairLetterProps {
  readonly letter: LetterHead
  readonly remark?: string
}

function PairLetter({ letter, remark }: PairLetterProps) {
  const { t, i18n } = useTranslation()
  return (
    <>
      <span className="pair-title" dir="auto" title={letter.title}>
        {letter.title}
      </span>
      <span className="row-details">
        <span className="row-date">{dateWords(letter.date, t, i18n.language)}</span>
        <bdi className="row-path" title={letter.path}>
          {letter.path}
        </bdi>
        {remark === undefined ? null : <span className="pair-remark">{remark}</span>}
      </span>
    </>
  )
}
