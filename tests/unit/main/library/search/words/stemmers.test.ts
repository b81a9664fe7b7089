import { foldText } from '@shared/text/fold'
import { describe, expect, it } from 'vitest'
import type { Stemmer } from '../../../../../../src/main/library/search/words/stemmer'
import { stemmedLanguages, stemmerOf } from '../../../../../../src/main/library/search/words/stemmers'
import { pairs } from './pairs'

async function known(language: string): Promise<Stemmer> {
  const stemmer = await stemmerOf(language)
  if (!stemmer) throw new Error(`There is no stemmer of ${language}`)
  return stemmer
}

function meet(stemmer: Stemmer, a: string, b: string): boolean {
  const stems = stemmer.stems(foldText(a))
  return stemmer.stems(foldText(b)).some((stem) => stems.includes(stem))
}

describe('forms of words', () => {
  it('are known in every language of the tables, and in no other', () => {
    expect(Object.keys(pairs).sort()).toEqual([...stemmedLanguages].sort())
  })

  describe.each(Object.entries(pairs))('in %s', (language, { meeting, apart }) => {
    it('has enough of both kinds to tell', () => {
      expect(meeting.length).toBeGreaterThanOrEqual(8)
      expect(apart.length).toBeGreaterThanOrEqual(4)
    })

    it.each(meeting)('%s is a form of %s, without their accents', async (a, b) => {
      expect(meet(await known(language), a, b)).toBe(true)
    })

    it.each(apart)('%s is no form of %s', async (a, b) => {
      expect(meet(await known(language), a, b)).toBe(false)
    })

    it('are words for words that every object has as well', async () => {
      const stemmer = await known(language)
      for (const word of ['constructor', 'valueof', 'tostring', '__proto__'])
        expect(stemmer.stems(word)).toEqual(stemmer.stems(word).map(String))
    })

    it('are found again from the beginnings of their stems', async () => {
      const stemmer = await known(language)
      for (const pair of meeting) {
        for (const [word, other] of [pair, [...pair].reverse()]) {
          const beginnings = stemmer.stems(foldText(word ?? '')).flatMap((stem) => stemmer.beginnings(stem))
          expect(
            beginnings.some((beginning) => foldText(other ?? '').startsWith(beginning)),
            `${other} for ${word}`,
          ).toBe(true)
        }
      }
    })
  })

  it.each(['en-GB', 'pt-BR', 'nb', 'nn', 'iw'])('are known for %s as for its language', async (language) => {
    expect(await stemmerOf(language)).not.toBeNull()
  })

  it.each(['zh', 'ja', 'th', 'vi', 'te', 'xx', ''])('are not known for %s', async (language) => {
    expect(await stemmerOf(language)).toBeNull()
  })

  it('leave nothing behind in the global scope', async () => {
    await Promise.all([stemmerOf('ar'), stemmerOf('he')])
    expect(Object.keys(globalThis)).not.toContain('execArray')
  })
})
