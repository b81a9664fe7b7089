/** The head of the review panel: why the letter needs a look, that all is right, and the way to the next letter. */
import type { Letter } from '@shared/letter'
import { ArrowDown, ArrowUp, BadgeCheck, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { settleLetter } from '../../actions/corrections'
import { reportFailure } from '../../actions/notices'
import { goOnInQueue } from '../../actions/queue'
import { setReview } from '../../actions/reviews'
import { IconButton } from '../../components/button'
import { useQueue } from '../../state/queue'
import { useShell } from '../../state/shell'
import { useReviewKeyWords } from './use-review-key-words'

interface ReviewHeadProps {
  readonly paneId: number
  readonly letter: Letter
}

export function ReviewHead({ paneId, letter }: ReviewHeadProps) {
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
        <IconButton
          icon={BadgeCheck}
          label={t('review.settle')}
          keys={keys('settle')}
          onClick={() => void settleLetter(letter.key).catch(reportFailure)}
        />
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
      {reasons === '' ? null : (
        <p className="review-needs">
          <strong>{t('review.needsLook')}</strong> {reasons}
        </p>
      )}
    </header>
  )
}
