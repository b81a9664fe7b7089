import { foldText } from '@shared/text/fold'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { literalsOf } from '../../../../../../src/main/library/search/regex/literals'

describe('pieces of words that every match of an expression holds', () => {
  it.each([
    ['sanctions', ['sanctions']],
    ['human rights', ['rights', 'human']],
    ['colou?r', ['colo']],
    ['colou+r', ['colou']],
    ['gr[ae]ying', ['ying']],
    ['(?:north|south)wards', ['wards']],
    ['(northern) lights', ['northern', 'lights']],
    ['(northern)? lights', ['lights']],
    ['(?!northern) lights', ['lights']],
    ['(?<name>northern)', ['northern']],
    ['\\bpeace\\b', ['peace']],
    ['peace\\.war', ['peace', 'war']],
    ['p\\u0065ace', ['peace']],
    ['(ab{2}c)+defg', ['defg']],
    ['ab{0,2}cdef', ['cdef']],
    ['Émile', ['emile']],
    ['Straße', ['strasse']],
    ['کتابها', ['کتابها']],
    ['Письмо', ['сьмо']],
  ])('%s holds %j', (source, pieces) => {
    expect(literalsOf(source)).toEqual(pieces)
  })

  it.each([
    'a|b',
    'north|south',
    '[a-z]+',
    '\\w{12}',
    '.*',
    'ab',
    '手紙手紙',
    '(?:peace|war)',
    '(peace)*',
    '\\p{Lu}\\p{L}+',
    '',
    '(',
    '[',
    '\\',
  ])('%s holds none for certain', (source) => {
    expect(literalsOf(source)).toEqual([])
  })

  it('stand in the folded words of every text that matches', () => {
    const atoms = fc.constantFrom(
      ...['peace', 'War', 'é', 'ß', 'а', 'и', 'й', 'کت', ' ', '.', '[ab]', '(?:x|yz)', '(men)', '\\w', '-'],
    )
    const quantified = fc
      .tuple(atoms, fc.constantFrom('', '', '', '?', '+', '*', '{2}', '{0,1}'))
      .map(([atom, often]) => (often !== '' && /^\w{2,}$/.test(atom) ? `(?:${atom})${often}` : atom + often))
    const source = fc.array(quantified, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(''))
    const text = fc
      .array(
        fc.constantFrom(
          'peace',
          'WAR',
          'É',
          'e\u0301',
          'ß',
          'а',
          'и',
          'и\u0306',
          'й',
          'کت',
          ' ',
          '-',
          'a',
          'yz',
          'men',
        ),
        {
          maxLength: 12,
        },
      )
      .map((parts) => parts.join(''))
    let matched = 0
    fc.assert(
      fc.property(source, text, fc.constantFrom('u', 'ui'), (one, written, flags) => {
        if (!new RegExp(one, flags).test(written)) return
        matched++
        const words = foldText(written).split(' ')
        for (const piece of literalsOf(one)) expect(words.some((word) => word.includes(piece))).toBe(true)
      }),
      { numRuns: 4000, seed: 5 },
    )
    expect(matched).toBeGreaterThan(200)
  })
})
