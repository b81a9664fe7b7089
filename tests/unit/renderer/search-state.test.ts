import { emptyPages, rowAt } from '@renderer/state/pages'
import {
  answered,
  asked,
  chosen,
  isSearching,
  noSearch,
  rowOf,
  searchFailed,
  shownTotal,
} from '@renderer/state/search'
import type { Hit, SearchAnswer } from '@shared/search'
import { describe, expect, it } from 'vitest'

const hit = (title: string) => ({ letter: { title }, score: 1, snippet: [], count: 1 }) as unknown as Hit
const answer = (title: string, total = 1): SearchAnswer => ({
  total,
  searched: 10,
  understood: [],
  read: '',
  order: 'rank',
  hits: [hit(title)],
  forms: [],
  unknown: [],
})

describe('searching while typing', () => {
  it('goes on showing the older answer until the newer one comes', () => {
    const first = answered(asked(noSearch, { query: 'da' }), 'da', answer('one'))
    const second = asked(first, { query: 'dam' })
    expect([second.busy, rowAt(second.pages, 0)?.letter.title]).toEqual([true, 'one'])
    expect(rowAt(answered(second, 'dam', answer('two')).pages, 0)?.letter.title).toBe('two')
  })

  it('tells how many were found only while they are on show', () => {
    const found = answered(asked(noSearch, { query: 'dam' }), 'dam', answer('one', 9))
    expect(shownTotal(found)).toBe(9)
    const again = asked(found, { query: 'dams' })
    expect(shownTotal(again)).toBe(0)
    expect(shownTotal(searchFailed(again, { code: 'service-stopped', message: '' }))).toBe(0)
    expect(shownTotal(noSearch)).toBe(0)
  })

  it('shows all letters again when the box is empty, and keeps the order', () => {
    const state = asked({ ...noSearch, query: 'dam', order: 'date', answer: answer('one') }, { query: '  ' })
    expect([isSearching(state), state.answer, state.order]).toEqual([false, null, 'date'])
  })

  it('begins at the first hit of another query, and stays where it was when the same is asked again', () => {
    const state = { ...answered(asked(noSearch, { query: 'dam' }), 'dam', answer('one', 9)), active: 5 }
    expect(answered(state, 'dam', answer('one', 9)).active).toBe(5)
    expect(answered(state, 'dams', answer('one', 9)).active).toBe(0)
  })

  it('shows the first hit of another query, and leaves the list where it is when the same is asked again', () => {
    const state = answered(asked(noSearch, { query: 'dam' }), 'dam', answer('one', 9))
    expect(answered(state, 'dam', answer('one', 9)).reveal).toBe(state.reveal)
    expect(answered(state, 'dams', answer('one', 9)).reveal).toBe(state.reveal + 1)
  })

  it('leaves the row that was chosen while an answer to the same query was on its way', () => {
    const state = answered(asked(noSearch, { query: 'dam' }), 'dam', answer('one', 9))
    const again = asked(state, { query: 'dam', landing: 0 })
    expect(answered({ ...again, active: 3 }, 'dam', answer('one', 9)).active).toBe(0)
    expect(answered(chosen(again, 3), 'dam', answer('one', 9)).active).toBe(3)
    const other = asked(state, { query: 'river', landing: 5 })
    expect(answered(chosen(other, 3), 'river', answer('one', 9)).active).toBe(5)
  })

  it('follows the chosen hit when letters come in before it, and keeps the pages that were read', () => {
    const keyed = (key: string) => ({ ...hit(key), letter: { title: key, key } }) as unknown as Hit
    const all = (...keys: readonly string[]) => ({ ...answer('', keys.length), hits: keys.map(keyed) })
    const asked1 = asked(noSearch, { query: 'dam' })
    const state = { ...answered(asked1, 'dam', all('a', 'b', 'c')), active: 1 }
    const later = answered(state, 'dam', all('x', 'y', 'a', 'b', 'c'))
    expect([later.active, rowAt(later.pages, later.active)?.letter.key]).toEqual([3, 'b'])
    expect(later.pages.generation).toBe(state.pages.generation + 1)
  })

  it('goes to the hit that was chosen when an earlier search is opened, as far as it is there', () => {
    const opened = (landing: number) =>
      answered(asked({ ...noSearch, query: 'dam' }, { query: 'river', landing }), 'river', answer('one', 9))
    expect([opened(5).active, opened(5).landing, opened(5).reveal]).toEqual([5, null, 1])
    expect(opened(50).active).toBe(8)
    expect(asked({ ...noSearch, landing: 5 }, { query: 'bank' }).landing).toBeNull()
  })

  it('tells a failure and keeps the query', () => {
    const state = searchFailed(asked(noSearch, { query: 'dam' }), { code: 'service-stopped', message: '' })
    expect([state.busy, state.query, state.failure?.code]).toEqual([false, 'dam', 'service-stopped'])
  })

  it('starts a new generation, so that late pages of the old query are dropped', () => {
    const before = { ...noSearch, pages: emptyPages<Hit>(50, 3) }
    expect(asked(before, { query: 'x' }).pages.generation).toBe(4)
  })

  it('knows where a letter stands in the result, as far as it was read', () => {
    const keyed = (key: string) => ({ ...hit(key), letter: { title: key, key } }) as unknown as Hit
    const state = answered(asked(noSearch, { query: 'dam' }), 'dam', {
      ...answer('', 200),
      hits: ['a', 'b', 'c'].map(keyed),
    })
    expect([rowOf(state, 'c'), rowOf(state, 'z')]).toEqual([2, null])
  })
})
