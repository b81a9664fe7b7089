import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Turn } from '../../../../../src/main/library/search/turn'
import { Vocabulary } from '../../../../../src/main/library/search/vocabulary'
import { WordList } from '../../../../../src/main/library/search/word-list'

async function vocabularyOf(
  words: Readonly<Record<string, number>>,
  languages: readonly string[] = [],
): Promise<Vocabulary> {
  const sorted = Object.keys(words).sort()
  return await Vocabulary.of(
    WordList.of(
      sorted,
      sorted.map((word) => words[word] ?? 0),
    ),
    languages,
  )
}

/** Optimal string alignment: letters left out, put in, exchanged, or two neighbours transposed. */
function differences(a: string, b: string): number {
  const rows = Array.from({ length: a.length + 1 }, (_, i) => [i])
  for (let j = 0; j <= b.length; j++) (rows[0] ?? [])[j] = j
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      const at = (row: number, column: number) => rows[row]?.[column] ?? 99
      let best = Math.min(
        at(i - 1, j) + 1,
        at(i, j - 1) + 1,
        at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1),
      )
      if (a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) best = Math.min(best, at(i - 2, j - 2) + 1)
      ;(rows[i] ?? [])[j] = best
    }
  }
  return rows[a.length]?.[b.length] ?? 99
}

const vocabulary = await vocabularyOf({
  nation: 5,
  nations: 3,
  station: 9,
  notion: 1,
  نامه: 2,
  نامهها: 1,
  𝐱y: 1,
  peace: 1,
})

describe('the vocabulary', () => {
  it.each([
    ['nation', 1, ['nation', 'nations', 'notion']],
    ['nation', 2, ['station', 'nation', 'nations', 'notion']],
    ['natoin', 1, ['nation']],
    ['ation', 1, ['nation']],
    ['نام', 1, ['نامه']],
    ['zzz', 2, []],
  ])('gives for %s with %i differences, commonest first, %j', (word, distance, words) => {
    expect(vocabulary.similarTo(word, distance, 10)).toEqual(words)
  })

  it.each([
    ['n*n', ['nation', 'notion']],
    ['*tion', ['station', 'nation', 'notion']],
    ['*ation*', ['station', 'nation', 'nations']],
    ['*n*t*n*', ['nation', 'nations', 'notion']],
    ['نام*', ['نامه', 'نامهها']],
    ['*ها', ['نامهها']],
    ['na*na*', []],
  ])('gives for %s, commonest first, %j', (pattern, words) => {
    expect(vocabulary.matching(pattern, 10)).toEqual(words)
  })

  it('gives no more than it is asked for', () => {
    expect(vocabulary.matching('*a*', 2)).toEqual(['station', 'nation'])
  })

  it('knows in how many letters a word stands', () => {
    expect(['station', 'stations', '', 'نامه'].map((word) => vocabulary.lettersWith(word))).toEqual([
      9, 0, 0, 2,
    ])
  })

  it('may be empty', async () => {
    const empty = await vocabularyOf({})
    expect([empty.matching('*a*', 9), empty.similarTo('a', 2, 9), empty.formsOf('letters', 9)]).toEqual([
      [],
      [],
      [],
    ])
    expect(empty.lettersWith('a')).toBe(0)
  })

  it('finds by a pattern what a plain comparison finds', async () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'ن', '𝐱'), minLength: 1, maxLength: 5 })
    const pattern = fc
      .string({ unit: fc.constantFrom('a', 'b', 'ن', '*'), minLength: 2, maxLength: 5 })
      .map((text) => text.replace(/\*+/g, '*'))
      .filter((text) => text.includes('*') && text !== '*')
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(letters, { maxLength: 30 }), pattern, async (words, asked) => {
        const fits = new RegExp(`^${asked.replaceAll('*', '.*')}$`, 'u')
        const found = (await vocabularyOf(Object.fromEntries(words.map((word) => [word, 1])))).matching(
          asked,
          100,
        )
        expect([...found].sort()).toEqual(words.filter((word) => fits.test(word)).sort())
      }),
      { numRuns: 300, seed: 51 },
    )
  })

  it('finds as similar what a count of the differences finds, built at once or in slices', async () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'ن'), minLength: 1, maxLength: 6 })
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(letters, { maxLength: 30 }),
        letters,
        fc.integer({ min: 1, max: 2 }),
        fc.boolean(),
        async (words, asked, distance, sliced) => {
          const known = await vocabularyOf(Object.fromEntries(words.map((word) => [word, 1])))
          if (sliced) await known.prepareSimilar(new Turn())
          const expected = words.filter((word) => differences(word, asked) <= distance)
          expect([...known.similarTo(asked, distance, 100)].sort()).toEqual(expected.sort())
        },
      ),
      { numRuns: 300, seed: 52 },
    )
  })
})

const words = {
  letter: 40,
  letters: 60,
  lettered: 1,
  latter: 9,
  war: 5,
  wars: 4,
  was: 99,
  die: 90,
  died: 3,
  dies: 80,
  zwei: 2,
  kitap: 3,
  kitaplari: 2,
  کتاب: 8,
  کتابها: 3,
  می: 50,
  خواهند: 4,
  خواستند: 2,
  письмо: 4,
  письма: 7,
  ελευθερια: 2,
  ελευθεριασ: 1,
  1900: 2,
}
const english = await vocabularyOf(words, ['en', 'fa', 'ru'])
const formsOf = (word: string) => english.formsOf(word, 10).map((form) => form.word)

describe('forms of a word in a collection', () => {
  it.each([
    ['letter', ['letters', 'lettered']],
    ['letters', ['letter', 'lettered']],
    ['lettering', ['letters', 'letter', 'lettered']],
    ['war', ['wars']],
    ['کتاب', ['کتابها']],
    ['письму', ['письма', 'письмо']],
  ])('are for %s, commonest first and without itself, %j', (word, forms) => {
    expect(formsOf(word)).toEqual(forms)
  })

  it('may be written in two words, as Persian verbs are', () => {
    expect(formsOf('میخواهم')).toEqual(['خواستند', 'می خواستند', 'می خواهند'])
  })

  it.each(['was', 'the', 'is', 'de', '1900', 'ab', '', 'kitaplar', '手紙'])('are none for %s', (word) => {
    expect(formsOf(word)).toEqual([])
  })

  it('are told by the script where no letter says that it is in such a language', () => {
    expect(formsOf('ελευθεριων')).toEqual(['ελευθερια', 'ελευθεριασ'])
  })

  it('never are words that stand in every text of another language', async () => {
    const both = await vocabularyOf(words, ['de', 'en'])
    expect(both.formsOf('died', 10).map(({ word }) => word)).not.toContain('die')
  })

  it('come from all languages of the library, and from no other', async () => {
    const turkish = await vocabularyOf(words, ['en', 'tr'])
    expect(turkish.formsOf('kitaplar', 10)).toEqual([
      { word: 'kitap', rule: 'form' },
      { word: 'kitaplari', rule: 'form' },
    ])
  })

  it('are no more than asked for', () => {
    expect(english.formsOf('letter', 1).map(({ word }) => word)).toEqual(['letters'])
  })
})
