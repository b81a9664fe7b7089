import { loadLanguage } from '@renderer/locales/language'
import { chipWords, needsChips, valueSpan } from '@renderer/views/search/clause-words'
import { readQuery } from '@shared/text/query/read'
import i18next from 'i18next'
import { beforeAll, describe, expect, it } from 'vitest'

beforeAll(() => loadLanguage('en'))

function clause(text: string) {
  const [first] = readQuery(text).clauses
  if (first === undefined) throw new Error(`“${text}” has no clause.`)
  return { typed: text.slice(first.start, first.end), node: first.node }
}
const chip = (text: string) => {
  const { typed, node } = clause(text)
  const { negated, field, value } = chipWords(typed, node, { t: i18next.t, language: 'en' })
  return [negated, field, value]
}

describe('chips', () => {
  it('are not needed for plain words', () => {
    expect(needsChips(readQuery('the law of the valley').clauses)).toBe(false)
    expect(needsChips(readQuery('law -dam').clauses)).toBe(true)
    expect(needsChips(readQuery('title:law').clauses)).toBe(true)
  })

  it('show field and value without the marks around a name', () => {
    expect(chip('person:="Ada Vale"')).toEqual([false, 'Person', 'Ada Vale'])
    expect(chip('-from:Vale')).toEqual([true, 'Sender', 'Vale'])
    expect(chip('"the law"')).toEqual([false, null, '"the law"'])
  })

  it('show values of fixed lists in the words of the interface', () => {
    expect(chip('kind:petition')).toEqual([false, 'Kind', 'Petition'])
    expect(chip('NOT in:closing')).toEqual([true, 'Part of the letter', 'the closing'])
  })

  it('select the value alone for editing', () => {
    const selected = (text: string) => {
      const { typed, node } = clause(text)
      const { start, end } = valueSpan(typed, node)
      return typed.slice(start, end)
    }
    expect(['person:="Ada Vale"', '-kind:petition', 'law'].map(selected)).toEqual([
      'Ada Vale',
      'petition',
      'law',
    ])
  })
})
