import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { refusals } from '@renderer/locales/fa-refusals'
import { changeLanguage, loadLanguage } from '@renderer/locales/language'
import { refusalWords } from '@renderer/locales/refusals'
import { failureWords } from '@renderer/views/shell/words'
import i18next from 'i18next'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const sources = fileURLToPath(new URL('../../../src', import.meta.url))

/** The sentences with which the program refuses, with `x` for whatever is put in. */
function refusedIn(folder: string): readonly string[] {
  return readdirSync(`${sources}/${folder}`, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .flatMap((name) => {
      const text = readFileSync(`${sources}/${folder}/${name}`, 'utf8')
      return [...text.matchAll(/AppError\(\s*'refused',\s*(?:'([^']*)'|`((?:[^`$]|\$\{[^}]*\})*)`)/g)].map(
        ([, plain, template]) => plain ?? (template ?? '').replaceAll(/\$\{[^}]*\}/g, 'x'),
      )
    })
}

const bare = (words: string | null) => words?.replaceAll(/[\u2068\u2069]/g, '')

describe('the reason of a refusal', () => {
  beforeAll(() => loadLanguage('fa'))
  afterAll(() => changeLanguage('en'))

  it('names in Persian all that it names in English', () => {
    const names = (sentence: string) => [...sentence.matchAll(/\{\w+\}/g)].map(String).sort()
    expect(refusals.filter(([english, persian]) => `${names(english)}` !== `${names(persian)}`)).toEqual([])
  })

  it('is told in Persian with the names and numbers that are in it', () => {
    expect(bare(refusalWords('A note has at most 50 codes.', 'fa'))).toBe('هر یادداشت دست بالا 50 کد دارد.')
    expect(bare(refusalWords('“Sea (a+b)” cannot stand below itself.', 'fa'))).toBe(
      '«Sea (a+b)» نمی‌تواند زیر خودش باشد.',
    )
  })

  it('is kept as it is where nobody has words for it', () => {
    const words = failureWords({ code: 'refused', message: 'The moon is full.' }, i18next.t)
    expect(bare(words)).toBe('این کار پذیرفته نشد: The moon is full.')
  })

  it('has words in Persian for everything that the program refuses', () => {
    const sentences = new Set(['main/library', 'main/electron'].flatMap(refusedIn))
    const without = [...sentences].filter((sentence) => refusalWords(sentence, 'fa') === null)
    expect(sentences.size).toBeGreaterThan(40)
    expect(without).toEqual([])
  })
})
