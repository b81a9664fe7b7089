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
    ['Naïve façade, piñata, Ångström', 'naive facade pinata angstrom'],
    ['über Grüße', 'uber grusse'],
    ['ﬅ ﬆ ﬀ ĳ ǆ', 'st st ff ij dz'],
    ['poſſeſſed wiſh', 'possessed wish'],
    ['foꝛme ꝛede', 'forme rede'],
    ['Şimşek ĞIĞI', 'simsek gigi'],
    ['Þórður Ðorđe', 'thordur dorde'],
    ['Ƙasa ɓera', 'kasa bera'],
    ['Ⅷ ⅳ', 'viii iv'],
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
    ['ϐίος ϑεός ϲ', 'βιοσ θεοσ σ'],
    ['προϊόν', 'προιον'],
  ],
  'Cyrillic ё is е, but letters of their own stay': [
    ['Ёлка ёлка', 'елка елка'],
    ['Йод йод и\u0306од', 'йод йод йод'],
    ['Київ Ки\u0456\u0308в', 'київ київ'],
    ['за́мок', 'замок'],
    ['вѣра Ѳома мѵро', 'вера фома миро'],
    ['ґрунт грунт', 'ґрунт грунт'],
    ['сім’я сімʼя', 'сім я сім я'],
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
    ['می\u200cخواهم می\u200c خواهم', 'می خواهم می خواهم'],
    ['مسئله مسأله مسالة', 'مسیله مساله مساله'],
    ['لڑکے ہیں', 'لڑکی هیں'],
    ['هٰذا رحمٰن', 'هذا رحمن'],
    ['\u202bکتاب\u202c', 'کتاب'],
    ['۱۳۵۷ ١٩٧٩', '1357 1979'],
  ],
  'Hebrew loses its points and keeps its final letters': [
    ['שָׁלוֹם', 'שלום'],
    ['צה״ל', 'צה ל'],
    ['בית־ספר', 'בית ספר'],
    ['צה"ל', 'צה ל'],
    ['ייִדיש װאָס ױפֿן', 'יידיש וואס ויפן'],
    ['בְּרֵאשִׁ֖ית', 'בראשית'],
    ['ﬠ ﭏ שּׁ', 'ע אל ש'],
  ],
  'scripts whose marks are letters keep them': [
    ['हिन्दी', 'हिन्दी'],
    ['क\u093c \u0958', 'क\u093c क\u093c'],
    ['தமிழ்', 'தமிழ்'],
    ['বাংলা', 'বাংলা'],
    ['\u0995\u09c7\u09be \u0995\u09cb', '\u0995\u09cb \u0995\u09cb'],
    ['क्\u200dष', 'क्ष'],
    ['क्\u200cष', 'क्ष'],
    ['संविधान की प्रस्तावना।', 'संविधान की प्रस्तावना'],
    ['கொடு கொடு', 'கொடு கொடு'],
    ['அவன் ன்', 'அவன் ன்'],
    ['അവൻ അവന്\u200d', 'അവന് അവന്'],
    ['উৎসব উত্\u200dসব', 'উত্সব উত্সব'],
    ['ਪੰਜਾਬੀ', 'ਪੰਜਾਬੀ'],
    ['ශ්\u200dරී', 'ශ්රී'],
    ['ᠮᠣᠩᠭᠣᠯ᠋', 'ᠮᠣᠩᠭᠣᠯ'],
    ['འབྲུག་ཡུལ', 'འབྲུག ཡུལ'],
    ['ሰላም፡ለኪ', 'ሰላም ለኪ'],
    ['\u{11099}\u{110BA} \u{1109A}', '\u{1109A} \u{1109A}'],
  ],
  'East Asian width and composition become one': [
    ['ｶﾞｷﾞ がか\u3099', 'ガギ がが'],
    ['한글 \u1112\u1161\u11ab', '한글 한'],
    ['２０２６年', '2026年'],
    ['㈱ ㍻', ''],
    ['⽇⽔ 日水', '日水 日水'],
    ['เมืองไทย', 'เมืองไทย'],
    ['น้ำ น\u0E49\u0E4D\u0E32 น\u0E4D\u0E49\u0E32', 'น้\u0E4D\u0E32 น้\u0E4D\u0E32 น้\u0E4D\u0E32'],
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

/** Letters of many scripts, each with marks of its own script in any order, composed and not. */
const manyMarks = fc
  .array(
    fc.oneof(
      ...[
        ['aeoıİßſøæςαωийїуеѣ', '\u0301\u0300\u0308\u0306\u0323\u0328'],
        ['اأئۀیهوکل', '\u0654\u0653\u064E\u0651\u0670'],
        ['אבשו', '\u05B8\u05BC\u05C1'],
        ['कखगनड', '\u093C\u094D\u093F\u0940\u0902'],
        ['কযো', '\u09BE\u09C7\u09CD\u09BC'],
        ['னகெ', '\u0BBE\u0BC6\u0BCD\u0BD7'],
        ['กนเา', '\u0E49\u0E48\u0E4D\u0E34\u0E31'],
        ['手かカ한', '\u3099\u309A'],
        ['\u1112\u1100', '\u1161\u11AB'],
        [' -7', ''],
      ].map(([letters = '', marks = '']) =>
        fc
          .tuple(
            fc.constantFrom(...letters),
            marks === '' ? fc.constant('') : fc.string({ unit: fc.constantFrom(...marks), maxLength: 2 }),
          )
          .map(([letter, following]) => letter + following),
      ),
    ),
    { maxLength: 8 },
  )
  .map((clusters) => clusters.join(''))

describe('every letter of every script', () => {
  const letters = function* (): Generator<string> {
    for (let code = 0x21; code < 0x1f000; code++) {
      const letter = /^[\p{L}\p{M}\p{Nd}]$/u.test(String.fromCodePoint(code))
      // The vowels of Kirat Rai are letters that compose with each other.
      if (letter && (code < 0x16d40 || code > 0x16d6f)) yield String.fromCodePoint(code)
    }
  }
  const among = (letter: string) => [letter, `a${letter}b`, `手${letter}紙`, `ก${letter}น`]

  it('folds alike composed and decomposed, and folding it again changes nothing', () => {
    const differing = [...letters()].filter((letter) =>
      among(letter).some((text) => {
        const folded = foldText(text)
        return foldText(text.normalize('NFD')) !== folded || foldText(folded) !== folded
      }),
    )
    expect(differing).toEqual([])
  })

  it('folds alike as a capital and as a small letter', () => {
    const differing = [...letters()].filter(
      (letter) =>
        foldText(letter.toUpperCase()) !== foldText(letter) ||
        foldText(letter.toLowerCase()) !== foldText(letter),
    )
    // The iota written below a Greek vowel becomes a letter of its own in capitals.
    expect(differing.filter((letter) => !/^[\u0345\u1F80-\u1FFC]$/u.test(letter))).toEqual([])
  })
})

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

  it('gives the same however its characters are composed', () => {
    fc.assert(
      fc.property(manyMarks, (text) => {
        const folded = foldText(text)
        expect(foldText(text.normalize('NFD'))).toBe(folded)
        expect(foldText(text.normalize('NFC'))).toBe(folded)
      }),
      { numRuns: 5000, seed: 13 },
    )
  })

  it('does not see signs that are not seen, wherever they stand', () => {
    fc.assert(
      fc.property(
        manyMarks,
        fc.nat(40),
        fc.constantFrom('\u00AD', '\u200E', '\u2060', '\uFEFF'),
        (text, place, sign) => {
          const at = Math.min(place, text.length)
          fc.pre(!/[\uD800-\uDBFF]/.test(text[at - 1] ?? ''))
          expect(foldText(text.slice(0, at) + sign + text.slice(at))).toBe(foldText(text))
        },
      ),
      { numRuns: 5000, seed: 14 },
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
