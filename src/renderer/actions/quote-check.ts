/** Looks for the places that the quotations of a report come from, marks them and goes from one to the next. */
import type { QuoteCheck, QuoteVerdict } from '@shared/comparison'
import type { Letter, Span } from '@shared/letter'
import { call } from '../bridge'
import { useAlignedPlaces } from '../state/aligned-places'
import { useComparedMarks } from '../state/compared-marks'
import { type ComparedPane, type ComparingTurn, comparedPanes, useComparing } from '../state/comparing'
import {
  alignedQuotations,
  marksOfQuotations,
  mergedChecks,
  noQuoteCheck,
  type OpenSource,
  type QuoteCheckState,
  type QuoteScope,
  quotationAfter,
  reportAmong,
  useQuoteCheck,
} from '../state/quote-check'
import { activePane, pointedTogether, useReader } from '../state/reader'
import { notice } from './notices'
import { openBesideOf } from './open-beside'

/** What was found last, so that opening a source beside its report does not look for everything again. */
let known: { readonly of: string; readonly check: QuoteCheck } | null = null

export async function checkQuotes(turn: ComparingTurn): Promise<void> {
  const panes = comparedPanes(useReader.getState().panes, useComparing.getState().base)
  const { report: before, scope: asked } = useQuoteCheck.getState()
  const report = reportAmong(panes, {
    base: useComparing.getState().base,
    before: before?.pane ?? null,
    active: activePane(useReader.getState())?.id ?? null,
  })
  if (report === null) return
  const others = panes.filter(({ id, letter }) => id !== report.id && letter.id !== report.letter.id)
  // What was looked for in the whole library stays that when its source is opened beside it.
  const scope = others.length === 0 ? 'library' : asked
  const of = nameOf(report.letter, scope, others)
  const check = known?.of === of ? known.check : await ask(report, scope, others, turn)
  if (turn.isOver() || check === null) return
  known = { of, check }
  const again = before?.pane === report.id && before.letter.textHash === report.letter.textHash
  useQuoteCheck.setState((state) => ({
    report: { pane: report.id, letter: report.letter },
    scope,
    check,
    verdict: again ? state.verdict : null,
    current: again && state.current < check.quotations.length ? state.current : -1,
  }))
  const open = openSources()
  useAlignedPlaces.setState(alignedQuotations(useQuoteCheck.getState(), open))
  drawMarks(open)
}

async function ask(
  { letter }: ComparedPane,
  scope: QuoteScope,
  others: readonly ComparedPane[],
  turn: ComparingTurn,
): Promise<QuoteCheck | null> {
  if (scope === 'library') return await call('compare.quotes', { id: letter.id, against: null })
  const checks: QuoteCheck[] = []
  // One after the other: a newer ask makes an older one of its kind pointless.
  for (const other of others) {
    checks.push(await call('compare.quotes', { id: letter.id, against: other.letter.id }))
    if (turn.isOver()) return null
  }
  return mergedChecks(checks)
}

function nameOf(letter: Letter, scope: QuoteScope, others: readonly ComparedPane[]): string {
  const against = scope === 'library' ? [] : others.map((other) => [other.letter.id, other.letter.textHash])
  return JSON.stringify([letter.id, letter.textHash, scope, against])
}

/** Letters changed, so that what was found before may no longer be true. */
export function forgetKnownQuotes(): void {
  known = null
}

/**
 * The list stays while a letter is opened beside the report: the next check replaces it. Marks and aligned places are
 * dropped by whoever calls.
 */
export function forgetQuotes(): void {
  const { kind } = useComparing.getState()
  if (kind !== 'quotes' && useQuoteCheck.getState().report !== null) useQuoteCheck.setState(noQuoteCheck)
}

/** The next check begins with another report. */
export function forgetReport(): void {
  useQuoteCheck.setState(noQuoteCheck)
}

/** Takes effect with the next check. */
export function chooseScope(scope: QuoteScope): void {
  useQuoteCheck.setState({ scope })
}

/** Lists only quotations with this verdict; again lists all. */
export function listVerdict(verdict: QuoteVerdict): void {
  useQuoteCheck.setState((state) => ({ verdict: state.verdict === verdict ? null : verdict }))
}

export function stepQuote(step: 1 | -1): void {
  const next = quotationAfter(useQuoteCheck.getState(), step)
  if (next < 0) notice({ kind: 'hint', hint: 'no-differences' })
  else goToQuote(next)
}

/** Brings a quotation into view, and what it comes from where that is open. */
export function goToQuote(at: number): void {
  const { report, check } = useQuoteCheck.getState()
  const checked = check?.quotations[at]
  if (checked === undefined || report === null) return
  change({ current: at })
  const { source } = checked
  const places = new Map<number, Span>([[report.pane, checked.quotation]])
  for (const { pane, letterKey } of openSources())
    if (letterKey === source?.letter.key && pane !== report.pane) places.set(pane, source.span)
  useReader.setState((reader) => pointedTogether(reader, places))
}

/** Makes a quotation the one that the reader steers to, and leaves the letters where they are. */
export function chooseQuote(at: number): void {
  change({ current: at })
}

/** Opens the letter that a quotation comes from beside the report, at its words. */
export function openQuoteSource(at: number): void {
  const { report, check } = useQuoteCheck.getState()
  const source = check?.quotations[at]?.source
  goToQuote(at)
  if (source === null || source === undefined || report === null) return
  const { key, title } = source.letter
  void openBesideOf(report.letter.key, { letterKey: key, title, span: source.span })
}

function openSources(): readonly OpenSource[] {
  return useReader.getState().panes.map(({ id, letterKey }) => ({ pane: id, letterKey }))
}

function change(how: Partial<QuoteCheckState>): void {
  useQuoteCheck.setState(how)
  drawMarks(openSources())
}

function drawMarks(open: readonly OpenSource[]): void {
  if (useComparing.getState().kind === 'quotes')
    useComparedMarks.setState({ marks: marksOfQuotations(useQuoteCheck.getState(), open) })
}
