import { nothingElsewhere, shownElsewhere, yearOf, yearsOf } from '@renderer/state/elsewhere'
import { percentOf } from '@renderer/views/compare/passages-words'
import type { PassageElsewhere } from '@shared/comparison'
import { describe, expect, it } from 'vitest'

const at = (date: string | null, formula = false): PassageElsewhere => ({
  letter: { id: 1, key: 'k', title: 't', date, direction: 'ltr', language: null },
  own: { start: 0, end: 1 },
  there: { start: 0, end: 1 },
  text: 'x',
  words: 1,
  similarity: 1,
  rows: [],
  formula,
})

describe('the history of a passage', () => {
  it('has a place for each year, with the first row that is of it', () => {
    const passages = [at('1843-03-03'), at('1843-11'), at('1845~'), at(null)]
    expect(yearsOf(passages)).toEqual([
      { year: 1843, row: 0, passages: 2 },
      { year: 1845, row: 2, passages: 1 },
    ])
  })

  it('takes the earliest year that an uncertain date may mean', () => {
    expect(yearOf('184X')).toBe(1840)
    expect(yearOf('../1845-05')).toBe(1845)
    expect(yearOf('1846-09/1846-10')).toBe(1846)
    expect(yearOf('-0044-03-15')).toBe(-44)
    expect(yearOf(null)).toBeNull()
    expect(yearOf('')).toBeNull()
  })

  it('leaves out formulas that are hidden', () => {
    const found = { passages: [at('1843', true), at('1844')], letters: 2 }
    expect(shownElsewhere({ ...nothingElsewhere, found })).toHaveLength(2)
    expect(shownElsewhere({ ...nothingElsewhere, found, formulasHidden: true })).toHaveLength(1)
  })
})

describe('shares in percent', () => {
  it('never say that all is the same when something is not, nor nothing when something is', () => {
    expect(percentOf(1)).toBe(100)
    expect(percentOf(0.996)).toBe(99)
    expect(percentOf(0.001)).toBe(1)
    expect(percentOf(0)).toBe(0)
  })
})
