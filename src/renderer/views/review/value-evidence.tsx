/** Where a value comes from: the source, its field, the words as they stand there, and how sure it is. */
import type { ReviewedValue } from '@shared/review'
import { evidenceOf, judgedValueOf } from '@shared/review/described-values'
import { useTranslation } from 'react-i18next'
import { isolated } from '../shell/words'
import { ruleWords, valueWords } from './value-words'

interface ValueEvidenceProps {
  readonly row: ReviewedValue
  readonly onShow: () => void
}

export function ValueEvidence({ row, onShow }: ValueEvidenceProps) {
  const { t, i18n } = useTranslation()
  const { state, extracted } = row
  // For what the reader put in place of something, the evidence of what was found is what can be looked at.
  const evidence = evidenceOf(extracted ?? row.value)
  const ofReader = evidence.source === 'reader'
  // Words that say the value once more, and stand nowhere in the text, tell nothing.
  const repeats = evidence.asWritten === valueWords(judgedValueOf(extracted ?? row.value), t, i18n.language)
  return (
    <>
      {state === 'extracted' ? null : <p className="review-state">{t(`valueStates.${state}`)}</p>}
      {extracted === null ? null : (
        <p className="review-found">
          {t('review.found', { value: isolated(valueWords(judgedValueOf(extracted), t, i18n.language)) })}
        </p>
      )}
      {ofReader ? null : (
        <p className="review-evidence">
          {t(`evidence.${evidence.source}`)}
          {evidence.field === '' ? null : (
            <>
              {' · '}
              <bdi className="review-rule">{ruleWords(evidence.field, t)}</bdi>
            </>
          )}
          {' · '}
          <span className="review-certainty" data-certainty={evidence.certainty}>
            {t(`certainty.${evidence.certainty}`)}
          </span>
        </p>
      )}
      <AsWritten
        words={repeats && evidence.span === undefined ? '' : evidence.asWritten}
        shown={evidence.span !== undefined}
        onShow={onShow}
      />
    </>
  )
}

interface AsWrittenProps {
  readonly words: string
  /** Whether the words stand in the text and can be shown there. */
  readonly shown: boolean
  readonly onShow: () => void
}

function AsWritten({ words, shown, onShow }: AsWrittenProps) {
  const { t } = useTranslation()
  if (words === '') return null
  const quoted = t('review.asWritten', { words: isolated(words) })
  return shown ? (
    <button
      type="button"
      tabIndex={-1}
      className="review-words"
      title={t('review.showWords')}
      onClick={(event) => {
        event.stopPropagation()
        onShow()
      }}
    >
      {quoted}
    </button>
  ) : (
    <p className="review-words">{quoted}</p>
  )
}
