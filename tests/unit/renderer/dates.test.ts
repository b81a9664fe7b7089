import { type Calendar, chosenCalendar } from '@renderer/locales/calendar'
import { dateInWords } from '@renderer/locales/dates'
import { en } from '@renderer/locales/en'
import { fa } from '@renderer/locales/fa'
import { describe, expect, it } from 'vitest'

const words = (language: 'en' | 'fa', calendar: Calendar = 'gregorian') => ({
  language,
  calendar,
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

describe('a date in the Persian calendar', () => {
  const inPersian = (edtf: string) => dateInWords(edtf, words('fa', 'jalali')).replaceAll('\u2068', '')

  it.each([
    ['2020-02-17', '۲۸ بهمن ۱۳۹۸'],
    ['1979-02-11', '۲۲ بهمن ۱۳۵۷'],
    ['2021-03-20', '۳۰ اسفند ۱۳۹۹'],
    ['2020-02-17~', 'حدود ۲۸ بهمن ۱۳۹۸'],
    // One whole month and year, as a Persian dateline without a day is stored.
    ['2020-02-20/2020-03-19', 'اسفند ۱۳۹۸'],
    ['1841-03-21~/1842-03-20~', 'حدود ۱۲۲۰'],
    // What touches two months or years names both.
    ['1844-05', 'اردیبهشت–خرداد ۱۲۲۳'],
    ['1844-03', 'اسفند ۱۲۲۲ – فروردین ۱۲۲۳'],
    ['1844', '۱۲۲۲–۱۲۲۳'],
    ['1844?', '۱۲۲۲–۱۲۲۳ (نامطمئن)'],
    ['1844-05/1844-07', 'اردیبهشت–مرداد ۱۲۲۳'],
    ['1844/1846', '۱۲۲۲–۱۲۲۵'],
    ['2020-02-17/2020-02-19', '۲۸ بهمن ۱۳۹۸ تا ۳۰ بهمن ۱۳۹۸'],
    ['../1845-05', 'پیش از خرداد ۱۲۲۴'],
    ['1845-05~/..', 'پس از حدود اردیبهشت ۱۲۲۴'],
    ['../1845', 'پیش از ۱۲۲۴'],
    ['../2020-02-17', 'پیش از ۲۸ بهمن ۱۳۹۸'],
    ['[2020-02-17,2020-02-19]', '۲۸ بهمن ۱۳۹۸ یا ۳۰ بهمن ۱۳۹۸'],
  ])('%s is read as %s', (edtf, expected) => {
    expect(inPersian(edtf)).toBe(expected)
  })

  it.each([
    ['184X', 'دههٔ ۱۸۴۰ میلادی'],
    ['1978-21', 'بهار ۱۹۷۸ میلادی'],
    ['0044-03-15', '۱۵ مارس ۴۴ میلادی'],
  ])('%s has no name there and stays Gregorian, said so: %s', (edtf, expected) => {
    expect(inPersian(edtf)).toBe(expected)
  })

  it('stands beside the Gregorian one, the usual one of the language first', () => {
    expect(dateInWords('2020-02-17', words('en', 'both'))).toBe('17 February 2020 / 28 Bahman 1398')
    expect(dateInWords('2020-02-17', words('fa', 'both'))).toBe('۲۸ بهمن ۱۳۹۸ / ۱۷ فوریهٔ ۲۰۲۰')
    expect(dateInWords('184X', words('en', 'both'))).toBe('1840s')
  })

  it('marks years in English, which would else be taken for others', () => {
    expect(dateInWords('1844', words('en', 'jalali'))).toBe('1222 SH–1223 SH')
    expect(dateInWords('184X', words('en', 'jalali'))).toBe('1840s (Gregorian)')
  })

  it('leaves what is no date as it is written', () => {
    expect(inPersian('about the spring')).toBe('about the spring')
    expect(inPersian('1844-02-31')).toBe('1844-02-31')
  })
})

describe('the calendar that dates are shown in', () => {
  it('is that of the interface unless the reader chose one', () => {
    expect(chosenCalendar('interface', 'fa')).toBe('jalali')
    expect(chosenCalendar('interface', 'en')).toBe('gregorian')
    expect(chosenCalendar('gregorian', 'fa')).toBe('gregorian')
    expect(chosenCalendar('both', 'en')).toBe('both')
  })
})
