/** Where the parts of one letter's text are. The same division fills the columns of the full-text index. */
import type { Block, BlockKind, Span } from '@shared/letter'
import { storedDescription } from '../../letters/stored-description'
import { storedBlocks } from '../../letters/stored-letter'
import type { ZonedText } from '../passages'
import type { TextZone } from '../plan/plan'

const openings: readonly BlockKind[] = ['letterhead', 'dateline', 'salutation']
const closings: readonly BlockKind[] = ['closing', 'signature', 'postscript']

/** The kinds of blocks that belong to a zone; null for quotations, which stand inside of blocks. */
export function blockKindsOf(zone: TextZone): readonly BlockKind[] | null {
  if (zone === 'quote') return null
  if (zone === 'opening') return openings
  return zone === 'closing' ? closings : [zone]
}

/** A row of `letter_text`, as far as the parts of the text stand in it. */
export interface ZonedRow {
  readonly text: string
  readonly blocks: string
  readonly description: string
}

/** A letter's text whose parts are worked out when they are first asked for. */
export class StoredZones implements ZonedText {
  private blocks: readonly Block[] | null = null
  private readonly spans = new Map<TextZone, readonly Span[]>()

  constructor(private readonly row: ZonedRow) {}

  get text(): string {
    return this.row.text
  }

  zone(zone: TextZone): readonly Span[] {
    const known = this.spans.get(zone) ?? this.find(zone)
    this.spans.set(zone, known)
    return known
  }

  private find(zone: TextZone): readonly Span[] {
    const kinds = blockKindsOf(zone)
    if (kinds === null) return this.quotations()
    this.blocks ??= storedBlocks(this.row.blocks)
    return this.blocks.filter(({ kind }) => kinds.includes(kind))
  }

  private quotations(): readonly Span[] {
    const { quotations } = storedDescription(this.row.description, this.row.text)
    return quotations.filter(({ use }) => use === 'quotation')
  }
}
