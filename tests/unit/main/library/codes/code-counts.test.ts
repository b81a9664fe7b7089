import type { CodeContent } from '@shared/code'
import { describe, expect, it } from 'vitest'
import {
  codesOfLetters,
  pairsOfPassages,
  pairsWithin,
} from '../../../../../src/main/library/codes/code-pairs'
import { codeTable, columnsOf } from '../../../../../src/main/library/codes/code-table'

const passage = (
  code: string,
  note: string,
  letterKey: string,
  start: number,
  end: number,
  textHash = 'h',
) => ({
  ...{ code, note, letterKey },
  span: { textHash, start, end },
})
const whole = (code: string, note: string, letterKey: string) => ({ code, note, letterKey, span: null })

describe('codes that occur together', () => {
  it('in a note are counted once for each note', () => {
    const { pairs, totals } = pairsWithin([['a', 'b'], ['b', 'a', 'c'], ['c']], [])
    expect(pairs[0]).toEqual({ a: 'a', b: 'b', count: 2 })
    expect(totals).toEqual({ a: 2, b: 2, c: 2 })
    expect(pairsWithin([['a', 'b', 'c']], ['a', 'c']).pairs).toEqual([{ a: 'a', b: 'c', count: 1 }])
  })

  it('on passages are counted where these overlap, and not where they only touch or stand in other texts', () => {
    const passages = [
      ...[passage('a', '1', 'f/x', 0, 10), passage('b', '2', 'f/x', 5, 15), passage('b', '3', 'f/x', 15, 20)],
      ...[
        passage('a', '4', 'f/x', 30, 40),
        passage('b', '4', 'f/x', 30, 40),
        passage('b', '5', 'f/x', 40, 50),
      ],
      ...[passage('b', '6', 'f/y', 0, 10), passage('b', '7', 'f/x', 0, 10, 'other'), whole('b', '8', 'f/x')],
    ]
    const { pairs, totals } = pairsOfPassages(passages, [])
    expect(pairs).toEqual([{ a: 'a', b: 'b', count: 2 }])
    expect(totals).toEqual({ a: 2, b: 6 })
  })

  it('in a letter are counted once for each letter, notes about the whole letter included', () => {
    const groups = codesOfLetters([
      passage('a', '1', 'f/x', 0, 1),
      whole('b', '2', 'f/x'),
      whole('b', '3', 'f/y'),
    ])
    expect(pairsWithin(groups, []).pairs).toEqual([{ a: 'a', b: 'b', count: 1 }])
  })
})

const code = (id: string, parent: string | null): CodeContent => ({
  ...{ id, parent, name: id, colour: 'red', definition: '', shortcut: null, place: 0 },
})

describe('a table of codes', () => {
  const standing = [code('water', null), code('dam', 'water'), code('law', null)]
  const used = [
    { code: 'water', note: '1', letterKey: 'f/x' },
    { code: 'dam', note: '1', letterKey: 'f/x' },
    { code: 'dam', note: '2', letterKey: 'f/x' },
    { code: 'dam', note: '2', letterKey: 'f/x' },
    { code: 'law', note: '3', letterKey: 'f/gone' },
  ]
  const facts = new Map([
    ['f/x', { letterKey: 'f/x', id: 1, title: 'On the dam', senders: ['Jana', 'Emil'], years: [1843, 1845] }],
  ])
  const table = (side: 'letter' | 'person' | 'year', below: boolean, codes: string[] = []) =>
    codeTable({ side }, columnsOf(standing, { codes, below }), used, facts)

  it('counts passages, a passage with a code and one below it once', () => {
    expect(table('letter', false)).toEqual({
      codes: ['water', 'dam', 'law'],
      rows: [
        { id: 'f/gone', title: 'f/gone', counts: [0, 0, 1], letters: 1 },
        { id: 'f/x', title: 'On the dam', counts: [1, 3, 0], letters: 1 },
      ],
    })
    expect(table('letter', true, ['water']).rows).toEqual([
      { id: 'f/x', title: 'On the dam', counts: [3], letters: 1 },
    ])
  })

  it('has a row for each sender, for years that a letter can be of, and the unknown last', () => {
    expect(table('person', false).rows.map(({ id }) => id)).toEqual(['Emil', 'Jana', ''])
    expect(table('year', false).rows.map(({ id, counts }) => [id, ...counts])).toEqual([
      ['1843–1845', 1, 3, 0],
      ['', 0, 0, 1],
    ])
  })
})
