/**
 * What `in:` restricts. Beside words in its group it says where these words must stand, also in the groups below;
 * `-in:` where they must not. Where no words stand beside it, it asks for letters that have, or have not, such a part.
 */
import { isTextNode, type QueryNode, type ZoneName } from './ast'

export interface ZonedGroup {
  /** Each of these holds the words: any zone of the first and any of the second. */
  readonly within: readonly (readonly ZoneName[])[]
  /** None of these holds the words. */
  readonly outside: readonly ZoneName[]
  /** The members of the group that are not restrictions. */
  readonly rest: readonly QueryNode[]
}

/** Divides what must all match into where and what. Without words to restrict, everything is `rest`. */
export function zonedGroup(members: readonly QueryNode[]): ZonedGroup {
  const within: (readonly ZoneName[])[] = []
  const outside: ZoneName[] = []
  const rest: QueryNode[] = []
  for (const member of members) {
    const zones = zonesOf(member)
    if (zones) within.push(zones)
    else if (member.kind === 'not' && zonesOf(member.of)) outside.push(...(zonesOf(member.of) ?? []))
    else rest.push(member)
  }
  return rest.some(holdsWords) ? { within, outside, rest } : { within: [], outside: [], rest: members }
}

/** Whether a group says where its words must stand: it then is a group of its own also inside another. */
export function restrictsZones(members: readonly QueryNode[]): boolean {
  const { within, outside } = zonedGroup(members)
  return within.length > 0 || outside.length > 0
}

/** The zones of `in:` or of several joined by OR; null when this is something else. */
function zonesOf(node: QueryNode): readonly ZoneName[] | null {
  if (node.kind === 'in') return [node.zone]
  if (node.kind !== 'any') return null
  const zones = node.of.flatMap((member) => (member.kind === 'in' ? [member.zone] : []))
  return zones.length === node.of.length ? zones : null
}

/** Whether words of the letter's text are asked for here: what a field holds stands in the field. */
export function holdsWords(node: QueryNode): boolean {
  if (isTextNode(node)) return true
  if (node.kind === 'all' || node.kind === 'any') return node.of.some(holdsWords)
  return node.kind === 'not' || node.kind === 'boost' ? holdsWords(node.of) : false
}
