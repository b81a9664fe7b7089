import type { ComparedMark } from '@renderer/state/compared-marks'
import {
  comparedBySpan,
  marksBySpan,
  type NoteMark,
  noMarks,
  notCompared,
  pagesBySpan,
  segmentsOf,
} from '@renderer/views/reader/segments'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const note = (id: string, start: number, end: number, number = 1): NoteMark => ({
  ...{ id, number, start, end },
  ...{ colour: 'none', codes: [], unsure: false, lane: 0 },
})
const unmarked = { lit: false, quotation: null, variant: null, pages: [], compared: notCompared } as const
const spans = fc
  .array(fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 20 })), { maxLength: 8 })
  .map((list) =>
    list.map(([start, length]) => ({ start, end: start + length })).sort((a, b) => a.start - b.start),
  )

describe('segments of a passage', () => {
  it('is one segment when nothing is marked', () => {
    expect(segmentsOf({ start: 3, end: 9 }, noMarks)).toEqual([
      { start: 3, end: 9, hit: -1, notes: [], ending: [], ...unmarked },
    ])
  })

  it('cuts where a hit and a note overlap, and shows the number of the note where the note ends', () => {
    const a = note('a', 2, 6)
    expect(
      segmentsOf({ start: 0, end: 10 }, { ...noMarks, hits: [{ start: 4, end: 8, hit: 5 }], notes: [a] }),
    ).toEqual([
      { start: 0, end: 2, hit: -1, notes: [], ending: [], ...unmarked },
      { start: 2, end: 4, hit: -1, notes: [a], ending: [], ...unmarked },
      { start: 4, end: 6, hit: 5, notes: [a], ending: [a], ...unmarked },
      { start: 6, end: 8, hit: 5, notes: [], ending: [], ...unmarked },
      { start: 8, end: 10, hit: -1, notes: [], ending: [], ...unmarked },
    ])
  })

  it('shows no number in a block that the note runs beyond', () => {
    const [only] = segmentsOf({ start: 0, end: 5 }, { ...noMarks, notes: [note('a', 2, 9)] }).filter(
      (segment) => segment.notes.length > 0,
    )
    expect(only).toMatchObject({ start: 2, end: 5, ending: [] })
  })

  it('covers every character once, in order, and knows exactly the marks that cover it', () => {
    fc.assert(
      fc.property(spans, spans, (hits, notes) => {
        const block = { start: 10, end: 50 }
        const hitMarks = hits.map((span, hit) => ({ ...span, hit }))
        const noteMarks = notes.map((span, at) => note(String(at), span.start, span.end))
        const segments = segmentsOf(block, { ...noMarks, hits: hitMarks, notes: noteMarks })
        let place = block.start
        for (const segment of segments) {
          expect(segment.start).toBe(place)
          expect(segment.end).toBeGreaterThan(segment.start)
          place = segment.end
          for (let at = segment.start; at < segment.end; at += 1) {
            expect(segment.hit >= 0).toBe(hits.some((hit) => hit.start <= at && at < hit.end))
            const covering = noteMarks.filter((mark) => mark.start <= at && at < mark.end)
            expect(new Set(segment.notes)).toEqual(new Set(covering))
          }
        }
        expect(place).toBe(block.end)
      }),
    )
  })
})

describe('notes that overlap', () => {
  it('stand in each other with the longest outermost, and their numbers follow in order', () => {
    const notes = [note('long', 0, 9, 1), note('short', 2, 6, 2), note('same', 3, 6, 3)]
    const inside = segmentsOf({ start: 0, end: 12 }, { ...noMarks, notes }).find(({ start }) => start === 3)
    expect(inside?.notes.map(({ id }) => id)).toEqual(['long', 'short', 'same'])
    expect(inside?.ending.map(({ id }) => id)).toEqual(['short', 'same'])
  })
})

describe('other marks of a passage', () => {
  it('shows the innermost quotation, the words that are pointed at and where a page begins', () => {
    const outer = { start: 0, end: 12, use: 'quotation' } as const
    const inner = { start: 4, end: 8, use: 'quotation', speaker: 'She' } as const
    const page = { start: 6, label: '12v' }
    const marks = {
      ...noMarks,
      quotations: [outer, inner],
      lit: [{ start: 6, end: 12 }],
      pages: [page],
    }
    expect(
      segmentsOf({ start: 0, end: 12 }, marks).map(({ start, quotation, lit, pages }) => [
        start,
        quotation,
        lit,
        pages,
      ]),
    ).toEqual([
      [0, outer, false, []],
      [4, inner, false, []],
      [6, inner, true, [page]],
      [8, outer, true, []],
    ])
  })

  it('puts a page that begins between two blocks before the words of the next one', () => {
    const blocks = [
      { start: 0, end: 5 },
      { start: 8, end: 12 },
    ]
    const page = { start: 6, label: '2' }
    expect(pagesBySpan(blocks, [page])).toEqual([[], [page]])
    expect(segmentsOf({ start: 8, end: 12 }, { ...noMarks, pages: [page] })[0]?.pages).toEqual([page])
  })

  it('loses no page, whatever the blocks are', () => {
    const blocks = [0, 10, 20, 30].map((start) => ({ start, end: start + 8 }))
    fc.assert(
      fc.property(fc.array(fc.nat(60), { maxLength: 8 }), (starts) => {
        const pages = starts.sort((a, b) => a - b).map((start, at) => ({ start, label: `${at}` }))
        expect(pagesBySpan(blocks, pages).flat()).toEqual(pages)
      }),
    )
  })
})

describe('marks of blocks', () => {
  it('gives each block exactly the marks that touch it', () => {
    const blocks = [0, 10, 20, 30].map((start) => ({ start, end: start + 8 }))
    fc.assert(
      fc.property(spans, (marks) => {
        expect(marksBySpan(blocks, marks)).toEqual(
          blocks.map((block) => marks.filter((mark) => mark.start < block.end && mark.end > block.start)),
        )
      }),
    )
  })
})

describe('what a comparison marks', () => {
  const mark = (start: number, end: number, more: Partial<ComparedMark> = {}): ComparedMark => ({
    start,
    end,
    kind: 'changed',
    group: 0,
    altered: [],
    faint: false,
    current: false,
    ...more,
  })
  const block = { start: 10, end: 50 }

  it('names a mark once where it begins, and ends it once, however it is cut', () => {
    const moved = mark(12, 30, { kind: 'moved', altered: [{ start: 20, end: 24 }] })
    const segments = segmentsOf(block, {
      ...noMarks,
      compared: [moved],
      hits: [{ start: 15, end: 17, hit: 0 }],
    })
    expect(segments.filter(({ compared }) => compared.opening.length > 0).map(({ start }) => start)).toEqual([
      12,
    ])
    expect(segments.filter(({ compared }) => compared.closing.length > 0).map(({ end }) => end)).toEqual([30])
    expect(segments.filter(({ compared }) => compared.altered).map(({ start, end }) => [start, end])).toEqual(
      [[20, 24]],
    )
  })

  it('names a mark again in the next block that it runs into', () => {
    const [first] = segmentsOf(block, { ...noMarks, compared: [mark(2, 14)] })
    expect(first?.compared.opening).toHaveLength(1)
  })

  it('knows exactly the marks that cover a segment', () => {
    fc.assert(
      fc.property(spans, (list) => {
        const marks = list.map(({ start, end }) => mark(start, end))
        for (const segment of segmentsOf(block, { ...noMarks, compared: marks }))
          expect(segment.compared.covering).toEqual(
            marks.filter(({ start, end }) => start < segment.end && end > segment.start),
          )
      }),
    )
  })

  it('shows every place where words are missing exactly once, also between blocks and at the end', () => {
    const blocks = [0, 10, 20].map((start) => ({ start, end: start + 8 }))
    fc.assert(
      fc.property(fc.array(fc.nat(30), { maxLength: 8 }), (places) => {
        const gaps = places.sort((a, b) => a - b).map((at, group) => mark(at, at, { group }))
        const bySpan = comparedBySpan(blocks, gaps)
        const shown = blocks.flatMap((span, at) =>
          segmentsOf(span, { ...noMarks, compared: bySpan[at] ?? [] }).flatMap(({ compared }) => [
            ...compared.gaps,
            ...compared.gapsAfter,
          ]),
        )
        expect(shown.map(({ group }) => group).sort((a, b) => a - b)).toEqual(gaps.map(({ group }) => group))
      }),
    )
  })

  it('shows words that are missing at the end of a block there, not before the next block', () => {
    const blocks = [0, 10].map((start) => ({ start, end: start + 8 }))
    const bySpan = comparedBySpan(blocks, [mark(8, 8), mark(9, 9, { group: 1 })])
    expect(bySpan.map((marks) => marks.map(({ group }) => group))).toEqual([[0], [1]])
  })
})
