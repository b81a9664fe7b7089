import { renameSync, rmSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { foldedText } from '@shared/text/tokens'
import { beforeEach, describe, expect, test } from 'vitest'
import { letterPlace } from '../../../src/main/library/letters/letter-place'
import { readLetter } from '../../../src/main/library/letters/read-letter'
import { ImportLibrary } from '../../support/import-library'
import { libraryForEachTest } from '../../support/library-for-each-test'

let library: ImportLibrary
libraryForEachTest(
  (worker) => new ImportLibrary(worker),
  (made) => {
    library = made
  },
)

describe('the first import', () => {
  test('reads every letter below the folder, whole and in order', async () => {
    library.write('a.txt', 'From: A. B.\nDate: 3 March 1843\n\nDear C,\n\nI write.')
    library.write('deep/er/b.md', '---\ntitle: Of light\n---\nDear D,\n\n> I write.\n\nToo.')
    library.write('deep/c.HTML', '<meta property="og:title" content="Of air"><p>Dear E,</p><p>I write.')
    library.write('style.css', 'not ours')
    const job = await library.import()

    expect(job).toMatchObject({ state: 'done', done: 3, total: 3, problems: 0 })
    expect(job.summary).toMatchObject({ letters: 3, added: 3, changed: 0, unchanged: 0, removed: 0 })
    expect(library.letters()).toMatchObject([
      {
        key: 'first/a.txt',
        text: 'From: A. B.\nDate: 3 March 1843\n\nDear C,\n\nI write.',
        senders: [{ name: 'A. B.' }],
        dates: [{ edtf: '1843-03-03' }],
      },
      { key: 'first/deep/c.HTML', text: 'Dear E,\n\nI write.', title: 'Of air', file: { format: 'html' } },
      {
        key: 'first/deep/er/b.md',
        text: 'Dear D,\n\nI write.\n\nToo.',
        title: 'Of light',
        quotations: [{ start: 9, end: 17 }],
      },
    ])
    expect(await library.problems()).toEqual([])
  })

  test('makes words, names and quotations searchable, and counts the words', async () => {
    library.write(
      'a.md',
      '---\nfrom: Émile Zola\nplace: Paris\n---\nHe wrote:\n\n> The RIVER waits, e-mail.\n\nThe end.',
    )
    await library.import()
    const [letter] = library.letters()
    for (const words of ['river', 'quotations:river', 'people:zola', 'places:paris', '"e mail"']) {
      expect(library.search(words)).toEqual([letter?.id])
    }
    expect(library.search('quotations:end')).toEqual([])
    const { vocabulary, compounds } = library.read((db) => ({
      vocabulary: db.prepare('SELECT term FROM vocabulary ORDER BY term').pluck().all(),
      compounds: db.prepare('SELECT joined, parts FROM compound').all(),
    }))
    expect(vocabulary).toEqual(
      [...new Set(`emile zola paris ${foldedText(letter?.text ?? '').text}`.split(' '))].sort(),
    )
    expect(compounds).toEqual([{ joined: 'email', parts: 'e mail' }])
    expect(letter?.words).toBe(9)
  })

  test('knows where each letter is, by id and by key', async () => {
    const path = library.write('deep/a #1.txt')
    await library.import()
    const [letter] = library.letters()
    library.read((db) => {
      expect(letterPlace(db, letter?.id ?? 0)).toBe(path)
      expect(readLetter(db, letter?.key ?? '')).toEqual(letter)
      expect(() => readLetter(db, 'first/nowhere.txt')).toThrow(
        expect.objectContaining({ code: 'not-found' }),
      )
      expect(() => letterPlace(db, 999)).toThrow(expect.objectContaining({ code: 'not-found' }))
    })
  })

  test('of an empty folder ends with an empty library', async () => {
    expect(await library.import()).toMatchObject({ state: 'done', summary: { letters: 0, added: 0 } })
    expect(await library.problems()).toEqual([])
  })
})

describe('a later import', () => {
  beforeEach(async () => {
    for (const name of ['a', 'b', 'c']) library.write(`${name}.txt`)
    await library.import()
  })

  test('of unchanged files changes nothing', async () => {
    const before = library.letters()
    expect((await library.import()).summary).toMatchObject({
      letters: 3,
      added: 0,
      unchanged: 3,
      changed: 0,
      removed: 0,
    })
    expect(library.letters()).toEqual(before)
  })

  test('reads what changed and keeps its id', async () => {
    const [, before] = library.letters()
    library.write('b.txt', 'Dear reader,\n\nother words.')
    expect((await library.import()).summary).toMatchObject({ letters: 3, unchanged: 2, changed: 1 })
    const [, after] = library.letters()
    expect(after).toMatchObject({ id: before?.id, text: 'Dear reader,\n\nother words.' })
    expect(library.search('other')).toEqual([before?.id])
    expect(library.search('these')).not.toContain(before?.id)
  })

  test('has a file that was only saved again, and the letters of a mailbox that grew, as unchanged', async () => {
    const mail = (number: number, words: string) =>
      `From a@example.org Sat Jan  5 1${number}:00:00 2002\nFrom: A <a@example.org>\nMessage-ID: <${number}@x>\nSubject: ${number}\n\n${words}\n\n`
    library.write('box.mbox', mail(1, 'heron') + mail(2, 'otter'))
    await library.import()
    const before = library.letters().map(({ id }) => id)
    utimesSync(join(library.source, 'a.txt'), new Date(), new Date(Date.now() + 5000))
    library.write('box.mbox', mail(1, 'heron') + mail(2, 'badger') + mail(3, 'curlew'))
    const { summary } = await library.import()
    expect(summary).toMatchObject({ letters: 6, added: 1, changed: 1, unchanged: 4, removed: 0 })
    expect(library.letters().map(({ id }) => id)).toEqual(expect.arrayContaining(before))
    expect(library.search('heron')).toHaveLength(1)
    expect(library.search('otter')).toEqual([])
  })

  test('sees a change that leaves size and name alone', async () => {
    const path = library.write('b.txt', 'Dear reader of b.txt,\n\nthose are its words.')
    utimesSync(path, new Date(), new Date(Date.now() + 5000))
    expect((await library.import()).summary).toMatchObject({ unchanged: 2, changed: 1 })
    expect(library.search('those')).toHaveLength(1)
  })

  test('drops letters whose files are gone, and their words', async () => {
    library.remove('b.txt')
    expect((await library.import()).summary).toMatchObject({ letters: 2, unchanged: 2, removed: 1 })
    expect(library.paths()).toEqual(['a.txt', 'c.txt'])
    expect(library.search('b')).toEqual([])
    const words = library.read((db) => db.prepare('SELECT term FROM vocabulary').pluck().all())
    expect(words).toContain('a')
    expect(words).not.toContain('b')
  })

  test('keeps the id of a letter that was renamed or moved', async () => {
    const [, before] = library.letters()
    library.write('elsewhere/d.txt', 'new')
    renameSync(join(library.source, 'b.txt'), join(library.source, 'elsewhere/z.txt'))
    expect((await library.import()).summary).toMatchObject({ letters: 4, added: 1, changed: 1, removed: 0 })
    const moved = library.letters().find(({ path }) => path === 'elsewhere/z.txt')
    expect(moved).toMatchObject({ id: before?.id, text: before?.text, key: 'first/elsewhere/z.txt' })
  })

  test('keeps two copies of one letter apart', async () => {
    library.write('copy.txt', 'Dear reader of a.txt,\n\nthese are its words.')
    expect((await library.import()).summary).toMatchObject({ letters: 4, added: 1, removed: 0 })
  })

  test('keeps the ids of two copies of one letter whose folder was renamed', async () => {
    library.write('box/one.txt', 'Dear Ada,\n\nthis was sent twice.')
    library.write('box/two.txt', 'Dear Ada,\n\nthis was sent twice.')
    await library.import()
    const idOf = (path: string) => library.letters().find((letter) => letter.path === path)?.id
    const before = [idOf('box/one.txt'), idOf('box/two.txt')]
    renameSync(join(library.source, 'box'), join(library.source, 'crate'))
    expect((await library.import()).summary).toMatchObject({ added: 0, changed: 2, removed: 0 })
    expect([idOf('crate/one.txt'), idOf('crate/two.txt')]).toEqual(before)
  })

  test('drops the letters of a source folder that left the library', async () => {
    library.folders = []
    expect((await library.import()).summary).toMatchObject({ letters: 0, removed: 3 })
    expect(library.read((db) => db.prepare('SELECT * FROM source_folder').all())).toEqual([])
  })
})

describe('a source folder that is not there', () => {
  beforeEach(async () => {
    library.write('a.txt')
    await library.import()
  })

  test('is told about, and its letters are kept', async () => {
    renameSync(library.source, `${library.source}-gone`)
    expect((await library.import()).summary).toMatchObject({ letters: 1, removed: 0 })
    expect(await library.problems()).toMatchObject([{ path: library.source, code: 'folder-missing' }])
    expect(library.letters()[0]?.file.present).toBe(false)

    renameSync(`${library.source}-gone`, library.source)
    await library.import()
    expect(await library.problems()).toEqual([])
    expect(library.letters()[0]?.file.present).toBe(true)
  })

  test('but left an empty one behind, as a drive does, keeps its letters too', async () => {
    rmSync(join(library.source, 'a.txt'))
    expect((await library.import()).summary).toMatchObject({ letters: 1, removed: 0 })
    expect(await library.problems()).toMatchObject([
      { code: 'folder-missing', message: expect.stringContaining('empty') as string },
    ])
  })
})
