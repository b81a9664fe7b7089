/** Every quotation of a report: what became of it, its words with what was altered, and where it comes from. */
import type { CheckedQuotation } from '@shared/comparison'
import type { Letter } from '@shared/letter'
import { Columns2, Copy, MapPinned } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { checkQuotesOf } from '../../actions/comparing'
import { whereElse } from '../../actions/elsewhere'
import { chooseQuote, openQuoteSource } from '../../actions/quote-check'
import { IconButton } from '../../components/button'
import { EmptyState } from '../../components/empty-state'
import { Select } from '../../components/select'
import { differingWords, wordsOf } from '../../state/differing-words'
import { listedQuotations, useQuoteCheck } from '../../state/quote-check'
import { useReader } from '../../state/reader'
import { isKey } from '../shell/shortcuts'
import { dateWords, isolated } from '../shell/words'
import { copyBoth } from './copy-both'
import { DifferingWords } from './differing-words'
import { FoundList } from './found-list'
import { shortened } from './mark-words'
import { VerdictName } from './quotes-verdicts'
import { colourOf } from './tones'
import { useReveal } from './use-reveal'

/** In pixels. */
const rowHeight = 96
/** In UTF-16 code units. */
const longestTitle = 60

export function QuotesList() {
  const { t } = useTranslation()
  const state = useQuoteCheck()
  const { report, check, current } = state
  const reveal = useReveal(current)
  const isOpen = useReader(({ panes }) => panes.some(({ id }) => id === report?.pane))
  if (report === null || check === null || !isOpen)
    return <EmptyState title={t('quotes.noReportTitle')} text={t('quotes.noReportText')} />
  if (check.quotations.length === 0)
    return <EmptyState title={t('quotes.emptyTitle')} text={t('quotes.emptyText')} />
  const listed = listedQuotations(state)
  if (listed.length === 0) return <EmptyState title={t('quotes.noneOf')} />
  const at = (row: number) => listed[row] ?? -1
  return (
    <>
      <div className="findings-line">
        <ReportSelect report={report.pane} />
        <span>{t('quotes.searched', { count: check.searched })}</span>
      </div>
      <FoundList
        label={t('quotes.list')}
        description={t('quotes.keys')}
        found={listed}
        rowHeight={rowHeight}
        active={Math.max(0, listed.indexOf(current))}
        reveal={reveal}
        onActive={(row) => chooseQuote(at(row))}
        onOpen={(row) => openQuoteSource(at(row))}
        onKey={(number, event) => {
          const checked = check.quotations[number]
          if (checked === undefined) return false
          if (isKey('c', event)) copyQuotation(report.letter, checked)
          else if (isKey('e', event)) whereElse(report.letter, checked.quotation)
          else return false
          return true
        }}
        row={(number) => {
          const checked = check.quotations[number]
          return checked === undefined ? null : (
            <QuoteRow report={report.letter} checked={checked} number={number} />
          )
        }}
      />
    </>
  )
}

/** Which of the open letters is the report. */
function ReportSelect({ report }: { readonly report: number }) {
  const { t } = useTranslation()
  const panes = useReader((state) => state.panes)
  if (panes.length < 2) return null
  return (
    <Select
      label={t('quotes.report')}
      value={String(report)}
      choices={panes.map(({ id, title }, at) => ({
        value: String(id),
        label: t('compare.baseIs', { number: at + 1, title: isolated(shortened(title, longestTitle)) }),
      }))}
      onChoose={(id) => checkQuotesOf(Number(id))}
    />
  )
}

interface QuoteRowProps {
  readonly report: Letter
  readonly checked: CheckedQuotation
  readonly number: number
}

function QuoteRow({ report, checked, number }: QuoteRowProps) {
  const { t, i18n } = useTranslation()
  const { quotation, verdict, source } = checked
  const { speaker } = quotation
  return (
    <div role="gridcell" className="found-row quote-row">
      <span className="found-number" data-colour={source === null ? undefined : colourOf(number)}>
        {new Intl.NumberFormat(i18n.language).format(number + 1)}
      </span>
      <span className="found-details quote-head">
        <VerdictName verdict={verdict} />
        {speaker === undefined ? null : <bdi>{t('quotes.speaker', { speaker: isolated(speaker) })}</bdi>}
      </span>
      <span className="found-words" dir="auto">
        <QuoteWords report={report} checked={checked} />
      </span>
      <span className="found-details found-origin">
        {source === null ? t('quotes.nowhere') : <QuoteOrigin checked={checked} />}
      </span>
      <span className="found-buttons">
        {source === null ? null : (
          <IconButton
            icon={Columns2}
            tabIndex={-1}
            label={t('quotes.open')}
            onClick={() => openQuoteSource(number)}
          />
        )}
        <IconButton
          icon={MapPinned}
          tabIndex={-1}
          label={t('quotes.whereElse')}
          keys="E"
          onClick={() => whereElse(report, quotation)}
        />
        <IconButton
          icon={Copy}
          tabIndex={-1}
          label={t('quotes.copy')}
          keys="C"
          onClick={() => copyQuotation(report, checked)}
        />
      </span>
    </div>
  )
}

function QuoteWords({ report, checked: { quotation, source } }: Omit<QuoteRowProps, 'number'>) {
  const here = { text: report.text, from: 0 }
  if (source === null) return wordsOf(here, quotation)
  const pieces = differingWords(source.rows, here, { text: source.text, from: source.span.start })
  return pieces.length === 0 ? wordsOf(here, quotation) : <DifferingWords pieces={pieces} />
}

function QuoteOrigin({ checked: { source, others } }: { readonly checked: CheckedQuotation }) {
  const { t, i18n } = useTranslation()
  const pane = useReader((state) =>
    state.panes.findIndex(({ letterKey }) => letterKey === source?.letter.key),
  )
  if (source === null) return null
  const { title, date } = source.letter
  return (
    <>
      <bdi title={title}>{t('quotes.from', { title: isolated(title) })}</bdi>
      <span>
        {[
          dateWords(date, t, i18n.language),
          ...(pane < 0 ? [] : [t('quotes.fromOpen', { number: pane + 1 })]),
          ...(others.length === 0 ? [] : [t('quotes.also', { count: others.length })]),
        ].join(' · ')}
      </span>
    </>
  )
}

function copyQuotation(report: Letter, { quotation, source }: CheckedQuotation): void {
  const own = { key: report.key, span: quotation }
  if (source === null) void copyBoth(own)
  else void copyBoth(own, { key: source.letter.key, span: source.span })
}
