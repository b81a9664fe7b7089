import { plainLook } from '@renderer/state/look'
import { historyOf, moved, noHistory, type Visit, visited, visitFrom } from '@renderer/state/search-history'
import { describe, expect, it } from 'vitest'

const visit = (query: string, active = 0): Visit => ({
  query,
  order: 'rank',
  descending: true,
  look: plainLook,
  active,
})
const searched = (...queries: readonly string[]) =>
  queries.reduce((state, query) => visited(state, visit(query)), noHistory)

describe('going back to earlier searches', () => {
  it('goes back and forward as far as there is something', () => {
    const state = searched('dam', 'river', 'bank')
    expect(visitFrom(state, 1)).toBeNull()
    const back = moved(moved(state, -1), -1)
    expect([back.visits[back.at]?.query, visitFrom(back, -1), visitFrom(back, 1)?.query]).toEqual([
      'dam',
      null,
      'river',
    ])
    expect(moved(back, -1)).toBe(back)
  })

  it('forgets what lay ahead when another query is searched', () => {
    const state = visited(moved(searched('dam', 'river'), -1), visit('bank'))
    expect(state.visits.map(({ query }) => query)).toEqual(['dam', 'bank'])
  })

  it('remembers the row that was chosen last, without a visit of its own', () => {
    const state = visited(searched('dam', 'river'), visit('river', 7))
    expect(state.visits.map(({ query, active }) => [query, active])).toEqual([
      ['dam', 0],
      ['river', 7],
    ])
  })

  it('lists each query once, the newest first, and never the empty one', () => {
    expect(searched('dam', '', 'river', 'dam ').recent).toEqual(['dam', 'river'])
  })

  it('goes on from the queries that were kept', () => {
    const state = historyOf(['river', 'dam', 'river'], visit(''))
    expect(state.recent).toEqual(['river', 'dam'])
    expect(visitFrom(state, -1)?.query).toBe('river')
  })
})
