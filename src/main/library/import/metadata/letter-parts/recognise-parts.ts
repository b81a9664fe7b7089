/** Finds a letter's parts among its blocks: letterhead, dateline, salutation, closing, signature, postscript. */
import type { Block, BlockKind } from '@shared/letter'
import { bodyStart } from '../header-line'
import { findFrame } from './find-frame'
import { type LetterLine, linesOfBlocks } from './letter-lines'
import type { LinePart } from './line-part'

/** The same blocks with their kinds; a block that holds several parts is divided. Kinds that the format knew stay. */
export function recogniseParts(text: string, blocks: readonly Block[]): readonly Block[] {
  const lines = linesOfBlocks(text, blocks, bodyStart(text))
  const frame = findFrame(lines)
  if (frame.size === 0) return blocks
  const changed = new Map<number, PartOfLine[]>()
  lines.forEach((line, at) => {
    const part = frame.get(at)
    const known = changed.get(line.block)
    const own = { line, kind: kindOf(part, blocks[line.block]?.kind ?? 'paragraph') }
    if (known) known.push(own)
    else changed.set(line.block, [own])
  })
  return blocks.flatMap((block, index) => divided(block, changed.get(index) ?? []))
}

interface PartOfLine {
  readonly line: LetterLine
  readonly kind: BlockKind
}

const open: ReadonlySet<BlockKind> = new Set(['paragraph', 'heading', 'list-item'])

function kindOf(part: LinePart | undefined, own: BlockKind): BlockKind {
  if (part === undefined || !open.has(own)) return own
  return part === 'address' ? 'paragraph' : part
}

/** Neighbouring lines of one kind stay together; a block of one kind stays as it was. */
function divided(block: Block, lines: readonly PartOfLine[]): readonly Block[] {
  const first = lines[0]
  if (first === undefined) return [block]
  if (lines.every(({ kind }) => kind === first.kind)) return [{ ...block, kind: first.kind }]
  const pieces: { kind: BlockKind; start: number; end: number }[] = []
  for (const { line, kind } of lines) {
    const last = pieces.at(-1)
    if (last?.kind === kind) last.end = line.end
    else pieces.push({ kind, start: line.start, end: line.end })
  }
  return pieces.map((piece) => ({ ...block, ...piece }))
}
