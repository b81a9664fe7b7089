/** The marks of each block of a letter. Those that stay the same are the same value, so that the block is not drawn again. */
import type { Block, Letter, Span } from '@shared/letter'
import { useMemo } from 'react'
import type { ComparedMark } from '../../state/compared-marks'
import { comparedBySpan, type Marks, marksBySpan, type NoteMark, noMarks, pagesBySpan } from './segments'

interface ChangingMarks {
  readonly hits: readonly Span[]
  readonly notes: readonly NoteMark[]
  readonly lit: Span | null
  readonly quotationsMarked: boolean
  readonly compared: readonly ComparedMark[]
}

export interface BlockMarks {
  at(piece: number): Marks
  /** Whether the reader looks for something in these pieces; `to` is exclusive. */
  anyIn(from: number, to: number): boolean
}

export function useMarks(letter: Letter, pieces: readonly Block[], changing: ChangingMarks): BlockMarks {
  const { hits, notes, lit, quotationsMarked, compared } = changing
  const quotations = useMemo(() => {
    const marked = quotationsMarked ? letter.quotations.filter(({ use }) => use === 'quotation') : []
    return marksBySpan(
      pieces,
      marked.toSorted((a, b) => a.start - b.start),
    )
  }, [pieces, letter.quotations, quotationsMarked])
  const variants = useMemo(() => marksBySpan(pieces, letter.variants), [pieces, letter.variants])
  const pages = useMemo(() => pagesBySpan(pieces, letter.pages), [pieces, letter.pages])
  const hitMarks = useMemo(
    () =>
      marksBySpan(
        pieces,
        hits.map((span, hit) => ({ ...span, hit })),
      ),
    [pieces, hits],
  )
  const noteMarks = useMemo(() => marksBySpan(pieces, notes), [pieces, notes])
  const litMarks = useMemo(() => marksBySpan(pieces, lit === null ? [] : [lit]), [pieces, lit])
  const comparedMarks = useMemo(() => comparedBySpan(pieces, compared), [pieces, compared])
  return {
    at: (piece) => ({
      hits: hitMarks[piece] ?? noMarks.hits,
      notes: noteMarks[piece] ?? noMarks.notes,
      lit: litMarks[piece] ?? noMarks.lit,
      quotations: quotations[piece] ?? noMarks.quotations,
      variants: variants[piece] ?? noMarks.variants,
      pages: pages[piece] ?? noMarks.pages,
      compared: comparedMarks[piece] ?? noMarks.compared,
    }),
    anyIn: (from, to) =>
      [hitMarks, noteMarks, litMarks, comparedMarks].some((marks) =>
        marks.slice(from, to).some((ofPiece) => ofPiece.length > 0),
      ),
  }
}
