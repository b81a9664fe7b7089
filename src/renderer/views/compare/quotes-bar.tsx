/** The check of a report's quotations: against what, how they fare, and the way from one to the next. */
import { quoteVerdicts } from '@shared/comparison-names'
import { List, Spline } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { compareAgain } from '../../actions/comparing'
import { toggleFindings } from '../../actions/findings'
import { chooseScope } from '../../actions/quote-check'
import { changeSettings } from '../../actions/settings'
import { Announcement } from '../../components/announcement'
import { IconButton } from '../../components/button'
import { Select } from '../../components/select'
import { useFindings } from '../../state/findings'
import { type QuoteScope, quoteScopes, useQuoteCheck } from '../../state/quote-check'
import { useReader } from '../../state/reader'
import { useSettings } from '../../state/settings'
import { useShell } from '../../state/shell'
import { keysOf } from '../shell/shortcuts'
import { isolated } from '../shell/words'
import { QuoteVerdicts } from './quotes-verdicts'
import { StepButtons } from './step-buttons'

export function QuotesBar() {
  const { t } = useTranslation()
  const { report, check, scope, current } = useQuoteCheck()
  const several = useReader((state) => state.panes.length > 1)
  const joined = useSettings((state) => state.passagesJoined)
  const platform = useShell((state) => state.platform)
  const listed = useFindings((state) => state.shown === 'quotes')
  const total = check?.quotations.length ?? 0
  const checked = check?.quotations[current]
  const choose = (chosen: QuoteScope) => {
    chooseScope(chosen)
    compareAgain()
  }
  const words =
    report === null || checked === undefined
      ? ''
      : report.letter.text.slice(checked.quotation.start, checked.quotation.end)
  return (
    <>
      {several ? (
        <Select
          label={t('quotes.against')}
          value={scope}
          choices={quoteScopes.map((value) => ({ value, label: t(`quotes.scopes.${value}`) }))}
          onChoose={choose}
        />
      ) : null}
      {check === null ? null : (
        <>
          <span className="found-summary" role={checked === undefined ? 'status' : undefined}>
            {checked === undefined
              ? t('quotes.count', { count: total })
              : t('quotes.place', { number: current + 1, total })}
            <span className="for-screen-readers">
              {': '}
              {quoteVerdicts
                .filter((verdict) => check.counts[verdict] > 0)
                .map((verdict) =>
                  t('quotes.verdictCount', {
                    verdict: t(`quotes.verdicts.${verdict}`),
                    count: check.counts[verdict],
                  }),
                )
                .join(', ')}
            </span>
          </span>
          {total === 0 ? null : <QuoteVerdicts counts={check.counts} />}
          <StepButtons kind="quotes" disabled={total === 0} />
          <span className="found-switches">
            <IconButton
              icon={List}
              label={t('quotes.showList')}
              keys={keysOf('show-differences', t, platform)}
              aria-pressed={listed}
              onClick={() => toggleFindings('quotes')}
            />
            {several ? (
              <IconButton
                icon={Spline}
                label={t('passages.showLines')}
                aria-pressed={joined}
                onClick={() => void changeSettings({ passagesJoined: !joined })}
              />
            ) : null}
          </span>
        </>
      )}
      <Announcement>
        {checked === undefined
          ? ''
          : t('quotes.arrived', {
              number: current + 1,
              total,
              verdict: t(`quotes.verdicts.${checked.verdict}`),
              words: isolated(words),
            })}
      </Announcement>
    </>
  )
}
