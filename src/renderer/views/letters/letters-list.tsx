/** All letters of the library, in the order the reader chose. */
import type { LetterHead } from '@shared/letter'
import { letterOrders } from '@shared/search'
import { useCallback, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { activateLetterRow, orderLetters, refreshLetters, showLetterRows } from '../../actions/letters'
import { openLetter } from '../../actions/reader'
import { Failed } from '../../components/failed'
import { VirtualList } from '../../components/virtual-list'
import { focusArea } from '../../dom/areas'
import { useLetters } from '../../state/letters'
import { rowAt } from '../../state/pages'
import { FacetsButton } from '../search/facets-button'
import { failureWords } from '../shell/words'
import { CopiesLine } from './copies-line'
import { LetterRow, RowPlaceholder } from './letter-row'
import { NoLetters } from './no-letters'
import { OrderBar } from './order-bar'

export function LettersList() {
  const { t } = useTranslation()
  const { order, descending, pages, active, shift, failure } = useLetters()
  const openBeside = useCallback((letter: LetterHead) => void open(letter, true), [])
  const empty = pages.total === 0
  const wasEmpty = useRef(false)
  // The button that brought the first letters went away with the empty view: the keyboard goes on in the list.
  useEffect(() => {
    if (wasEmpty.current && !empty && document.activeElement === document.body) focusArea('list')
    wasEmpty.current = empty
  }, [empty])
  if (failure !== null)
    return (
      <Failed
        title={t('letters.failed')}
        text={failureWords(failure, t)}
        retryLabel={t('notices.retry')}
        onRetry={() => void refreshLetters()}
      />
    )
  if (empty) return <NoLetters />
  const count = pages.total ?? 0
  return (
    <>
      <div className="list-head">
        <p className="list-count">{pages.total === null ? '' : t('letters.count', { count })}</p>
        <div className="list-tools">
          <FacetsButton />
          <OrderBar
            orders={letterOrders}
            order={order}
            descending={descending}
            onOrder={orderLetters}
            firstDirection={() => false}
          />
        </div>
      </div>
      <CopiesLine />
      <VirtualList
        label={t('letters.list')}
        count={count}
        rowHeight={72}
        active={active}
        version={pages.generation}
        shift={shift}
        onActive={activateLetterRow}
        onVisible={showLetterRows}
        onOpen={(index, beside) => {
          const letter = rowAt(pages, index)
          if (letter !== undefined) void open(letter, beside)
        }}
        dragged={(index) => {
          const letter = rowAt(pages, index)
          return letter === undefined ? null : { letterKey: letter.key, title: letter.title }
        }}
        row={({ index, active: isActive }) => {
          const letter = rowAt(pages, index)
          return letter === undefined ? (
            <RowPlaceholder />
          ) : (
            <LetterRow
              letter={letter}
              active={isActive}
              byPath={order === 'path'}
              onOpenBeside={openBeside}
            />
          )
        }}
      />
    </>
  )
}

function open(letter: LetterHead, beside: boolean): Promise<void> {
  return openLetter({ letterKey: letter.key, title: letter.title, beside })
}
