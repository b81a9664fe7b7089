import {
  type Condition,
  type ConditionGroup,
  comparisonsOf,
  conditionFields,
  groupsOf,
  queryOfGroups,
} from '@shared/text/query/groups'
import { readQuery } from '@shared/text/query/read'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyText, anyTree } from './any-query'

const condition = (given: Partial<Condition>): Condition => ({
  kind: 'condition',
  negated: false,
  field: 'text',
  comparison: 'word',
  value: '',
  distance: 0,
  ...given,
})
const group = (members: ConditionGroup['members'], given: Partial<ConditionGroup> = {}): ConditionGroup => ({
  kind: 'group',
  join: 'all',
  negated: false,
  members,
  ...given,
})

describe('the groups of a query', () => {
  it('are its clauses, its alternatives and what it excludes', () => {
    expect(groupsOf(readQuery('peace -(kind:letter OR person:="Ada Vale") date:~1978..').root)).toEqual(
      group([
        condition({ value: 'peace' }),
        group(
          [
            condition({ field: 'kind', comparison: 'is', value: 'letter' }),
            condition({ field: 'person', comparison: 'exact', value: 'Ada Vale' }),
          ],
          { join: 'any', negated: true },
        ),
        condition({ field: 'date', comparison: 'possibly', value: '1978..' }),
      ]),
    )
  })

  it('show as typed what has no form of its own', () => {
    expect(groupsOf(readQuery('peace^3 from:(a OR b)').root).members).toEqual([
      condition({ field: 'typed', comparison: 'as-typed', value: 'peace^3' }),
      condition({ field: 'typed', comparison: 'as-typed', value: 'from:(a OR b)' }),
    ])
  })

  it('of the empty query are one empty group', () => {
    expect(groupsOf(readQuery('').root)).toEqual(group([]))
    expect(queryOfGroups(group([]))).toBe('')
  })

  it('are the same query seen another way, whatever the query', () => {
    fc.assert(
      fc.property(anyTree, (root) => {
        const text = queryOfGroups(groupsOf(root))
        const { root: again, notes } = readQuery(text)
        fc.pre(!notes.some(({ key }) => key === 'too-many-words'))
        expect({ text, root: again }).toEqual({ text, root })
      }),
      { numRuns: 3000, seed: 61 },
    )
    fc.assert(
      fc.property(anyText, (text) => {
        const { root } = readQuery(text)
        expect(readQuery(queryOfGroups(groupsOf(root))).root).toEqual(root)
      }),
      { numRuns: 3000, seed: 62 },
    )
  })
})

describe('the query of groups', () => {
  it.each<readonly [Partial<Condition>, string]>([
    [{ value: 'peace  talks' }, 'peace talks'],
    [{ value: 'OR well-known 12:30' }, '"OR" well-known "12:30"'],
    [{ comparison: 'phrase', value: 'say "peace"' }, '"say  peace"'],
    [{ comparison: 'exact', value: 'Ada Vale', field: 'from' }, 'from:="Ada Vale"'],
    [{ comparison: 'near', value: 'hunger strike', distance: 5 }, '"hunger strike"~5'],
    [{ comparison: 'similar', value: 'peice', distance: 2, negated: true }, '-peice~2'],
    [{ comparison: 'similar', value: 'two words', distance: 1 }, '"two words"'],
    [{ comparison: 'pattern', value: 'sanct**' }, 'sanct*'],
    [{ comparison: 'pattern', value: 'peace' }, '"peace"'],
    [{ comparison: 'expression-any-case', value: 'gr[ae]y' }, '/gr[ae]y/i'],
    [{ comparison: 'expression', value: '(a' }, '"(a"'],
    [{ field: 'title', value: 'peace talks' }, 'title:(peace talks)'],
    [{ field: 'path', comparison: 'contains', value: 'my drafts' }, 'path:"my drafts"'],
    [{ field: 'source', comparison: 'is', value: 'The Post' }, 'source:="The Post"'],
    [{ field: 'date', comparison: 'possibly', value: '1978..' }, 'date:~1978..'],
    [{ field: 'date', comparison: 'is', value: 'tomorrow' }, '"date:tomorrow"'],
    [{ field: 'kind', comparison: 'is', value: '' }, ''],
    [{ field: 'typed', comparison: 'as-typed', value: 'a OR b^2', negated: true }, '-(a OR b^2)'],
  ])('with %j is %s', (given, expected) => {
    expect(queryOfGroups(group([condition(given)]))).toBe(expected)
  })

  it('keeps groups that are joined in another way apart', () => {
    const inner = group([condition({ value: 'b' }), condition({ value: 'c' })])
    const outer = group([condition({ value: 'a' }), inner], { join: 'any' })
    expect(queryOfGroups(outer)).toBe('a OR (b c)')
    expect(queryOfGroups(group([condition({ value: 'x' }), { ...outer, negated: true }]))).toBe(
      'x -(a OR (b c))',
    )
  })

  it('never fails and says the same when it is shown again, whatever is filled in', () => {
    const filled = fc.constantFrom(...conditionFields).chain((field) =>
      fc.record({
        kind: fc.constant('condition' as const),
        negated: fc.boolean(),
        field: fc.constant(field),
        comparison: fc.constantFrom(...comparisonsOf(field)),
        value: fc.oneof(anyText, fc.constantFrom('peace', 'Ada Vale', '1978', 'letter', 'closing', 'note')),
        distance: fc.nat(200),
      }),
    )
    fc.assert(
      fc.property(
        fc.array(filled, { maxLength: 4 }),
        fc.constantFrom('all' as const, 'any' as const),
        (members, join) => {
          const text = queryOfGroups(group(members, { join }))
          const { root, notes } = readQuery(text)
          fc.pre(!notes.some(({ key }) => key === 'too-many-words'))
          expect(readQuery(queryOfGroups(groupsOf(root))).root).toEqual(root)
        },
      ),
      { numRuns: 3000, seed: 63 },
    )
  })
})
