import type { PassageElsewhere } from '@shared/comparison'
import { foldedText, tokens } from '@shared/text/tokens'
import { afterEach, describe, expect, test } from 'vitest'
import { elsewhereOf } from '../../../../../../src/main/library/compare/collection/elsewhere'
import { surelyShared } from '../../../../../../src/main/library/compare/collection/fingerprints'
import { Turn } from '../../../../../../src/main/library/search/turn'
import { type Collection, collectionOf, inThisThread, MadeProse } from '../../../../../support/collections'
import type { TestLetter } from '../../../../../support/indexed-letters'

let collection: Collection
afterEach(() => collection.close())

const passage = 'the orchard by the river was sold last winter without a word to those who had planted it'

const elsewhere = (id: number, start: number, end: number) =>
  elsewhereOf(collection.state(), inThisThread, { id, start, end }, new Turn())

/** Where the words stand in the text of a letter. */
async function elsewhereOfWords(id: number, text: string, words: string) {
  const start = text.indexOf(words)
  return await elsewhere(id, start, start + words.length)
}

const ids = (passages: readonly PassageElsewhere[]) => passages.map(({ letter }) => letter.id)

function ofLetters(letters: readonly (string | TestLetter)[]) {
  collection = collectionOf(letters.map((letter) => (typeof letter === 'string' ? { text: letter } : letter)))
}

/** The longest runs of words that two texts share, by looking at every pair of places. */
function sharedRuns(a: readonly string[], b: readonly string[], least: number): readonly [number, number][] {
  const runs: [number, number][] = []
  for (let at = 0; at < a.length; at++) {
    for (let there = 0; there < b.length; there++) {
      if (at > 0 && there > 0 && a[at - 1] === b[there - 1]) continue
      let length = 0
      while (at + length < a.length && a[at + length] !== undefined && a[at + length] === b[there + length])
        length++
      if (length >= least) runs.push([at, at + length])
    }
  }
  return runs
}

describe('where else a stretch stands', () => {
  test('is told by date, undated letters last, with the words there as written', async () => {
    const text = `Dear Bela, ${passage}. Yours.`
    ofLetters([
      text,
      { text: `Nobody told us that ${passage.toUpperCase()}!`, date: '1850' },
      { text: `They say: ${passage}.` },
      { text: `It is true: ${passage}`, date: '1843-03-03' },
      'Of something else altogether, namely of the weather and of the road to the north.',
    ])
    const { passages, letters } = await elsewhereOfWords(1, text, passage)
    expect(ids(passages)).toEqual([4, 2, 3])
    expect(letters).toBe(3)
    const [, second] = passages
    expect(second).toMatchObject({ words: 18, similarity: 1, formula: false })
    expect(second?.text).toBe(passage.toUpperCase())
    expect(text.slice(second?.own.start, second?.own.end)).toBe(passage)
    expect(second?.rows).toEqual([{ kind: 'same', a: second?.own, b: second?.there }])
  })

  test('shows what was altered there', async () => {
    const text = `Dear Bela, ${passage}. Yours.`
    ofLetters([text, `We hear ${passage.replace('winter', 'spring')} too.`])
    const { passages } = await elsewhereOfWords(1, text, passage)
    const changed = passages[0]?.rows.filter(({ kind }) => kind !== 'same') ?? []
    expect(changed.map(({ kind, a }) => [kind, text.slice(a.start, a.end)])).toEqual([['changed', 'winter']])
  })

  test('of a few words is every letter that has them, and of a cut word the whole one', async () => {
    const text = 'She lives by the old mill at Lorvik, and so do I.'
    ofLetters([text, 'At the old mill, Lorvik.', 'I saw The Old Mill at Lorvik burn.', 'The old milk.'])
    const { passages } = await elsewhere(1, text.indexOf('ld mill'), text.indexOf('mill') + 2)
    expect(ids(passages)).toEqual([2, 3])
    expect(passages.map((one) => one.text)).toEqual(['old mill', 'Old Mill'])
  })

  test('of nothing is nothing, and of a letter that is gone an error', async () => {
    ofLetters(['One letter.', 'Another letter.'])
    expect(await elsewhere(1, 3, 3)).toEqual({ passages: [], letters: 0 })
    expect(await elsewhere(1, 10, 10)).toEqual({ passages: [], letters: 0 })
    await expect(elsewhere(9, 0, 3)).rejects.toMatchObject({ code: 'not-found' })
  })

  test('leaves out copies of letters, and letters that left or changed', async () => {
    const text = `Dear Bela, ${passage}. Yours.`
    ofLetters([text, `First: ${passage}.`, `Second: ${passage}.`, `Third: ${passage}.`])
    collection.write((db) => db.prepare('UPDATE letter SET copy_of = 1 WHERE id = 2').run())
    collection.write((db) => db.prepare('UPDATE letter SET state = 1 WHERE id = 3').run())
    expect(ids((await elsewhereOfWords(1, text, passage)).passages)).toEqual([4])
    collection.remove(4)
    expect((await elsewhereOfWords(1, text, passage)).passages).toEqual([])
  })

  test('is what a reader finds who compares every letter word by word', async () => {
    const prose = new MadeProse(7)
    const own = prose.words(300)
    const letters = Array.from({ length: 60 }, () => {
      const words = [...prose.words(40 + prose.below(200))]
      // From different parts of the letter: no passage is told of twice when a letter repeats itself.
      for (const part of [0, 1, 2, 3, 4, 5]) {
        if (prose.below(3) > 0) continue
        const from = part * 50 + prose.below(12)
        words.splice(prose.below(words.length), 0, ...own.slice(from, from + 8 + prose.below(30)))
      }
      return words.join(' ')
    })
    ofLetters([own.join(' '), ...letters])
    const text = own.join(' ')
    const { starts, ends } = tokens(text)
    let sought = 0
    for (const [from, to] of [
      [20, 60],
      [100, 112],
      [150, 200],
      [0, 300],
    ] as const) {
      const { passages } = await elsewhere(1, starts[from] ?? 0, ends[to - 1] ?? 0)
      letters.forEach((letter, place) => {
        for (const [first, last] of sharedRuns(own.slice(from, to), letter.split(' '), surelyShared)) {
          sought++
          const start = starts[from + first] ?? 0
          const end = ends[from + last - 1] ?? 0
          const found = passages.filter(({ letter: { id } }) => id === place + 2)
          expect(found.some((one) => one.own.start <= start && one.own.end >= end)).toBe(true)
        }
      })
      for (const { letter, rows } of passages) {
        const there = letters[letter.id - 2] ?? ''
        for (const { kind, a, b } of rows) {
          if (kind !== 'same') continue
          expect(foldedText(text.slice(a.start, a.end)).text).toBe(
            foldedText(there.slice(b.start, b.end)).text,
          )
        }
      }
    }
    expect(sought).toBeGreaterThan(30)
  })
})
