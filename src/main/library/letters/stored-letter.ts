/** The shapes in which the index keeps a letter's blocks and description, written by import and read here: one place for both ways. */
import {
  blockKinds,
  letterKinds,
  type Block,
  type Description,
  type Direction,
  type LetterKind,
} from '@shared/letter'

/** What `letter_text.description` holds; the rest of a Description stands in columns. */
export type StoredDescription = Omit<Description, 'title' | 'kind' | 'language' | 'direction'>

export function descriptionToStore(description: Description): string {
  const { title: _title, kind: _kind, language: _language, direction: _direction, ...stored } = description
  return JSON.stringify(stored)
}

export function storedDescription(json: string): StoredDescription {
  // Only descriptionToStore writes this column.
  return JSON.parse(json) as StoredDescription
}

/** Flat, because there are dozens of blocks in a letter: place in blockKinds, start, end, and so on. */
export function blocksToStore(blocks: readonly Block[]): string {
  return JSON.stringify(blocks.flatMap((block) => [blockKinds.indexOf(block.kind), block.start, block.end]))
}

export function storedBlocks(json: string): readonly Block[] {
  const flat = JSON.parse(json) as readonly number[]
  const blocks: Block[] = []
  for (let at = 0; at + 2 < flat.length; at += 3) {
    const [kind, start, end] = [flat[at], flat[at + 1], flat[at + 2]]
    if (kind === undefined || start === undefined || end === undefined) break
    blocks.push({ kind: blockKinds[kind] ?? 'paragraph', start, end })
  }
  return blocks
}

export function kindToStore(kind: LetterKind | null): number | null {
  return kind === null ? null : letterKinds.indexOf(kind)
}

export function storedKind(kind: number | null): LetterKind | null {
  return kind === null ? null : (letterKinds[kind] ?? null)
}

export function directionToStore(direction: Direction): number {
  return direction === 'rtl' ? 1 : 0
}

export function storedDirection(direction: number): Direction {
  return direction === 1 ? 'rtl' : 'ltr'
}
