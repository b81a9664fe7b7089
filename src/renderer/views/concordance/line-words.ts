/** The words of a line by which lines can be sorted, as pieces that can be pointed at. Pure. */
import type { ConcordanceKey, LinePiece } from '@shared/concordance'
import type { Direction } from '@shared/letter'
import { AroundNode, type PlacedWord, wordsAside } from '@shared/text/around-node'
import { tokens } from '@shared/text/tokens'

/** A stretch of one side of a line. */
export interface LineWord {
  readonly text: string
  /** Which of the sort keys it is. */
  readonly key: LinePiece['key']
  /** The key that it can become; null for what stands between the words, and too far away. */
  readonly as: ConcordanceKey | null
}

/** Splits one side of a line into the five words nearest to the node and what stands between them. */
export function lineWords(pieces: readonly LinePiece[], side: 'before' | 'after'): readonly LineWord[] {
  const text = pieces.map((piece) => piece.text).join('')
  const around = new AroundNode(tokens(text))
  const place = side === 'before' ? text.length : 0
  const near = firstWords(
    side === 'before' ? around.before({ start: place, end: place }) : around.after({ start: 0, end: 0 }),
  )
  const words = near
    .map((word, index) => ({ ...word, as: { side, words: index + 1 } }))
    .sort((a, b) => a.start - b.start)
  const list: LineWord[] = []
  let at = 0
  for (const { start, end, as } of words) {
    if (start > at) list.push({ text: text.slice(at, start), key: null, as: null })
    list.push({ text: text.slice(start, end), key: keyAt(pieces, start), as })
    at = end
  }
  if (at < text.length) list.push({ text: text.slice(at), key: null, as: null })
  return list
}

function firstWords(words: Iterable<PlacedWord>): readonly PlacedWord[] {
  const first: PlacedWord[] = []
  for (const word of words) {
    first.push(word)
    if (first.length === wordsAside) break
  }
  return first
}

/** The key of the piece that begins there. */
function keyAt(pieces: readonly LinePiece[], place: number): LinePiece['key'] {
  let at = 0
  for (const { text, key } of pieces) {
    if (place < at + text.length) return key
    at += text.length
  }
  return null
}

function textOf(pieces: readonly LinePiece[]): string {
  return pieces.map(({ text }) => text).join('')
}

const wide = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu
/** In letters of usual width. */
const [narrowestNode, widestNode] = [6, 24]

/** How wide the column of the nodes must be for these lines, in letters of usual width. */
export function nodeWidth(lines: Iterable<{ readonly node: readonly LinePiece[] }>): number {
  let longest = narrowestNode
  for (const { node } of lines) {
    const text = textOf(node)
    longest = Math.max(longest, text.length + (text.match(wide)?.length ?? 0) * 0.8)
  }
  return Math.min(widestNode, Math.ceil(longest))
}

/** The direction of most lines: that of the heads of the columns. */
export function mostlyDirection(lines: Iterable<{ readonly direction: Direction }>): Direction {
  let more = 0
  for (const { direction } of lines) more += direction === 'rtl' ? 1 : -1
  return more > 0 ? 'rtl' : 'ltr'
}
