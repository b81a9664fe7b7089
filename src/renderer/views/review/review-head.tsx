/** The head of the review panel: why the letter needs a look, that all is right, and the way to the next letter. */
import type { Correction } from '@shared/judgement'
import type { Letter } from '@shared/letter'
import { ArrowDown, ArrowUp, BadgeCheck, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { settleLetter, takeBackSettlement } from '../../actions/corrections'
import { reportFailure } from '../../actions/notices'
import { goOnInQueue } from '../../actions/queue'
import { setReview, showReview } from '../../actions/reviews'
import { Button, IconButton } from '../../components/button'
import { useQueue } from '../../state/queue'
import { useShell } from '../../state/shell'
import { useReviewKeyWords } from './use-review-key-words'

interface ReviewHeadProps {
  readonly paneId: number
  readonly letter: Letter
  /** The reader's word that all is right; null while there is none, or while it is not known. */
  readonly settled: Correction | null
}

export function ReviewHead({ paneId, letter, settled }: ReviewHeadProps) {
  const { t } = useTranslation()
  const view = useShell((state) => state.view)
  const tab = useQueue((state) => state.tab)
  const queued = view === 'queue' && tab === 'needing'
  const keys = useReviewKeyWords()
  const reasons = letter.needs.map((need) => t(`needs.${need}`)).join(' · ')
  return (
    <header className="review-head">
      <h3 className="review-title">{t('review.title')}</h3>
      <div className="review-buttons" role="toolbar" aria-label={t('review.title')}>
        {settled === null ? (
          <IconButton
            icon={BadgeCheck}
            label={t('review.settle')}
            keys={keys('settle')}
            onClick={() => sayAndGoOn(settleLetter(letter.key))}
          />
        ) : null}
        {queued ? (
          <>
            <IconButton
              icon={ArrowUp}
              label={t('review.previous')}
              keys={keys('previous')}
              onClick={() => void goOnInQueue(-1)}
            />
            <IconButton
              icon={ArrowDown}
              label={t('review.next')}
              keys={keys('next')}
              onClick={() => void goOnInQueue(1)}
            />
          </>
        ) : null}
        <IconButton icon={X} label={t('review.close')} onClick={() => setReview(paneId, false)} />
      </div>
      {settled === null ? null : (
        <p className="review-settled">
          <BadgeCheck size={14} aria-hidden="true" />
          <span>{t('review.settled')}</span>
          <Button look="quiet" onClick={() => sayAndGoOn(takeBackSettlement(letter.key, settled))}>
            {t('review.takeBackShort')}
          </Button>
        </p>
      )}
      {reasons === '' ? null : (
        <p className="review-needs">
          <strong>{t('review.needsLook')}</strong> {reasons}
        </p>
      )}
    </header>
  )
}

/** The button that said it goes away: the keyboard goes on in the values. */
function sayAndGoOn(saying: Promise<void>): void {
  saying.then(showReview, reportFailure)
}
