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
/** So much of a passage must have stayed where it was: a word or two stay in any place by chance. */
const leastStayed = 0.3
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
  const beside = staying === null && alike.length === 0 ? betweenNeighbours(texts, words) : null
  const likely = [
    ...(staying === null ? [] : [staying]),
    ...alike,
    ...(beside === null ? [] : [beside]),
  ].filter(({ score }) => score >= leastLike)
  const places = likely.length > 0 ? likely : leftTogether(texts, words)
  return [...places].sort((one, other) => other.score - one.score)
}

function overlap(one: WordSpan, other: WordSpan): boolean {
  return one.start < other.end && other.start < one.end
}

/** The words that stayed or went along together, with those that took the place of others at the ends. */
function stayingWords(texts: TwoTexts, words: WordSpan): Candidate | null {
  const { staying } = texts
  const stayed: number[] = []
  for (let word = words.start; word < words.end; word++) {
    const place = staying[word] ?? -1
    if (place >= 0) stayed.push(place)
  }
  const places = [...new Set([...stayed, ...wentAlong(texts, words)])].sort((one, other) => one - other)
  const together = largestCluster(places)
  if (together === null) return null
  const length = words.end - words.start
  if (together.count < leastStayed * length) return null
  const found = withReplaced(texts, words, together)
  const share = (2 * Math.min(together.count, length)) / (length + together.end - together.start)
  const isInPlace = stayed.some((place) => place >= together.start && place < together.end)
  const isBeside = staying[words.start - 1] === found.start - 1 || staying[words.end] === found.end
  if (length < leastAlone && !isBeside) return null
  return { words: found, score: share + (isInPlace ? inPlace : 0), foundBy: 'difference' }
}

/** Rows of so many words are looked for wherever they went. */
const wordsInRow = 3

/** Words of the new text in rows of the passage's, unless they stayed with another passage. */
function wentAlong(texts: TwoTexts, words: WordSpan): readonly number[] {
  const found: number[] = []
  for (let start = words.start; start + wordsInRow <= words.end; start++) {
    for (const place of texts.inNow({ start, end: start + wordsInRow })) {
      for (let word = place; word < place + wordsInRow; word++)
        if (isFree(texts, words, word)) found.push(word)
    }
  }
  return found
}

/** Whether a word of the new text is new, or one of the passage's. */
function isFree({ cameFrom }: TwoTexts, words: WordSpan, place: number): boolean {
  const from = cameFrom[place] ?? -1
  return from < 0 || (from >= words.start && from < words.end)
}

/** What stands between the words that stood before and behind the passage, where these went together. */
function betweenNeighbours(texts: TwoTexts, words: WordSpan): Candidate | null {
  const length = words.end - words.start
  const before = onlyPlace(texts, { start: words.start - wordsInRow, end: words.start })
  const behind = onlyPlace(texts, { start: words.end, end: words.end + wordsInRow })
  if (before === null && behind === null) return null
  const start = before === null ? Math.max(0, (behind ?? 0) - length) : before + wordsInRow
  const end = behind === null ? Math.min(texts.now.numbers.length, start + length) : behind
  if (end <= start || end - start > 2 * length + nearby) return null
  const room = { start, end }
  const score = likeness(texts, words, room, (place) => isFree(texts, words, place))
  return { words: room, score, foundBy: 'likeness' }
}

/** Of a short passage that went elsewhere the most words in a row that are left, if half of it; one only with two beside it. */
function leftTogether(texts: TwoTexts, words: WordSpan): readonly Candidate[] {
  const length = words.end - words.start
  if (length > leastAlone) return []
  for (let size = length - 1; size >= length / 2; size--) {
    const found: Candidate[] = []
    for (let start = words.start; start + size <= words.end; start++) {
      for (const place of placesLeft(texts, { start, end: start + size })) {
        const there = { start: place, end: place + size }
        if (isAllFree(texts, words, there))
          found.push({ words: there, score: size / length, foundBy: 'likeness' })
      }
    }
    if (found.length > 0) return found
  }
  return []
}

function placesLeft(texts: TwoTexts, { start, end }: WordSpan): readonly number[] {
  if (end - start > 1) return texts.inOld({ start, end }).length > 1 ? [] : texts.inNow({ start, end })
  const before = start < 2 ? [] : texts.inNow({ start: start - 2, end }).map((place) => place + 2)
  const after = end + 2 > texts.old.numbers.length ? [] : texts.inNow({ start, end: end + 2 })
  return [...new Set([...before, ...after])]
}

function isAllFree(texts: TwoTexts, words: WordSpan, there: WordSpan): boolean {
  for (let place = there.start; place < there.end; place++) if (!isFree(texts, words, place)) return false
  return true
}

function onlyPlace(texts: TwoTexts, words: WordSpan): number | null {
  if (words.start < 0 || words.end > texts.old.numbers.length) return null
  const [place, other] = texts.inNow(words)
  return place === undefined || other !== undefined ? null : place
}

interface Cluster extends WordSpan {
  /** Of its words. */
  readonly count: number
}

/** Words further apart do not stand together by themselves. */
const nearby = 8
/** About as much as a sentence that somebody put in between. */
const putBetween = 24

/** Of ascending places the largest cluster, with those beside it that are not much smaller than what is between. */
function largestCluster(places: readonly number[]): Cluster | null {
  const clusters: Cluster[] = []
  for (const place of places) {
    const last = clusters.at(-1)
    if (last !== undefined && place - last.end < nearby)
      clusters[clusters.length - 1] = { start: last.start, end: place + 1, count: last.count + 1 }
    else clusters.push({ start: place, end: place + 1, count: 1 })
  }
  const sizes = clusters.map(({ count }) => count)
  let first = sizes.indexOf(Math.max(...sizes))
  let last = first
  let whole = clusters[first]
  if (whole === undefined) return null
  for (;;) {
    const before = clusters[first - 1]
    const after = clusters[last + 1]
    if (before !== undefined && belongs(before, whole.start - before.end)) {
      whole = { start: before.start, end: whole.end, count: whole.count + before.count }
      first--
    } else if (after !== undefined && belongs(after, after.start - whole.end)) {
      whole = { start: whole.start, end: after.end, count: whole.count + after.count }
      last++
    } else return whole
  }
}

function belongs({ count }: Cluster, between: number): boolean {
  return count > 1 && between <= Math.max(putBetween, count)
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
  const { old, now } = texts
  const length = words.end - words.start
  const isOpen = (place: number) => isFree(texts, words, place)
  const wanted = new Map<number, number>()
  for (const word of old.numbers.subarray(words.start, words.end))
    wanted.set(word, (wanted.get(word) ?? 0) + 1)
  const counted = new Map<number, number>()
  const shares: { readonly start: number; readonly common: number }[] = []
  let common = 0
  const change = (place: number, by: 1 | -1) => {
    const word = now.numbers[place]
    if (word === undefined || !isOpen(place)) return
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
    const trimmed = trim(room, (place) => isOpen(place) && wanted.has(now.numbers[place] ?? -1))
    found.push({ words: trimmed, score: likeness(texts, words, trimmed, isOpen), foundBy: 'likeness' })
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
  isOpen: (place: number) => boolean,
): number {
  const passage = old.numbers.subarray(words.start, words.end)
  const length = Math.min(passage.length, mostCompared)
  let row = new Int32Array(length + 1)
  const last = Math.min(there.end, there.start + 2 * mostCompared)
  for (let place = there.start; place < last; place++) {
    const next = new Int32Array(length + 1)
    const word = isOpen(place) ? now.numbers[place] : undefined
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
