import { blankCondition, memberAt, moved, type Path, stepped, withMember } from '@renderer/state/query-form'
import { type ConditionGroup, groupsOf, queryOfGroups } from '@shared/text/query/groups'
import { readQuery } from '@shared/text/query/read'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const form = (text: string) => groupsOf(readQuery(text).root)
const text = (root: ConditionGroup | undefined) => (root === undefined ? null : queryOfGroups(root))

/** The place of every member, groups before what they hold. */
function paths(group: ConditionGroup, above: Path = []): readonly Path[] {
  return group.members.flatMap((member, at) => {
    const path = [...above, at]
    return member.kind === 'group' ? [path, ...paths(member, path)] : [path]
  })
}

describe('the form of a query', () => {
  it('moves a condition among its neighbours', () => {
    expect(text(stepped(form('dam river bank'), [0], 1)?.root)).toBe('river dam bank')
    expect(text(moved(form('dam river bank'), [2], { parent: [], index: 0 })?.root)).toBe('bank dam river')
    expect(text(moved(form('dam river bank'), [0], { parent: [], index: 3 })?.root)).toBe('river bank dam')
  })

  it('moves a condition into the group beside it, and out again', () => {
    const inside = stepped(form('dam (river OR bank)'), [0], 1)
    expect([text(inside?.root), inside?.path]).toEqual(['dam OR river OR bank', [0, 0]])
    const out = inside === null ? null : stepped(inside.root, inside.path, -1)
    expect([text(out?.root), out?.path]).toEqual(['dam river OR bank', [0]])
  })

  it('moves no group into itself, and nothing beyond the ends', () => {
    const root = form('dam (river OR bank)')
    expect(moved(root, [1], { parent: [1], index: 0 })).toBeNull()
    expect(stepped(root, [0], -1)).toBeNull()
  })

  it('says nothing for a condition without a value', () => {
    const root = form('dam river')
    expect(text(withMember(root, [0], blankCondition))).toBe('river')
  })

  it('loses and doubles no condition, wherever one is moved', () => {
    const root = form('dam (river OR (bank -school)) "the law" kind:petition')
    const all = paths(root)
    const groups: readonly Path[] = [[], ...all.filter((path) => memberAt(root, path)?.kind === 'group')]
    const leaves = (group: ConditionGroup) =>
      paths(group)
        .map((path) => memberAt(group, path))
        .filter((member) => member?.kind === 'condition')
        .map((member) => JSON.stringify(member))
        .sort()
    fc.assert(
      fc.property(
        fc.constantFrom(...all),
        fc.constantFrom(...groups),
        fc.nat({ max: 4 }),
        (from, parent, at) => {
          const group = memberAt(root, parent)
          const index = Math.min(at, group?.kind === 'group' ? group.members.length : 0)
          const result = moved(root, from, { parent, index })
          if (result === null) return
          expect(leaves(result.root)).toEqual(leaves(root))
          expect(memberAt(result.root, result.path)).toEqual(memberAt(root, from))
        },
      ),
    )
  })
})
