import { execFileSync } from 'node:child_process'
import { linkSync, mkdirSync, renameSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import iconv from 'iconv-lite'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { ImportLimits } from '../../../src/main/library/import/run-import'
import { type BundledScript, bundleScript } from '../../support/bundle-script'
import { buildExtractionWorker } from '../../support/extraction-worker'
import { ImportLibrary } from '../../support/import-library'

let worker: BundledScript
let unruly: BundledScript
let library: ImportLibrary

beforeAll(async () => {
  worker = await buildExtractionWorker()
  unruly = await bundleScript('unruly-worker.ts')
})
afterAll(() => {
  worker.remove()
  unruly.remove()
})

beforeEach(async () => {
  library = new ImportLibrary(worker.path)
  await library.open()
  library.write('good.txt')
})
afterEach(async () => await library.close())

/** Of any code, and none that the reader ignores. */
const all = { ignored: false, code: null } as const

async function codes(): Promise<Readonly<Record<string, string>>> {
  const problems = await library.problems()
  return Object.fromEntries(problems.map(({ path, code }) => [path.slice(library.source.length + 1), code]))
}

describe('a file that cannot be read', () => {
  test('is named with the reason, and the others are imported', async () => {
    library.write('empty.txt', '')
    library.write('blank.md', ' \n\t\n')
    library.write('hollow.html', '<style>p {}</style><p> </p>')
    library.write('program.txt', Buffer.from(Array.from({ length: 3000 }, (_, at) => (at * 31) % 256)))
    library.write('document.txt', '%PDF-1.7\n...')
    truncateSync(library.write('huge.txt', 'x'), 200 * 1024 * 1024)
    execFileSync('mkfifo', [join(library.source, 'pipe.txt')])
    symlinkSync('nowhere', join(library.source, 'broken.txt'))
    writeFileSync(join(library.root, 'elsewhere.txt'), 'Dear reader, these words lie outside.')
    symlinkSync(join(library.root, 'elsewhere.txt'), join(library.source, 'outside.txt'))
    mkdirSync(join(library.source, 'folder.txt'))
    library.write('folder.txt/inside.txt')

    const job = await library.import()

    expect(await codes()).toEqual({
      'empty.txt': 'empty',
      'blank.md': 'empty',
      'hollow.html': 'empty',
      'program.txt': 'not-text',
      'document.txt': 'truncated',
      'huge.txt': 'file-too-large',
      'pipe.txt': 'unreadable',
      'broken.txt': 'file-missing',
      'outside.txt': 'unreadable',
    })
    expect(job).toMatchObject({ state: 'done', problems: 9, summary: { letters: 2, added: 2 } })
    expect(library.paths()).toEqual(['folder.txt/inside.txt', 'good.txt'])
  })

  test('stays a problem until it changes, and is a letter then', async () => {
    library.write('empty.txt', '')
    await library.import()
    expect(await library.import()).toMatchObject({ problems: 1, summary: { unchanged: 1 } })
    expect(await codes()).toEqual({ 'empty.txt': 'empty' })
    library.write('empty.txt', 'Words at last.')
    expect(await library.import()).toMatchObject({ problems: 0, summary: { added: 1 } })
    expect(await codes()).toEqual({})
  })

  test('loses its letter when its content is no text any more', async () => {
    await library.import()
    library.write('good.txt', '')
    expect((await library.import()).summary).toMatchObject({ letters: 0, removed: 1 })
    expect(await codes()).toEqual({ 'good.txt': 'empty' })
  })

  test('has problems in pages, with their number', async () => {
    for (let number = 0; number < 7; number++) library.write(`empty-${number}.txt`, '')
    await library.import()
    const page = await library.room.handlers['problems.list']({ ...all, offset: 5, limit: 5 })
    expect([page.total, page.problems.map(({ path }) => path.slice(-11))]).toEqual([
      7,
      ['empty-5.txt', 'empty-6.txt'],
    ])
    expect(await library.room.handlers['problems.list']({ ...all, offset: 0, limit: 0 })).toEqual({
      ...{ ignored: 0, counts: { empty: 7 } },
      total: 7,
      problems: [],
    })
  })

  test('for a reason that may pass keeps the letter that it was', async () => {
    library.write('annexed.txt')
    await library.import()
    library.remove('annexed.txt')
    symlinkSync('no-longer-here', join(library.source, 'annexed.txt'))
    expect((await library.import()).summary).toMatchObject({ letters: 2, unchanged: 2, removed: 0 })
    expect(await codes()).toEqual({ 'annexed.txt': 'file-missing' })
  })
})

describe('on the way through a folder', () => {
  test('the folders of a Maildir are no hidden things', async () => {
    const mail = 'From: A <a@example.org>\nMessage-ID: <1@x>\nSubject: Sent\n\nThe heron is back.\n'
    library.write('mail/.Sent/cur/1425370002.M1P4.host', mail)
    library.write('mail/.Sent/tmp/x', '')
    await library.import()
    expect(library.paths()).toContain('mail/.Sent/cur/1425370002.M1P4.host')
  })

  test('hidden things and the library itself are passed by', async () => {
    library.write('.hidden.txt')
    library.write('.git/config.txt')
    library.folders = [{ id: 'all', path: library.root }]
    writeFileSync(join(library.directory, 'inside.txt'), 'never read')
    await library.import()
    expect(library.paths()).toEqual(['letters/good.txt'])
  })

  test('links are followed inside the source folder only, and never in a circle', async () => {
    library.write('.store/linked.txt', 'Words behind a link.')
    library.write('.more/deep.txt', 'Words behind a linked folder.')
    symlinkSync('.store/linked.txt', join(library.source, 'link.txt'))
    symlinkSync('good.txt', join(library.source, 'again.txt'))
    symlinkSync('.more', join(library.source, 'more'))
    symlinkSync('.', join(library.source, 'circle'))
    mkdirSync(join(library.source, 'sub'))
    symlinkSync('..', join(library.source, 'sub/up'))
    await library.import()
    expect(library.paths()).toEqual(['good.txt', 'link.txt', 'more/deep.txt'])
    expect(await codes()).toEqual({})
  })

  test('two names of one file are two letters', async () => {
    linkSync(join(library.source, 'good.txt'), join(library.source, 'twin.txt'))
    await library.import()
    expect(library.paths()).toEqual(['good.txt', 'twin.txt'])
  })

  test('a source folder inside another one is read once', async () => {
    library.write('inner/letter.txt')
    library.folders.push({ id: 'second', path: join(library.source, 'inner') })
    await library.import()
    expect(library.letters().map(({ key }) => key)).toEqual(['first/good.txt', 'second/letter.txt'])
  })

  test('the same folder twice is read once, and said', async () => {
    symlinkSync(library.source, join(library.root, 'same'))
    library.folders.push({ id: 'second', path: join(library.root, 'same') })
    await library.import()
    expect(library.paths()).toEqual(['good.txt'])
    expect(await library.problems()).toMatchObject([
      { code: 'folder-unreadable', path: join(library.root, 'same') },
    ])
  })

  test.runIf(process.platform === 'linux')('a name that is no UTF-8 is a problem and no crash', async () => {
    const bad = Buffer.concat([Buffer.from(`${library.source}/`), iconv.encode('été.txt', 'latin1')])
    writeFileSync(bad, 'Words.')
    await library.import()
    expect(Object.values(await codes())).toEqual(['name-unreadable'])
    expect(library.paths()).toEqual(['good.txt'])
  })

  test('names with any sign are kept as they are', async () => {
    const names = [
      'a\nb.txt',
      'نامه.txt',
      '\u202eevil.txt',
      'e\u0301.txt',
      'é.txt',
      '#1 100%.txt',
      "'; DROP.txt",
    ]
    for (const name of names) library.write(name)
    await library.import()
    expect([...library.paths()].sort()).toEqual([...names, 'good.txt'].sort())
  })
})

describe('a worker', () => {
  async function renew(limits: Partial<ImportLimits>): Promise<void> {
    await library.close()
    library = new ImportLibrary(unruly.path, limits)
    await library.open()
    for (let number = 0; number < 40; number++) library.write(`good-${number}.txt`)
  }

  test.each([
    ['hangs', 'extraction-too-long', { timeLimit: 3000 }],
    ['dies', 'extraction-failed', {}],
    ['eats', 'extraction-failed', { memoryLimit: 48, timeLimit: 60_000 }],
  ])(
    'that %s is replaced; only the file it was at is a problem',
    async (what, code, limits) => {
      await renew(limits)
      library.write(`${what}-1.txt`)
      library.write(`sub/${what}-2.txt`)
      const job = await library.import()
      expect(job).toMatchObject({ state: 'done', done: 42, problems: 2, summary: { letters: 40 } })
      expect(await codes()).toEqual({ [`${what}-1.txt`]: code, [`sub/${what}-2.txt`]: code })
    },
    60_000,
  )

  test('that cannot be started ends the import with a failure', async () => {
    await library.close()
    library = new ImportLibrary(join(library.root, 'no-such-worker.mjs'))
    await library.open()
    library.write('a.txt')
    expect(await library.import()).toMatchObject({ state: 'failed', failure: { code: 'unexpected' } })
  })
})

describe('the number of problems', () => {
  test('is the same in the job and in the list, also for files of a folder that is not there', async () => {
    library.write('empty.txt', '')
    await library.import()
    renameSync(library.source, `${library.source}-gone`)
    const job = await library.import()
    expect(job.problems).toBe(2)
    expect((await library.problems()).map(({ code }) => code)).toEqual(['folder-missing', 'empty'])
  })
})

test('asking before the library is open is refused', async () => {
  await library.room.close()
  await expect(library.start()).rejects.toMatchObject({ code: 'no-library' })
  expect(() => library.room.handlers['problems.list']({ ...all, offset: 0, limit: 1 })).toThrow('not open')
})
