/** What became of quotations: an icon and a word for each verdict, and how many have it. */
import type { QuoteCheck, QuoteVerdict } from '@shared/comparison'
import { quoteVerdicts } from '@shared/comparison-names'
import { Check, CircleHelp, PencilLine, Scissors } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { listVerdict } from '../../actions/quote-check'
import { useQuoteCheck } from '../../state/quote-check'

const icons = {
  'word-for-word': Check,
  altered: PencilLine,
  shortened: Scissors,
  'not-found': CircleHelp,
} as const

export function VerdictName({ verdict }: { readonly verdict: QuoteVerdict }) {
  const { t } = useTranslation()
  const Icon = icons[verdict]
  return (
    <span className="verdict" data-verdict={verdict} title={t(`quotes.meanings.${verdict}`)}>
      <Icon size={14} aria-hidden="true" />
      {t(`quotes.verdicts.${verdict}`)}
    </span>
  )
}

/** Pressed, one of them narrows the list. */
export function QuoteVerdicts({ counts }: { readonly counts: QuoteCheck['counts'] }) {
  const { t, i18n } = useTranslation()
  const chosen = useQuoteCheck((state) => state.verdict)
  const number = new Intl.NumberFormat(i18n.language)
  return (
    <span className="verdicts" role="group" aria-label={t('quotes.summary')}>
      {quoteVerdicts
        .filter((verdict) => counts[verdict] > 0)
        .map((verdict) => {
          const Icon = icons[verdict]
          const name = t(`quotes.verdicts.${verdict}`)
          const meaning = t(`quotes.meanings.${verdict}`)
          return (
            <button
              key={verdict}
              type="button"
              className="verdict-count"
              data-verdict={verdict}
              aria-pressed={chosen === verdict}
              aria-label={t('quotes.verdictCount', { verdict: name, count: counts[verdict] })}
              aria-description={meaning}
              title={`${name}: ${meaning} – ${t('quotes.only')}`}
              onClick={() => listVerdict(verdict)}
            >
              <Icon size={14} aria-hidden="true" />
              {number.format(counts[verdict])}
            </button>
          )
        })}
    </span>
  )
}
