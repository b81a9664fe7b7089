import { loadLanguage } from '@renderer/locales/language'
import { understoodWords } from '@renderer/views/search/understood'
import type { Understanding } from '@shared/search'
import i18next from 'i18next'
import { beforeAll, describe, expect, it } from 'vitest'

const word = (words: string): Understanding => ({ key: 'word', values: { words } })
const read = (understood: readonly Understanding[]) => {
  const { asked, remarks } = understoodWords(understood, { t: i18next.t, language: 'en' })
  return [asked, ...remarks].map((line) => line.replaceAll(/[\u2068\u2069]/g, ''))
}

beforeAll(() => loadLanguage('en'))

describe('how a query was understood', () => {
  it('names the words, the last one still growing', () => {
    expect(read([word('nuclear'), { key: 'beginning', values: { words: 'tal' } }])).toEqual([
      'Letters with “nuclear” and “tal…”',
    ])
  })

  it('shows what belongs together', () => {
    const any: Understanding = { key: 'any', values: {}, of: [word('dam'), word('river')] }
    expect(read([any, { key: 'not', values: {}, of: [word('press')] }])).toEqual([
      'Letters with (“dam” or “river”) and without “press”',
    ])
  })

  it('says first what letters have and then what they lack, in whatever order it was typed', () => {
    const without: Understanding = { key: 'not', values: {}, of: [word('press')] }
    expect(read([without, word('dam')])).toEqual(['Letters with “dam” and without “press”'])
    expect(read([without, { key: 'not', values: {}, of: [word('dam')] }])).toEqual([
      'Letters without “press” and without “dam”',
    ])
    expect(read([{ key: 'any', values: {}, of: [without, word('dam')] }])).toEqual([
      'Letters with (“dam” or without “press”)',
    ])
  })

  it('counts in the plural of the language', () => {
    expect(read([{ key: 'near', values: { words: 'a b', distance: '1' } }])[0]).toContain(
      '1 other word between',
    )
    expect(read([{ key: 'near', values: { words: 'a b', distance: '5' } }])[0]).toContain(
      '5 other words between',
    )
  })

  it('writes what was counted in the digits of the language, and what was typed as typed', () => {
    const persian = (part: Understanding) => {
      const { asked, remarks } = understoodWords([part], { t: i18next.t, language: 'fa' })
      return `${asked}${remarks.join('')}`
    }
    expect(persian({ key: 'too-many-forms', values: { words: 'dam', count: '400' } })).toContain('۴۰۰')
    expect(persian({ key: 'too-many-words', values: { value: '200' } })).toContain('۲۰۰')
    expect(persian(word('1843'))).toContain('1843')
  })

  it('tells remarks apart from what was asked', () => {
    expect(read([word('bar'), { key: 'unknown-field', values: { value: 'foo' } }])).toEqual([
      'Letters with “bar”',
      '“foo:” is no field that can be searched, so it was read as text.',
    ])
  })

  it('names kinds and languages as the rest of the window does', () => {
    const kind: Understanding = { key: 'kind', values: { value: 'open-letter' } }
    const language: Understanding = { key: 'language', values: { value: 'fa' } }
    expect(read([kind, language])).toEqual(['Letters with kind “Open letter” and language “Persian”'])
  })

  it('shows a key it does not know rather than nothing', () => {
    expect(read([{ key: 'from-the-future', values: {} }])).toEqual(['Letters with from-the-future'])
  })

  it('keeps words of another script from turning the line round', () => {
    expect(understoodWords([word('سد')], { t: i18next.t, language: 'en' }).asked).toContain('\u2068سد\u2069')
  })
})
