import { dateInWords } from '@renderer/locales/dates'
import { en } from '@renderer/locales/en'
import { fa } from '@renderer/locales/fa'
import { describe, expect, it } from 'vitest'

const words = (language: 'en' | 'fa') => ({
  language,
  phrase: (name: keyof typeof en.dates, values: Readonly<Record<string, string>>) =>
    (language === 'en' ? en : fa).dates[name].replaceAll(
      /\{\{(\w+)\}\}/g,
      (_, key: string) => values[key] ?? '',
    ),
})
const inEnglish = (edtf: string) => dateInWords(edtf, words('en'))

describe('a date in words', () => {
  it.each([
    ['1844', '1844'],
    ['1844-05', 'May 1844'],
    ['1844-05-03', '3 May 1844'],
    ['0044-03-15', '15 March 44'],
    ['1844-05~', 'c. May 1844'],
    ['~1844-05', 'c. May 1844'],
    ['1844?', '1844 (uncertain)'],
    ['1844%', 'c. 1844 (uncertain)'],
    ['../1845-06', 'before June 1845'],
    ['/1845-06', 'before June 1845'],
    ['1845-06/..', 'after June 1845'],
    ['1844-05/1844-07', 'May 1844 – July 1844'],
    ['184X', '1840s'],
    ['18XX', '19th century'],
    ['20XX', '21st century'],
    ['1844-XX', '1844 (month unknown)'],
    ['1844-05-XX', 'May 1844 (day unknown)'],
    ['1978-21', 'spring 1978'],
    ['[1844,1845]', '1844 or 1845'],
    ['2020-02-17T10:00:00Z', '17 February 2020'],
  ])('%s is read as %s', (edtf, expected) => {
    expect(inEnglish(edtf)).toBe(expected)
  })

  it.each(['', 'about the spring', '1844-13', '1844-02-31', '../..', '1844/x/1846', '1X44'])(
    '%j stays as it is written',
    (edtf) => {
      expect(inEnglish(edtf)).toBe(edtf)
    },
  )

  it('stays in the Gregorian calendar in Persian, with Persian digits', () => {
    expect(dateInWords('2020-02-17', words('fa'))).toBe('۱۷ فوریهٔ ۲۰۲۰')
    expect(dateInWords('184X', words('fa'))).toBe('دههٔ ۱۸۴۰')
  })
})
