import {
  appendFileSync,
  copyFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { notebookDatabase } from '../../../src/main/library/db/notebook-database'
import { openForWriting } from '../../../src/main/library/db/open'
import { checkNotebook } from '../../../src/main/library/notebook/check-notebook'
import { joinJournal } from '../../../src/main/library/notebook/join-journal'
import { notebookPaths } from '../../../src/main/library/notebook/notebook-paths'
import {
  addNote,
  anchorOn,
  bodiesOf,
  failureCodeOf,
  judge,
  listOf,
  notebookIn,
  openedNotebook,
  type TestNotebook,
} from '../../support/notebook'
import { doWithNotes } from '../../support/notes'
import { doWithSearches, saveSearch } from '../../support/searches'
import { readSideBySide } from '../../support/side-by-side'
import { type TemporaryFolder, temporaryFolder } from '../../support/temporary-folder'

let folder: TemporaryFolder
let letters: TemporaryFolder
let notebook: TestNotebook
beforeEach(() => {
  folder = temporaryFolder()
  letters = temporaryFolder()
  notebook = openedNotebook(folder.path)
})
afterEach(() => {
  notebook.close()
  folder.remove()
  letters.remove()
})

const at = (name: string) => join(folder.path, name)
const asideNames = () => readdirSync(folder.path).filter((name) => /set-aside.*\.journal$/.test(name))

/** Opens again and gives the kinds of what there was to tell. */
function reopen(): readonly string[] {
  notebook = notebookIn(folder.path)
  return notebook.ask('notebook.open', {}).notices.map((notice) => notice.kind)
}

function writeSomeOfEach(): void {
  const id = addNote(notebook, 'first', [anchorOn('f/a.txt', 'the gate'), anchorOn('f/b.txt', 'die Pforte')])
  notebook.ask('notes.save', { id, revision: 1, body: 'first, changed' })
  notebook.ask('notes.remove', { ids: [addNote(notebook, 'in the bin')] })
  notebook.ask('folders.add', { paths: [letters.path] })
  saveSearch(notebook, 'Gate', 'gate')
  doWithSearches(notebook)
  doWithNotes(notebook)
  judge(notebook, letters.path)
  readSideBySide(notebook)
}

describe('The journal', () => {
  it('has each change, chained, before it is acknowledged', () => {
    const size = () => statSync(at('notebook.journal')).size
    const before = size()
    addNote(notebook, 'kept')
    expect(size()).toBeGreaterThan(before)
    const last = readFileSync(at('notebook.journal'), 'utf8').trimEnd().split('\n').at(-1) ?? ''
    expect(JSON.parse(last)).toMatchObject({ entry: { change: { kind: 'note-written', body: 'kept' } } })
  })

  it('gives the very same notebook again, revision by revision', () => {
    writeSomeOfEach()
    notebook.close()
    expect(checkNotebook(folder.path)).toMatchObject({ ok: true, notes: 8, savedSearches: 3 })
  })

  it('alone, begun anew or not, gives back every note with its history, every code, judgement, reading table and pin', () => {
    writeSomeOfEach()
    const notes = () => {
      const lists = [false, true].flatMap((bin) => notebook.ask('notes.list', listOf({ bin }, 0, 500)).notes)
      const ids = lists.map(({ id }) => id)
      const page = { offset: 0, limit: 500 }
      return { lists, whole: notebook.ask('notes.get', { ids }), ...histories(ids, page) }
    }
    const histories = (ids: readonly string[], page: { offset: number; limit: number }) => ({
      histories: ids.map((id) => notebook.ask('notes.history', { id, ...page })),
    })
    const everything = () => ({
      notes: notes(),
      codes: notebook.ask('codes.list', {}),
      tags: notebook.ask('notes.tags', {}),
      links: notebook.ask('notes.backlinks', { target: { kind: 'letter', letterKey: 'g/moved.txt' } }),
      judgements: notebook.ask('judgements.all', {}),
      tables: notebook.ask('reading-tables.list', {}),
      pins: notebook.ask('translations.pins', { a: 'f/a', b: 'f/moved-b' }),
    })
    const before = everything()
    expect([before.tables.length, before.pins.length]).toEqual([1, 1])
    for (const isBegunAnew of [false, true]) {
      notebook.close()
      if (isBegunAnew) {
        rmSync(at('notebook.journal'))
        reopen()
        notebook.close()
      }
      rmSync(at('notebook.db'))
      rmSync(at('backups'), { recursive: true })
      notebook = notebookIn(folder.path)
      expect(notebook.ask('notebook.open', {}).state.kind).toBe('damaged')
      notebook.ask('notebook.recover', { choice: 'journal' })
      expect(everything()).toEqual(before)
    }
  })

  it('brings what the database does not have: a lost write-ahead log loses nothing', () => {
    addNote(notebook, 'early')
    notebook.close()
    copyFileSync(at('notebook.db'), at('older.db'))
    notebook = openedNotebook(folder.path)
    addNote(notebook, 'late')
    notebook.close()
    copyFileSync(at('older.db'), at('notebook.db'))
    expect(reopen()).toEqual(['notebook-resumed'])
    expect(bodiesOf(notebook)).toEqual(['early', 'late'])
    notebook.close()
    expect(reopen()).toEqual([])
  })

  it('stays as it is when the disk is too full to take its changes over, and is taken over later', () => {
    addNote(notebook, 'early')
    notebook.close()
    copyFileSync(at('notebook.db'), at('older.db'))
    notebook = openedNotebook(folder.path)
    addNote(notebook, `late ${'and long '.repeat(10_000)}`)
    notebook.close()
    copyFileSync(at('older.db'), at('notebook.db'))
    const before = readFileSync(at('notebook.journal'))

    const db = openForWriting(at('notebook.db'), notebookDatabase)
    db.pragma(`max_page_count = ${Number(db.pragma('page_count', { simple: true })) + 2}`)
    const paths = notebookPaths(folder.path)
    expect(failureCodeOf(() => joinJournal(db, paths, new Date(0)))).toBe('disk-full')
    db.close()

    expect(readFileSync(at('notebook.journal')).equals(before)).toBe(true)
    expect(reopen()).toEqual(['notebook-resumed'])
    expect(bodiesOf(notebook)).toHaveLength(2)
  })

  it('is cut back to its last whole line, and the rest is kept in a file of its own', () => {
    addNote(notebook, 'whole')
    notebook.close()
    appendFileSync(at('notebook.journal'), '{"hash":"abc","entry":{"previous":"half a line')
    expect(reopen()).toEqual([])
    addNote(notebook, 'next')
    notebook.close()
    expect(readFileSync(at('notebook.journal.torn'), 'utf8')).toContain('half a line')
    expect(readFileSync(at('notebook.journal'), 'utf8')).not.toContain('half a line')
    expect(checkNotebook(folder.path).findings).toEqual([])
  })

  it('is begun anew with all notes when it is missing', () => {
    writeSomeOfEach()
    const before = notebook.ask('judgements.all', {})
    notebook.close()
    rmSync(at('notebook.journal'))
    expect(checkNotebook(folder.path)).toMatchObject({ ok: false, findings: ['The journal is missing.'] })
    expect(reopen()).toEqual(['notebook-resumed'])
    expect(notebook.ask('judgements.all', {})).toEqual(before)
    notebook.close()
    expect(checkNotebook(folder.path)).toMatchObject({ ok: true, notes: 8 })
  })

  it('is set aside and begun anew when a line in its middle was altered', () => {
    writeSomeOfEach()
    notebook.close()
    const altered = readFileSync(at('notebook.journal'), 'utf8').replace('in the bin', 'in the box')
    writeFileSync(at('notebook.journal'), altered)
    expect(checkNotebook(folder.path).findings[0]).toMatch(/journal is damaged/)
    expect(reopen()).toEqual(['notebook-resumed'])
    expect(asideNames().map((name) => readFileSync(at(name), 'utf8'))).toEqual([altered])
    notebook.close()
    expect(checkNotebook(folder.path)).toMatchObject({ ok: true, notes: 8 })
  })

  it('is set aside and begun anew when it lost lines that the database has', () => {
    addNote(notebook, 'one')
    addNote(notebook, 'two')
    notebook.close()
    const lines = readFileSync(at('notebook.journal'), 'utf8').split('\n')
    truncateSync(at('notebook.journal'), Buffer.byteLength(`${lines.slice(0, 2).join('\n')}\n`))
    expect(reopen()).toEqual(['notebook-resumed'])
    expect(bodiesOf(notebook)).toEqual(['one', 'two'])
    notebook.close()
    expect(checkNotebook(folder.path).findings).toEqual([])
  })

  it('of another notebook is never replayed', () => {
    addNote(notebook, 'mine')
    notebook.close()
    const other = temporaryFolder()
    const theirs = openedNotebook(other.path)
    for (const body of ['a', 'b', 'c']) addNote(theirs, body)
    theirs.close()
    copyFileSync(join(other.path, 'notebook.journal'), at('notebook.journal'))
    other.remove()
    expect(reopen()).toEqual(['notebook-resumed'])
    expect(bodiesOf(notebook)).toEqual(['mine'])
    expect(asideNames()).toHaveLength(1)
  })

  it('goes on counting after it was begun anew, and can still give everything back', () => {
    addNote(notebook, 'before')
    notebook.close()
    rmSync(at('notebook.journal'))
    reopen()
    addNote(notebook, 'after')
    notebook.close()
    rmSync(at('notebook.db'))
    rmSync(at('backups'), { recursive: true })
    notebook = notebookIn(folder.path)
    expect(notebook.ask('notebook.open', {}).state.kind).toBe('damaged')
    expect(notebook.ask('notebook.recover', { choice: 'journal' })).toMatchObject({ kind: 'open', notes: 2 })
    expect(bodiesOf(notebook)).toEqual(['after', 'before'])
    expect(existsSync(at('notebook.recovering.db'))).toBe(false)
  })
})
