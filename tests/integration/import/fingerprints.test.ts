import { rmSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { checkIndex } from '../../../src/main/library/check/check-index'
import { everyFingerprint, fingerprintTerm } from '../../../src/main/library/compare/collection/fingerprints'
import { indexFileName } from '../../../src/main/library/db/file-names'
import { openSearchRoom } from '../../../src/main/library/search/search-room'
import { ImportLibrary } from '../../support/import-library'
import { libraryForEachTest } from '../../support/library-for-each-test'

let library: ImportLibrary
libraryForEachTest(
  (worker) => new ImportLibrary(worker),
  (made) => {
    library = made
  },
)

const passage = 'the orchard by the river was sold last winter without a word to those who had planted it'
const letter = (words: string) => `Dear Bela,\n\n${words}.\n\nYours,\nAda Vale\n`

/** Paths of the letters that hold any fingerprint of these words, also of letters whose files are gone. */
function holders(words: string): readonly string[] {
  return library.read((db) => {
    const terms = Array.from(everyFingerprint(words), fingerprintTerm).join(' OR ')
    return db
      .prepare<[string], string>(
        `SELECT file.path FROM fingerprint JOIN letter ON letter.id = fingerprint.rowid
           JOIN file ON file.id = file_id WHERE fingerprint MATCH ? ORDER BY file.path`,
      )
      .pluck()
      .all(terms)
  })
}

describe('the fingerprints of a letter', () => {
  test('come with it, change with it and go with it', async () => {
    library.write('a.txt', letter(passage))
    library.write('b.txt', letter(`As I wrote, ${passage}, and nobody asked us`))
    library.write('c.txt', letter('Nothing of all that'))
    await library.import()
    expect(holders(passage)).toEqual(['a.txt', 'b.txt'])

    library.write('a.txt', letter('It was all a mistake'))
    library.write('c.txt', letter(`Now I have heard that ${passage}`))
    await library.import()
    expect(holders(passage)).toEqual(['b.txt', 'c.txt'])

    library.remove('b.txt')
    await library.import()
    await library.room.handlers['gone.remove']({ keys: ['first/b.txt'] })
    expect(holders(passage)).toEqual(['c.txt'])
    expect(checkIndex(library.directory)).toMatchObject({ ok: true, findings: [] })
  })

  test('are of its own words: not of the mail that it answers', async () => {
    const head = 'From: Ada <ada@example.org>\nTo: Bela <bela@example.org>\nSubject: Orchard\n\n'
    library.write('a.eml', `${head}${passage}.\n`)
    library.write('b.eml', `${head}I had not heard of it.\n\nOn Monday Ada wrote:\n> ${passage}.\n`)
    await library.import()
    expect(holders(passage)).toEqual(['a.eml'])
  })
})

describe('an index of the version before', () => {
  async function takeBack(): Promise<void> {
    await library.room.close()
    const db = new Database(join(library.directory, indexFileName))
    for (const table of ['fingerprint', 'rewritten_file']) db.exec(`DROP TABLE ${table}`)
    db.exec("DELETE FROM state WHERE key = 'letters-without-fingerprints'")
    db.pragma('user_version = 3')
    db.close()
  }

  test('gets the fingerprints of its letters by the next import, which reads no file again', async () => {
    library.write('a.txt', letter(passage))
    const gone = library.write('b.txt', letter(passage))
    library.write('c.txt', 'Too short.')
    await library.import()
    rmSync(gone)
    await library.import()
    await takeBack()
    expect(checkIndex(library.directory)).toMatchObject({ ok: true, findings: [] })
    await library.reopen()
    expect(checkIndex(library.directory)).toMatchObject({ ok: true, findings: [] })
    expect(holders(passage)).toEqual([])
    const job = await library.import()
    expect(job.summary).toMatchObject({ added: 0, changed: 0 })
    // The longest of it, in which no file is read, is not passed off as reading.
    expect(
      library
        .jobs()
        .filter(({ id }) => id === job.id)
        .map(({ step }) => step),
    ).toContain('finishing')
    expect(holders(passage)).toEqual(['a.txt', 'b.txt'])
    expect(checkIndex(library.directory)).toMatchObject({ ok: true, findings: [] })
  })

  test('answers what two letters share, but not where else in the library it stands, until all have their fingerprints', async () => {
    library.write('a.txt', letter(passage))
    library.write('b.txt', `Sir,\n\nhere it is said that ${passage}, and nobody answers.\n`)
    await library.import()
    await takeBack()
    const search = openSearchRoom({ directory: library.directory })
    const shared = async () => await search.handlers['compare.passages']({ a: 1, b: 2 })
    const alike = async () => await search.handlers['compare.alike']({ id: 1 })
    const elsewhere = async () => await search.handlers['compare.elsewhere']({ id: 1, start: 0, end: 1000 })
    const notKnown = async () => {
      await expect(alike()).rejects.toMatchObject({ code: 'index-behind' })
      await expect(elsewhere()).rejects.toMatchObject({ code: 'index-behind' })
    }
    try {
      await notKnown()
      expect(await shared()).toMatchObject([{ letters: 0, formula: false }])
      await library.reopen()
      await notKnown()
      await library.import()
      expect(await alike()).toHaveLength(1)
      expect(await elsewhere()).toMatchObject({ letters: 1 })
      expect(await shared()).toMatchObject([{ letters: 2 }])
    } finally {
      await search.close()
    }
  })

  test('gets what is left by the import after the one that was cancelled', async () => {
    library.write('a.txt', letter(passage))
    await library.import()
    await takeBack()
    await library.reopen()
    await library.start()
    await library.room.handlers['import.cancel']({})
    library.write('b.txt', letter(passage))
    await library.import()
    expect(holders(passage)).toEqual(['a.txt', 'b.txt'])
  })
})

describe('checking the index', () => {
  test('tells of letters that lost their fingerprints', async () => {
    library.write('a.txt', letter(passage))
    await library.import()
    await library.room.close()
    const db = new Database(join(library.directory, indexFileName))
    db.exec('DELETE FROM fingerprint')
    db.close()
    expect(checkIndex(library.directory).findings).toEqual(['1 letters, but 0 letters with fingerprints.'])
  })
})
