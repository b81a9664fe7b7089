/** How long it takes to tell where else wording stands, which letters are alike and what campaigns there are, and how much of it is found. */

import { cpSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Elsewhere } from '@shared/comparison'
import { indexFileName } from '../../src/main/library/db/file-names'
import { indexDatabase } from '../../src/main/library/db/index-database'
import { type Db, openForReading } from '../../src/main/library/db/open'
import type { Library } from '../../src/main/library/services/library'
import { pathOfLetter } from '../corpus/corpus'
import { makeLetter, type World } from '../corpus/letter'
import { type QuotingLetters, writeQuotingLetters } from '../corpus/quoting-letters'
import { createRandom } from '../corpus/random'
import { atLeast, type Figure, type Report, under } from '../figures'
import { figureOfWaits, timed } from './asking'
import { type OpenLibrary, withLibrary } from './open-library'

const mostQuotingLetters = 4000
const questionsOfAKind = 100
const wholeLetters = 40

interface Question {
  readonly id: number
  readonly start: number
  readonly end: number
  /** Path of a letter that must be among those found. */
  readonly expected: string | null
}

/** Works on a copy of the library, to which letters that quote are added. */
export async function measureElsewhere(
  world: World,
  corpus: number,
  directory: string,
  scratch: string,
): Promise<Report> {
  const library = join(scratch, 'quoting-library')
  cpSync(directory, library, { recursive: true })
  const letters = Math.min(mostQuotingLetters, Math.max(200, Math.floor(corpus / 10)))
  const quoting = writeQuotingLetters(join(scratch, 'quoting-letters'), world, { letters, corpus })
  try {
    return await withLibrary(library, async (open) => {
      const job = await open.imported((opened) => opened.call('folders.take', { paths: [quoting.directory] }))
      if (job.summary?.added !== letters)
        return { subject: 'elsewhere', figures: [], faults: [`the letters that quote were not all read`] }
      const db = openForReading(join(library, indexFileName), indexDatabase)
      try {
        return {
          subject: 'elsewhere',
          figures: await figures(open, db, { world, corpus, quoting }),
        }
      } finally {
        db.close()
      }
    })
  } finally {
    rmSync(library, { recursive: true, force: true })
  }
}

interface Made {
  readonly world: World
  readonly corpus: number
  readonly quoting: QuotingLetters
}

async function figures({ library, services }: OpenLibrary, db: Db, made: Made): Promise<readonly Figure[]> {
  const processorSeconds = () => services.facts('search')?.processorSeconds ?? 0
  const ask = (question: Question) => library.call('compare.elsewhere', question)
  const kinds = {
    'that is quoted': quotedStretches(db, made),
    'of a campaign': stretchesOfCampaigns(db, made),
    'that stands nowhere else': otherStretches(db, made),
    'that is a formula': formulas(db, made),
  }
  const first = kinds['that is quoted'][0]
  // What the first question loads is loaded: it is not what is measured.
  if (first !== undefined) await ask(first)
  const worked = processorSeconds()
  const all: number[] = []
  const shown: Figure[] = []
  let [expected, found] = [0, 0]
  for (const [name, questions] of Object.entries(kinds)) {
    const waits: number[] = []
    for (const question of questions) {
      const before = performance.now()
      const answer = await ask(question)
      waits.push(performance.now() - before)
      if (question.expected === null) continue
      expected++
      if (holds(answer, question.expected)) found++
    }
    all.push(...waits)
    shown.push(figureOfWaits(`p95, a stretch ${name}`, waits))
  }
  const processor = ((processorSeconds() - worked) * 1000) / all.length
  return [
    figureOfWaits('p95, where else a stretch of 20 to 60 words stands', all, under(150)),
    { name: 'processor time for one, on average', value: processor, unit: 'ms' },
    ...shown,
    { name: 'planted quotations found', value: found / expected, unit: 'x', goal: atLeast(0.98) },
    ...(await ofWholeLetters(library, db, made)),
  ]
}

/** Of letters of all kinds, and of campaigns. */
async function ofWholeLetters(library: Library, db: Db, made: Made): Promise<readonly Figure[]> {
  const members = made.quoting.campaigns.slice(0, wholeLetters / 2)
  const quoted = made.quoting.quotations.slice(0, wholeLetters / 2)
  const ids = [...members, ...quoted].flatMap(({ path }) => idOf(db, path) ?? [])
  const [alike, whole, detail]: [number[], number[], number[]] = [[], [], []]
  for (const id of ids) {
    const end = textOf(db, id).length
    alike.push(await timed(() => library.call('compare.alike', { id })))
    whole.push(await timed(() => library.call('compare.elsewhere', { id, start: 0, end })))
  }
  const listed = await timed(() => library.call('compare.campaigns', { offset: 0, limit: 50 }))
  for (const { path } of members.slice(0, 10)) {
    const id = idOf(db, path)
    if (id !== null) detail.push(await timed(() => library.call('compare.campaign', { id })))
  }
  return [
    figureOfWaits('p95, where else a whole letter stands', whole),
    figureOfWaits('p95, letters like a letter', alike),
    { name: 'all campaigns, the first time', value: listed, unit: 'ms' },
    figureOfWaits(`p95, a campaign of ${made.quoting.lettersOfCampaign} letters`, detail),
  ]
}

function quotedStretches(db: Db, { world, quoting }: Made): readonly Question[] {
  return quoting.quotations.slice(0, questionsOfAKind).flatMap(({ letter, words, path }) => {
    const asked = stretchIn(db, pathOfLetter(letter, makeLetter(world, letter)), words)
    return asked === null ? [] : [{ ...asked, expected: path }]
  })
}

function stretchesOfCampaigns(db: Db, { quoting }: Made): readonly Question[] {
  return quoting.campaigns.slice(0, questionsOfAKind).flatMap(({ path, words }) => {
    const asked = stretchIn(db, path, words)
    return asked === null ? [] : [{ ...asked, expected: null }]
  })
}

function formulas(db: Db, { quoting }: Made): readonly Question[] {
  return quoting.quotations.slice(0, questionsOfAKind).flatMap(({ path }) => {
    const asked = stretchIn(db, path, quoting.formula)
    return asked === null ? [] : [{ ...asked, expected: null }]
  })
}

function otherStretches(db: Db, { world, corpus }: Made): readonly Question[] {
  const random = createRandom(world.seed, 0x5e1ec7)
  return Array.from({ length: questionsOfAKind }, () => random.below(corpus)).flatMap((letter) => {
    const id = idOf(db, pathOfLetter(letter, makeLetter(world, letter)))
    if (id === null) return []
    const text = textOf(db, id)
    const start = random.below(Math.max(1, text.length - 400))
    return [{ id, start, end: Math.min(text.length, start + 120 + random.below(260)), expected: null }]
  })
}

function stretchIn(db: Db, path: string, words: string): Omit<Question, 'expected'> | null {
  const id = idOf(db, path)
  const start = id === null ? -1 : textOf(db, id).indexOf(words)
  return id === null || start === -1 ? null : { id, start, end: start + words.length }
}

function idOf(db: Db, path: string): number | null {
  const sql = 'SELECT letter.id FROM letter JOIN file ON file.id = file_id WHERE file.path = ?'
  return db.prepare<[string], number>(sql).pluck().get(path) ?? null
}

function textOf(db: Db, id: number): string {
  return db.prepare<[number], string>('SELECT text FROM letter_text WHERE id = ?').pluck().get(id) ?? ''
}

/** Whether a letter with a file of this name is among those found. */
function holds({ passages }: Elsewhere, path: string): boolean {
  return passages.some(({ letter }) => letter.key.endsWith(path))
}
