/** Where the index has the words of a part of letters. */
import type { TextZone } from '../plan/plan'

export type ZoneColumn = 'text' | 'quotations' | 'openings' | 'closings'

/** The column in which words of a zone are certainly found, and whether it holds nothing else. */
export function zoneColumn(zone: TextZone): { readonly column: ZoneColumn; readonly alone: boolean } {
  switch (zone) {
    case 'quote':
      return { column: 'quotations', alone: true }
    case 'opening':
      return { column: 'openings', alone: true }
    case 'closing':
      return { column: 'closings', alone: true }
    case 'letterhead':
    case 'dateline':
    case 'salutation':
      return { column: 'openings', alone: false }
    case 'signature':
    case 'postscript':
      return { column: 'closings', alone: false }
    case 'heading':
    case 'paragraph':
    case 'list-item':
    case 'block-quotation':
    case 'quoted-reply':
    case 'boilerplate':
    case 'note':
      return { column: 'text', alone: false }
  }
}
