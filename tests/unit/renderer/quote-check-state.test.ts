import {
  alignedQuotations,
  listedQuotations,
  marksOfQuotations,
  mergedChecks,
  noQuoteCheck,
  type QuoteCheckState,
  quotationAfter,
  reportAmong,
} from '@renderer/state/quote-check'
import type { CheckedQuotation, ComparedLetter, QuoteCheck, QuoteVerdict } from '@shared/comparison'
import type { Letter } from '@shared/letter'
import { describe, expect, it } from 'vitest'

const letter = (key: string): ComparedLetter => ({
  id: key.length,
  key,
  title: key,
  date: null,
  direction: 'ltr',
  language: null,
})

function checked(start: number, verdict: QuoteVerdict, from: string | null, at = start): CheckedQuotation {
  const span = { start: at, end: at + 10 }
  return {
    quotation: { start, end: start + 10, use: 'quotation' },
    verdict,
    source:
      from === null
        ? null
        : {
            letter: letter(from),
            span,
            text: 'words',
            similarity: verdict === 'word-for-word' ? 1 : 0.8,
            rows: [
              { kind: 'same', a: { start, end: start + 5 }, b: { start: at, end: at + 5 } },
              {
                kind: 'changed',
                a: { start: start + 6, end: start + 10 },
                b: { start: at + 6, end: at + 10 },
              },
            ],
          },
    others: [],
  }
}

const check = (...quotations: CheckedQuotation[]): QuoteCheck => ({
  quotations,
  counts: { 'word-for-word': 0, altered: 0, shortened: 0, 'not-found': 0 },
  searched: 1,
})

/** Only what is asked of it. */
const report = { key: 'report', textHash: 'x' } as Letter
const state = (found: QuoteCheck, more: Partial<QuoteCheckState> = {}): QuoteCheckState => ({
  ...noQuoteCheck,
  report: { pane: 1, letter: report },
  check: found,
  ...more,
})
const open = [
  { pane: 1, letterKey: 'report' },
  { pane: 2, letterKey: 'source' },
]

describe('a check against several letters', () => {
  it('tells of each quotation where it fares best, and that it stands elsewhere too', () => {
    const merged = mergedChecks([
      check(checked(0, 'altered', 'one'), checked(20, 'not-found', null), checked(40, 'not-found', null)),
      check(
        checked(0, 'word-for-word', 'two'),
        checked(20, 'shortened', 'two'),
        checked(40, 'not-found', null),
      ),
    ])
    expect(merged?.quotations.map(({ verdict, source }) => [verdict, source?.letter.key])).toEqual([
      ['word-for-word', 'two'],
      ['shortened', 'two'],
      ['not-found', undefined],
    ])
    expect(merged?.quotations[0]?.others.map(({ key }) => key)).toEqual(['one'])
    expect(merged?.counts).toEqual({ 'word-for-word': 1, altered: 0, shortened: 1, 'not-found': 1 })
    expect(merged?.searched).toBe(2)
  })

  it('is nothing when nothing was checked', () => {
    expect(mergedChecks([])).toBeNull()
  })
})

describe('marks of quotations', () => {
  const found = check(checked(0, 'altered', 'source', 300), checked(20, 'not-found', null))

  it('stand in the report and at their place in the letter that is open beside it', () => {
    const marks = marksOfQuotations(state(found, { current: 0 }), open)
    expect(marks.get(1)).toMatchObject([
      { start: 0, kind: 'quoted', group: 0, altered: [{ start: 6, end: 10 }], current: true, total: 2 },
      { start: 20, kind: 'not-found', group: 1, altered: [], current: false },
    ])
    expect(marks.get(2)).toMatchObject([{ start: 300, kind: 'quoted', altered: [{ start: 306, end: 310 }] }])
    expect(marks.get(1)?.map(({ verdict }) => verdict)).toEqual(['altered', 'not-found'])
    expect(marks.get(2)?.map(({ verdict }) => verdict)).toEqual(['altered'])
  })

  it('are only in the report while no source is open', () => {
    expect([...marksOfQuotations(state(found), open.slice(0, 1)).keys()]).toEqual([1])
  })

  it('let both letters scroll together in the order in which both have them', () => {
    const crossing = check(
      checked(0, 'altered', 'source', 300),
      checked(20, 'altered', 'source', 10),
      checked(40, 'altered', 'source', 30),
    )
    const { panes, rows } = alignedQuotations(state(crossing), open)
    expect(panes).toEqual([1, 2])
    expect(rows[0]).toEqual([20, 10])
    expect(rows.at(-1)).toEqual([50, 40])
  })
})

describe('the list of quotations', () => {
  const found = check(
    checked(0, 'altered', 'source'),
    checked(20, 'not-found', null),
    checked(40, 'altered', 'source'),
  )

  it('holds only those with the verdict that was chosen', () => {
    expect(listedQuotations(state(found))).toEqual([0, 1, 2])
    expect(listedQuotations(state(found, { verdict: 'altered' }))).toEqual([0, 2])
  })

  it('is gone through round its end, passing over those that are not listed', () => {
    expect(quotationAfter(state(found, { verdict: 'altered', current: 0 }), 1)).toBe(2)
    expect(quotationAfter(state(found, { verdict: 'altered', current: 2 }), 1)).toBe(0)
    expect(quotationAfter(state(found, { current: -1 }), -1)).toBe(2)
    expect(quotationAfter(state(found, { verdict: 'shortened' }), 1)).toBe(-1)
  })
})

describe('the report among open letters', () => {
  const pane = (id: number, quotes: boolean, kind: Letter['kind'] = null) => ({
    id,
    letter: {
      kind,
      quotations: quotes ? [{ start: 0, end: 5, use: 'quotation' }] : [],
    } as unknown as Letter,
  })

  it('is a report about a letter rather than a letter that quotes, wherever the reader is', () => {
    const panes = [pane(1, true, 'report'), pane(2, true, 'open-letter'), pane(3, true, 'report')]
    const none = { base: null, before: null, active: null }
    expect(reportAmong(panes, { ...none, active: 2 })?.id).toBe(1)
    expect(reportAmong(panes, { ...none, active: 3 })?.id).toBe(3)
    expect(reportAmong(panes, { ...none, base: 2, active: 1 })?.id).toBe(2)
  })

  it('is the chosen one, else the one before, else the active one unless only another one quotes', () => {
    const panes = [pane(1, false), pane(2, true), pane(3, true)]
    const none = { base: null, before: null, active: null }
    expect(reportAmong(panes, { ...none, base: 3, before: 2, active: 1 })?.id).toBe(3)
    expect(reportAmong(panes, { ...none, before: 2, active: 3 })?.id).toBe(2)
    expect(reportAmong(panes, { ...none, active: 3 })?.id).toBe(3)
    expect(reportAmong(panes, { ...none, active: 1 })?.id).toBe(2)
    expect(reportAmong([pane(1, false)], { ...none, active: 1 })?.id).toBe(1)
    expect(reportAmong([], none)).toBeNull()
  })
})
