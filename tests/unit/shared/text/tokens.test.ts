import { foldText } from '@shared/text/fold'
import { foldedText, tokens } from '@shared/text/tokens'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const places = (text: string) => {
  const { words, starts, ends } = tokens(text)
  return words.map((word, index) => [word, text.slice(starts[index], ends[index])])
}

describe('the folded text', () => {
  const ascii = fc.string({
    maxLength: 300,
    unit: fc.constantFrom('a', 'Z', '7', "'", '-', ' ', '.', ',', '\n'),
  })

  it('says how many words it has', () => {
    fc.assert(
      fc.property(fc.oneof(ascii, fc.string({ unit: 'binary' })), (text) => {
        const folded = foldedText(text)
        expect(folded.words).toBe(folded.text === '' ? 0 : folded.text.split(' ').length)
        expect(folded.words).toBe(tokens(text).count)
      }),
    )
  })

  it('is the same for plain words whether or not another script stands beside them', () => {
    fc.assert(
      fc.property(ascii, (text) => {
        const alone = foldedText(text).text
        expect(foldedText(`${text} ж`).text).toBe(`${alone} ж`.trimStart())
        expect(foldedText(`ж ${text}`).text).toBe(`ж ${alone}`.trimEnd())
      }),
    )
  })
})

describe('the words of a text', () => {
  it('know the characters they came from', () => {
    expect(places('“Iran’s Cafe\u0301” costs 1,500 €')).toEqual([
      ['iran', 'Iran'],
      ['s', 's'],
      ['cafe', 'Cafe\u0301'],
      ['costs', 'costs'],
      ['1500', '1,500'],
    ])
  })

  it('are pairs of signs in scripts without spaces, and the last sign once more', () => {
    expect(places('手紙を、書')).toEqual([
      ['手紙', '手紙'],
      ['紙を', '紙を'],
      ['を', 'を'],
      ['書', '書'],
    ])
    expect(places('abc手紙x')).toEqual([
      ['abc', 'abc'],
      ['手紙', '手紙'],
      ['紙', '紙'],
      ['x', 'x'],
    ])
  })

  it('keep the marks of signs in pairs', () => {
    expect(places('ｶﾞギか\u3099')).toEqual([
      ['ガギ', 'ｶﾞギ'],
      ['ギが', 'ギか\u3099'],
      ['が', 'か\u3099'],
    ])
  })

  it('are the same pairs however Thai am is typed', () => {
    expect(places('กนำมา').map(([word]) => word)).toEqual(places('กน\u0E4D\u0E32มา').map(([word]) => word))
    expect(places('นำ')).toEqual([
      ['น\u0E4D\u0E32', 'นำ'],
      ['\u0E32', 'ำ'],
    ])
  })

  it('run on over the end of a line and over invisible breaks in scripts without spaces', () => {
    expect(places('書手\n紙')).toEqual([
      ['書手', '書手'],
      ['手紙', '手\n紙'],
      ['紙', '紙'],
    ])
    for (const divided of ['書手\r\n紙', '書\u200b手\u200b紙']) {
      expect(tokens(divided).words).toEqual(['書手', '手紙', '紙'])
    }
    expect(tokens('書手\n\n紙').words).toEqual(['書手', '手', '紙'])
    expect(tokens('手\nabc\n紙').words).toEqual(['手', 'abc', '紙'])
  })

  it('never hold a space or an ASCII sign, and join to the folded text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const { words } = tokens(text)
        for (const word of words) expect(word).toMatch(/^[a-z0-9\u0080-\u{10ffff}]+$/u)
        expect(foldedText(text).text).toBe(words.join(' '))
      }),
      { numRuns: 3000, seed: 21 },
    )
  })

  it('come from characters that fold to them, wherever they stand', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            fc.string({ unit: 'grapheme' }),
            fc.constantFrom(
              ' ',
              'ع',
              '1,500',
              'می‌روم',
              '手紙',
              '\n',
              'นำ',
              'צה"ל',
              'क्षि',
              'が',
              'é',
              '\u0301',
            ),
          ),
        ),
        (pieces) => {
          const text = pieces.join('')
          const { words, starts, ends } = tokens(text)
          words.forEach((word, index) => {
            const origin = text.slice(starts[index], ends[index])
            expect(foldText(origin).replaceAll(' ', '')).toContain(word)
            // The second half of Thai am is no sign that stands alone.
            if (!origin.startsWith('ำ')) expect(tokens(origin).words).toContain(word)
            if (index > 0) expect(starts[index]).toBeGreaterThanOrEqual(starts[index - 1] ?? 0)
          })
        },
      ),
      { numRuns: 1500, seed: 22 },
    )
  })

  it('of two texts are those of the one and those of the other', () => {
    const text = fc.string({ unit: fc.constantFrom(...'aé\u0301,1\'-\u200cيك手かगि\u3099กำ "צ\n') })
    fc.assert(
      fc.property(text, text, (one, other) => {
        expect(tokens(`${one}. ${other}`).words).toEqual([...tokens(one).words, ...tokens(other).words])
      }),
      { numRuns: 3000, seed: 23 },
    )
  })

  it('are cut when they are longer than any word', () => {
    expect(tokens('x'.repeat(1000)).words[0]).toHaveLength(64)
  })

  it('are the same in a text of a million characters as in its parts', () => {
    const part = 'Résumé of the letter, نامهٔ سرگشاده, 手紙. '
    expect(tokens(part.repeat(20_000)).count).toBe(tokens(part).count * 20_000)
  })
})

describe('compounds', () => {
  const compoundsOf = (text: string) => Object.fromEntries(foldedText(text).compounds)

  it('join what a non-joiner, a hyphen, an apostrophe or the end of a line divides', () => {
    expect(compoundsOf('می‌خواهم e-mail O’Connor investi-\n  gation צה״ל')).toEqual({
      میخواهم: 'می خواهم',
      email: 'e mail',
      oconnor: 'o connor',
      investigation: 'investi gation',
      צהל: 'צה ל',
    })
  })

  it('join what a soft hyphen divides at the end of a line, a point within a word, a typed gershayim', () => {
    expect(compoundsOf('investi\u00AD\ngation col·legi צה"ל סְגַ"ל "say"x')).toEqual({
      investigation: 'investi gation',
      collegi: 'col legi',
      צהל: 'צה ל',
      סגל: 'סג ל',
    })
  })

  it('hold every run of neighbouring parts', () => {
    expect(compoundsOf('کتاب‌خانه‌های')).toEqual({
      کتابخانه: 'کتاب خانه',
      خانههای: 'خانه های',
      کتابخانههای: 'کتاب خانه های',
    })
  })

  it('leave out numbers, possessives and words that only stand side by side', () => {
    expect(compoundsOf("2017-2018 Iran's don't well - known a, b - c")).toEqual({})
  })
})
