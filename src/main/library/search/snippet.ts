/** Cuts the piece of a text that shows best why it matched. It yields segments, never markup. */
import type { Segment } from '@shared/search'
import type { Passage } from './passages'

/** How much text a snippet shows, in UTF-16 code units. */
const snippetLength = 260
/** So little that the first mark stands in the two lines that a narrow list shows of it. */
const lengthBefore = 32

/** The piece around the passages that stand for most parts of the query; the beginning when there are none. */
export function snippetOf(text: string, passages: readonly Passage[]): readonly Segment[] {
  const best = bestPassage(passages)
  const from = best ? wordStart(text, Math.max(0, best.start - lengthBefore), best.start) : 0
  const to = wordStop(text, Math.max(from + snippetLength, best?.end ?? 0))
  const segments: Segment[] = []
  const push = (piece: string, hit: boolean): void => {
    if (piece !== '') segments.push({ text: piece.replace(/\s+/gu, ' '), hit })
  }
  let at = from
  if (from > 0) push('… ', false)
  for (const passage of passages) {
    if (passage.start < from || passage.start >= to) continue
    const end = Math.min(passage.end, to)
    push(text.slice(at, passage.start), false)
    push(text.slice(passage.start, end), true)
    at = end
  }
  push(text.slice(at, to).trimEnd(), false)
  if (to < text.length) push(' …', false)
  return segments
}

/** The passage with which the window begins that shows the most different parts, then the most passages. */
function bestPassage(passages: readonly Passage[]): Passage | null {
  let best: Passage | null = null
  let bestScore = 0
  passages.slice(0, 2000).forEach((first, index) => {
    const shown = new Set<number>()
    let count = 0
    for (let at = index; at < passages.length && at < index + 40; at++) {
      const passage = passages[at]
      if (!passage || passage.end > first.start + snippetLength - lengthBefore) break
      shown.add(passage.text)
      count++
    }
    const score = shown.size * 100 + count
    if (score > bestScore) {
      best = first
      bestScore = score
    }
  })
  return best ?? passages[0] ?? null
}

/** The first beginning of a word at or after `from`, but not behind `limit`. */
function wordStart(text: string, from: number, limit: number): number {
  if (from === 0) return 0
  for (let at = from; at < limit; at++) {
    if (/\s/u.test(text[at - 1] ?? '') && !/\s/u.test(text[at] ?? '')) return at
  }
  return wholeCharacter(text, from)
}

/** The last end of a word at or before `to`; where there is none near, `to` itself. */
function wordStop(text: string, to: number): number {
  if (to >= text.length) return text.length
  for (let at = to; at > to - 40; at--) if (/\s/u.test(text[at] ?? '')) return at
  return wholeCharacter(text, to)
}

function wholeCharacter(text: string, at: number): number {
  const code = text.charCodeAt(at)
  return code >= 0xdc00 && code < 0xe000 ? at + 1 : at
}
