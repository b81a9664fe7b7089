import { fold, foldText, originalSpan } from '@shared/text/fold'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const tables: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  'Latin letters lose case, accents and ligatures': [
    ['Émilie', 'emilie'],
    ['E\u0301milie', 'emilie'],
    ['Straße', 'strasse'],
    ['STRAẞE', 'strasse'],
    ['Œuvre, Ærø, Łódź', 'oeuvre aero lodz'],
    ['ﬁnancial oﬃce', 'financial office'],
    ['Congreſs', 'congress'],
    ['İstanbul ılık', 'istanbul ilik'],
    ['Tiếng Việt', 'tieng viet'],
    ['ｆｕｌｌ ｗｉｄｔｈ', 'full width'],
  ],
  'signs of transliteration are silent and apostrophes split': [
    ['Qurʾān ʿAlī', 'quran ali'],
    ['Iran’s', 'iran s'],
    ["Iran's", 'iran s'],
    ['l’amour', 'l amour'],
    ['co\u00adopera\u00adtion', 'cooperation'],
    ['co\u2011operation – ends', 'co operation ends'],
  ],
  'numbers keep their groups together and lose their script': [
    ['1,500', '1500'],
    ['12,345,678', '12345678'],
    ['۱٬۵۰۰ ١٢٣ १२३', '1500 123 123'],
    ['12,13 and 1978, 500', '12 13 and 1978 500'],
    ['1,5000 1234,567', '1 5000 1234 567'],
    ['12:30 3.14', '12 30 3 14'],
    ['10 m² ½', '10 m 2 1 2'],
  ],
  'Greek loses accents and its final sigma': [
    ['Ὀδυσσεύς', 'οδυσσευσ'],
    ['ΟΔΥΣΣΕΥΣ', 'οδυσσευσ'],
    ['ᾳ', 'α'],
  ],
  'Cyrillic ё is е, but letters of their own stay': [
    ['Ёлка ёлка', 'елка елка'],
    ['Йод йод и\u0306од', 'йод йод йод'],
    ['Київ Ки\u0456\u0308в', 'київ київ'],
    ['за́мок', 'замок'],
  ],
  'Arabic and Persian letter forms, harakat and tatweel become one': [
    ['كتاب کتاب', 'کتاب کتاب'],
    ['علي على علی', 'علی علی علی'],
    ['آزادی أحمد إيران ٱلله', 'ازادی احمد ایران الله'],
    ['رئیس رییس', 'رییس رییس'],
    ['مؤمن مومن', 'مومن مومن'],
    ['نامهٔ نامۀ نامة نامه', 'نامه نامه نامه نامه'],
    ['مُحَمَّد', 'محمد'],
    ['ســلام', 'سلام'],
    ['می‌خواهم', 'می خواهم'],
    ['ﻻ ﷲ', 'لا الله'],
  ],
  'Hebrew loses its points and keeps its final letters': [
    ['שָׁלוֹם', 'שלום'],
    ['צה״ל', 'צה ל'],
    ['בית־ספר', 'בית ספר'],
  ],
  'scripts whose marks are letters keep them': [
    ['हिन्दी', 'हिन्दी'],
    ['क\u093c \u0958', 'क\u093c क\u093c'],
    ['தமிழ்', 'தமிழ்'],
    ['বাংলা', 'বাংলা'],
    ['\u0995\u09c7\u09be \u0995\u09cb', '\u0995\u09cb \u0995\u09cb'],
    ['क्\u200dष', 'क्ष'],
  ],
  'East Asian width and composition become one': [
    ['ｶﾞｷﾞ がか\u3099', 'ガギ がが'],
    ['한글 \u1112\u1161\u11ab', '한글 한'],
    ['２０２６年', '2026年'],
  ],
}

for (const [title, rows] of Object.entries(tables)) {
  describe(title, () => {
    it.each(rows)('%s is %s', (text, folded) => {
      expect(foldText(text)).toBe(folded)
    })
  })
}

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.string({
    unit: fc.constantFrom(..."aÉ1,'’-\u200cيكآًंक़ก手か\u3099ﾞﷺ½²\u0301\u0306иіἈςß \n".normalize('NFC')),
  }),
)

describe('folding any text', () => {
  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const once = foldText(text)
        expect(foldText(once)).toBe(once)
      }),
      { numRuns: 3000, seed: 11 },
    )
  })

  it('maps every folded character to a span of the original, in order and without gaps inside it', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const folded = fold(text)
        expect(folded.starts).toHaveLength(folded.text.length)
        for (let unit = 0; unit < folded.text.length; unit++) {
          const [start, end] = originalSpan(folded, unit, unit + 1)
          expect(start).toBeLessThanOrEqual(end)
          expect(end).toBeLessThanOrEqual(text.length)
          expect(start).toBeGreaterThanOrEqual(folded.starts[unit - 1] ?? 0)
        }
      }),
      { numRuns: 2000, seed: 12 },
    )
  })

  it('gives a word the same place that its own characters fold to', () => {
    const text = 'Vive l’E\u0301TAT, ﬁnally: «می‌خواهم»'
    const folded = fold(text)
    const place = (word: string) => {
      const at = folded.text.indexOf(word)
      return text.slice(...originalSpan(folded, at, at + word.length))
    }
    expect(place('etat')).toBe('E\u0301TAT')
    expect(place('finally')).toBe('ﬁnally')
    expect(place('l etat')).toBe('l’E\u0301TAT')
    expect(place('می خواهم')).toBe('می‌خواهم')
  })
})
