import { dayOf, dayToIso } from '@shared/text/days'
import fc from 'fast-check'
import { toJalaali } from 'jalaali-js'
import { describe, expect, test } from 'vitest'
import { islamicDay, julianDay } from '../../../../../../src/main/library/import/metadata/dates/calendars'
import { findDates } from '../../../../../../src/main/library/import/metadata/dates/find-dates'

const months = {
  en: 'January February March April May June July August September October November December',
  de: 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember',
  fr: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre',
  it: 'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre',
  es: 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre',
  pt: 'janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro',
  nl: 'januari februari maart april mei juni juli augustus september oktober november december',
  ru: 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря',
  tr: 'Ocak Şubat Mart Nisan Mayıs Haziran Temmuz Ağustos Eylül Ekim Kasım Aralık',
  fa: 'ژانویهٔ فوریهٔ مارس آوریل مهٔ ژوئن ژوئیهٔ اوت سپتامبر اکتبر نوامبر دسامبر',
  ar: 'يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر',
  la: 'Januarii Februarii Martii Aprilis Maii Junii Julii Augusti Septembris Octobris Novembris Decembris',
}
const persianMonths = 'فروردین اردیبهشت خرداد تیر مرداد شهریور مهر آبان آذر دی بهمن اسفند'.split(' ')
const roman = 'I II III IV V VI VII VIII IX X XI XII'.split(' ')

interface Day {
  readonly year: number
  readonly month: number
  readonly day: number
}

type Language = keyof typeof months

function name(language: Language, month: number): string {
  return months[language].split(' ')[month - 1] ?? ''
}

function persianDigits(number: number): string {
  return [...String(number)].map((digit) => '۰۱۲۳۴۵۶۷۸۹'[Number(digit)]).join('')
}

function ordinal(day: number): string {
  const ending = day > 3 && day < 21 ? 'th' : (['th', 'st', 'nd', 'rd'][day % 10] ?? 'th')
  return `${day}${ending}`
}

/** The ways in which letters write one day. */
const forms: Readonly<Record<string, (date: Day) => string>> = {
  'day month year': ({ year, month, day }) => `${day} ${name('en', month)} ${year}`,
  'the ordinal of month': ({ year, month, day }) => `the ${ordinal(day)} of ${name('en', month)}, ${year}`,
  'month day, year': ({ year, month, day }) => `${name('en', month)} ${day}, ${year}`,
  'month ordinal': ({ year, month, day }) => `${name('en', month)} ${ordinal(day)}, ${year}`,
  'short month': ({ year, month, day }) => `${day} ${name('en', month).slice(0, 3)}. ${year}`,
  'den … ten': ({ year, month, day }) => `den ${day}ten ${name('de', month)} ${year}`,
  'am …': ({ year, month, day }) => `am ${day}. ${name('de', month)} ${year}`,
  French: ({ year, month, day }) => `le ${day === 1 ? '1er' : day} ${name('fr', month)} ${year}`,
  Italian: ({ year, month, day }) => `lì ${day} ${name('it', month)} ${year}`,
  Spanish: ({ year, month, day }) => `${day} de ${name('es', month)} de ${year}`,
  Portuguese: ({ year, month, day }) => `${day} de ${name('pt', month)} de ${year}`,
  Dutch: ({ year, month, day }) => `${day} ${name('nl', month)} ${year}`,
  Russian: ({ year, month, day }) => `${day} ${name('ru', month)} ${year} г.`,
  Turkish: ({ year, month, day }) => `${day} ${name('tr', month)} ${year}`,
  Latin: ({ year, month, day }) => `die ${day} ${name('la', month)} anno ${year}`,
  Persian: ({ year, month, day }) => `${persianDigits(day)} ${name('fa', month)} ${persianDigits(year)}`,
  Arabic: ({ year, month, day }) => `${day} ${name('ar', month)} ${year}`,
  'with dots': ({ year, month, day }) => `${day}.${month}.${year}`,
  'with dots and spaces': ({ year, month, day }) => `${day}. ${month}. ${year}`,
  'with a Roman month': ({ year, month, day }) => `${day}. ${roman[month - 1]}. ${year}`,
  ISO: ({ year, month, day }) => dayToIso(dayOf(year, month, day)),
}

const anyDay = fc.integer({ min: dayOf(1000, 1, 1), max: dayOf(2199, 12, 31) }).map((number) => {
  const [year = 0, month = 0, day = 0] = dayToIso(number).split('-').map(Number)
  return { iso: dayToIso(number), year, month, day }
})

describe('a day that is written', () => {
  test.each(Object.keys(forms))('as %s is read as that day, whatever stands around it', (form) => {
    const around = fc.constantFrom(['', ''], ['Lorvik, ', '.'], ['We met on ', ', at noon.'], ['(', ')'])
    fc.assert(
      fc.property(anyDay, around, (date, [before, after]) => {
        const written = forms[form]?.(date) ?? ''
        const text = `${before}${written}${after}`
        const [found, another] = findDates(text)
        expect([found?.edtf, found?.min === found?.max, another]).toEqual([date.iso, true, undefined])
        expect(text.slice(found?.span.start, found?.span.end)).toBe(found?.asWritten)
      }),
      { numRuns: 150 },
    )
  })

  test('in the Persian calendar is read as the day of ours', () => {
    fc.assert(
      fc.property(fc.integer({ min: dayOf(1700, 1, 1), max: dayOf(2100, 1, 1) }), (number) => {
        const [year = 0, month = 0, day = 0] = dayToIso(number).split('-').map(Number)
        const { jy, jm, jd } = toJalaali(year, month, day)
        const named = `${persianDigits(jd)} ${persianMonths[jm - 1]} ${persianDigits(jy)}`
        expect(findDates(named)).toMatchObject([{ edtf: dayToIso(number), calendar: 'persian' }])
      }),
    )
  })

  test('in the Julian calendar is 13 days earlier in the twentieth century', () => {
    fc.assert(
      fc.property(fc.integer({ min: dayOf(1900, 3, 14), max: dayOf(2100, 2, 28) }), (number) => {
        const [year = 0, month = 0, day = 0] = dayToIso(number - 13)
          .split('-')
          .map(Number)
        expect(julianDay(year, month, day)).toBe(number)
      }),
    )
  })

  test('in the civil calendar of Islam agrees with the one of the runtime', () => {
    const formatted = new Intl.DateTimeFormat('en-u-ca-islamic-civil-nu-latn', {
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      timeZone: 'UTC',
    })
    fc.assert(
      fc.property(fc.integer({ min: dayOf(700, 1, 1), max: dayOf(2100, 1, 1) }), (number) => {
        const parts = formatted.formatToParts(new Date(number * 86_400_000))
        const part = (type: string) => Number(parts.find((one) => one.type === type)?.value)
        expect(islamicDay(part('year'), part('month'), part('day'))).toBe(number)
      }),
    )
  })
})

describe('any text', () => {
  test('is read to its end, with spans that hold the words and never overlap', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 12 }),
      fc.constantFrom(
        '3',
        '1843',
        ' ',
        '. ',
        ', ',
        '/',
        '-',
        '[',
        ']',
        'c. ',
        'March',
        'between',
        'an',
        'ult.',
        'Kal.',
      ),
      fc.constantFrom(
        '۱۲',
        'اسفند',
        '\n\n',
        '18..',
        'III',
        'von',
        'de',
        'Tuesday',
        'last',
        'week',
        'May',
        'the ',
        '22',
      ),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('')
        let behind = 0
        for (const { span, asWritten, edtf, min, max } of findDates(text)) {
          expect(span.start).toBeGreaterThanOrEqual(behind)
          expect(text.slice(span.start, span.end)).toBe(asWritten)
          expect([edtf === null, edtf === null]).toEqual([min === null, max === null])
          expect((min ?? 0) <= (max ?? 0)).toBe(true)
          behind = span.end
        }
      }),
      { numRuns: 500 },
    )
  })

  test('without digits and numbers of the Romans holds no day, month and year', () => {
    fc.assert(
      fc.property(fc.lorem({ maxCount: 30 }), (text) => {
        expect(findDates(text).filter(({ edtf }) => edtf !== null)).toEqual([])
      }),
    )
  })

  test('of a hundred thousand numbers is read in one walk', () => {
    for (const unit of [
      '1 ',
      '1.1.',
      '1843/',
      'c. ',
      '[[1843',
      '3 March ',
      'de ',
      'between 1 and ',
      'a. d. III ',
    ]) {
      expect(findDates(unit.repeat(100_000 / unit.length)).length).toBeLessThan(50_000)
    }
  })
})

describe('impossible days', () => {
  test.each([
    '31 February 1843',
    '29 February 1900',
    '31. 4. 1843',
    '1843-02-30',
    '31 اسفند 1401',
    '32 germinal an III',
  ])('such as %s are no dates', (text) => {
    expect(findDates(text).filter(({ edtf }) => edtf !== null && edtf.length > 7)).toEqual([])
  })
})
