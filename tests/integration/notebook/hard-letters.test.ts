import { createHash, randomUUID } from 'node:crypto'
import { join } from 'node:path'
import type { AnchorState } from '@shared/note'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { indexFileName } from '../../../src/main/library/db/file-names'
import type { BundledScript } from '../../support/bundle-script'
import { buildExtractionWorker } from '../../support/extraction-worker'
import { WholeLibrary } from '../../support/whole-library'

let worker: BundledScript
beforeAll(async () => {
  worker = await buildExtractionWorker()
})
afterAll(() => worker.remove())

/** A sentence with the name that tells it from others with the same words; what bears no known name is written anew. */
type Sentence = readonly [name: string, words: string]

/** One sentence in each paragraph, and where each stands. */
function written(sentences: readonly Sentence[]) {
  let text = ''
  const places = new Map<string, string>()
  for (const [name, words] of sentences) {
    if (text !== '') text += '\n\n'
    places.set(name, `${text.length}-${text.length + words.length}`)
    text += words
  }
  return { text, places }
}

interface HardLetter {
  readonly before: readonly Sentence[]
  readonly after: readonly Sentence[]
  /** How the new text is written into its file; as UTF-8 unless said otherwise. */
  readonly encoded?: (text: string) => string | Uint8Array
  /** How many notes are in which state then, one on each sentence. */
  readonly states: Partial<Record<AnchorState, number>>
}

const opening: Sentence = [
  'opening',
  'To the Governor of the Eastern Province, from the families along the river.',
]
const closing: Sentence = ['closing', 'We remain, in hope and in patience, the people of the three canals.']
const fresh = (words: string): Sentence => [randomUUID(), words]
const copied = (sentences: readonly Sentence[]) => sentences.map(([, words]) => fresh(words))
const rewritten = (sentences: readonly Sentence[], how: (words: string) => string) =>
  sentences.map(([name, words]): Sentence => [name, how(words)])

const refrains = Array.from(
  { length: 40 },
  (_, at): Sentence => [`refrain ${at}`, 'Hear us, O Governor, and have mercy.'],
)
const litany = [opening, ...refrains, closing]

const petition: readonly Sentence[] = [
  opening,
  ['pumps', 'We ask that the pumps be mended before the summer.'],
  ['wells', 'Our wells have been dry since March.'],
  ['school', 'The school was closed for want of water.'],
  closing,
]
const newer = petition.map((one): Sentence => (one[0] === 'wells' ? fresh('The wells stink by now.') : one))
const quoted = [fresh('Last year we wrote to you as follows.'), ...copied(petition)]

const template = (name: string, village: string, children: string): readonly Sentence[] => [
  [`${name} 1`, 'To the Governor of the Eastern Province.'],
  [`${name} 2`, `I, ${name} of ${village}, write to you on behalf of my family.`],
  [`${name} 3`, 'We ask that the pumps be mended before the summer.'],
  [`${name} 4`, `My ${children} children have no water to drink.`],
  [`${name} 5`, 'I remain your obedient servant.'],
]
const ana = template('Ana Veles', 'Ilvar', 'three')
const boris = template('Boris Kane', 'Umrat', 'seven')

const persian: readonly Sentence[] = [
  ['1', 'ما از شما می‌خواهیم که به نامهٔ ما پاسخ دهید.'],
  ['2', 'چاه‌های ما از فروردین خشک شده‌اند.'],
  ['3', 'ما هر جمعه بر سر پل می‌ایستیم و می‌مانیم.'],
]
const french: readonly Sentence[] = [
  ['1', "Nous vous prions d'agréer, Monsieur, l'expression de nos sentiments."],
  ['2', "L'eau manque à l'école depuis près d'une année."],
  ['3', 'Élodie a écrit à la préfecture, sans réponse.'],
]
const english: readonly Sentence[] = [
  ['1', 'We ask the competent authorities to consider our petition.'],
  ['2', 'The administration has repeatedly disregarded everything.'],
]

const hardLetters: Readonly<Record<string, HardLetter>> = {
  'a litany of forty same sentences that lost one': {
    ...{ before: litany, after: litany.filter(([name]) => name !== 'refrain 20') },
    states: { exact: 2, changed: 2, ambiguous: 38 },
  },
  'a litany in which another sentence was put': {
    ...{ before: litany, after: litany.toSpliced(11, 0, fresh('Our wells are dry.')) },
    // Nothing but the number of the others tells one refrain from the next: each is shown in its place, to be confirmed.
    states: { exact: 2, changed: 40 },
  },
  'a litany that was written out twice': {
    ...{ before: litany, after: [...litany, ...copied(litany)] },
    states: { ambiguous: 42 },
  },
  'a letter that quotes its own earlier version': {
    ...{ before: petition, after: [...newer, ...quoted] },
    states: { ambiguous: 4, changed: 1 },
  },
  'a letter that begins with its own earlier version': {
    ...{ before: petition, after: [...quoted, fresh('Today we write again.'), ...newer] },
    states: { ambiguous: 4, changed: 1 },
  },
  'a letter cut in half': {
    ...{ before: petition, after: petition.slice(0, 3) },
    states: { exact: 3, orphan: 2 },
  },
  'Persian words without their joiners': {
    ...{ before: persian, after: rewritten(persian, (words) => words.replaceAll('\u200C', '')) },
    states: { exact: 3 },
  },
  'Persian words with spaces for their joiners': {
    ...{ before: persian, after: rewritten(persian, (words) => words.replaceAll('\u200C', ' ')) },
    states: { exact: 3 },
  },
  'a text whose letters were mistaken for those of another encoding': {
    before: french,
    after: rewritten(french, (words) => Buffer.from(words, 'utf8').toString('latin1')),
    states: { changed: 3 },
  },
  'a text in an old encoding': {
    ...{ before: french, after: french, encoded: (text) => Buffer.from(text, 'latin1') },
    states: { exact: 3 },
  },
  'a text with the line ends of another system': {
    ...{ before: french, after: french, encoded: (text) => text.replaceAll('\n', '\r\n') },
    states: { exact: 3 },
  },
  'a text with words divided at the ends of lines': {
    before: english,
    after: rewritten(english, (words) =>
      words.replace('competent', 'compe-\ntent').replace('administration', 'admini-\nstration'),
    ),
    states: { exact: 2 },
  },
}

async function noteOn(
  library: WholeLibrary,
  path: string,
  places: Iterable<string>,
): Promise<readonly string[]> {
  const { key: letterKey } = await library.letter(path)
  const passages = Array.from(places, (place) => {
    const [start = 0, end = 0] = place.split('-').map(Number)
    return { letterKey, start, end }
  })
  const anchors = await library.call('anchors.describe', { passages })
  return await Promise.all(
    anchors.map(async (anchor) => {
      if (anchor === null) throw new Error(`No note can stand there in ${path}.`)
      return (
        await library.call('notes.add', { id: randomUUID(), anchors: [anchor], body: 'See the survey.' })
      ).id
    }),
  )
}

async function placesOf(library: WholeLibrary, ids: readonly string[]) {
  const notes = await library.call('notes.get', { ids: [...ids] })
  return notes.map(({ anchors, places }) => ({ letterKey: anchors[0]?.letterKey, place: places[0] ?? null }))
}

/** The one letter has the text that an older extraction made of its file. */
function asReadByAnOlderVersion(library: WholeLibrary, text: string): void {
  const db = new Database(join(library.directory, indexFileName))
  const textHash = createHash('sha256').update(text).digest()
  db.prepare('UPDATE letter_text SET text = ?, text_hash = ?').run(text, textHash)
  db.exec('UPDATE file SET extractor = extractor - 1')
  db.close()
}

describe('Notes on every sentence of letters that are hard to tell apart', () => {
  it('stand nowhere in silence but on their own sentence, and are in the state that is told for each letter', async () => {
    const library = new WholeLibrary(worker.path)
    await library.open()
    try {
      const letters = Object.entries(hardLetters).map(([name, letter], at) => {
        const path = `${at}.txt`
        return { name, path, letter, old: written(letter.before), now: written(letter.after) }
      })
      for (const { path, old } of letters) library.write(path, old.text)
      await library.import()
      const notes = new Map<string, readonly string[]>()
      for (const { path, old } of letters) notes.set(path, await noteOn(library, path, old.places.values()))
      await library.call('anchors.find', {})
      for (const { path, letter, now } of letters) library.write(path, letter.encoded?.(now.text) ?? now.text)
      await library.import()
      await library.call('anchors.find', {})
      for (const { name, path, letter, old, now } of letters) {
        expect((await library.letter(path)).text, name).toBe(now.text)
        const found = await placesOf(library, notes.get(path) ?? [])
        const states: Partial<Record<AnchorState, number>> = {}
        const sentences = [...old.places.keys()]
        for (const [at, { place }] of found.entries()) {
          const state = place?.state ?? 'orphan'
          states[state] = (states[state] ?? 0) + 1
          const isCertain = state === 'exact' || state === 'moved'
          const truth = now.places.get(sentences[at] ?? '')
          if (isCertain) expect(`${place?.span?.start}-${place?.span?.end}`, name).toBe(truth)
        }
        expect(states, name).toEqual(letter.states)
      }
    } finally {
      await library.close()
    }
  }, 60_000)

  // Nothing tells a form that was corrected from one that was filled in by somebody else: what both have stays.
  it('wait for the reader wherever the words are another’s when a file was overwritten by another of the same form', async () => {
    const library = new WholeLibrary(worker.path)
    await library.open()
    try {
      const [first, second] = [written(ana), written(boris)]
      library.write('ana.txt', first.text)
      library.write('boris.txt', second.text)
      await library.import()
      const notes = await noteOn(library, 'ana.txt', first.places.values())
      await library.call('anchors.find', {})
      library.write('ana.txt', second.text)
      await library.import()
      await library.call('anchors.find', {})
      const found = await placesOf(library, notes)
      for (const own of [1, 3]) expect(found[own]?.place?.state).toBe('changed')
      for (const [at, { place }] of found.entries()) {
        if (place?.state !== 'exact') continue
        expect(second.text.slice(place.span?.start, place.span?.end)).toBe(ana[at]?.[1])
      }
    } finally {
      await library.close()
    }
  }, 60_000)

  it('stand on their words when a newer Letterbook reads more out of the same file', async () => {
    const library = new WholeLibrary(worker.path)
    await library.open()
    try {
      const text = written(english).text
      library.write('a.txt', text)
      await library.import()
      asReadByAnOlderVersion(library, text.replace('disregarded', 'disre-\ngarded').replaceAll('\n\n', ' '))
      const start = text.indexOf('has repeatedly') - 1 // One sign less stands between the sentences there.
      const old = (await library.letter('a.txt')).text
      expect(old).toContain('disre-\ngarded')
      const [note = ''] = await noteOn(library, 'a.txt', [`${start}-${old.length}`])
      await library.call('anchors.find', {})
      await library.import()
      await library.call('anchors.find', {})
      const [found] = await placesOf(library, [note])
      const now = (await library.letter('a.txt')).text
      expect(now).toBe(text)
      expect(found?.place?.state).toBe('exact')
      expect(now.slice(found?.place?.span?.start, found?.place?.span?.end)).toBe(
        'has repeatedly disregarded everything.',
      )
    } finally {
      await library.close()
    }
  }, 60_000)
})
