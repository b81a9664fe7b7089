/** The check of a report's quotations: against what, how they fare, and the way from one to the next. */
import type { QuoteCheck } from '@shared/comparison'
import { quoteVerdicts } from '@shared/comparison-names'
import { useTranslation } from 'react-i18next'
import { compareAgain } from '../../actions/comparing'
import { chooseScope } from '../../actions/quote-check'
import { Announcement } from '../../components/announcement'
import { Select } from '../../components/select'
import { type QuoteScope, quoteScopes, useQuoteCheck } from '../../state/quote-check'
import { useReader } from '../../state/reader'
import { isolated } from '../shell/words'
import { LinesSwitch, ListSwitch } from './findings-switches'
import { QuoteVerdicts } from './quotes-verdicts'
import { StepButtons } from './step-buttons'
import { WrittenMenu } from './written-menu'

export function QuotesBar() {
  const several = useReader((state) => state.panes.length > 1)
  const check = useQuoteCheck((state) => state.check)
  return (
    <>
      {several ? <ScopeSelect /> : null}
      {check === null ? null : <CheckSummary check={check} several={several} />}
      <ArrivedAtQuote />
    </>
  )
}

function ScopeSelect() {
  const { t } = useTranslation()
  const scope = useQuoteCheck((state) => state.scope)
  const choose = (chosen: QuoteScope) => {
    chooseScope(chosen)
    compareAgain()
  }
  return (
    <Select
      label={t('quotes.against')}
      value={scope}
      choices={quoteScopes.map((value) => ({ value, label: t(`quotes.scopes.${value}`) }))}
      onChoose={choose}
    />
  )
}

interface CheckSummaryProps {
  readonly check: QuoteCheck
  readonly several: boolean
}

function CheckSummary({ check: { quotations, counts }, several }: CheckSummaryProps) {
  const { t } = useTranslation()
  const current = useQuoteCheck((state) => state.current)
  const total = quotations.length
  const isAtOne = quotations[current] !== undefined
  const verdictsThere = quoteVerdicts.filter((verdict) => counts[verdict] > 0)
  return (
    <>
      <span className="found-summary" role={isAtOne ? undefined : 'status'}>
        {isAtOne ? t('quotes.place', { number: current + 1, total }) : t('quotes.count', { count: total })}
        <span className="for-screen-readers">
          {': '}
          {verdictsThere
            .map((verdict) =>
              t('quotes.verdictCount', {
                verdict: t(`quotes.verdicts.${verdict}`),
                count: counts[verdict],
              }),
            )
            .join(', ')}
        </span>
      </span>
      {total === 0 ? null : <QuoteVerdicts counts={counts} />}
      <StepButtons kind="quotes" disabled={total === 0} />
      <span className="found-switches">
        <ListSwitch kind="quotes" label={t('quotes.showList')} />
        {several ? <LinesSwitch /> : null}
        <WrittenMenu kind="quotes" />
      </span>
    </>
  )
}

/** Read out when the reader goes to a quotation. */
function ArrivedAtQuote() {
  const { t } = useTranslation()
  const { report, check, current } = useQuoteCheck()
  const checked = check?.quotations[current]
  if (report === null || checked === undefined) return <Announcement>{''}</Announcement>
  const { quotation, verdict } = checked
  return (
    <Announcement>
      {t('quotes.arrived', {
        number: current + 1,
        total: check?.quotations.length ?? 0,
        verdict: t(`quotes.verdicts.${verdict}`),
        words: isolated(report.letter.text.slice(quotation.start, quotation.end)),
      })}
    </Announcement>
  )
}
