import { spawn } from 'node:child_process'
import {
  closeSync,
  existsSync,
  openSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { indexFileName } from '../../../src/main/library/db/file-names'
import { damagedFileName, openIndex } from '../../../src/main/library/import/open-index'
import { startImport } from '../../../src/main/library/import/run-import'
import { JudgedLetters } from '../../../src/main/library/import/store/judged-letters'
import { DataKey } from '../../../src/main/library/privacy/data-key'
import { type BundledScript, bundleScript } from '../../support/bundle-script'
import { buildExtractionWorker } from '../../support/extraction-worker'
import { ImportLibrary } from '../../support/import-library'

let worker: BundledScript
let unruly: BundledScript
let library: ImportLibrary
let indexPath = ''

beforeAll(async () => {
  worker = await buildExtractionWorker()
  unruly = await bundleScript('unruly-worker.ts')
})
afterAll(() => {
  worker.remove()
  unruly.remove()
})

beforeEach(async () => await renew(worker.path))
afterEach(async () => await library.close())

async function renew(workerPath: string): Promise<void> {
  library = new ImportLibrary(workerPath)
  indexPath = join(library.directory, indexFileName)
  await library.open()
}

function writeMany(count: number, prefix: string): void {
  for (let number = 0; number < count; number++) library.write(`${prefix}-${number}.txt`)
}

/** Every letter is there once, with its text, its head and its words. */
function expectWhole(letters: number): void {
  const counts = library.read((db) => {
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok')
    return ['letter', 'letter_head', 'letter_text', 'letter_fts_docsize', 'file'].map((table) =>
      db.prepare(`SELECT count(*) FROM ${table}`).pluck().get(),
    )
  })
  expect(counts).toEqual([letters, letters, letters, letters, letters])
  expect(library.search('words')).toHaveLength(letters)
}

describe('a running import', () => {
  beforeEach(async () => {
    await library.close()
    await renew(unruly.path)
    writeMany(200, 'slow')
  })

  test('is given to whoever asks for another one', async () => {
    const first = await library.start()
    expect((await library.start()).id).toBe(first.id)
    await library.ended(first)
    expect((await library.start()).id).toBeGreaterThan(first.id)
  })

  test('never counts backwards, and is announced at most ten times a second', async () => {
    const started = performance.now()
    await library.import()
    const seconds = (performance.now() - started) / 1000
    const jobs = library.jobs()
    for (const [at, job] of jobs.entries()) {
      expect(job.done).toBeGreaterThanOrEqual(jobs[at - 1]?.done ?? 0)
      expect(job.done).toBeLessThanOrEqual(job.total)
    }
    expect(jobs.length).toBeLessThanOrEqual(Math.ceil(seconds * 10) + 2)
    expect(jobs.at(-1)).toMatchObject({ state: 'done', done: 200, at: '' })
  })

  test('stops when it is cancelled, keeps what it has stored, and goes on with the rest the next time', async () => {
    const job = await library.start()
    await library.until(({ done }) => done > 0)
    const cancelled = await library.room.handlers['import.cancel']({})
    expect(cancelled).toMatchObject({ id: job.id, state: 'cancelled' })
    const kept = cancelled?.summary?.letters ?? 0
    expect(kept).toBeGreaterThan(0)
    expect(kept).toBeLessThan(200)
    expect((await library.import()).summary).toMatchObject({
      letters: 200,
      unchanged: kept,
      added: 200 - kept,
    })
    expectWhole(200)
    const words = library.read((db) =>
      db.prepare('SELECT letters FROM vocabulary WHERE term = ?').pluck().get('words'),
    )
    expect(words).toBe(200)
  })

  test('removes nothing when it is cancelled, since it has not seen everything', async () => {
    await library.import()
    library.remove('slow-0.txt')
    const running = library.start()
    await library.room.handlers['import.cancel']({})
    await library.ended(await running)
    expect(library.paths()).toContain('slow-0.txt')
  })

  test('is taken up again when the library was closed in the middle of it', async () => {
    await library.start()
    await library.until(({ done }) => done > 0)
    expect(await library.reopen()).toEqual({ rebuilt: null, interrupted: true })
    expect(await library.reopen()).toEqual({ rebuilt: null, interrupted: false })
    expect((await library.import()).summary).toMatchObject({ letters: 200 })
    expectWhole(200)
  })

  test('there is none to cancel before the first one', async () => {
    await library.close()
    await renew(worker.path)
    expect(library.room.handlers['import.job']({})).toBeNull()
    expect(await library.room.handlers['import.cancel']({})).toBeNull()
  })
})

test('an import whose process is killed is seen and taken up again, with nothing lost and nothing twice', async () => {
  const script = await bundleScript('import-process.ts')
  writeMany(900, 'letter')
  await library.room.close()
  const child = spawn(process.execPath, [script.path, library.directory, library.source, worker.path])
  await new Promise<void>((resolve) => child.stdout.once('data', () => resolve()))
  child.kill('SIGKILL')
  await new Promise((resolve) => child.once('exit', resolve))
  script.remove()

  expect(await library.reopen()).toEqual({ rebuilt: null, interrupted: true })
  const kept = library.letters().length
  expect(kept).toBeGreaterThan(0)
  expect((await library.import()).summary).toMatchObject({ letters: 900, unchanged: kept, added: 900 - kept })
  expectWhole(900)
})

test('a full disk ends the import with a clear failure, keeps what was stored, and the next one goes on', async () => {
  writeMany(900, 'letter')
  await library.room.close()
  const { db } = openIndex(library.directory, null)
  const pages = Number(db.pragma('page_count', { simple: true }))
  db.pragma(`max_page_count = ${pages + 20}`)
  const job = await startImport({
    ...{ db, directory: library.directory, folders: library.folders, extractionWorker: worker.path },
    ...{ announce: () => {}, signal: new AbortController().signal, again: [] },
    ...{ judgements: library.judgements, judged: new JudgedLetters(db, library.judgements) },
  }).finished
  expect(job).toMatchObject({ state: 'failed', failure: { code: 'disk-full', path: indexPath } })
  db.close()

  expect(await library.reopen()).toMatchObject({ rebuilt: null })
  const kept = job.summary?.letters ?? 0
  expect(library.letters()).toHaveLength(kept)
  expect((await library.import()).summary).toMatchObject({ letters: 900, unchanged: kept })
  expectWhole(900)
})

test('an index that could not be encrypted as was wished is no damaged one: it is encrypted later, with its letters', async () => {
  writeMany(30, 'letter')
  await library.import()
  await library.room.close()
  const data = DataKey.random()
  const { db, rebuilt } = openIndex(library.directory, 'file is not a database', { data, encrypted: true })
  expect(rebuilt).toBeNull()
  expect(db.prepare('SELECT count(*) FROM letter').pluck().get()).toBe(30)
  db.close()
  expect(readFileSync(indexPath).includes('SQLite format 3')).toBe(false)
})

describe('an index that', () => {
  beforeEach(async () => {
    writeMany(300, 'letter')
    await library.import()
    await library.room.close()
  })

  function overwrite(from: number, to: number): void {
    const file = openSync(indexPath, 'r+')
    writeSync(file, Buffer.alloc(to - from, 0x5a), 0, to - from, from)
    closeSync(file)
  }

  test.each([
    ['has a damaged head', () => overwrite(0, 4096)],
    ['has lost all but its head', () => overwrite(16_384, statSync(indexPath).size)],
    ['is empty', () => truncateSync(indexPath, 0)],
    ['is cut off', () => truncateSync(indexPath, 40_000)],
    ['is another file', () => writeFileSync(indexPath, 'Dear Sir, this is no index.'.repeat(1000))],
    ['is the database of another program', () => foreign(indexPath)],
  ])('%s is put aside and made anew', async (_name, damage) => {
    damage()
    const { rebuilt, interrupted } = await library.reopen()
    expect(rebuilt).toMatch(/^The index was damaged and is being made anew/)
    expect(interrupted).toBe(false)
    expect(existsSync(join(library.directory, damagedFileName))).toBe(true)
    expect((await library.import()).summary).toMatchObject({ letters: 300, added: 300 })
    expectWhole(300)
  })

  test('turns out damaged during an import ends it so, and can then be made anew', async () => {
    const { db } = openIndex(library.directory, null)
    const root = db.prepare("SELECT rootpage FROM sqlite_schema WHERE name = 'letter_text'").pluck().get()
    db.close()
    overwrite((Number(root) - 1) * 16_384, Number(root) * 16_384)
    await library.reopen()
    library.write('letter-7.txt', 'changed words')
    const job = await library.import()
    expect(job).toMatchObject({ state: 'failed', failure: { code: 'damaged-index', path: indexPath } })
    const { rebuilt } = await library.room.handlers['import.open']({ damaged: job.failure?.message ?? '' })
    expect(rebuilt).toContain('damaged')
    expect((await library.import()).summary).toMatchObject({ letters: 300, added: 300 })
  })

  test('a newer Letterbook wrote is refused and left as it is', async () => {
    const db = new Database(indexPath)
    db.pragma('user_version = 99')
    db.pragma('journal_mode = DELETE')
    db.close()
    const before = readFileSync(indexPath)
    await expect(library.reopen()).rejects.toMatchObject({ code: 'library-newer', path: indexPath })
    expect(readFileSync(indexPath)).toEqual(before)
    expect(existsSync(join(library.directory, damagedFileName))).toBe(false)
  })
})

function foreign(path: string): void {
  truncateSync(path, 0)
  const db = new Database(path)
  db.exec('CREATE TABLE thing (name TEXT)')
  db.close()
}
