/** The conditions of a query as a tree that is edited: changing, adding, removing and moving members. Pure. */
import type { Condition, ConditionGroup } from '@shared/text/query/groups'

export type Member = Condition | ConditionGroup
/** Places of the groups from the outermost one inwards, then of the member; empty: the outermost group itself. */
export type Path = readonly number[]

/** A gap between members, as the tree is before anything moves. */
export interface Gap {
  readonly parent: Path
  readonly index: number
}

export const blankCondition: Condition = {
  kind: 'condition',
  negated: false,
  field: 'text',
  comparison: 'word',
  value: '',
  distance: 0,
}

export function blankGroup(join: ConditionGroup['join']): ConditionGroup {
  return { kind: 'group', join, negated: false, members: [blankCondition] }
}

export function memberAt(root: ConditionGroup, path: Path): Member | null {
  let member: Member = root
  for (const at of path) {
    const next: Member | undefined = member.kind === 'group' ? member.members[at] : undefined
    if (next === undefined) return null
    member = next
  }
  return member
}

export function withMember(root: ConditionGroup, path: Path, member: Member): ConditionGroup {
  const [at, ...rest] = path
  if (at === undefined) return member.kind === 'group' ? member : root
  return withMembers(root, at, (old) =>
    rest.length === 0 ? [member] : [old.kind === 'group' ? withMember(old, rest, member) : old],
  )
}

export function withoutMember(root: ConditionGroup, path: Path): ConditionGroup {
  const [at, ...rest] = path
  if (at === undefined) return root
  return withMembers(root, at, (old) =>
    rest.length === 0 ? [] : [old.kind === 'group' ? withoutMember(old, rest) : old],
  )
}

export function withMemberAdded(
  root: ConditionGroup,
  { parent, index }: Gap,
  member: Member,
): ConditionGroup {
  const group = memberAt(root, parent)
  if (group?.kind !== 'group') return root
  const members = group.members.toSpliced(index, 0, member)
  return withMember(root, parent, { ...group, members })
}

export interface Moved {
  readonly root: ConditionGroup
  /** Where the member stands now. */
  readonly path: Path
}

/** Null when it cannot go there: a group cannot stand in itself. */
export function moved(root: ConditionGroup, from: Path, to: Gap): Moved | null {
  const member = memberAt(root, from)
  if (member === null || from.length === 0 || startsWith(to.parent, from)) return null
  const path = afterRemoval([...to.parent, to.index], from)
  const gap = { parent: path.slice(0, -1), index: path.at(-1) ?? 0 }
  return { root: withMemberAdded(withoutMember(root, from), gap, member), path }
}

/** One line up (-1) or down (1), into the group that is there, or out of its own. */
export function stepped(root: ConditionGroup, from: Path, step: -1 | 1): Moved | null {
  const parent = from.slice(0, -1)
  const at = from.at(-1)
  const group = memberAt(root, parent)
  if (at === undefined || group?.kind !== 'group') return null
  const neighbour = group.members[at + step]
  if (neighbour?.kind === 'group')
    return moved(root, from, {
      parent: [...parent, at + step],
      index: step < 0 ? neighbour.members.length : 0,
    })
  if (neighbour !== undefined) return moved(root, from, { parent, index: step < 0 ? at - 1 : at + 2 })
  const outer = parent.at(-1)
  if (outer === undefined) return null
  return moved(root, from, { parent: parent.slice(0, -1), index: step < 0 ? outer : outer + 1 })
}

function withMembers(
  group: ConditionGroup,
  at: number,
  change: (old: Member) => readonly Member[],
): ConditionGroup {
  return { ...group, members: group.members.flatMap((old, index) => (index === at ? change(old) : [old])) }
}

function startsWith(path: Path, start: Path): boolean {
  return start.every((at, depth) => path[depth] === at)
}

/** What a path becomes when the member at `removed` is taken out before it. */
function afterRemoval(path: Path, removed: Path): Path {
  const depth = removed.length - 1
  const place = path[depth]
  const gone = removed[depth]
  if (place === undefined || gone === undefined || !startsWith(path, removed.slice(0, -1))) return path
  return place > gone ? path.with(depth, place - 1) : path
}
