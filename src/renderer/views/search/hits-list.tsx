/** The letters that match the query, with the words around what matched. */
import type { LetterHead } from '@shared/letter'
import { type Hit, hitOrders } from '@shared/search'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { openLetter } from '../../actions/reader'
import { activateHitRow, orderHits, runSearch, showHitRows } from '../../actions/search'
import { Announcement } from '../../components/announcement'
import { Failed } from '../../components/failed'
import { VirtualList } from '../../components/virtual-list'
import { rowAt } from '../../state/pages'
import { firstDirection, useSearch } from '../../state/search'
import { CopiesLine } from '../letters/copies-line'
import { LetterRow, RowPlaceholder } from '../letters/letter-row'
import { OrderBar } from '../letters/order-bar'
import { failureWords } from '../shell/words'
import { HonestZero } from './honest-zero'
import { Snippet } from './snippet'

export function HitsList() {
  const { t } = useTranslation()
  const { pages, answer, order, descending, active, reveal, failure, busy } = useSearch()
  const openBeside = useCallback((letter: LetterHead) => void open(letter, true), [])
  if (failure !== null)
    return (
      <Failed
        title={t('search.failed')}
        text={failureWords(failure, t)}
        retryLabel={t('notices.retry')}
        onRetry={() => void runSearch()}
      />
    )
  if (answer === null) return <p className="list-waiting">{t('search.searching')}</p>
  if (answer.total === 0) return <HonestZero searched={answer.searched} />
  // A search by relevance may have fallen back on the date: then that is what is shown.
  const used = busy ? order : answer.order
  const found = t('search.count', { count: answer.total })
  return (
    <>
      <div className="list-head" aria-busy={busy}>
        <p className="list-count">{t('search.of', { found, all: answer.searched })}</p>
        <OrderBar
          orders={hitOrders}
          order={used}
          descending={used === order ? descending : firstDirection(order)}
          onOrder={orderHits}
          firstDirection={firstDirection}
        />
      </div>
      <CopiesLine ofSearch />
      <Announcement>{busy ? '' : found}</Announcement>
      <VirtualList
        label={t('search.results')}
        count={answer.total}
        rowHeight={112}
        active={active}
        version={pages.generation}
        reveal={reveal}
        onActive={activateHitRow}
        onVisible={showHitRows}
        onOpen={(index, beside) => {
          const hit = rowAt(pages, index)
          if (hit !== undefined) void open(hit.letter, beside)
        }}
        row={({ index, active: isActive }) => {
          const hit = rowAt(pages, index)
          return hit === undefined ? (
            <RowPlaceholder />
          ) : (
            <HitRow hit={hit} active={isActive} onOpenBeside={openBeside} />
          )
        }}
      />
    </>
  )
}

interface HitRowProps {
  readonly hit: Hit
  readonly active: boolean
  readonly onOpenBeside: (letter: LetterHead) => void
}

function HitRow({ hit, active, onOpenBeside }: HitRowProps) {
  const { t } = useTranslation()
  const passages =
    hit.count > 0 ? <span className="row-passages">{t('search.passages', { count: hit.count })}</span> : null
  return (
    <LetterRow letter={hit.letter} active={active} onOpenBeside={onOpenBeside} aside={passages}>
      <Snippet segments={hit.snippet} direction={hit.letter.direction} language={hit.letter.language} />
    </LetterRow>
  )
}

function open(letter: LetterHead, beside: boolean): Promise<void> {
  return openLetter({ letterKey: letter.key, title: letter.title, beside, landing: { kind: 'hit' } })
}
