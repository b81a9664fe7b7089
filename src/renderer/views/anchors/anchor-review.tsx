/** Passages whose letters changed: a list of them, and beside it the one that is looked at, before and after. */
import type { AnchorToReview } from '@shared/note'
import { type KeyboardEvent, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import {
  acceptAllMoved,
  acceptPassage,
  activatePassage,
  leavePassage,
  narrowReview,
  openPassage,
  passageInReview,
  refreshAnchorReview,
  showReviewRows,
} from '../../actions/anchor-review'
import { goToView } from '../../actions/shell'
import { Button } from '../../components/button'
import { EmptyState } from '../../components/empty-state'
import { Failed } from '../../components/failed'
import { VirtualList } from '../../components/virtual-list'
import { focusArea } from '../../dom/areas'
import { doubtfulStates, useAnchorReview } from '../../state/anchor-review'
import { toggled } from '../../state/notes-list'
import { rowAt } from '../../state/pages'
import { RowPlaceholder } from '../letters/letter-row'
import { attachSelection } from '../reader/note-taking'
import { isKey } from '../shell/shortcuts'
import { failureWords } from '../shell/words'
import { reviewAnchorKeys } from './anchor-keys'
import { AnchorRow } from './anchor-row'
import { AnchorSides } from './anchor-sides'
import { choosePlace } from './choose-place'

/** In pixels. */
const rowHeight = 74

export function AnchorReview() {
  const { t } = useTranslation()
  const { pages, failure } = useAnchorReview()
  const total = pages.total
  useEffect(() => {
    // The button or the row that had the keyboard may have gone with the last passage.
    if (document.activeElement === document.body) focusArea('list')
  }, [total])
  if (failure !== null)
    return (
      <Failed
        title={t('anchors.failed')}
        text={failureWords(failure, t)}
        retryLabel={t('notices.retry')}
        onRetry={refreshAnchorReview}
      />
    )
  return (
    <div className="anchors">
      <div className="anchors-column">
        <Head />
        {total === 0 ? <NothingToDecide /> : <Rows />}
      </div>
      {total === 0 ? null : <AnchorSides />}
    </div>
  )
}

function Head() {
  const { t } = useTranslation()
  const { states, withLeft, counts, waiting, deciding } = useAnchorReview()
  return (
    <header className="anchors-head">
      <h2 className="list-title">{t('anchors.title')}</h2>
      <p className="list-count" role="status">
        {t('anchors.waiting', { count: waiting })}
      </p>
      <div className="anchors-states" role="group" aria-label={t('notesList.by.states')}>
        {doubtfulStates.map((state) => (
          <button
            key={state}
            type="button"
            className="filter-button"
            aria-pressed={states.includes(state)}
            data-on={states.includes(state) ? '' : undefined}
            onClick={() => narrowReview(toggled(states, state), withLeft)}
          >
            {t('anchors.stateCount', { state: t(`anchors.states.${state}`), count: counts[state] })}
          </button>
        ))}
        <button
          type="button"
          className="filter-button"
          aria-pressed={withLeft}
          data-on={withLeft ? '' : undefined}
          onClick={() => narrowReview(states, !withLeft)}
        >
          {t('anchors.withLeft')}
        </button>
      </div>
      <div className="anchors-acts">
        <Button disabled={counts.moved === 0 || deciding} onClick={() => void acceptAllMoved()}>
          {t('anchors.acceptAll')}
        </Button>
        <Button look="quiet" onClick={() => goToView('notes')}>
          {t('anchors.toNotes')}
        </Button>
      </div>
    </header>
  )
}

function NothingToDecide() {
  const { t } = useTranslation()
  const { states, withLeft } = useAnchorReview()
  const narrowed = states.length > 0
  return (
    <EmptyState
      title={t(narrowed ? 'anchors.noneOfThese' : 'anchors.noneTitle')}
      text={narrowed ? undefined : t('anchors.noneText')}
      announced
    >
      {narrowed ? (
        <Button onClick={() => narrowReview([], withLeft)}>{t('anchors.showAll')}</Button>
      ) : (
        <Button onClick={() => goToView('notes')}>{t('anchors.toNotes')}</Button>
      )}
    </EmptyState>
  )
}

function Rows() {
  const { t } = useTranslation()
  const { pages, active } = useAnchorReview()
  return (
    <VirtualList
      label={t('anchors.list')}
      description={t('anchors.keys')}
      count={pages.total ?? 0}
      rowHeight={rowHeight}
      active={active}
      version={pages.generation}
      onActive={activatePassage}
      onVisible={showReviewRows}
      onOpen={(index, beside) => void openPassage(rowAt(pages, index), beside)}
      onKey={pressKey}
      row={({ index }) => {
        const passage: AnchorToReview | undefined = rowAt(pages, index)
        return passage === undefined ? <RowPlaceholder /> : <AnchorRow passage={passage} />
      }}
    />
  )
}

function pressKey(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || event.repeat) return false
  const passage = passageInReview()
  const isPressed = (name: keyof typeof reviewAnchorKeys) => isKey(reviewAnchorKeys[name], event.nativeEvent)
  if (isPressed('accept')) void acceptPassage(passage)
  else if (isPressed('attach')) attachSelection()
  else if (isPressed('leave')) void leavePassage(passage)
  else return choosePlace(event.nativeEvent)
  return true
}
