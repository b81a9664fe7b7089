/**
 * A letter and its translation as facing rows, link by link. A wrong link is moved by taking a sentence up and putting
 * it beside the one that it begins with: with the space bar, by clicks, or by dragging it there.
 */
import { Hand } from 'lucide-react'
import { type KeyboardEvent, useId } from 'react'
import { useTranslation } from 'react-i18next'
import {
  chooseLink,
  chooseSentence,
  goToLink,
  letGo,
  lightUp,
  takeSentence,
  unpin,
} from '../../actions/translation'
import { Announcement } from '../../components/announcement'
import { IconButton } from '../../components/button'
import { EmptyState } from '../../components/empty-state'
import { rowAfterKey } from '../../components/row-keys'
import { useMeasuredRows } from '../../components/use-measured-rows'
import { isSamePlace, sentencesOfLink, useTranslationState } from '../../state/translation'
import { isolated } from '../shell/words'
import { TranslationRow } from './translation-row'
import { idOf, wordsInLetter } from './translation-sentence'

/** In pixels. */
const likelyHeight = 72
const page = 6

export function TranslationRows() {
  const { t, i18n } = useTranslation()
  const id = useId()
  const { found, current, at, held } = useTranslationState()
  const count = found?.links.length ?? 0
  const { scroller, items, height, measure } = useMeasuredRows(count, likelyHeight, current, found)
  if (found === null)
    return <EmptyState title={t('translation.nothingTitle')} text={t('translation.nothingText')} />
  if (count === 0) return <EmptyState title={t('translation.emptyTitle')} />
  const active = Math.max(0, current)
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const row = rowAfterKey(event.key, current < 0 ? -1 : active, count, page)
    if (row !== null) chooseLink(row)
    else if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') {
      const isForward = (event.key === 'ArrowRight') === (i18n.dir() === 'ltr')
      stepInRow(isForward ? 1 : -1)
    } else if (event.key === ' ') {
      if (at === null) chooseLink(active)
      else takeSentence(at)
    } else if (event.key === 'Enter') goToLink(active)
    else if (event.key === 'Delete' || event.key === 'Backspace') void unpin(active)
    else if (event.key === 'Escape' && held !== null) letGo()
    else return
    event.preventDefault()
  }
  const words = (place: typeof at) =>
    place === null ? '' : isolated(wordsInLetter(found, place).slice(0, 160))
  return (
    <>
      {/* Both stand in one place, so that the rows do not move away under a sentence that is dragged. */}
      <div className="findings-line translation-hint">
        <p id={`${id}-keys`} data-hidden={held === null ? undefined : ''}>
          {t('translation.keys')}
        </p>
        <p id={`${id}-holding`} data-hidden={held === null ? '' : undefined}>
          {t('translation.holding')}
        </p>
        <TakeButton />
      </div>
      <div
        ref={scroller}
        role="grid"
        aria-label={t('translation.rows')}
        aria-describedby={`${id}-${held === null ? 'keys' : 'holding'}`}
        aria-rowcount={count}
        aria-activedescendant={items.some(({ index }) => index === current) ? idOf(id, at) : undefined}
        tabIndex={0}
        data-area-start=""
        data-holding={held === null ? undefined : held.side}
        className="virtual-list translation-rows"
        onKeyDown={onKeyDown}
        onMouseLeave={() => lightUp(current)}
      >
        <div role="rowgroup" className="virtual-list-rows" style={{ height }}>
          {items.map(({ key, index, start }) => {
            const link = found.links[index]
            return link === undefined ? null : (
              <TranslationRow
                key={key}
                id={id}
                found={found}
                link={link}
                index={index}
                isCurrent={index === current}
                start={start}
                measure={measure}
              />
            )
          })}
        </div>
      </div>
      <Announcement>
        {held !== null && isSamePlace(held, at)
          ? t('translation.taken', { words: words(held) })
          : at === null
            ? ''
            : t(`translation.${at.side === 'a' ? 'first' : 'second'}`, { words: words(at) })}
      </Announcement>
    </>
  )
}

/** The same as Space, for the mouse. */
function TakeButton() {
  const { t } = useTranslation()
  const { at, held } = useTranslationState()
  const onClick = () => {
    if (held !== null) letGo()
    else if (at !== null) takeSentence(at)
  }
  return (
    <IconButton
      icon={Hand}
      label={t('translation.take')}
      aria-pressed={held !== null}
      disabled={held === null && at === null}
      onClick={onClick}
    />
  )
}

/** To the next sentence of the row, the first letter's before the second's. */
function stepInRow(step: 1 | -1): void {
  const { found, current, at } = useTranslationState.getState()
  const link = found?.links[current]
  if (link === undefined) return
  const places = sentencesOfLink(link)
  const next = places[places.findIndex((place) => isSamePlace(place, at)) + step]
  if (next !== undefined) chooseSentence(next)
}
