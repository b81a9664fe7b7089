/** Letters of the sample are aligned with their translations through the contract, and what the reader pins is kept. */
import { randomUUID } from 'node:crypto'
import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { SentencePin, Translation } from '@shared/comparison'
import type { Letter } from '@shared/letter'
import { describeAnchor } from '@shared/text/anchor'
import { describe, expect, it } from 'vitest'
import { libraryForEachTest } from '../../support/library-for-each-test'
import { WholeLibrary } from '../../support/whole-library'

const sample = fileURLToPath(new URL('../../../resources/sample-library/letters/campaign', import.meta.url))
const files = {
  letter: '2020-02-17 open letter (published).html',
  fa: join('translations', 'نامهٔ سرگشاده دربارهٔ سد ایلوار.txt'),
  fr: join('translations', 'lettre-ouverte-ilvar.fr.md'),
}

let library: WholeLibrary
libraryForEachTest(
  (worker) => {
    const made = new WholeLibrary(worker)
    for (const file of Object.values(files)) cpSync(join(sample, file), join(made.source, file))
    return made
  },
  async (made) => {
    library = made
    await library.import()
  },
)

const read = (file: string) => library.letter(file.replaceAll('\\', '/'))
const align = (a: Letter, b: Letter) => library.call('compare.translation', { a: a.id, b: b.id })

function words(letter: Letter, found: Translation, side: 'a' | 'b', sentences: readonly number[]): string {
  return sentences
    .map((at) => letter.text.slice(found[side][at]?.start, found[side][at]?.end).replace(/\s+/g, ' '))
    .join(' | ')
}

function pinOn(a: Letter, b: Letter, found: Translation, [x, y]: readonly [number, number]): SentencePin {
  const anchor = (letter: Letter, span = { start: 0, end: 0 }) =>
    describeAnchor(letter.text, span.start, span.end, letter.key, letter.textHash)
  return { id: randomUUID(), a: anchor(a, found.a[x]), b: anchor(b, found.b[y]) }
}

/** The translation of these words of the letter. */
function besideOf(a: Letter, b: Letter, found: Translation, beginning: string): string {
  const link = found.links.find((one) => words(a, found, 'a', one.a).startsWith(beginning))
  return link === undefined ? '' : words(b, found, 'b', link.b)
}

describe('A letter of the sample', () => {
  it.each([
    ['Persian', files.fa, 'روستا شماری بام نیست.', 'ترس، درست همان واژه است.'],
    ['French', files.fr, 'Un village n’est pas un nombre de toits.', 'La peur : c’est le mot exact.'],
  ] as const)('finds its sentences again in the %s translation', async (_, file, roofs, fear) => {
    const [a, b] = [await read(files.letter), await read(file)]
    const found = await align(a, b)
    expect(besideOf(a, b, found, 'A village is not a number of roofs.')).toBe(roofs)
    expect(besideOf(a, b, found, 'Fear is the exact word.')).toBe(fear)
    const covered = (side: 'a' | 'b') => found.links.flatMap((link) => link[side])
    expect(covered('a')).toEqual(found.a.map((_span, at) => at))
    expect(covered('b')).toEqual(found.b.map((_span, at) => at))
  })
})

describe('What the reader pinned', () => {
  it('is obeyed, whichever letter is named first, and stays when the library is opened again', async () => {
    const [a, b] = [await read(files.letter), await read(files.fa)]
    const found = await align(a, b)
    const at = found.links.findIndex((link) => words(a, found, 'a', link.a).startsWith('Fear is'))
    const [x = 0, y = 0] = [found.links[at]?.a[0], found.links[at + 1]?.b[0]]
    const pin = pinOn(a, b, found, [x, y])
    await library.call('translations.pin', { put: [pin], withdraw: [] })
    await library.reopen()
    const pinned = await align(a, b)
    expect(pinned.links.filter(({ byHand }) => byHand)).toMatchObject([{ certainty: 1 }])
    const link = pinned.links.find(({ byHand }) => byHand)
    expect([link?.a[0], link?.b[0]]).toEqual([x, y])
    expect(pinned.pins).toEqual([pin])
    const turned = (await align(b, a)).links.find(({ byHand }) => byHand)
    expect([turned?.a[0], turned?.b[0]]).toEqual([y, x])
  })

  it('is found again in a text that changed elsewhere, and told of as lost when its sentence is gone', async () => {
    const [a, b] = [await read(files.letter), await read(files.fr)]
    const found = await align(a, b)
    const placeOf = (words: string) => found.b.findIndex(({ start }) => b.text.startsWith(words, start))
    const linkTo = (place: number) => found.links.find((link) => link.b.includes(place))?.a[0] ?? 0
    const [kept, gone] = [placeOf('Un village n’est'), placeOf('La peur : c')]
    const pins = [kept, gone].map((place) => pinOn(a, b, found, [linkTo(place), place]))
    await library.call('translations.pin', { put: pins, withdraw: [] })
    const path = join(library.source, files.fr)
    writeFileSync(path, readFileSync(path, 'utf8').replace('La peur : c’est le mot exact.', ''))
    await library.import()
    const newer = await read(files.fr)
    const again = await align(a, newer)
    expect(again.pins).toEqual(pins.slice(0, 1))
    expect(again.lost).toEqual(pins.slice(1))
    const byHand = again.links.filter((link) => link.byHand)
    expect(byHand.map((link) => words(newer, again, 'b', link.b.slice(0, 1)))).toEqual([
      'Un village n’est pas un nombre de toits.',
    ])
  })
})
