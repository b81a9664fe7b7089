import { askedValues } from '@renderer/state/facet-clauses'
import { facetRows } from '@renderer/state/overview'
import type { Facet } from '@shared/search'
import { setClause } from '@shared/text/query/edit-clauses'
import { describe, expect, it } from 'vitest'

const people: Facet = {
  name: 'person',
  total: 3,
  values: [
    { value: 'Ada Vale', letters: 5, clause: 'person:="Ada Vale"' },
    { value: 'José Ruiz', letters: 2, clause: 'person:="José Ruiz"' },
    { value: 'Bo', letters: 1, clause: 'person:=Bo' },
  ],
}

describe('values of a facet', () => {
  it('show what the query says of them, those that it names first', () => {
    const rows = facetRows('person', people, 'dam person:=bo -person:="jose ruiz"')
    expect(rows.map(({ value, state }) => [value, state])).toEqual([
      ['Bo', 'required'],
      ['José Ruiz', 'excluded'],
      ['Ada Vale', null],
    ])
  })

  it('keep those that are left out, although no letter of the result has them, so that they can be dropped', () => {
    const query = 'dam -person:="Zoe Quint"'
    const [first] = facetRows('person', people, query)
    expect(first).toEqual({
      value: 'Zoe Quint',
      letters: 0,
      clause: 'person:="Zoe Quint"',
      state: 'excluded',
    })
    expect(setClause(query, first?.clause ?? '', null)).toBe('dam')
  })

  it('are found again after they were asked for, left out and dropped', () => {
    for (const [name, clause] of [
      ['kind', 'kind:petition'],
      ['language', 'lang:fa'],
      ['tag', 'tag:dam'],
      ['has', 'has:note'],
      ['source', 'source:="The Post"'],
      ['place', 'place:=Lorvik'],
      ['place', '(-has:place)'],
    ] as const) {
      const required = setClause('dam', clause, 'required')
      const excluded = setClause(required, clause, 'excluded')
      const state = (query: string) => askedValues(name, query).map((asked) => asked.state)
      expect([state(required), state(excluded), state(setClause(excluded, clause, null))]).toEqual([
        ['required'],
        ['excluded'],
        [],
      ])
    }
  })

  it('are not words in the same field, which may stand for many values', () => {
    expect(askedValues('person', 'person:vale person:"ada vale" place:=Lorvik')).toEqual([])
  })
})
