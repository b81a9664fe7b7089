/** The shapes in which the index keeps a letter's blocks and description, written by import and read here: one place for both ways. */
import {
  type Block,
  blockKinds,
  type Description,
  type Direction,
  type Evidence,
  evidenceSources,
  type LetterKind,
  letterKinds,
} from '@shared/letter'

/** What `letter_text.description` holds; the rest of a Description stands in columns. */
export type StoredDescription = Omit<Description, 'title' | 'kind' | 'language' | 'direction'>

const certainties = ['certain', 'likely', 'possible'] as const

/**
 * Evidence as a short list, because a letter has a dozen: place in evidenceSources, field, place in certainties, then
 * the words as written, or where they stand in the text. The index only holds evidence as extracted.
 */
type ShortEvidence =
  | readonly [source: number, field: string, certainty: number, asWritten: string]
  | readonly [source: number, field: string, certainty: number, start: number, end: number]

const nothing: Omit<StoredDescription, 'titleEvidence'> = {
  dates: [],
  senders: [],
  signatories: [],
  signatoryCount: null,
  recipients: [],
  places: [],
  source: {},
  quotations: [],
}

/** Only what is known is written. `text` is the letter's text, where the spans of its evidence stand. */
export function descriptionToStore(description: Description, text: string): string {
  const { title: _title, kind: _kind, language: _language, direction: _direction, ...stored } = description
  const known = Object.entries(stored).filter(([, value]) => !isNothing(value))
  return JSON.stringify(Object.fromEntries(known), (key, value: unknown) =>
    isEvidenceKey(key) ? shortEvidence(value as Evidence, text) : value,
  )
}

/** What `descriptionToStore` wrote; `text` must be the same letter's. */
export function storedDescription(json: string, text: string): StoredDescription {
  // Only descriptionToStore writes this column.
  const known = JSON.parse(json, (key, value: unknown) =>
    isEvidenceKey(key) ? fullEvidence(value as ShortEvidence, text) : value,
  ) as Pick<StoredDescription, 'titleEvidence'>
  return { ...nothing, ...known }
}

function isEvidenceKey(key: string): boolean {
  return key === 'evidence' || key === 'titleEvidence'
}

function isNothing(value: unknown): boolean {
  return value === null || (typeof value === 'object' && Object.keys(value).length === 0)
}

function shortEvidence(evidence: Evidence, text: string): ShortEvidence {
  const { field, asWritten, span } = evidence
  const source = evidenceSources.indexOf(evidence.source)
  const certainty = certainties.indexOf(evidence.certainty)
  // Subtle: words that stand in the text need not be written again, but only when they are the very same.
  return span && text.slice(span.start, span.end) === asWritten
    ? [source, field, certainty, span.start, span.end]
    : [source, field, certainty, asWritten]
}

function fullEvidence(short: ShortEvidence, text: string): Evidence {
  const [source, field, certainty, place, end] = short
  const common = {
    source: evidenceSources[source] ?? 'text',
    field,
    certainty: certainties[certainty] ?? 'possible',
    state: 'extracted',
  } as const
  if (typeof place === 'string') return { ...common, asWritten: place }
  const span = { start: place, end: end ?? place }
  return { ...common, asWritten: text.slice(span.start, span.end), span }
}

/** Flat, because there are dozens of blocks in a letter: place in blockKinds, start, end, and so on. */
export function blocksToStore(blocks: readonly Block[]): string {
  return JSON.stringify(blocks.flatMap((block) => [blockKinds.indexOf(block.kind), block.start, block.end]))
}

/** What `blocksToStore` wrote. */
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
