/** A stretch of a text around a passage, cut at words, as it is shown beside another. Pure. */
import type { Span } from '../letter'
import type { Excerpt } from '../note'
import { isInsidePair } from './anchor-context'

/** So much is shown on each side, in UTF-16 code units. */
const aside = 280
/** A longer passage is shown by its beginning. */
const longestShown = 4000

export function excerptAround(text: string, passage: Span): Excerpt {
  const start = wordStart(text, Math.max(0, passage.start - aside))
  const end = wordEnd(
    text,
    Math.min(text.length, Math.min(passage.end, passage.start + longestShown) + aside),
  )
  return {
    text: text.slice(start, end),
    span: { start: passage.start - start, end: Math.min(passage.end, end) - start },
    start,
  }
}

/** Back or on to a space, unless that is far. */
const furthest = 40

function wordStart(text: string, at: number): number {
  if (at === 0) return 0
  for (let place = at; place < at + furthest; place++) if (/\s/.test(text[place - 1] ?? ' ')) return place
  return isInsidePair(text, at) ? at + 1 : at
}

function wordEnd(text: string, at: number): number {
  if (at === text.length) return at
  for (let place = at; place > at - furthest; place--) if (/\s/.test(text[place] ?? ' ')) return place
  return isInsidePair(text, at) ? at - 1 : at
}
