/** The rows of the table of differences: the words of both letters in their context, and their order. Pure. */
import type { Letter, Span } from '@shared/letter'
import { type ReadingKind, type VersionsState, wordsAt } from '../../state/versions'

/** Words with a little of what stands around them, on one line. */
export interface WordsInContext {
  readonly before: string
  readonly words: string
  readonly after: string
}

export interface DifferenceRow {
  /** Place among the differences. */
  readonly difference: number
  readonly kind: ReadingKind
  /** The pane of the version, as it is counted on the screen. */
  readonly pane: number
  readonly base: WordsInContext
  readonly other: WordsInContext
  /** Of the base, counted from 1. */
  readonly paragraph: number
}

export const differenceColumns = ['number', 'kind', 'base', 'other', 'place'] as const
type DifferenceColumn = (typeof differenceColumns)[number]

export interface RowOrder {
  readonly column: DifferenceColumn
  readonly descending: boolean
}

/** In UTF-16 code units on each side. */
const context = 32
const longestWords = 160

/** One for each version that differs. */
export function differenceRows(state: VersionsState): readonly DifferenceRow[] {
  const { base, others, differences } = state
  if (base === null) return []
  const starts = ownBlockStarts(base.letter)
  return differences.flatMap(({ readings }, difference) =>
    readings.flatMap(({ kind, version, a, b }) => {
      const other = others[version]
      if (other === undefined) return []
      const row: DifferenceRow = {
        difference,
        kind,
        pane: other.number,
        base: inContext(base.letter, a, wordsAt(base, a)),
        other: inContext(other.letter, b, wordsAt(other, b)),
        paragraph: Math.max(1, countUntil(starts, a.start)),
      }
      return [row]
    }),
  )
}

/** Rows that are equal in a column keep the order of the text. */
export function ordered(
  rows: readonly DifferenceRow[],
  { column, descending }: RowOrder,
  language: string,
): readonly DifferenceRow[] {
  const collator = new Intl.Collator(language, { sensitivity: 'base' })
  const sign = descending ? -1 : 1
  return rows.toSorted((one, other) => sign * compared(one, other, column, collator))
}

function compared(
  one: DifferenceRow,
  other: DifferenceRow,
  column: DifferenceColumn,
  collator: Intl.Collator,
): number {
  switch (column) {
    case 'number':
      return one.difference - other.difference || one.pane - other.pane
    case 'kind':
      return kindsInOrder.indexOf(one.kind) - kindsInOrder.indexOf(other.kind)
    case 'base':
      return collator.compare(one.base.words, other.base.words)
    case 'other':
      return collator.compare(one.other.words, other.other.words)
    case 'place':
      return one.paragraph - other.paragraph
  }
}

const kindsInOrder: readonly ReadingKind[] = ['changed', 'removed', 'added', 'moved']

function inContext({ text }: Letter, { start, end }: Span, words: string): WordsInContext {
  const before = text.slice(Math.max(0, start - context), start)
  const after = text.slice(end, end + context)
  return {
    before: oneLine(start > context ? before.slice(Math.max(0, before.search(/\s/u))) : before),
    words: oneLine(words.length > longestWords ? `${words.slice(0, longestWords)}…` : words).trim(),
    after: oneLine(end + context < text.length ? after.replace(/\s\S*$/u, '') : after),
  }
}

function oneLine(words: string): string {
  return words.replace(/\s+/gu, ' ')
}

/** Paragraphs are counted as in citations: what is not the letter's own does not count. */
function ownBlockStarts({ blocks }: Letter): readonly number[] {
  return blocks.filter(({ kind }) => kind !== 'boilerplate').map(({ start }) => start)
}

/** How many of the ascending numbers are not above `limit`. */
function countUntil(numbers: readonly number[], limit: number): number {
  let low = 0
  let high = numbers.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((numbers[middle] ?? 0) <= limit) low = middle + 1
    else high = middle
  }
  return low
}
