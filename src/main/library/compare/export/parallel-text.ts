/**
 * Versions of one text as stretches that follow each other: what all have in common, and where they vary. Put together,
 * the stretches of one version are its whole text. Source: parallel segmentation as the TEI Guidelines describe it
 * (chapter Critical Apparatus).
 */
import type { ComparisonRow, Ignoring } from '@shared/comparison'
import type { Span } from '@shared/letter'
import { type ComparableWords, comparableWords } from '../words/comparable-words'
import type { VersionsDocument } from './comparison-document'
import { endsParagraph, shownText } from './shown-text'

/** A row of a comparison, with the signs and spaces around its words. */
export type Piece = Pick<ComparisonRow, 'kind' | 'a' | 'b' | 'move'>

export interface Reading {
  readonly span: Span
  /** How it came out of the base; empty where it is the same. */
  readonly pieces: readonly Piece[]
}

export interface Stretch {
  /** What differs only in what the reader ignores is the same for the reader, but is not written the same. */
  readonly kind: 'common' | 'ignored' | 'varies'
  readonly base: Span
  /** In the order of the other versions. */
  readonly others: readonly Reading[]
}

/** Paragraphs that all versions begin and end together. */
export type ParallelText = readonly (readonly Stretch[])[]

export function parallelText({ base, others, ignoring }: VersionsDocument): ParallelText {
  const words = comparableWords(base.text, ignoring)
  const cuts = others.map(({ letter, comparison }) =>
    piecesOf(
      comparison.rows,
      [base.text, words],
      [letter.text, comparableWords(letter.text, ignoring)],
      others.length > 1,
    ),
  )
  const texts = [base.text, ...others.map(({ letter }) => letter.text)]
  return paragraphs(stretchesOf(cuts, texts, ignoring), texts, ignoring)
}

type Worded = readonly [text: string, words: ComparableWords]

/** A change of more words has no word in common, and is taken for what it is as well: words removed and words added. */
const longestChange = 3

/**
 * All of both texts, in pieces as small as they can be cut in both. Among several versions also what one of them lacks
 * is cut at every word: else a version that has little in common with the base would hide how the others vary.
 */
function piecesOf(
  rows: readonly ComparisonRow[],
  a: Worded,
  b: Worded,
  isAmongSeveral: boolean,
): readonly Piece[] {
  const pieces: Piece[] = []
  let [atA, atB] = [0, 0]
  const add = (row: ComparisonRow, ofA: number, ofB: number): void => {
    const span = (worded: Worded, at: number, words: number): Span => ({
      start: cutBefore(worded, at),
      end: cutBefore(worded, at + words),
    })
    const move = row.move === undefined ? {} : { move: row.move }
    pieces.push({ kind: row.kind, a: span(a, atA, ofA), b: span(b, atB, ofB), ...move })
    atA += ofA
    atB += ofB
  }
  for (const row of rows) {
    const [ofA, ofB] = [wordsUntil(a[1], atA, row.a), wordsUntil(b[1], atB, row.b)]
    const isLongChange = row.kind === 'changed' && ofA > longestChange
    if (row.kind === 'same' && ofA === ofB) for (let word = 0; word < ofA; word++) add(row, 1, 1)
    else if (isAmongSeveral && (row.kind === 'removed' || isLongChange)) {
      if (ofB > 0) add({ ...row, kind: 'added' }, 0, ofB)
      for (let word = 0; word < ofA; word++) add({ ...row, kind: 'removed' }, 1, 0)
    } else if (ofA + ofB > 0) add(row, ofA, ofB)
  }
  return [...signsAlone(a, b), ...pieces]
}

/** A version without any word has no row of its own; its signs stand for those of a base that has no word either. */
function signsAlone([base, { count: words }]: Worded, [text, { count }]: Worded): readonly Piece[] {
  if (count > 0 || text === '') return []
  const b = { start: 0, end: text.length }
  return words > 0
    ? [{ kind: 'added', a: { start: 0, end: 0 }, b }]
    : [{ kind: 'same', a: { start: 0, end: base.length }, b }]
}

function wordsUntil({ count, starts }: ComparableWords, at: number, { start, end }: Span): number {
  let words = 0
  while (start < end && at + words < count && (starts[at + words] ?? end) < end) words++
  return words
}

/** Opening signs belong to the word behind them; everything before the first word and behind the last to these. */
function cutBefore([text, { count, starts, ends }]: Worded, at: number): number {
  if (at === 0) return 0
  if (at >= count) return text.length
  const before = ends[at - 1] ?? 0
  let cut = starts[at] ?? before
  while (cut > before && !/\s/.test(text[cut - 1] ?? '')) cut--
  return cut
}

/** Cuts all texts wherever all of them can be cut. */
function stretchesOf(
  versions: readonly (readonly Piece[])[],
  texts: readonly string[],
  ignoring: Ignoring,
): readonly Stretch[] {
  const length = texts[0]?.length ?? 0
  const stretches: Stretch[] = []
  const next = versions.map(() => 0)
  /** Takes what every version has for the base up to a place, without or with what it adds there. */
  const take = (start: number, end: number): void => {
    const others = versions.map((pieces, version): Reading => {
      const from = next[version] ?? 0
      let to = from
      while (to < pieces.length && belongs(pieces[to], start, end)) to++
      next[version] = to
      const place = pieces[from]?.b.start ?? texts[version + 1]?.length ?? 0
      const taken = pieces.slice(from, to)
      return { span: { start: place, end: taken.at(-1)?.b.end ?? place }, pieces: taken }
    })
    const isEmpty = start === end && others.every(({ span }) => span.start === span.end)
    if (!isEmpty) stretches.push(stretchOf({ start, end }, others, texts, ignoring))
  }
  const places = commonPlaces(versions, length)
  places.forEach((place, at) => {
    take(place, place)
    const end = places[at + 1]
    if (end !== undefined) take(place, end)
  })
  return stretches
}

function belongs(piece: Piece | undefined, start: number, end: number): boolean {
  if (piece === undefined) return false
  return start === end ? piece.a.start === start && piece.a.end === start : piece.a.start < end
}

/** Where every version can be cut, in order; the beginning and the end among them. */
function commonPlaces(versions: readonly (readonly Piece[])[], length: number): readonly number[] {
  const [first = [], ...more] = versions.map((pieces) => new Set(pieces.map(({ a }) => a.start)))
  const common = [...first].filter((place) => more.every((places) => places.has(place)))
  return [...new Set([0, ...common, length])].sort((one, other) => one - other)
}

function stretchOf(
  base: Span,
  others: readonly Reading[],
  texts: readonly string[],
  ignoring: Ignoring,
): Stretch {
  const isSame = others.every(({ pieces }) => pieces.every(({ kind }) => kind === 'same'))
  if (!isSame) return { kind: 'varies', base, others }
  const own = shownText(texts[0] ?? '', base, ignoring)
  const isCommon = others.every(({ span }, at) => shownText(texts[at + 1] ?? '', span, ignoring) === own)
  const readings = others.map(({ span }) => ({ span, pieces: [] }))
  return { kind: isCommon ? 'common' : 'ignored', base, others: readings }
}

function paragraphs(
  stretches: readonly Stretch[],
  texts: readonly string[],
  ignoring: Ignoring,
): ParallelText {
  const all: Stretch[][] = []
  let paragraph: Stretch[] = []
  for (const stretch of stretches) {
    const last = paragraph.at(-1)
    if (last && goesOn(last, stretch)) paragraph[paragraph.length - 1] = joined(last, stretch)
    else paragraph.push(stretch)
    const written = [stretch.base, ...stretch.others.map(({ span }) => span)]
    const endsEverywhere = written.every(
      (span, at) => span.start === span.end || endsParagraph(texts[at] ?? '', span, ignoring),
    )
    if (!endsEverywhere) continue
    all.push(paragraph)
    paragraph = []
  }
  return paragraph.length === 0 ? all : [...all, paragraph]
}

/** Whether two stretches are one for whoever reads them: every version has both, or lacks both. */
function goesOn(one: Stretch, next: Stretch): boolean {
  if (one.kind !== next.kind) return false
  if (one.kind !== 'varies') return true
  return one.others.every((reading, at) => {
    const kind = onlyKind(reading)
    const other = next.others[at]
    const canGoOn = kind === 'same' || (kind === 'removed' && one.others.length > 1)
    return canGoOn && other !== undefined && onlyKind(other) === kind
  })
}

function onlyKind({ pieces }: Reading): Piece['kind'] | null {
  const [first, ...more] = pieces
  return first !== undefined && more.every(({ kind }) => kind === first.kind) ? first.kind : null
}

function joined(one: Stretch, next: Stretch): Stretch {
  return {
    kind: one.kind,
    base: { start: one.base.start, end: next.base.end },
    others: one.others.map((reading, at) => joinedReading(reading, next.others[at] ?? reading)),
  }
}

function joinedReading({ span, pieces }: Reading, next: Reading): Reading {
  const [first] = pieces
  const last = next.pieces.at(-1)
  const whole = { start: span.start, end: next.span.end }
  if (first === undefined || last === undefined) return { span: whole, pieces }
  const piece = {
    kind: first.kind,
    a: { start: first.a.start, end: last.a.end },
    b: { start: first.b.start, end: last.b.end },
  }
  return { span: whole, pieces: [piece] }
}
