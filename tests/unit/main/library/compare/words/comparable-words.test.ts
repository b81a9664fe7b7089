import { type Ignorable, type Ignoring, usualIgnoring } from '@shared/comparison'
import { describe, expect, it } from 'vitest'
import { comparableWords } from '../../../../../../src/main/library/compare/words/comparable-words'

const except = (...counted: Ignorable[]): Ignoring => ({
  ...usualIgnoring,
  ...Object.fromEntries(counted.map((name) => [name, false])),
})
const keys = (text: string, ignoring = usualIgnoring) => comparableWords(text, ignoring).keys.join(' ')
const written = (text: string, ignoring = usualIgnoring) => {
  const { starts, ends } = comparableWords(text, ignoring)
  return [...starts].map((start, index) => text.slice(start, ends[index]))
}

describe('the words of a text as they are compared', () => {
  it.each([
    ['Twelve boats', '12 boats'],
    ['twenty-one boats', '21 boats'],
    ['one hundred and twenty-three boats', '123 boats'],
    ['two thousand and five boats', '2005 boats'],
    ['three hundred thousand boats', '300,000 boats'],
    ['twelve hundred boats', '1,200 boats'],
    ['in nineteen hundred and eleven we', 'in 1911 we'],
    ['seventeen hundred eighty-nine', '1789'],
    ['dix-neuf cent onze', '1911'],
    ['2 million boats', '2,000,000 boats'],
    ['1.500 Boote', '1,500 Boote'],
    ['12\u00a0500 bateaux', '12500 bateaux'],
    ['einundzwanzig Boote', '21 Boote'],
    ['zweitausendfünfhundert Boote', '2500 Boote'],
    ['dreihundertzwölf Boote', '312 Boote'],
    ['hunderteins Boote', '101 Boote'],
    ['einhundert Boote', '100 Boote'],
    ['eintausendzweihundert Boote', '1200 Boote'],
    ['tausendeins Boote', '1001 Boote'],
    ['quatre-vingt-dix-sept bateaux', '97 bateaux'],
    ['vingt et un bateaux', '21 bateaux'],
    ['soixante et onze bateaux', '71 bateaux'],
    ['mille deux cents bateaux', '1200 bateaux'],
    ['treinta y uno barcos', '31 barcos'],
    ['dos mil trescientos barcos', '2300 barcos'],
    ['ventotto barche', '28 barche'],
    ['duemilatrecento barche', '2300 barche'],
    ['بیست و یک قایق', '۲۱ قایق'],
    ['دوازده قایق', '12 قایق'],
    ['هزار و سیصد و پنجاه و هفت قایق', '۱۳۵۷ قایق'],
    ['我们二十五户', '我们25户'],
    ['十二条船', '12条船'],
    ['一千二百零五人', '1205人'],
    ['三万四千人', '34000人'],
    ['在一九八五年', '在1985年'],
  ])('reads the number in "%s" as in "%s"', (inWords, inDigits) => {
    expect(keys(inWords)).toBe(keys(inDigits))
  })

  it.each([
    ['two, three or four', '2 3 or 4'],
    ['one and two', '1 and 2'],
    ['In nineteen.\n\nTwenty came', 'in 19 20 came'],
    ['vingt et les autres', '20 et les autres'],
    ['five hundred and the rest', '500 and the rest'],
    ['یک و دو', '1 و 2'],
    ['ein Boot', 'ein boot'],
    ['12.13.1978', '12 13 1978'],
    ['一个人', '一 个 人'],
    ['万一', '万 一'],
    ['千万不要', '千 万 不 要'],
    ['二三人', '二 三 人'],
    ['十分', '十 分'],
    ['一百五', '一 百 五'],
    ['一万五', '一 万 五'],
  ])('keeps apart what is not one number: "%s"', (text, read) => {
    expect(keys(text)).toBe(read)
  })

  it('keeps how numbers are written when that counts', () => {
    expect(keys('Twelve 12 ۱۲ 1,500', except('numbers'))).toBe('twelve 12 ۱۲ 1,500')
  })

  it('keeps capitals, also of words without their accents, when they count', () => {
    const words = comparableWords('Bank bank BANK bánk Bánk', except('case')).keys
    expect(words[1]).toBe(words[3])
    expect(words[0]).toBe(words[4])
    expect(new Set(words).size).toBe(3)
  })

  it('keeps accents and letter forms when they count, however they are typed', () => {
    expect(keys('Résumé re\u0301sume\u0301 resume', except('accents'))).toBe('résumé résumé resume')
    expect(keys('علي علی', except('accents'))).toBe('علي علی')
    expect(keys('علي', usualIgnoring)).toBe(keys('علی', usualIgnoring))
  })

  it('has signs and breaks as words where they count', () => {
    expect(written('Yes, “no” … wait...', except('punctuation'))).toEqual([
      'Yes',
      ',',
      '“',
      'no',
      '”',
      '…',
      'wait',
      '...',
    ])
    expect(comparableWords('a b\nc\n\n d e-mail', except('spaces')).keys).toEqual([
      'a',
      'b',
      '\n',
      'c',
      '\n\n',
      'd',
      'e',
      '-',
      'mail',
    ])
    expect(written("Iran's e-mail", except('punctuation'))).toEqual(['Iran', "'", 's', 'e', 'mail'])
    expect(written('...!', usualIgnoring)).toEqual([])
    expect(written('...!', except('punctuation'))).toEqual(['...', '!'])
  })

  it('has every sign of a script without spaces once', () => {
    expect(written('我们请求你们。立即\n释放 him')).toEqual([...'我们请求你们立即释放', 'him'])
  })

  it('finds the halves of Persian compounds however they are joined', () => {
    expect(keys('می‌خواهم')).toBe(keys('می خواهم'))
    expect(written('می‌خواهم', except('spaces'))).toEqual(['می', '\u200c', 'خواهم'])
  })
})
