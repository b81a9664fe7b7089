import { randomUUID } from 'node:crypto'
import { renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Correction } from '@shared/judgement'
import { letterFacts } from '@shared/letter'
import Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { indexFileName } from '../../../src/main/library/db/file-names'
import { ImportLibrary } from '../../support/import-library'
import { libraryForEachTest } from '../../support/library-for-each-test'

let library: ImportLibrary
libraryForEachTest(
  (worker) => new ImportLibrary(worker),
  (made) => {
    library = made
  },
)

const letter = (words: string) =>
  `From: Ada Vale\nTo: Bela Orr\nDate: 3 March 1843\n\nDear Bela,\n\n${words}\n\nYours,\nAda Vale\n`
const page = `<html lang="en"><head><title>Letter 1</title>
<meta property="og:site_name" content="The Lorvik Post"><link rel="canonical" href="https://post.example/letter/1">
</head><body><p>Dear Bela,</p><p>The orchard by the river is in bloom.</p></body></html>`
const catalogue = `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc>
<titleStmt><title>Letters of the Vale papers</title></titleStmt>
<publicationStmt><idno type="url">https://post.example/cmif.xml</idno></publicationStmt>
<sourceDesc><bibl type="online">Vale papers</bibl></sourceDesc></fileDesc><profileDesc>
<correspDesc ref="https://post.example/letter/1">
<correspAction type="sent"><persName>Ada Vale</persName><placeName>Lorvik</placeName><date when="1843-03-03"/></correspAction>
</correspDesc></profileDesc></teiHeader><text><body><p/></body></text></TEI>`

interface Known {
  readonly facts: readonly string[]
  readonly added: number
  readonly textChanged: number
  readonly headChanged: number
  readonly headHash: string
  readonly source: string | null
  readonly places: readonly string[]
}

/** What the index knows of a letter beside its text; of the first letter of the file. */
function known(path: string): Known {
  return library.read((db) => {
    const row = db
      .prepare<[string], Omit<Known, 'facts' | 'places'> & { id: number; bits: number }>(
        `SELECT letter.id, facts AS bits, added, text_changed AS textChanged, head_changed AS headChanged,
                hex(head_hash) AS headHash, source.name AS source
           FROM letter JOIN file ON file.id = file_id LEFT JOIN source ON source.id = source_id
          WHERE path = ? ORDER BY letter.id LIMIT 1`,
      )
      .get(path)
    if (row === undefined) throw new Error(`There is no letter ${path}.`)
    const { id, bits, ...facts } = row
    const places = db
      .prepare<[number], string>(
        'SELECT name FROM letter_place JOIN place ON place.id = place_id WHERE letter_id = ? ORDER BY name',
      )
      .pluck()
      .all(id)
    return { ...facts, facts: letterFacts.filter((_, place) => (bits & (1 << place)) !== 0), places }
  })
}

/** Waits until the clock shows another millisecond, so that what changes now is told from what changed before. */
async function later(): Promise<void> {
  const before = Date.now()
  while (Date.now() === before) await new Promise((resolve) => setImmediate(resolve))
}

async function importLater(): Promise<void> {
  await later()
  await library.import()
}

function correction(path: string, title: string): Correction {
  return {
    ...{ id: randomUUID(), letterKey: `first/${path}`, field: 'title', target: null },
    ...{ verdict: 'corrected', value: { field: 'title', title } },
  }
}

async function correct(path: string, title: string): Promise<void> {
  const corrections = [correction(path, title)]
  library.judgements = { ...library.judgements, corrections }
  await later()
  await library.room.handlers['import.apply']({
    corrections: [{ letterKey: `first/${path}`, corrections }],
  })
}

describe('what a letter has', () => {
  test('is noted when it is read', async () => {
    library.write('a.txt', letter('“The orchard is in bloom,” said the keeper, and the gate was left open.'))
    library.write('b.txt', 'Nothing is known of this.')
    library.write('c.html', page)
    await library.import()
    expect(known('a.txt').facts).toEqual(['date', 'sender', 'recipient', 'signatory', 'quotation', 'text'])
    expect(known('b.txt').facts).toEqual(['text'])
    expect(known('c.html').source).toBe('The Lorvik Post')
    expect(known('c.html').facts).toContain('source')
  })

  test('is the host of its address where no publisher is named', async () => {
    library.write('c.html', page.replace(/<meta[^>]*>/, ''))
    await library.import()
    expect(known('c.html').source).toBe('post.example')
  })

  test('follows what the reader corrects', async () => {
    library.write('b.txt', 'Nothing is known of this.')
    await library.import()
    const corrections: Correction[] = [
      {
        ...{ id: randomUUID(), letterKey: 'first/b.txt', field: 'place', target: null, verdict: 'added' },
        value: { field: 'place', name: 'Lorvik', role: 'sent' },
      },
    ]
    await library.room.handlers['import.apply']({
      corrections: [{ letterKey: 'first/b.txt', corrections }],
    })
    expect(known('b.txt')).toMatchObject({ places: ['Lorvik'], facts: ['place', 'text'] })
    await library.room.handlers['import.apply']({
      corrections: [{ letterKey: 'first/b.txt', corrections: [] }],
    })
    expect(known('b.txt')).toMatchObject({ places: [], facts: ['text'] })
  })

  test('follows what a catalogue says of it', async () => {
    library.write('c.html', page)
    await library.import()
    expect(known('c.html').places).toEqual([])
    library.write('catalogue.xml', catalogue)
    await library.import()
    expect(known('c.html').places).toEqual(['Lorvik'])
    expect(known('c.html').facts).toContain('place')
  })
})

describe('when a letter came and when it changed', () => {
  test('stays as it was when nothing changed, also when its file was only saved again', async () => {
    const path = library.write('a.txt', letter('I write.'))
    await library.import()
    const before = known('a.txt')
    await importLater()
    utimesSync(path, 1, 1)
    await importLater()
    expect(known('a.txt')).toEqual(before)
    expect(before).toMatchObject({ textChanged: before.added, headChanged: before.added })
  })

  test('tells a changed text from changed knowledge', async () => {
    library.write('a.txt', letter('I write.'))
    await library.import()
    const before = known('a.txt')
    library.write('a.txt', letter('I write again.'))
    await importLater()
    const withText = known('a.txt')
    expect(withText.textChanged).toBeGreaterThan(before.textChanged)
    expect({ ...withText, textChanged: before.textChanged }).toEqual(before)

    library.write('a.txt', letter('I write again.').replace('Date: 3 March', 'Date: 4 March'))
    await importLater()
    const withBoth = known('a.txt')
    expect(withBoth.headChanged).toBeGreaterThan(withText.headChanged)
    expect(withBoth.headHash).not.toBe(withText.headHash)
    expect(withBoth.added).toBe(before.added)
  })

  test('a correction changes what is known, and reading the letter again does not', async () => {
    library.write('a.txt', letter('I write.'))
    await library.import()
    const before = known('a.txt')
    await correct('a.txt', 'Of the orchard')
    const corrected = known('a.txt')
    expect(corrected.headChanged).toBeGreaterThan(before.headChanged)
    expect(corrected.textChanged).toBe(before.textChanged)

    library.write('a.txt', letter('I write again.'))
    await importLater()
    expect(known('a.txt')).toMatchObject({
      added: before.added,
      headChanged: corrected.headChanged,
      headHash: corrected.headHash,
    })
    await later()
    await library.room.handlers['import.apply']({
      corrections: [{ letterKey: 'first/a.txt', corrections: [] }],
    })
    expect(known('a.txt').headHash).toBe(before.headHash)
    expect(known('a.txt').headChanged).toBeGreaterThan(corrected.headChanged)
  })

  test('a letter of which a catalogue speaks is not changed by being read again', async () => {
    library.write('catalogue.xml', catalogue)
    library.write('c.html', page)
    await library.import()
    const before = known('c.html')
    library.write('c.html', page.replace('in bloom', 'in full bloom'))
    await importLater()
    const after = known('c.html')
    expect(after.textChanged).toBeGreaterThan(before.textChanged)
    expect({ ...after, textChanged: before.textChanged }).toEqual(before)
  })

  test('a renamed letter is not a new one', async () => {
    const path = library.write('a.txt', letter('I write.'))
    await library.import()
    const before = known('a.txt')
    renameSync(path, join(library.source, 'b.txt'))
    await importLater()
    expect(known('b.txt')).toEqual(before)
  })

  test('a letter whose file was gone for a while is the one that it was', async () => {
    const path = library.write('a.txt', letter('I write.'))
    await library.import()
    const before = known('a.txt')
    rmSync(path)
    await importLater()
    writeFileSync(path, letter('I write.'))
    await importLater()
    expect(known('a.txt')).toEqual(before)
  })
})

describe('an index of the version before', () => {
  /** Takes back what the newest migrations added. */
  async function takeBack(): Promise<void> {
    await library.room.close()
    const db = new Database(join(library.directory, indexFileName))
    for (const column of ['facts', 'added', 'text_changed', 'head_changed', 'head_hash', 'source_id'])
      db.exec(`ALTER TABLE letter DROP COLUMN ${column}`)
    for (const table of ['letter_place', 'place', 'source', 'fingerprint', 'rewritten_file'])
      db.exec(`DROP TABLE ${table}`)
    db.exec('DELETE FROM state')
    db.pragma('user_version = 2')
    db.close()
  }

  test('knows after the next import what a new one knows, and counts nothing as changed', async () => {
    library.write('a.txt', letter('I write.'))
    library.write('c.html', page)
    library.write('catalogue.xml', catalogue)
    await library.import()
    await correct('a.txt', 'Of the orchard')
    const paths = ['a.txt', 'c.html', 'catalogue.xml']
    const values = () =>
      paths.map(known).map(({ facts, headHash, source, places }) => ({ facts, headHash, source, places }))
    const before = values()
    await takeBack()
    await library.reopen()
    const job = await library.import()
    expect(job.summary).toMatchObject({ added: 0, changed: 0 })
    expect(values()).toEqual(before)
    for (const { added, textChanged, headChanged } of paths.map(known)) {
      expect(added).toBeGreaterThan(0)
      expect([textChanged, headChanged]).toEqual([added, added])
    }
  })

  test('is brought up to date by the import after the one that was cancelled', async () => {
    library.write('a.txt', letter('I write.'))
    await library.import()
    const { facts, headHash } = known('a.txt')
    await takeBack()
    await library.reopen()
    await library.start()
    await library.room.handlers['import.cancel']({})
    await library.import()
    expect(known('a.txt')).toMatchObject({ facts, headHash })
  })

  test('knows it also of letters whose files are gone', async () => {
    const path = library.write('a.txt', letter('I write.'))
    library.write('b.txt', letter('I write too.'))
    await library.import()
    rmSync(path)
    await library.import()
    await library.room.handlers['gone.keep']({ keys: ['first/a.txt'] })
    const { facts } = known('a.txt')
    await takeBack()
    await library.reopen()
    await library.import()
    expect(known('a.txt').facts).toEqual(facts)
    expect(facts).toContain('sender')
  })
})
