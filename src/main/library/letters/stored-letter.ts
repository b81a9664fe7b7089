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
  type Need,
  needs,
} from '@shared/letter'

/** What extraction found, whole; only the direction stands in a column. */
export type StoredDescription = Omit<Description, 'direction'>

const certainties = ['certain', 'likely', 'possible'] as const

/**
 * Evidence as a short list, because a letter has a dozen: place in evidenceSources, field, place in certainties, then
 * the words as written, or where they stand in the text. The index only holds evidence as extracted.
 */
type ShortEvidence =
  | readonly [source: number, field: string, certainty: number, asWritten: string]
  | readonly [source: number, field: string, certainty: number, start: number, end: number]

const nothing: Omit<StoredDescription, 'title' | 'titleEvidence'> = {
  kind: null,
  kindEvidence: null,
  language: null,
  languageEvidence: null,
  dates: [],
  senders: [],
  signatories: [],
  signatoryCount: null,
  signatoryCountEvidence: null,
  recipients: [],
  places: [],
  source: {},
  sourceEvidence: null,
  quotations: [],
  pages: [],
  variants: [],
  links: [],
  identities: [],
  proposals: [],
}

/** Only what is known is written. `text` is the letter's text, where the spans of its evidence stand. */
export function descriptionToStore(description: Description, text: string): string {
  const { direction: _direction, ...stored } = description
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
  ) as Pick<StoredDescription, 'title' | 'titleEvidence'>
  return { ...nothing, ...known }
}

function isEvidenceKey(key: string): boolean {
  return key === 'evidence' || key.endsWith('Evidence')
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

/** A block that has a language or a direction of its own, behind its three numbers. */
type BlockTongue = readonly [language: string, direction: number]

/**
 * Flat, because there are dozens of blocks in a letter: place in blockKinds, start, end, and so on. Where a block's
 * language or direction is not the letter's, a short list follows: the language or '', and 0, 1 or -1.
 */
export function blocksToStore(blocks: readonly Block[]): string {
  return JSON.stringify(
    blocks.flatMap(({ kind, start, end, language, direction }) => {
      const place = [blockKinds.indexOf(kind), start, end]
      if (language === undefined && direction === undefined) return place
      const tongue: BlockTongue = [language ?? '', direction === undefined ? -1 : directionToStore(direction)]
      return [...place, tongue]
    }),
  )
}

/** What `blocksToStore` wrote. */
export function storedBlocks(json: string): readonly Block[] {
  const flat = JSON.parse(json) as readonly (number | BlockTongue)[]
  const blocks: Block[] = []
  for (let at = 0; at + 2 < flat.length; at += 3) {
    const [kind, start, end] = [flat[at], flat[at + 1], flat[at + 2]]
    if (typeof kind !== 'number' || typeof start !== 'number' || typeof end !== 'number') break
    const tongue = flat[at + 3]
    blocks.push({ kind: blockKinds[kind] ?? 'paragraph', start, end, ...tongueOf(tongue) })
    if (typeof tongue === 'object') at++
  }
  return blocks
}

function tongueOf(tongue: number | BlockTongue | undefined): Pick<Block, 'language' | 'direction'> {
  if (typeof tongue !== 'object') return {}
  const [language, direction] = tongue
  return {
    ...(language === '' ? {} : { language }),
    ...(direction === -1 ? {} : { direction: storedDirection(direction) }),
  }
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

/** A bit for each need. */
export function needsToStore(found: readonly Need[]): number {
  return found.reduce((bits, need) => bits | (1 << needs.indexOf(need)), 0)
}

export function storedNeeds(bits: number): readonly Need[] {
  return needs.filter((_, place) => (bits & (1 << place)) !== 0)
}

/** Who says which encoding it is, in the order of the numbers in the index. */
export const encodingSayers = ['reader', 'file', 'guess'] as const
