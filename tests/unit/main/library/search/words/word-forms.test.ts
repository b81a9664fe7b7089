import { foldText } from '@shared/text/fold'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Vocabulary } from '../../../../../../src/main/library/search/vocabulary'
import { WordList } from '../../../../../../src/main/library/search/word-list'
import { scriptOf, shortestWord } from '../../../../../../src/main/library/search/words/stemmer'
import { stemmedLanguages, stemmerOf } from '../../../../../../src/main/library/search/words/stemmers'
import { WordForms } from '../../../../../../src/main/library/search/words/word-forms'
import { pairs } from './pairs'

/** Folded words of the tables, and what becomes of them with endings of each other. */
function wordsFor(language: string): readonly string[] {
  const { meeting = [], apart = [] } = pairs[language] ?? {}
  const words = [...meeting, ...apart].flat().map(foldText)
  const endings = [...new Set(words.flatMap((word) => [1, 2, 3, 4].map((size) => word.slice(-size))))]
  return [...new Set([...words, ...words.slice(0, 12).flatMap((word) => endings.map((end) => word + end))])]
}

describe('forms of a word', () => {
  it.each(stemmedLanguages)(
    'in %s are all words that share a stem, wherever they stand in the list',
    async (code) => {
      const stemmer = await stemmerOf(code)
      if (!stemmer) throw new Error(`There is no stemmer of ${code}`)
      const words = [...wordsFor(code)].sort()
      const forms = new WordForms(
        WordList.of(
          words,
          words.map(() => 1),
        ),
        [stemmer],
      )
      fc.assert(
        fc.property(fc.constantFrom(...words), (word) => {
          const stems = stemmer.stems(word)
          const expected =
            word.length < shortestWord(stemmer.script) ||
            stemmer.isStopWord(word) ||
            scriptOf(word) !== stemmer.script
              ? []
              : words.filter(
                  (other) =>
                    other !== word &&
                    other.length >= shortestWord(stemmer.script) &&
                    scriptOf(other) === stemmer.script &&
                    !stemmer.isStopWord(other) &&
                    stemmer.stems(other).some((stem) => stems.includes(stem)),
                )
          const found = forms.of(word, 10_000).filter((form) => !form.includes(' '))
          expect([...found].sort(), word).toEqual(expected)
        }),
        { numRuns: 60, seed: 53 },
      )
    },
  )

  it.each(stemmedLanguages)('in %s work both ways', async (code) => {
    const stemmer = await stemmerOf(code)
    if (!stemmer) throw new Error(`There is no stemmer of ${code}`)
    const words = [...wordsFor(code)].sort()
    const forms = new WordForms(
      WordList.of(
        words,
        words.map(() => 1),
      ),
      [stemmer],
    )
    for (const word of words.slice(0, 40))
      for (const form of forms.of(word, 10_000))
        if (!form.includes(' ')) expect(forms.of(form, 10_000)).toContain(word)
  })

  it.each([
    ['cookies', ['cookie']],
    ['cook', ['cooks']],
  ])('of a loan is no other loan in any language of a library: %s', async (word, expected) => {
    const words = WordList.of(['cook', 'cookie', 'cookies', 'cooks'], [1, 1, 1, 1])
    expect((await Vocabulary.of(words, stemmedLanguages)).formsOf(word, 9).map((form) => form.word)).toEqual(
      expected,
    )
  })

  it('is told as one in Korean, also where no letter says that it is Korean', async () => {
    const words = WordList.of(['편지', '편지들이', '편지를', '편히'], [1, 2, 3, 4])
    expect((await Vocabulary.of(words, ['en'])).formsOf('편지', 9)).toEqual([
      { word: '편지를', rule: 'form' },
      { word: '편지들이', rule: 'form' },
    ])
  })
})
