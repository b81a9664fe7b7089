/** Which parts of letters a query names, and where the index has them. */
import type { QueryNode, ZoneName } from '@shared/text/query/ast'
import type { TextZone } from '../plan'

/** The zones of a clause that names zones and nothing else, one or several joined by OR; null for all others. */
export function zonesOf(node: QueryNode): readonly ZoneName[] | null {
  if (node.kind === 'in') return [node.zone]
  if (node.kind !== 'any') return null
  const zones = node.of.flatMap((child) => (child.kind === 'in' ? [child.zone] : []))
  return zones.length === node.of.length ? zones : null
}

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
