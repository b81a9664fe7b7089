/**
 * From a span of a text to its words and back. A span may begin inside a word, or with signs that belong to none: what
 * stands before its first word and behind its last goes with it as far as it is there.
 */
import type { Span } from '@shared/letter'
import { isSameButForSigns, plainForm } from '@shared/text/anchor-signs'
import type { Side, TwoTexts, WordSpan } from './two-texts'

/** The words that the span touches; null when it touches none. */
export function wordsOf({ starts, ends }: Side, span: Span): WordSpan | null {
  const start = firstAfter(ends, span.start)
  let end = start
  while (end < starts.length && (starts[end] ?? 0) < span.end) end++
  return end > start ? { start, end } : null
}

/** The first word that ends behind the offset. */
function firstAfter(ends: Uint32Array, offset: number): number {
  let low = 0
  let high = ends.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((ends[middle] ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return low
}

/** Where the words `there` of `now` stand, widened or narrowed as `span` of `old` is against its own words `here`. */
export function spanLike(old: Side, span: Span, here: WordSpan, now: Side, there: WordSpan): Span {
  const ends = { first: there.start, last: there.end - 1 }
  const wholeStart = now.starts[ends.first] ?? 0
  const wholeEnd = now.ends[ends.last] ?? 0
  const lead = span.start - (old.starts[here.start] ?? 0)
  const tail = span.end - (old.ends[here.end - 1] ?? 0)
  const start =
    lead > 0
      ? innerStart(wordAt(old, here.start), wordAt(now, ends.first), lead, wholeStart)
      : startWithSigns(old.text.slice(span.start, span.start - lead), now, ends.first)
  const end =
    tail < 0
      ? innerEnd(wordAt(old, here.end - 1), wordAt(now, ends.last), -tail, wholeEnd)
      : endWithSigns(old.text.slice(span.end - tail, span.end), now, ends.last)
  return start < end ? { start, end } : { start: wholeStart, end: wholeEnd }
}

function wordAt({ text, starts, ends }: Side, word: number): string {
  return text.slice(starts[word], ends[word])
}

function innerStart(old: string, now: string, offset: number, start: number): number {
  return old === now ? start + offset : start
}

function innerEnd(old: string, now: string, offset: number, end: number): number {
  return old === now ? end - offset : end
}

/** Signs before the word that are as good as those which stood there. */
function startWithSigns(signs: string, now: Side, word: number): number {
  const start = now.starts[word] ?? 0
  const from = word === 0 ? 0 : (now.ends[word - 1] ?? 0)
  if (signs === '') return start
  if (now.text.slice(Math.max(from, start - signs.length), start) === signs) return start - signs.length
  const wanted = plainForm(signs)
  if (wanted === '') return start
  for (let at = start - 1; at >= from; at--) {
    if (isSameButForSigns(now.text.slice(at, start), signs)) return at
  }
  return start
}

function endWithSigns(signs: string, now: Side, word: number): number {
  const end = now.ends[word] ?? 0
  const to = now.starts[word + 1] ?? now.text.length
  if (signs === '') return end
  if (now.text.slice(end, Math.min(to, end + signs.length)) === signs) return end + signs.length
  const wanted = plainForm(signs)
  if (wanted === '') return end
  for (let at = end + 1; at <= to; at++) {
    if (isSameButForSigns(now.text.slice(end, at), signs)) return at
  }
  return end
}

/** Whether the span takes signs with it that belong to the sentence before or behind, where this is another by now. */
export function hasLooseSigns(
  old: Side,
  span: Span,
  words: WordSpan,
  same: { readonly before: boolean; readonly after: boolean },
): boolean {
  const lead = old.text.slice(span.start, old.starts[words.start])
  const tail = old.text.slice(old.ends[words.end - 1], span.end)
  return (!same.before && /[.!?…؟۔,;:)\]]/.test(lead)) || (!same.after && /\S\s+\S|[“([]/.test(tail))
}

/** The two words between which a span without words stands; null at the bounds of the text. */
export function wordsAround({ starts, ends }: Side, span: Span): WordSpan | null {
  const next = firstAfter(ends, span.start)
  return next === 0 || next >= starts.length ? null : { start: next - 1, end: next + 1 }
}

/** The same signs between the word `place` of the new text and the next; null when they are not there just once. */
export function signsBetween({ old, now }: TwoTexts, span: Span, place: number): Span | null {
  const signs = old.text.slice(span.start, span.end)
  const from = now.ends[place] ?? 0
  const between = now.text.slice(from, now.starts[place + 1])
  const found: Span[] = []
  for (let start = 0; start < between.length; start++) {
    for (let end = start + 1; end <= between.length; end++) {
      const isWhole = !/^\s|\s$/.test(between.slice(start, end))
      if (isWhole && isSameButForSigns(between.slice(start, end), signs))
        found.push({ start: from + start, end: from + end })
    }
    if (between.length > mostSigns) return null
  }
  const [only, other] = found
  return only === undefined || other !== undefined ? null : only
}

const mostSigns = 200
