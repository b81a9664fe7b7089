/** Two texts as one line of words: what both have, and what only one of them has. Pure. */
import type { ComparisonRow } from '@shared/comparison'
import type { Span } from '@shared/letter'

/** `here` stands only in the text asked about, `there` only in the other one. */
export interface DifferingPiece {
  readonly kind: 'same' | 'here' | 'there'
  readonly words: string
  /** Its place in the line. */
  readonly at: number
}

/** A text, or a stretch of one that begins at `from`. */
export interface Wording {
  readonly text: string
  readonly from: number
}

/** Neighbours of one kind are one piece; spaces between words count as one. */
export function differingWords(
  rows: readonly ComparisonRow[],
  here: Wording,
  there: Wording,
): readonly DifferingPiece[] {
  const pieces: DifferingPiece[] = []
  const add = (kind: DifferingPiece['kind'], wording: Wording, span: Span) => {
    const words = wordsOf(wording, span)
    const last = pieces.at(-1)
    if (words === '') return
    if (last?.kind === kind) pieces[pieces.length - 1] = { ...last, words: `${last.words} ${words}` }
    else pieces.push({ kind, words, at: pieces.length })
  }
  for (const { kind, a, b } of rows)
    if (kind === 'same') add('same', here, a)
    else {
      add('here', here, a)
      add('there', there, b)
    }
  return pieces
}

export function wordsOf({ text, from }: Wording, { start, end }: Span): string {
  return text
    .slice(Math.max(0, start - from), Math.max(0, end - from))
    .replace(/\s+/gu, ' ')
    .trim()
}

/** What of one side differs: the stretches that a mark shows as altered. */
export function alteredSpans(rows: readonly ComparisonRow[], side: 'a' | 'b'): readonly Span[] {
  return rows
    .filter(({ kind }) => kind !== 'same')
    .map((row) => row[side])
    .filter(({ start, end }) => end > start)
}
