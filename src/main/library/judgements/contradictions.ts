/** Which decisions about names and letters say the same, and which contradict each other. Pure. */
import type { Decision } from '@shared/judgement'
import { foldText } from '@shared/text/fold'

/** Decisions about the same names, or the same letters; only one can stand. */
export function slotOf(decision: Decision): string {
  return JSON.stringify([subjectOf(decision), ...membersOf(decision).toSorted()])
}

export function subjectOf({ kind }: Decision): 'people' | 'letters' {
  switch (kind) {
    case 'same-person':
    case 'different-people':
      return 'people'
    case 'same-letter':
    case 'different-letters':
      return 'letters'
  }
}

/** Decisions never change once they are made, and each is compared with many. */
const members = new WeakMap<Decision, readonly string[]>()

/** Names that differ by case or accents only are one name. */
function membersOf(decision: Decision): readonly string[] {
  let found = members.get(decision)
  if (found === undefined) {
    const isPeople = subjectOf(decision) === 'people'
    found = [...new Set(decision.members.map((member) => (isPeople && foldText(member)) || member))]
    members.set(decision, found)
  }
  return found
}

/**
 * The decision with the members of all others that join one of its own: what is one with one of them is one with all.
 * It stays as it is when it would get more than `most` members.
 */
export function absorbing(decision: Decision, others: readonly Decision[], most = 200): Decision {
  if (!joins(decision)) return decision
  const joined = others.filter((other) => other.id !== decision.id && other.kind === decision.kind)
  const known = new Set(membersOf(decision))
  const names = new Set(decision.members)
  for (let before = -1; before !== names.size; ) {
    before = names.size
    for (const other of joined) {
      if (!membersOf(other).some((member) => known.has(member))) continue
      for (const member of membersOf(other)) known.add(member)
      for (const name of other.members) names.add(name)
    }
  }
  return names.size > most ? decision : { ...decision, members: [...names] }
}

/** Whether the first says all that the second says. */
export function covers(decision: Decision, other: Decision): boolean {
  const known = new Set(membersOf(decision))
  return (
    joins(decision) && decision.kind === other.kind && membersOf(other).every((member) => known.has(member))
  )
}

function joins({ kind }: Decision): boolean {
  switch (kind) {
    case 'same-person':
    case 'same-letter':
      return true
    case 'different-people':
    case 'different-letters':
      return false
  }
}

/** The first decision that keeps apart what others, taken together, join; null when there is none. */
export function contradiction(decisions: readonly Decision[]): Decision | null {
  const groups = { people: new Groups(), letters: new Groups() }
  for (const decision of decisions.filter(joins)) groups[subjectOf(decision)].join(membersOf(decision))
  return (
    decisions.find(
      (decision) => !joins(decision) && groups[subjectOf(decision)].hasJoined(membersOf(decision)),
    ) ?? null
  )
}

/** Ids of older decisions that must go so that nothing contradicts or repeats a newer one. `decisions`: oldest first. */
export function outdated(decisions: readonly Decision[]): readonly string[] {
  const isSound = decisions.every(({ members }) => members.length > 1)
  const isUnique = new Set(decisions.map(slotOf)).size === decisions.length
  return isSound && isUnique && contradiction(decisions) === null ? [] : overtaken(decisions)
}

function overtaken(decisions: readonly Decision[]): readonly string[] {
  const kept: Decision[] = []
  const gone: string[] = []
  const slots = new Set<string>()
  for (const decision of decisions.toReversed()) {
    const isPointless = decision.members.length < 2 || slots.has(slotOf(decision))
    if (isPointless || contradiction([...kept, decision]) !== null) {
      gone.push(decision.id)
    } else {
      kept.push(decision)
      slots.add(slotOf(decision))
    }
  }
  return gone
}

/** Union-find. */
class Groups {
  private readonly parents = new Map<string, string>()

  join([first, ...others]: readonly string[]): void {
    if (first === undefined) return
    for (const other of others) this.parents.set(this.rootOf(other), this.rootOf(first))
  }

  hasJoined(members: readonly string[]): boolean {
    return new Set(members.map((member) => this.rootOf(member))).size < members.length
  }

  private rootOf(member: string): string {
    let root = member
    for (let parent = this.parents.get(root); parent !== undefined && parent !== root; ) {
      root = parent
      parent = this.parents.get(root)
    }
    this.parents.set(member, root)
    return root
  }
}
