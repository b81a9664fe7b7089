import type { Clause } from '@shared/text/query/ast'
import {
  changeValue,
  hasClause,
  negateClause,
  removeClause,
  replaceClause,
  setClause,
} from '@shared/text/query/edit-clauses'
import { readQuery } from '@shared/text/query/read'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyText } from './any-query'

function clause(text: string, number: number): Clause {
  const found = readQuery(text).clauses[number]
  if (!found) throw new Error(`no clause ${number} in ${text}`)
  return found
}

const nodes = (text: string) => readQuery(text).clauses.map(({ node }) => node)

describe('a clause', () => {
  it.each<readonly [string, number, string, string]>([
    ['a  b c', 1, 'x', 'a  x c'],
    ['a OR b c', 0, 'd', 'd c'],
    ['"a""b"', 0, 'c', 'c "b"'],
    ['"a""b"', 1, 'c', '"a" c'],
    ['a b', 1, '  ', 'a'],
  ])('of %s, number %i, replaced by %s gives %s', (text, number, typed, expected) => {
    expect(replaceClause(text, clause(text, number), typed)).toBe(expected)
  })

  it.each<readonly [string, number, string]>([
    ['a', 0, ''],
    ['a  b   c', 1, 'a   c'],
    ['a b c', 0, 'b c'],
    ['a b c', 2, 'a b'],
    ['a AND b AND c', 0, 'b AND c'],
    ['a AND b AND c', 1, 'a AND c'],
    ['a AND b AND c', 2, 'a AND b'],
    ['a AND b OR c d', 1, 'a d'],
    ['a b OR', 1, 'a'],
    ['"a""b""c"', 1, '"a" "c"'],
    ['a "b', 0, '"b'],
  ])('of %s, number %i, can be taken away: %s', (text, number, expected) => {
    expect(removeClause(text, clause(text, number))).toBe(expected)
  })

  it.each<readonly [string, number, string]>([
    ['a b', 1, 'a -b'],
    ['a -b', 1, 'a b'],
    ['a NOT b', 1, 'a b'],
    ['a b OR c', 1, 'a -(b OR c)'],
    ['-(b OR c)', 0, '(b OR c)'],
    ['(a OR b)', 0, '-(a OR b)'],
    ['-a OR b', 0, '-(-a OR b)'],
    ['person:="Ada Vale"', 0, '-person:="Ada Vale"'],
    ['-/a b/i', 0, '/a b/i'],
    ['(a', 0, '-(a'],
  ])('of %s, number %i, can be turned into its opposite: %s', (text, number, expected) => {
    expect(negateClause(text, clause(text, number))).toBe(expected)
  })

  it.each<readonly [string, number, string, string]>([
    ['a kind:letter b', 1, 'petition', 'a kind:petition b'],
    ['-person:="Ada Vale"', 0, 'Ben', '-person:=Ben'],
    ['before:1981 b', 0, '1990', 'before:1990 b'],
    ['a b', 0, 'x', 'a b'],
  ])('of %s, number %i, takes the value %s: %s', (text, number, value, expected) => {
    expect(changeValue(text, clause(text, number), value)).toBe(expected)
  })
})

describe('a facet', () => {
  it.each<readonly [string, string, 'required' | 'excluded' | null]>([
    ['a kind:letter', 'kind:letter', 'required'],
    ['a KIND:"Letter"', 'kind:letter', 'required'],
    ['-person:="ada vale"', 'person:="Ada Vale"', 'excluded'],
    ['kind:letter OR b', 'kind:letter', null],
    ['(kind:letter b)', 'kind:letter', null],
    ['-has:date', '-has:date', 'required'],
    ['has:date', '-has:date', 'excluded'],
    ['peace', '', null],
  ])('knows that %s and %s: %s', (text, asked, state) => {
    expect(hasClause(text, asked)).toBe(state)
  })

  it.each<readonly [string, string, 'required' | 'excluded' | null, string]>([
    ['', 'kind:letter', 'required', 'kind:letter'],
    ['a ', 'kind:letter', 'excluded', 'a -kind:letter'],
    ['a -kind:letter b', 'kind:letter', 'required', 'a kind:letter b'],
    ['a kind:letter b', 'kind:letter', 'excluded', 'a -kind:letter b'],
    ['a kind:letter b', 'kind:letter', null, 'a b'],
    ['kind:letter a kind:letter -kind:letter', 'kind:letter', 'required', 'kind:letter a'],
    ['a', '-has:date', 'excluded', 'a has:date'],
    ['a has:date', '-has:date', 'required', 'a -has:date'],
    ['a', 'lang:en OR lang:fa', 'excluded', 'a -(lang:en OR lang:fa)'],
    ['a OR', 'kind:letter', 'required', 'kind:letter a OR'],
    ['(a OR b', 'kind:letter', 'required', 'kind:letter (a OR b'],
    ['a "b', 'person:="Ada Vale"', 'required', 'person:="Ada Vale" a "b'],
  ])('in %s, asked for %s as %s, gives %s', (text, asked, state, expected) => {
    expect(setClause(text, asked, state)).toBe(expected)
  })

  const clauses = fc.constantFrom(
    ...[
      'kind:letter',
      '-has:date',
      'person:="Ada Vale"',
      'date:1978',
      'tag:dam',
      'lang:en OR lang:fa',
      'a b',
      '/x/',
    ],
  )
  const state = fc.constantFrom('required' as const, 'excluded' as const, null)

  it('is as asked in any query, asked twice as asked once, and leaves the other clauses as they were', () => {
    fc.assert(
      fc.property(anyText, clauses, state, (text, asked, wanted) => {
        fc.pre(readQuery(text).notes.every(({ key }) => key !== 'too-many-words'))
        const once = setClause(text, asked, wanted)
        expect(hasClause(once, asked)).toBe(wanted)
        expect(setClause(once, asked, wanted)).toBe(once)
        const others = (query: string) => nodes(setClause(query, asked, null))
        expect(others(once)).toEqual(others(text))
      }),
      { numRuns: 3000, seed: 52 },
    )
  })
})

describe('any clause of any text', () => {
  const chosen = fc.tuple(anyText, fc.nat(20)).filter(([text]) => readQuery(text).clauses.length > 0)

  it('is taken away and turned round without touching the others', () => {
    fc.assert(
      fc.property(chosen, ([text, place]) => {
        const before = nodes(text)
        const number = place % before.length
        const taken = nodes(removeClause(text, clause(text, number)))
        expect(taken).toEqual(before.filter((_, index) => index !== number))
        const turned = negateClause(text, clause(text, number))
        const node = before[number]
        const opposite = node?.kind === 'not' ? node.of : { kind: 'not', of: node }
        expect(nodes(turned)).toEqual(before.map((one, index) => (index === number ? opposite : one)))
      }),
      { numRuns: 3000, seed: 53 },
    )
  })
})
