/** What is known of a letter, value by value, with its evidence: confirmed, corrected, rejected or added to here. */
import type { Letter } from '@shared/letter'
import type { LetterReview } from '@shared/review'
import { useEffect, useLayoutEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { readReview, reviewFocused } from '../../actions/reviews'
import { Failed } from '../../components/failed'
import type { Pane } from '../../state/reader'
import { useReview } from '../../state/review'
import { failureWords } from '../shell/words'
import { LetterRelations } from './letter-relations'
import { ReviewHead } from './review-head'
import { ReviewValues } from './review-values'

interface ReviewPanelProps {
  readonly pane: Pane
  readonly letter: Letter
  readonly active: boolean
}

export function ReviewPanel({ pane, letter, active }: ReviewPanelProps) {
  const { t } = useTranslation()
  const content = useReview((state) => state.ofLetter.get(letter.key))
  useEffect(() => void readReview(letter.key, letter.id), [letter.key, letter.id])
  return (
    <aside className="review-panel" data-area="review" aria-label={t('review.title')}>
      <ReviewHead
        paneId={pane.id}
        letter={letter}
        settled={content?.kind === 'ready' ? content.review.settled : null}
      />
      {content?.kind === 'ready' ? (
        <Ready pane={pane} letter={letter} active={active} review={content.review} />
      ) : null}
      {content?.kind === 'reading' ? (
        <p className="review-waiting" role="status">
          {t('review.reading')}
        </p>
      ) : null}
      {content?.kind === 'failed' ? (
        <Failed
          title={t('review.failed')}
          text={failureWords(content.failure, t)}
          retryLabel={t('notices.retry')}
          onRetry={() => void readReview(letter.key, letter.id)}
        />
      ) : null}
    </aside>
  )
}

function Ready({ pane, letter, active, review }: ReviewPanelProps & { readonly review: LetterReview }) {
  const values = useRef<HTMLDivElement>(null)
  const focusWanted = useReview((state) => state.focusWanted)
  // Subtle: as soon as it is there; later it would take the keyboard from where the reader has gone on meanwhile.
  useLayoutEffect(() => {
    if (!active || !focusWanted) return
    values.current?.querySelector<HTMLElement>('[data-area-start]')?.focus()
    reviewFocused()
  }, [active, focusWanted])
  return (
    <div className="review-scroller">
      <ReviewValues ref={values} paneId={pane.id} letterKey={letter.key} values={review.values} />
      <LetterRelations letter={letter} review={review} />
    </div>
  )
}
