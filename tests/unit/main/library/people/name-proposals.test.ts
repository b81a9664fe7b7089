import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { proposalsFor } from '../../../../../src/main/library/people/name-proposals'
import type { NameDecisions } from '../../../../../src/main/library/people/named-people'
import { foldText } from '../../../../../src/shared/text/fold'
import { differentPeople, onePerson } from './name-pairs'

const undecided: NameDecisions = { merged: new Map(), different: [] }

type Named = string | readonly [name: string, letters: number, address?: string]

function named(...names: readonly Named[]) {
  return names.map((one) => {
    const [name, letters, address] = typeof one === 'string' ? ([one, 1] as const) : one
    return { name, letters, addresses: address === undefined ? [] : [address] }
  })
}

function proposed(names: readonly string[], decisions = undecided) {
  return proposalsFor(named(...names), decisions).map(({ names: all, reason }) => [
    all.map(({ name }) => name).sort(),
    reason,
  ])
}

describe('names that may be one person', () => {
  test.each(onePerson)('%s and %s are proposed: %s', (a, b, reason) => {
    expect(proposed([a, b])).toEqual([[[a, b].sort(), reason]])
  })
})

describe('names of different people', () => {
  test.each(differentPeople)('%s and %s are not proposed', (a, b) => {
    expect(proposed([a, b])).toEqual([])
  })
})

test('All these names together lead to few proposals that are wrong', () => {
  const right = new Set(onePerson.flatMap(([a, b]) => [`${a}|${b}`, `${b}|${a}`]))
  const wrong = new Set(differentPeople.flatMap(([a, b]) => [`${a}|${b}`, `${b}|${a}`]))
  const names = [...new Set([...onePerson.flat(), ...differentPeople.flat()])]
  const pairs = proposalsFor(named(...names), undecided).flatMap(({ names: [first, ...others] }) =>
    others.map(({ name }) => `${first?.name}|${name}`),
  )
  const known = pairs.filter((pair) => right.has(pair) || wrong.has(pair))
  const precision = known.filter((pair) => right.has(pair)).length / known.length
  expect(known.length).toBeGreaterThan(30)
  expect(precision).toBeGreaterThanOrEqual(0.9)
})

describe('a proposal', () => {
  test('lists the person under the fuller name, written plainly', () => {
    const as = (...names: readonly Named[]) => proposalsFor(named(...names), undecided)[0]?.as
    expect(as(['A. Vale', 9], 'Ada Vale')).toBe('Ada Vale')
    expect(as(['Vale, Ada', 9], 'Ada Vale')).toBe('Ada Vale')
    expect(as(['Dr Ada Vale', 9], 'Ada Vale')).toBe('Ada Vale')
    expect(as(['Marta Meier', 9], 'Marta Meyer')).toBe('Marta Meier')
  })

  test('counts the letters of each name', () => {
    expect(proposalsFor(named(['A. Vale', 2], ['Ada Vale', 5]), undecided)).toEqual([
      {
        names: [
          { name: 'Ada Vale', letters: 5 },
          { name: 'A. Vale', letters: 2 },
        ],
        as: 'Ada Vale',
        reason: 'initials',
      },
    ])
  })

  test('has all names that differ from one by the same', () => {
    expect(proposed(['Ada Beatrix Vale', 'A. B. Vale', 'A. Beatrix Vale'])).toEqual([
      [['A. B. Vale', 'A. Beatrix Vale', 'Ada Beatrix Vale'], 'initials'],
    ])
  })

  test('is not made for initials that fit two people, or a title that does', () => {
    expect(proposed(['A. Vale', 'Ada Vale', 'Agnes Vale'])).toEqual([])
    expect(proposed(['Mrs Vale', 'Ada Vale', 'Cora Vale'])).toEqual([])
    expect(proposed(['Ada Vale', 'Ada B. Vale', 'Ada C. Vale'])).toEqual([])
  })

  test('comes from a common address only where the names have something in common', () => {
    const reasons = (...names: readonly Named[]) =>
      proposalsFor(named(...names), undecided).map(({ reason }) => reason)
    const address = 'ada@vale.example'
    expect(reasons(['Ada Vale', 1, address], ['Ada Quennell', 1, address])).toEqual(['address'])
    expect(reasons(['Ada Vale', 1, address], ['ada@vale.example', 1, 'ADA@vale.example'])).toEqual([
      'address',
    ])
    expect(reasons(['Ada Vale', 1, address], ['Ada', 1, address])).toEqual(['address'])
    expect(reasons(['Ada Vale', 1, address], ['Bela Orr', 1, address])).toEqual([])
    expect(reasons(['Ada Vale', 1, 'info@mill.example'], ['Ada', 1, 'info@mill.example'])).toEqual([])
    expect(reasons(['Tom Vale Sr', 1, address], ['Tom Vale Jr', 1, address])).toEqual([])
  })
})

describe('what the reader decided', () => {
  const merged = (as: string, ...names: string[]): NameDecisions => ({
    different: [],
    merged: new Map([as, ...names].map((name) => [foldText(name), as])),
  })
  const different = (...pairs: readonly (readonly [string, string])[]): NameDecisions => ({
    merged: new Map(),
    different: pairs.map(([a, b]) => [foldText(a), foldText(b)]),
  })

  test('is not asked again', () => {
    expect(proposed(['Ada Vale', 'A. Vale'], merged('Ada Vale', 'A. Vale'))).toEqual([])
    expect(proposed(['Ada Vale', 'A. Vale'], different(['Ada Vale', 'A. Vale']))).toEqual([])
    expect(proposed(['ADA VALE', 'Ada Vale'], different(['ADA VALE', 'Ada Vale']))).toEqual([])
  })

  test('holds for all names that were merged', () => {
    const decisions: NameDecisions = {
      ...merged('Ada Vale', 'Countess of Aldermoor'),
      different: [[foldText('Countess of Aldermoor'), foldText('A. Vale')]],
    }
    expect(proposed(['Ada Vale', 'Countess of Aldermoor', 'A. Vale'], decisions)).toEqual([])
  })

  test('brings the names that were merged along when another one joins them', () => {
    const [proposal] = proposalsFor(
      named('Ada Vale', 'Countess of Aldermoor', 'A. Vale'),
      merged('Ada Vale', 'Countess of Aldermoor'),
    )
    expect(proposal?.as).toBe('Ada Vale')
    expect(proposal?.names.map(({ name }) => name).sort()).toEqual([
      'A. Vale',
      'Ada Vale',
      'Countess of Aldermoor',
    ])
  })
})

const forename = fc.constantFrom('Ada', 'A.', 'Albert', 'Cora', 'C.', 'Sofia', 'Sophia', 'Edmund', 'E. R.')
const surname = fc.constantFrom('Vale', 'Finch', 'Meyer', 'Meier', 'Müller', 'Mueller', 'Quennell', 'Quenell')
const title = fc.constantFrom('', '', '', 'Dr ', 'Mrs ', 'Mr ')
const name = fc.oneof(
  fc.tuple(title, forename, surname).map(([a, b, c]) => `${a}${b} ${c}`),
  fc.tuple(forename, surname).map(([a, b]) => `${b}, ${a}`),
  fc.tuple(title, surname).map(([a, b]) => `${a}${b}`),
  fc.string(),
)
const people = fc.uniqueArray(name, { maxLength: 25 })

describe('proposals for any names', () => {
  test('do not depend on the order of the names', () => {
    fc.assert(
      fc.property(people, (names) => {
        expect(proposalsFor(named(...names.toReversed()), undecided)).toEqual(
          proposalsFor(named(...names), undecided),
        )
      }),
    )
  })

  test('name two people at least, each once, all of them there, and are listed under one of them', () => {
    fc.assert(
      fc.property(people, (names) => {
        for (const { names: all, as } of proposalsFor(named(...names), undecided)) {
          const listed = all.map((one) => one.name)
          expect(listed.length).toBeGreaterThan(1)
          expect(new Set(listed).size).toBe(listed.length)
          expect(names).toEqual(expect.arrayContaining(listed))
          expect(listed).toContain(as)
        }
      }),
    )
  })

  test('never have two names that the reader told apart', () => {
    fc.assert(
      fc.property(people, (names) => {
        const first = proposalsFor(named(...names), undecided)
        const pairs = first.flatMap(({ names: [one, ...others] }) =>
          others.map((other) => [foldText(one?.name ?? ''), foldText(other.name)] as const),
        )
        const again = proposalsFor(named(...names), { merged: new Map(), different: pairs })
        for (const { names: all } of again) {
          const folded = all.map((one) => foldText(one.name))
          for (const [a, b] of pairs)
            expect(
              a === b
                ? folded.filter((one) => one === a).length > 1
                : folded.includes(a) && folded.includes(b),
            ).toBe(false)
        }
      }),
    )
  })

  test('are settled once they are merged', () => {
    fc.assert(
      fc.property(people, (names) => {
        let merged = new Map<string, string>()
        for (let round = 0; round < 40; round++) {
          const [proposal] = proposalsFor(named(...names), { merged, different: [] })
          if (proposal === undefined) return
          const before = merged.size
          merged = new Map(merged)
          for (const one of proposal.names) merged.set(foldText(one.name), proposal.as)
          merged.set(foldText(proposal.as), proposal.as)
          expect(round).toBeLessThan(39)
          expect(merged.size).toBeGreaterThanOrEqual(before)
        }
      }),
    )
  })
})
