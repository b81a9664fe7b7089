/** The differences between the letters of the open panes: against the base, in its order, with what each version reads. */
import type { Comparison, ComparisonRow } from '@shared/comparison'
import type { Letter, Span } from '@shared/letter'
import { create } from 'zustand'

/** A letter in its pane. */
export interface ComparedText {
  /** The pane's id. */
  readonly pane: number
  /** Its place on the screen, from 1. */
  readonly number: number
  readonly letter: Letter
}

export type ReadingKind = 'changed' | 'removed' | 'added' | 'moved'

/** What one version has in place of words of the base. */
export interface VersionReading {
  readonly kind: ReadingKind
  /** Place in `others`. */
  readonly version: number
  /** In the base; empty where the version adds words. */
  readonly a: Span
  /** In the version; empty where words are removed. */
  readonly b: Span
  /** Of a moved passage: its number, from 0, over all versions. */
  readonly move?: number
  /** Whether a moved passage was changed as well. */
  readonly altered?: boolean
}

/** One place where versions differ from the base. */
export interface Difference {
  readonly a: Span
  /** At most one of each version. */
  readonly readings: readonly VersionReading[]
}

export interface VersionsState {
  /** Null until something was compared. */
  readonly base: ComparedText | null
  readonly others: readonly ComparedText[]
  /** The base against each of the others. */
  readonly comparisons: readonly Comparison[]
  readonly differences: readonly Difference[]
  /** The one that the reader went to; -1 when none. */
  readonly current: number
}

export const noVersions: VersionsState = {
  base: null,
  others: [],
  comparisons: [],
  differences: [],
  current: -1,
}

export const useVersions = create<VersionsState>()(() => noVersions)

export function found(
  base: ComparedText,
  others: readonly ComparedText[],
  comparisons: readonly Comparison[],
): VersionsState {
  return { base, others, comparisons, differences: differencesOf(comparisons), current: -1 }
}

/**
 * In the order of the base. A move counts once, where the base has the passage; what was changed inside it follows.
 * Readings of several versions that touch the same words are one difference.
 */
export function differencesOf(comparisons: readonly Comparison[]): readonly Difference[] {
  let moves = 0
  const readings = comparisons.flatMap((comparison, version) => {
    const own = readingsOf(comparison, version, moves)
    moves += comparison.moves.length
    return own
  })
  const differences: Difference[] = []
  for (const reading of readings.toSorted(byPlace)) {
    const last = differences.at(-1)
    if (last !== undefined && belongsTo(last, reading))
      differences[differences.length - 1] = {
        a: { start: last.a.start, end: Math.max(last.a.end, reading.a.end) },
        readings: [...last.readings, reading],
      }
    else differences.push({ a: reading.a, readings: [reading] })
  }
  return differences
}

function readingsOf(comparison: Comparison, version: number, firstMove: number): readonly VersionReading[] {
  return comparison.rows.flatMap((row) => {
    if (row.kind !== 'moved-away') return readingOf(row, version)
    const move = comparison.moves[row.move ?? -1]
    if (move === undefined) return []
    const inside = move.rows.flatMap((one) => readingOf(one, version))
    const moved: VersionReading = {
      kind: 'moved',
      version,
      a: move.a,
      b: move.b,
      move: firstMove + (row.move ?? 0),
      altered: inside.length > 0,
    }
    return [moved, ...inside]
  })
}

function readingOf({ kind, a, b }: ComparisonRow, version: number): readonly VersionReading[] {
  switch (kind) {
    case 'changed':
    case 'removed':
    case 'added':
      return [{ kind, version, a, b }]
    case 'same':
    case 'moved-away':
    case 'moved-here':
      return []
  }
}

/** A move comes before what was changed inside it. */
function byPlace(one: VersionReading, other: VersionReading): number {
  return (
    one.a.start - other.a.start ||
    Number(other.kind === 'moved') - Number(one.kind === 'moved') ||
    one.a.end - other.a.end ||
    one.version - other.version
  )
}

function belongsTo({ a, readings }: Difference, reading: VersionReading): boolean {
  if (readings.some(({ version }) => version === reading.version)) return false
  const bothMoved = readings.every(({ kind }) => kind === 'moved') && reading.kind === 'moved'
  const noneMoved = readings.every(({ kind }) => kind !== 'moved') && reading.kind !== 'moved'
  const touches = reading.a.start < a.end || (reading.a.start === a.start && reading.a.end === a.end)
  return touches && (bothMoved || noneMoved)
}

/** The next or the previous one, round the end; without a current one, the first that begins at `from` or behind it. */
export function stepped({ differences, current }: VersionsState, step: 1 | -1, from: number): number {
  const count = differences.length
  if (count === 0) return -1
  if (current >= 0) return (current + step + count) % count
  const behind = differences.findIndex(({ a }) => a.start >= from)
  if (step > 0) return Math.max(0, behind)
  return behind < 0 ? count - 1 : (behind - 1 + count) % count
}

/** Where each pane shows a difference: what it reads there, or the place that corresponds. By pane. */
export function placesOf(state: VersionsState, difference: Difference): ReadonlyMap<number, Span> {
  const places = new Map<number, Span>()
  if (state.base !== null) places.set(state.base.pane, difference.a)
  for (const [version, { pane }] of state.others.entries()) {
    const reading = difference.readings.find((one) => one.version === version)
    const rows = state.comparisons[version]?.rows ?? []
    places.set(pane, reading?.b ?? corresponding(rows, difference.a.start))
  }
  return places
}

/** The place of a version that corresponds to a place of the base. */
function corresponding(rows: readonly ComparisonRow[], offset: number): Span {
  let low = 0
  let high = rows.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if ((rows[middle]?.a.end ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  const row = rows[low]
  if (row === undefined) return { start: 0, end: 0 }
  const into = row.kind === 'same' ? Math.max(0, offset - row.a.start) : 0
  const start = Math.min(row.b.start + into, row.b.end)
  return { start, end: start }
}

export function wordsAt({ letter }: ComparedText, { start, end }: Span): string {
  return letter.text.slice(start, end)
}
