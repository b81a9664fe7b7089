/** The letters that match the query, with the words around what matched. */
import type { LetterHead } from '@shared/letter'
import { hitOrders } from '@shared/search'
import { Tags } from 'lucide-react'
import { type KeyboardEvent, useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { askForCodeInLetter, askForCodeOfResult } from '../../actions/code-passages'
import { openLetter } from '../../actions/reader'
import { activateHitRow, orderHits, runSearch, showHitRows } from '../../actions/search'
import { IconButton } from '../../components/button'
import { Failed } from '../../components/failed'
import { VirtualList } from '../../components/virtual-list'
import { rowAt } from '../../state/pages'
import { firstDirection, useSearch } from '../../state/search'
import { CopiesLine } from '../letters/copies-line'
import { RowPlaceholder } from '../letters/letter-row'
import { OrderBar } from '../letters/order-bar'
import { isKey } from '../shell/shortcuts'
import { failureWords } from '../shell/words'
import { copyFromRow } from './copy-passage'
import { FacetsButton } from './facets-button'
import { HitReasons } from './hit-reasons'
import { HitRow } from './hit-row'
import { HonestZero } from './honest-zero'
import { ResultsMenu } from './results-menu'

/** The hit whose reasons are shown, and its row. */
interface Asked {
  readonly index: number
  readonly row: Element
}

export function HitsList() {
  const { t } = useTranslation()
  const { pages, answer, answered, order, descending, active, reveal, failure, busy } = useSearch()
  const openBeside = useCallback((letter: LetterHead) => void open(letter, true), [])
  const [why, setWhy] = useState<Asked | null>(null)
  const askWhy = useCallback((index: number, row: Element | null) => {
    setWhy(row === null ? null : { index, row })
  }, [])
  const copy = useCallback((index: number) => void copyFromRow(index), [])
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
  if (answer.total === 0)
    // Each search that finds nothing says so by itself.
    return (
      <HonestZero
        key={answered}
        query={answered}
        searched={answer.searched}
        told={answer.unknown.length > 0}
      />
    )
  // A search by relevance may have fallen back on the date: then that is what is shown.
  const used = busy ? order : answer.order
  const found = t('search.count', { count: answer.total })
  const asked = why === null ? undefined : rowAt(pages, why.index)
  return (
    <>
      <div className="list-head" aria-busy={busy}>
        <p className="list-count">{t('search.of', { found, all: answer.searched })}</p>
        <div className="list-tools">
          <FacetsButton />
          <IconButton
            icon={Tags}
            label={t('codes.many.ofResult')}
            onClick={() => void askForCodeOfResult()}
          />
          <ResultsMenu />
          <OrderBar
            orders={hitOrders}
            order={used}
            descending={used === order ? descending : firstDirection(order)}
            onOrder={orderHits}
            firstDirection={firstDirection}
          />
        </div>
      </div>
      <CopiesLine ofSearch />
      <VirtualList
        label={t('search.results')}
        description={t('reasons.keys')}
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
        dragged={(index) => {
          const hit = rowAt(pages, index)
          if (hit === undefined) return null
          return { letterKey: hit.letter.key, title: hit.letter.title, landing: { kind: 'hit' } }
        }}
        onKey={(event) => pressKey(event, (row) => askWhy(active, row))}
        row={({ index, active: isActive }) => {
          const hit = rowAt(pages, index)
          return hit === undefined ? (
            <RowPlaceholder />
          ) : (
            <HitRow
              hit={hit}
              index={index}
              active={isActive}
              onOpenBeside={openBeside}
              onWhy={askWhy}
              onCopy={copy}
              onCode={askForCodeInLetter}
            />
          )
        }}
      />
      {why === null || asked === undefined ? null : (
        <HitReasons hit={asked} anchor={why.row} onClose={() => setWhy(null)} />
      )}
    </>
  )
}

function pressKey(event: KeyboardEvent, askWhy: (row: Element | null) => void): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || !isKey('w', event.nativeEvent)) return false
  askWhy(event.currentTarget.querySelector('[role="row"][aria-selected="true"]'))
  return true
}

function open(letter: LetterHead, beside: boolean): Promise<void> {
  return openLetter({ letterKey: letter.key, title: letter.title, beside, landing: { kind: 'hit' } })
}
