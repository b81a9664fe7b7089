/** How the quotations of a report fare: what of them was found where, and how they are marked. */
import type { CheckedQuotation, QuoteCheck, QuoteVerdict } from '@shared/comparison'
import { quoteVerdicts } from '@shared/comparison-names'
import type { Letter } from '@shared/letter'
import { verdictCounts } from '@shared/verdict-counts'
import { create } from 'zustand'
import { placesOf } from './aligned-chain'
import { type ComparedMark, MarksByPane } from './compared-marks'
import { alteredSpans } from './differing-words'

/** Against the letters in the other panes, or against all letters of the library. */
export const quoteScopes = ['open', 'library'] as const
export type QuoteScope = (typeof quoteScopes)[number]

export interface QuoteCheckState {
  readonly report: { readonly pane: number; readonly letter: Letter } | null
  readonly scope: QuoteScope
  readonly check: QuoteCheck | null
  /** Only these are listed; null for all. */
  readonly verdict: QuoteVerdict | null
  /** The quotation that the reader steers to, as its place in `check`; -1 when none is. */
  readonly current: number
}

export const noQuoteCheck: QuoteCheckState = {
  report: null,
  scope: 'open',
  check: null,
  verdict: null,
  current: -1,
}
export const useQuoteCheck = create<QuoteCheckState>()(() => noQuoteCheck)

/** A letter in a pane, which may be a report. */
interface OpenLetter {
  readonly id: number
  readonly letter: Letter
}

/**
 * The letter whose quotations are checked: the one that the reader chose as the base, else the one before, else a report,
 * else a letter that quotes; of several the active one.
 */
export function reportAmong<Open extends OpenLetter>(
  panes: readonly Open[],
  {
    base,
    before,
    active,
  }: { readonly base: number | null; readonly before: number | null; readonly active: number | null },
): Open | null {
  const at = (wanted: number | null) => panes.find(({ id }) => id === wanted)
  const chosen = at(base) ?? at(before)
  if (chosen !== undefined) return chosen
  const first = at(active) ?? panes[0] ?? null
  const ordered = first === null ? panes : [first, ...panes.filter((pane) => pane !== first)]
  return ordered.find((pane) => isReport(pane) && quotes(pane)) ?? ordered.find(quotes) ?? first
}

function isReport({ letter }: OpenLetter): boolean {
  return letter.kind === 'report' || letter.kind === 'event-report'
}

function quotes({ letter }: OpenLetter): boolean {
  return letter.quotations.some(({ use }) => use === 'quotation')
}

/** A letter in a pane whose words may be quoted. */
export interface OpenSource {
  readonly pane: number
  readonly letterKey: string
}

/** Places in `check` of those that are listed. */
export function listedQuotations({ check, verdict }: QuoteCheckState): readonly number[] {
  return (check?.quotations ?? []).flatMap((quotation, at) =>
    verdict === null || quotation.verdict === verdict ? [at] : [],
  )
}

/** Of each quotation what was found best; it also stands where it was found otherwise. */
export function mergedChecks(checks: readonly QuoteCheck[]): QuoteCheck | null {
  const [first, ...rest] = checks
  if (first === undefined) return null
  const quotations = rest.reduce<readonly CheckedQuotation[]>(
    (all, { quotations: more }) => all.map((one, at) => better(one, more[at])),
    first.quotations,
  )
  return {
    quotations,
    counts: verdictCounts(quotations),
    searched: checks.reduce((sum, { searched }) => sum + searched, 0),
  }
}

function better(one: CheckedQuotation, other: CheckedQuotation | undefined): CheckedQuotation {
  if (other === undefined || other.source === null) return one
  if (one.source === null) return other
  const isBetter =
    rank(other) < rank(one) || (rank(other) === rank(one) && other.source.similarity > one.source.similarity)
  const [kept, left] = isBetter ? [other, one] : [one, other]
  const others = [...kept.others, ...(left.source === null ? [] : [left.source.letter])]
  return { ...kept, others }
}

function rank({ verdict }: CheckedQuotation): number {
  return quoteVerdicts.indexOf(verdict)
}

/** What is marked in the report, and in the panes that hold what it quotes. */
export function marksOfQuotations(
  { report, check, current }: QuoteCheckState,
  open: readonly OpenSource[],
): ReadonlyMap<number, readonly ComparedMark[]> {
  const marks = new MarksByPane()
  if (report === null || check === null) return marks.inOrder()
  for (const [group, { quotation, verdict, source }] of check.quotations.entries()) {
    const common = {
      group,
      faint: false,
      current: group === current,
      target: group,
      total: check.quotations.length,
      verdict,
    }
    const { start, end } = quotation
    const kind = source === null ? 'not-found' : 'quoted'
    const altered = source === null ? [] : alteredSpans(source.rows, 'a')
    marks.add(report.pane, { start, end, kind, altered, ...common })
    if (source === null) continue
    for (const { pane, letterKey } of open)
      if (letterKey === source.letter.key && pane !== report.pane)
        marks.add(pane, {
          start: source.span.start,
          end: source.span.end,
          kind: 'quoted',
          altered: alteredSpans(source.rows, 'b'),
          ...common,
        })
  }
  return marks.inOrder()
}

/** The report beside the first open letter that it quotes in order. */
export function alignedQuotations(
  { report, check }: QuoteCheckState,
  open: readonly OpenSource[],
): { readonly panes: readonly number[]; readonly rows: readonly (readonly (number | null)[])[] } {
  for (const { pane, letterKey } of open) {
    const rows = placesOf(
      (check?.quotations ?? []).flatMap(({ quotation, source }) =>
        source === null || source.letter.key !== letterKey
          ? []
          : [{ a: quotation, b: source.span, words: quotation.end - quotation.start, rows: source.rows }],
      ),
    )
    if (report !== null && pane !== report.pane && rows.length > 0)
      return { panes: [report.pane, pane], rows }
  }
  return { panes: [], rows: [] }
}

/** The listed quotation to go to from the current one, round the end; -1 when there is none. */
export function quotationAfter(state: QuoteCheckState, step: 1 | -1): number {
  const listed = listedQuotations(state)
  if (listed.length === 0) return -1
  const at = listed.indexOf(state.current)
  if (at < 0) return listed[step > 0 ? 0 : listed.length - 1] ?? -1
  return listed[(at + step + listed.length) % listed.length] ?? -1
}
