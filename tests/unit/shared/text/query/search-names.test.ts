import { readQuery } from '@shared/text/query/read'
import { cycleIn, searchNamesIn, withSearchRenamed } from '@shared/text/query/search-names'
import { describe, expect, it } from 'vitest'

describe('searches that a query names', () => {
  it('are found however deep they stand, each once', () => {
    const { root } = readQuery('search:dam (a OR -search:"The Press") title:(search:x b) SEARCH:Dam')
    expect(searchNamesIn(root)).toEqual(['dam', 'The Press', 'x'])
  })

  it.each<readonly [string, Readonly<Record<string, string>>, readonly string[] | null]>([
    ['name nothing', { a: 'peace' }, null],
    ['name each other without coming back', { a: 'search:b search:c', b: 'search:c', c: 'x' }, null],
    ['name one that does not exist', { a: 'search:gone' }, null],
    ['name themselves', { a: 'x -search:A' }, ['a', 'a']],
    ['lead back', { a: 'search:b', b: 'x OR search:"C d"', 'c d': 'search:a' }, ['a', 'b', 'c d', 'a']],
    ['lead into a cycle', { a: 'search:b', b: 'search:c', c: 'search:b' }, ['b', 'c', 'b']],
  ])('that %s', (_, queries, cycle) => {
    expect(cycleIn(new Map(Object.entries(queries)))).toEqual(cycle)
  })

  it('are followed from one search only where this is asked', () => {
    const queries = new Map([
      ['a', 'search:a'],
      ['b', 'peace'],
    ])
    expect(cycleIn(queries, 'b')).toBeNull()
    expect(cycleIn(queries, 'A')).toEqual(['a', 'a'])
  })

  it('may name each other in a row of thousands', () => {
    const row = Array.from({ length: 5000 }, (_, index) => [`s${index}`, `search:s${index + 1}`] as const)
    expect(cycleIn(new Map(row))).toBeNull()
    expect(cycleIn(new Map([...row, ['s5000', 'search:s0']]))).toHaveLength(5002)
  })

  it('are renamed where they stand, and nothing else is touched', () => {
    expect(
      withSearchRenamed('a  (search:DAM OR "search:dam")  -search:"dam" search:damned', 'Dam', 'The dam'),
    ).toBe('a  (search:"The dam" OR "search:dam")  -search:"The dam" search:damned')
  })
})
