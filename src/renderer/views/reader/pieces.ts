/** The pieces of a letter's text as they are drawn: its blocks, and whatever stands between them. Pure. */
import type { Block } from '@shared/letter'

/** Every character that is not white space lies in exactly one piece: nothing of a letter is left out. */
export function piecesOf(text: string, blocks: readonly Block[]): readonly Block[] {
  const pieces: Block[] = []
  let done = 0
  for (const block of blocks) {
    pushGap(pieces, text, done, block.start)
    if (block.end > block.start) pieces.push(block)
    done = Math.max(done, block.end)
  }
  pushGap(pieces, text, done, text.length)
  return pieces
}

function pushGap(pieces: Block[], text: string, start: number, end: number): void {
  const words = text.slice(start, end)
  if (words.trim() === '') return
  const from = start + (words.length - words.trimStart().length)
  const to = end - (words.length - words.trimEnd().length)
  pieces.push({ kind: 'paragraph', start: from, end: to })
}

/** Pieces that are drawn together: items that follow each other make one list, what is not the letter's folds as one. */
export interface PieceGroup {
  readonly kind: 'list' | 'boilerplate' | 'plain'
  readonly from: number
  /** Exclusive. */
  readonly to: number
}

const groupKinds: Readonly<Partial<Record<Block['kind'], PieceGroup['kind']>>> = {
  'list-item': 'list',
  boilerplate: 'boilerplate',
}

export function groupsOf(pieces: readonly Block[]): readonly PieceGroup[] {
  const groups: PieceGroup[] = []
  for (const [at, piece] of pieces.entries()) {
    const kind = groupKinds[piece.kind] ?? 'plain'
    const last = groups.at(-1)
    if (kind !== 'plain' && last?.kind === kind) groups[groups.length - 1] = { ...last, to: at + 1 }
    else groups.push({ kind, from: at, to: at + 1 })
  }
  return groups
}

/** Shorter lines than this were ended on purpose: verses, addresses, signatures. */
const fullLine = 50

/** Whether the line breaks of a block only come from the width of the page it was typed on. */
export function reflows(words: string): boolean {
  const lines = words.trim().split('\n')
  if (lines.length < 2) return true
  // The sign of a quoted mail stands at the beginning of a line and means nothing inside one.
  if (lines.some((line) => line.startsWith('>'))) return false
  return lines.slice(0, -1).every((line) => line.trim().length >= fullLine)
}

/** Whether an item brings its own dash or number. */
export function hasOwnMarker(words: string): boolean {
  return /^\s*(?:[-*•–—◦‣]|\(?[\p{Nd}]{1,3}[.)]|\(?[a-z][.)])\s/u.test(words)
}
