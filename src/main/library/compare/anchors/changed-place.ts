/**
 * Where a passage stands whose own words changed, or that lost what stood around it: first by which of its words stayed in
 * the difference of both texts, then as the stretch of new words that is most like it. Words that stayed with another
 * passage of the old text are never taken. What is found is to be confirmed by the reader.
 */
import type { TwoTexts, WordSpan } from './two-texts'

export type ChangedPlace =
  | { readonly kind: 'found'; readonly words: WordSpan; readonly foundBy: 'difference' | 'likeness' }
  | { readonly kind: 'ambiguous'; readonly candidates: number }
  | { readonly kind: 'none' }

interface Candidate {
  readonly words: WordSpan
  /** From 0 for no word in common to 1 for the same words, with what the place itself says for it. */
  readonly score: number
  readonly foundBy: 'difference' | 'likeness'
}

/** Less alike is another passage. */
const leastLike = 0.5
/** So much better than every other place it must be. */
const clearly = 0.12
/** What a place counts that is where the passage was by the difference. */
const inPlace = 0.2
/** So many words of a short passage are too common to be told by alone. */
const leastAlone = 4

export function changedPlace(texts: TwoTexts, words: WordSpan): ChangedPlace {
  const candidates = candidatePlaces(texts, words)
  const [best] = candidates
  if (best === undefined) return { kind: 'none' }
  const rivals = candidates.filter(
    (rival) => !overlap(rival.words, best.words) && best.score - rival.score < clearly,
  )
  if (rivals.length > 0) return { kind: 'ambiguous', candidates: 1 + rivals.length }
  return { kind: 'found', words: best.words, foundBy: best.foundBy }
}

/** The best first; none stands inside another. */
export function likelyPlaces(texts: TwoTexts, words: WordSpan): readonly WordSpan[] {
  const places: WordSpan[] = []
  for (const candidate of candidatePlaces(texts, words)) {
    if (!places.some((place) => overlap(place, candidate.words))) places.push(candidate.words)
  }
  return places
}

function candidatePlaces(texts: TwoTexts, words: WordSpan): readonly Candidate[] {
  const staying = stayingWords(texts, words)
  const alike = words.end - words.start < leastAlone ? [] : mostAlike(texts, words)
  return [...(staying === null ? [] : [staying]), ...alike]
    .filter(({ score }) => score >= leastLike)
    .sort((one, other) => other.score - one.score)
}

function overlap(one: WordSpan, other: WordSpan): boolean {
  return one.start < other.end && other.start < one.end
}

/** The words that stayed, with those that took the place of others at the ends. */
function stayingWords(texts: TwoTexts, words: WordSpan): Candidate | null {
  const { staying } = texts
  const places: number[] = []
  for (let word = words.start; word < words.end; word++) {
    const place = staying[word] ?? -1
    if (place >= 0) places.push(place)
  }
  const length = words.end - words.start
  const [start, end] = densest(places, length)
  if (start === undefined || end === undefined) return null
  const inside = places.filter((place) => place >= start && place <= end).length
  const found = withReplaced(texts, words, { start, end: end + 1 })
  const share = (2 * inside) / (length + end + 1 - start)
  const isBeside = staying[words.start - 1] === found.start - 1 || staying[words.end] === found.end
  const least = length < leastAlone && !isBeside ? 1 : 0
  return { words: found, score: share + inPlace - least, foundBy: 'difference' }
}

/** Of ascending places the first and last of those that stand together: much may have been put in between them. */
function densest(places: readonly number[], length: number): readonly [first?: number, last?: number] {
  const room = 2 * length + 8
  let best: readonly [first?: number, last?: number] = []
  let most = 0
  let from = 0
  places.forEach((place, index) => {
    while (place - (places[from] ?? 0) > room) from++
    if (index - from + 1 > most) {
      most = index - from + 1
      best = [places[from] ?? place, place]
    }
  })
  return best
}

/** Wider by what stands between the passage and its neighbours, when that is about what the passage lost there. */
function withReplaced({ staying, now }: TwoTexts, words: WordSpan, found: WordSpan): WordSpan {
  const before = words.start === 0 ? -1 : (staying[words.start - 1] ?? -1)
  const behind = words.end === staying.length ? now.numbers.length : (staying[words.end] ?? -1)
  const isFirstHere = staying[words.start] === found.start
  const isLastHere = staying[words.end - 1] === found.end - 1
  const lost = lostAtEnds(staying, words)
  const knowsBefore = before >= 0 || words.start === 0
  const start =
    !isFirstHere && knowsBefore && before < found.start && found.start - before - 1 <= 2 * lost.first + 2
      ? before + 1
      : found.start
  const end =
    !isLastHere && behind >= found.end && behind - found.end <= 2 * lost.last + 2 ? behind : found.end
  return { start, end }
}

function lostAtEnds(staying: Int32Array, words: WordSpan): { readonly first: number; readonly last: number } {
  let first = 0
  while (words.start + first < words.end && (staying[words.start + first] ?? -1) < 0) first++
  let last = 0
  while (words.end - 1 - last > words.start && (staying[words.end - 1 - last] ?? -1) < 0) last++
  return { first, last }
}

/** Stretches as long as the passage that have most of its words, and of its pairs of words; no two overlap. */
function mostAlike(texts: TwoTexts, words: WordSpan): readonly Candidate[] {
  const { old, now, cameFrom } = texts
  const length = words.end - words.start
  const isFree = (place: number) => {
    const from = cameFrom[place] ?? -1
    return from < 0 || (from >= words.start && from < words.end)
  }
  const wanted = new Map<number, number>()
  for (const word of old.numbers.subarray(words.start, words.end))
    wanted.set(word, (wanted.get(word) ?? 0) + 1)
  const counted = new Map<number, number>()
  const shares: { readonly start: number; readonly common: number }[] = []
  let common = 0
  const change = (place: number, by: 1 | -1) => {
    const word = now.numbers[place]
    if (word === undefined || !isFree(place)) return
    const need = wanted.get(word)
    if (need === undefined) return
    const had = counted.get(word) ?? 0
    counted.set(word, had + by)
    common += Math.min(need, had + by) - Math.min(need, had)
  }
  for (let place = 0; place < now.numbers.length; place++) {
    change(place, 1)
    if (place >= length) change(place - length, -1)
    const start = Math.max(0, place - length + 1)
    if (common >= leastLike * length) shares.push({ start, common })
  }
  const found: Candidate[] = []
  for (const { start } of shares.sort((one, other) => other.common - one.common || one.start - other.start)) {
    const room = { start, end: Math.min(now.numbers.length, start + length) }
    if (found.some((taken) => overlap(taken.words, room))) continue
    const trimmed = trim(room, (place) => isFree(place) && wanted.has(now.numbers[place] ?? -1))
    found.push({ words: trimmed, score: likeness(texts, words, trimmed, isFree), foundBy: 'likeness' })
    if (found.length >= mostPlaces) break
  }
  return found
}

const mostPlaces = 4

function trim(words: WordSpan, belongs: (place: number) => boolean): WordSpan {
  let { start, end } = words
  while (start < end - 1 && !belongs(start)) start++
  while (end - 1 > start && !belongs(end - 1)) end--
  return { start, end }
}

/** The longest row of words that both have in order (not nearer than needed), as a share of both. */
function likeness(
  { old, now }: TwoTexts,
  words: WordSpan,
  there: WordSpan,
  isFree: (place: number) => boolean,
): number {
  const passage = old.numbers.subarray(words.start, words.end)
  const length = Math.min(passage.length, mostCompared)
  let row = new Int32Array(length + 1)
  const last = Math.min(there.end, there.start + 2 * mostCompared)
  for (let place = there.start; place < last; place++) {
    const next = new Int32Array(length + 1)
    const word = isFree(place) ? now.numbers[place] : undefined
    for (let index = 1; index <= length; index++) {
      next[index] =
        word !== undefined && passage[index - 1] === word
          ? (row[index - 1] ?? 0) + 1
          : Math.max(row[index] ?? 0, next[index - 1] ?? 0)
    }
    row = next
  }
  return (2 * (row[length] ?? 0)) / (length + Math.min(there.end - there.start, 2 * mostCompared))
}

/** Of longer passages so many words are compared. */
const mostCompared = 400
