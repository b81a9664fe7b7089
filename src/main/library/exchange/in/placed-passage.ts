/**
 * Puts a passage of another program's file on a letter's text: pure. It stands where its words and what is around them
 * say so without doubt; else the anchor keeps what the file says, and waits for the reader's decision like any other. A
 * place without words stands only in the very text that it was counted in; in any other it is to be confirmed.
 */
import { AppError } from '@shared/failure'
import { type Anchor, type AnchorState, unknownText } from '@shared/note'
import { describeAnchor, resolveAnchor } from '@shared/text/anchor'
import { CodePoints } from '../code-points'
import type { ForeignPassage } from './foreign'
import { type LooseText, looseOccurrences, looseText } from './loose-text'

/** A letter's text with what is worked out of it once. */
export interface PlacingText {
  readonly key: string
  readonly text: string
  readonly textHash: string
  readonly points: CodePoints
  readonly loose: LooseText
}

export function placingText(letter: {
  readonly key: string
  readonly text: string
  readonly textHash: string
}): PlacingText {
  const { key, text, textHash } = letter
  return { key, text, textHash, points: new CodePoints(text), loose: looseText(text) }
}

export interface PlacedPassage {
  readonly anchor: Anchor
  readonly state: AnchorState
}

/** So many signs say enough by themselves when they stand only once. */
const tellingLength = 24
const longestQuote = 200_000
const longestContext = 2000

/**
 * Null for a passage without words on a text that has no such place. `sourceHash` is that of the text in which the file
 * counts, when the file tells.
 */
export function placedPassage(
  passage: ForeignPassage,
  letter: PlacingText,
  sourceHash: string | null,
): PlacedPassage | null {
  const certain = certainSpan(passage, letter, sourceHash)
  const placed = certain === null ? null : described(letter, certain)
  if (placed !== null) return { anchor: placed, state: 'exact' }
  if (passage.exact === null) return placeToConfirm(passage, letter)
  const anchor = anchorAsWritten(passage, letter.key)
  if (anchor === null) return null
  return { anchor, state: resolvedState(anchor, letter) }
}

interface Place {
  readonly start: number
  readonly end: number
}

function certainSpan(passage: ForeignPassage, letter: PlacingText, sourceHash: string | null): Place | null {
  const { exact, units, points } = passage
  if (units !== null && units.textHash === letter.textHash && isPlaceOf(letter, units, exact)) return units
  const named = points === null ? null : toUnits(points, letter)
  if (exact === null) return sourceHash === letter.textHash ? named : null
  if (named !== null && hasWordsAt(letter, named, exact) && hasContext(passage, letter, named)) return named
  return onlyPlace(passage, letter)
}

/** Subtle: a damaged file, or another program that kept terms of ours, may name a place that its words do not have. */
function isPlaceOf(letter: PlacingText, place: Place, exact: string | null): boolean {
  const { start, end } = place
  return start < end && end <= letter.text.length && (exact === null || hasWordsAt(letter, place, exact))
}

/** Null for a passage that is too long to stand on. */
function described({ key, text, textHash }: PlacingText, { start, end }: Place): Anchor | null {
  try {
    return describeAnchor(text, start, end, key, textHash)
  } catch (thrown) {
    if (thrown instanceof AppError && thrown.code === 'refused') return null
    throw thrown
  }
}

/** With the words that stand there, of which nobody says that they are meant. */
function placeToConfirm({ points }: ForeignPassage, letter: PlacingText): PlacedPassage | null {
  const place = points === null ? null : toUnits(points, letter)
  const anchor = place === null ? null : described(letter, place)
  if (anchor === null) return null
  return { anchor: { ...anchor, textHash: unknownText, before: '', after: '' }, state: 'changed' }
}

function toUnits(points: Place, { points: counted }: PlacingText): Place | null {
  if (points.end > counted.length) return null
  return { start: counted.toUnit(points.start), end: counted.toUnit(points.end) }
}

function hasWordsAt({ text }: PlacingText, { start, end }: Place, exact: string): boolean {
  return text.slice(start, end) === exact
}

/** Whether what the file keeps of the surroundings stands around the place; no context at all speaks against nothing. */
function hasContext(
  { before, after }: ForeignPassage,
  { text }: PlacingText,
  { start, end }: Place,
): boolean {
  const left = looseText(before).text.trim()
  const right = looseText(after).text.trim()
  const there = looseText(text.slice(Math.max(0, start - 2 * before.length - 8), start)).text.trim()
  const here = looseText(text.slice(end, end + 2 * after.length + 8)).text.trim()
  return there.endsWith(left) && here.startsWith(right)
}

/** The one place with these words, if they are long enough or what stands around them is the same too. */
function onlyPlace(passage: ForeignPassage, letter: PlacingText): Place | null {
  const exact = passage.exact ?? ''
  const places = looseOccurrences(letter.loose, exact, 200)
  const [first] = places
  if (first === undefined) return null
  const hasSurroundings = passage.before.trim() !== '' || passage.after.trim() !== ''
  if (places.length === 1) {
    const isTelling = first.end - first.start >= tellingLength
    return isTelling || (hasSurroundings && hasContext(passage, letter, first)) ? first : null
  }
  if (!hasSurroundings || places.length === 200) return null
  const fitting = places.filter((place) => hasContext(passage, letter, place))
  const [only] = fitting
  return fitting.length === 1 && only !== undefined ? only : null
}

function anchorAsWritten(
  { exact, before, after, units, points }: ForeignPassage,
  letterKey: string,
): Anchor | null {
  const words = exact?.toWellFormed().slice(0, longestQuote) ?? ''
  if (words === '') return null
  const named = units ?? points
  const start = named?.start ?? 0
  const isHash = units !== null && /^[0-9a-f]{64}$/.test(units.textHash)
  return {
    letterKey,
    textHash: isHash ? units.textHash : unknownText,
    start,
    end: named === null ? 0 : Math.max(start, units?.end ?? start + words.length),
    exact: words,
    before: before.slice(-longestContext).toWellFormed(),
    after: after.slice(0, longestContext).toWellFormed(),
  }
}

/** What is certain was found before: what is left is to be confirmed at best. */
function resolvedState(anchor: Anchor, { text, textHash }: PlacingText): AnchorState {
  const { state } = resolveAnchor(anchor, text, textHash)
  return state === 'exact' || state === 'moved' ? 'changed' : state
}

/** An anchor on a letter that is not in the library; null for a passage without words. */
export function unplacedQuote({ exact }: ForeignPassage): string | null {
  return exact === null || exact.trim() === '' ? null : exact
}
