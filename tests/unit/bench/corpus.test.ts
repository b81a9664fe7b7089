import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { makeWorld, pathOfLetter, writeCorpus } from '../../../bench/corpus/corpus'
import { makeLetter } from '../../../bench/corpus/letter'
import { countPlanted, knownAnswers, plantedSender, plants } from '../../../bench/corpus/planted'
import { makeSentence } from '../../../bench/corpus/prose'
import { createRandom } from '../../../bench/corpus/random'

const options = { letters: 1100, words: 120, seed: 7 }
const world = makeWorld(options)
const letters = Array.from({ length: options.letters }, (_, number) => makeLetter(world, number))

const scratch = mkdtempSync(join(tmpdir(), 'letterbook-corpus-test-'))
afterAll(() => rmSync(scratch, { recursive: true, force: true }))

const hashOf = (contents: readonly string[]) => createHash('sha256').update(contents.join('\0')).digest('hex')
const contentsOf = (seed: number, count: number) => {
  const own = makeWorld({ words: 120, seed })
  return Array.from({ length: count }, (_, number) => makeLetter(own, number).content)
}

describe('the made collection', () => {
  it('is the same bytes for the same seed, on this machine and on any other', () => {
    expect(hashOf(contentsOf(7, 60))).toBe('97792e6850a816a553815073aa99c696735a97b66b22589e8672478831d1c7ec')
  })

  it('is another collection for another seed', () => {
    const [first, second] = [contentsOf(7, 20), contentsOf(8, 20)]
    expect(first.filter((content) => second.includes(content))).toEqual([])
  })

  it('has no two letters alike', () => {
    expect(new Set(letters.map(({ content }) => content)).size).toBe(letters.length)
  })

  it('keeps a letter as it is when there are more of them', () => {
    const alone = makeLetter(makeWorld(options), 1042)
    expect(alone).toEqual(letters[1042])
  })

  it('is written whole, 500 files a folder, and says how large it is', () => {
    const small = { ...options, letters: 503 }
    const corpus = writeCorpus(scratch, small, world)
    expect(readdirSync(scratch)).toEqual(['000', '001'])
    expect(readdirSync(join(scratch, '000'))).toHaveLength(500)
    expect(readdirSync(join(scratch, '001'))).toHaveLength(3)
    const texts = letters
      .slice(0, 503)
      .map((letter, number) => readFileSync(join(scratch, pathOfLetter(number, letter)), 'utf8'))
    expect(texts).toEqual(letters.slice(0, 503).map(({ content }) => content))
    expect(corpus.bytes).toBe(texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0))
    expect(corpus.files).toBe(503)
  })

  it('has letters of about the length that was asked for, none of them tiny or endless', () => {
    const counts = letters.map(({ content }) => content.split(/\s+/u).length)
    const mean = counts.reduce((sum, count) => sum + count, 0) / counts.length
    expect(mean).toBeGreaterThan(options.words)
    expect(mean).toBeLessThan(options.words * 1.35)
    expect(Math.min(...counts)).toBeGreaterThan(options.words * 0.35)
    expect(Math.max(...counts)).toBeLessThan(options.words * 2.6)
  })

  it('is mostly plain text in English, with some Markdown and web pages, French and Persian', () => {
    const share = (test: (letter: (typeof letters)[number]) => boolean) =>
      letters.filter(test).length / letters.length
    expect(share(({ extension }) => extension === 'txt')).toBeGreaterThan(0.8)
    expect(share(({ extension }) => extension === 'md')).toBeGreaterThan(0.06)
    expect(share(({ extension }) => extension === 'html')).toBeGreaterThan(0.03)
    expect(share(({ content }) => /\p{Script=Arabic}{3}/u.test(content))).toBeGreaterThan(0.01)
    expect(share(({ content }) => / (?:est|dans|avec) /u.test(content))).toBeGreaterThan(0.01)
  })

  it('spreads its words as real text does: few very common ones, most of them rare', () => {
    const counts = new Map<string, number>()
    for (const { content } of letters) {
      for (const word of content.toLowerCase().match(/\p{L}+/gu) ?? []) {
        counts.set(word, (counts.get(word) ?? 0) + 1)
      }
    }
    const total = [...counts.values()].reduce((sum, count) => sum + count, 0)
    const once = [...counts.values()].filter((count) => count === 1).length
    expect((counts.get('the') ?? 0) / total).toBeGreaterThan(0.02)
    expect((counts.get('the') ?? 0) / total).toBeLessThan(0.08)
    expect(counts.size).toBeGreaterThan(12_000)
    expect(once / counts.size).toBeGreaterThan(0.3)
  })
})

describe('what is planted', () => {
  const lettersWith = (words: string) =>
    letters.flatMap(({ content }, number) => (content.includes(words) ? [number] : []))

  it.each(plants.filter(({ words }) => words !== null))(
    'stands in the letters that are named, and in no other: $name',
    ({ name, words, every, at }) => {
      const found = lettersWith(words ?? '')
      expect(found).toHaveLength(countPlanted(name, options.letters))
      expect(found.every((letter) => letter % every === at)).toBe(true)
      expect(found.length).toBeGreaterThan(0)
    },
  )

  it('stands even in the shortest sentence, whatever long names come before it', () => {
    const { tongues, names } = world
    const sentences = Array.from({ length: 3000 }, (_, stream) =>
      makeSentence(
        { tongue: tongues.en, names, random: createRandom(5, stream), subject: [] },
        6,
        'quorvandex',
      ),
    )
    expect(sentences.filter((sentence) => !/quorvandex/iu.test(sentence))).toEqual([])
  })

  it('names its sender in the header line and under the letter', () => {
    const found = lettersWith(plantedSender)
    expect(found).toHaveLength(countPlanted('sender', options.letters))
    for (const letter of found) expect(letters[letter]?.content).toMatch(/^From: Quenby Axtrell\n/)
  })

  it('cannot come about by chance, for made words have neither q nor x', () => {
    for (const { forms } of [world.tongues.en, world.tongues.fr]) {
      expect(forms.filter((form) => /[qx]/u.test(form) && !/^(que|qui|aux|deux)$/u.test(form))).toEqual([])
    }
  })

  it('counts none in a collection that ends before the first', () => {
    expect(countPlanted('rare word', 13)).toBe(0)
    expect(countPlanted('rare word', 14)).toBe(1)
    expect(countPlanted('rare word', 10_000)).toBe(10)
    expect(() => countPlanted('nothing', 5)).toThrow('Nothing is planted')
  })

  it('gives queries whose answers are known before anything is searched', () => {
    expect(knownAnswers(10_000)).toContainEqual({ query: 'lantern quarrels vexmoor', total: 80 })
    expect(new Set(knownAnswers(10_000).map(({ query }) => query)).size).toBe(knownAnswers(1).length)
  })
})
