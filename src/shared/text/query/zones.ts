/**
 * What `in:` restricts: the words that stand beside it in its group, and in the groups below, to a part of a letter.
 * Where no words are asked for beside it, it asks for letters that have such a part; so does `-in:`, for letters that
 * have it not.
 */
import { isTextNode, type QueryNode, type ZoneName } from './ast'

export interface ZonedGroup {
  /** The words must be found in a zone of each of these. */
  readonly within: readonly (readonly ZoneName[])[]
  /** The members of the group that are not restrictions. */
  readonly rest: readonly QueryNode[]
}

/** Divides what must all match into where and what. */
export function zonedGroup(members: readonly QueryNode[]): ZonedGroup {
  return {
    within: members.flatMap((member) => {
      const zones = zonesOf(member)
      return zones ? [zones] : []
    }),
    rest: members.filter((member) => !zonesOf(member)),
  }
}

/** Whether a group says where its words must stand: it then is a group of its own also inside another. */
export function restrictsZones(members: readonly QueryNode[]): boolean {
  return members.some(zonesOf)
}

/** The zones of `in:` or of several joined by OR; null when this is something else. */
export function zonesOf(node: QueryNode): readonly ZoneName[] | null {
  if (node.kind === 'in') return [node.zone]
  if (node.kind !== 'any') return null
  const zones = node.of.flatMap((member) => (member.kind === 'in' ? [member.zone] : []))
  return zones.length === node.of.length ? zones : null
}

/** Whether words of the letter's text are asked for here: what a field holds stands in the field. */
export function asksForWords(node: QueryNode): boolean {
  if (node.kind === 'all' || node.kind === 'any') return node.of.some(asksForWords)
  return isTextNode(node) || (node.kind === 'boost' && isTextNode(node.of))
}

/** The same, or words that must not be there. */
export function holdsWords(node: QueryNode): boolean {
  if (node.kind === 'all' || node.kind === 'any') return node.of.some(holdsWords)
  return node.kind === 'not' ? holdsWords(node.of) : asksForWords(node)
}
