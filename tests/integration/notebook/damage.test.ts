import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import type { NotebookState } from '@shared/library'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { migrate } from '../../../src/main/library/db/migrate'
import { notebookDatabase } from '../../../src/main/library/db/notebook-database'
import { checkNotebook, repairNotebook } from '../../../src/main/library/notebook/check-notebook'
import {
  addNote,
  bodiesOf,
  clockFrom,
  failureCodeOf,
  judge,
  listOf,
  notebookIn,
  openedNotebook,
  type TestNotebook,
} from '../../support/notebook'
import { sentencesIn } from '../../support/sentences-in'
import { type TemporaryFolder, temporaryFolder } from '../../support/temporary-folder'

let folder: TemporaryFolder
let notebook: TestNotebook
beforeEach(() => {
  folder = temporaryFolder()
  notebook = openedNotebook(folder.path)
})
afterEach(() => {
  notebook.close()
  folder.remove()
})

const at = (...names: string[]) => join(folder.path, ...names)
const damagedFiles = () => readdirSync(folder.path).filter((name) => /^notebook\.damaged-.*\.db$/.test(name))

function open(): NotebookState {
  notebook = notebookIn(folder.path)
  return notebook.ask('notebook.open', {}).state
}

/** Two notes in a backup, a third in the journal only; then the database is spoilt. */
function spoil(how: (path: string) => void): void {
  addNote(notebook, 'one')
  addNote(notebook, 'two')
  notebook.close()
  notebook = openedNotebook(folder.path, clockFrom('2026-03-02T12:00:00Z'))
  addNote(notebook, 'three')
  notebook.close()
  const [newest = ''] = readdirSync(at('backups')).sort().reverse()
  rmSync(at('backups', newest))
  how(at('notebook.db'))
}

const garble = (path: string) => {
  const bytes = readFileSync(path)
  bytes.fill(0x5a, 5000, 9000)
  writeFileSync(path, bytes)
}

const kindsOf = (state: NotebookState) =>
  state.kind === 'damaged' ? state.choices.map(({ kind, notes }) => `${kind} ${notes}`) : state.kind
const backupOf = (state: NotebookState) =>
  (state.kind === 'damaged' ? state.choices.find(({ kind }) => kind === 'backup')?.id : undefined) ?? ''

describe('A library whose files are deleted while it is open', () => {
  it('takes no more notes, since they could not last', () => {
    addNote(notebook, 'one')
    rmSync(folder.path, { recursive: true })
    expect(failureCodeOf(() => addNote(notebook, 'two'))).toBe('library-unreadable')
    expect(bodiesOf(notebook)).toEqual(['one'])
  })

  it('goes on when only the journal is gone, and begins a new one when it is opened again', () => {
    rmSync(at('notebook.journal'))
    addNote(notebook, 'one')
    notebook.close()
    expect(open()).toMatchObject({ kind: 'open', notes: 1 })
    expect(checkNotebook(folder.path)).toMatchObject({ ok: true, notes: 1 })
  })
})

describe('A damaged notebook', () => {
  it('offers its sound backups, its journal and an empty one, each with its notes counted', () => {
    spoil(garble)
    expect(kindsOf(open())).toEqual(['backup 2', 'journal 3', 'empty 0'])
  })

  it('says how many judgements each choice holds, so that work without notes is not taken for nothing', () => {
    const letters = at('letters')
    mkdirSync(letters)
    notebook.close()
    notebook = openedNotebook(at('library'))
    judge(notebook, letters)
    notebook.close()
    garble(at('library', 'notebook.db'))
    notebook = notebookIn(at('library'))
    const { state } = notebook.ask('notebook.open', {})
    const counts = state.kind === 'damaged' ? state.choices.map(({ judgements }) => judgements) : []
    expect(counts).toEqual([6, 6, 0])
  })

  it('does not offer a backup that is damaged itself', () => {
    spoil(garble)
    for (const name of readdirSync(at('backups'))) garble(at('backups', name))
    expect(kindsOf(open())).toEqual(['journal 3', 'empty 0'])
  })

  it('answers nothing else until it is recovered, and stays as it was found', () => {
    spoil(garble)
    const before = readFileSync(at('notebook.db'))
    open()
    const list = () => notebook.ask('notes.list', listOf({}, 0, 1))
    expect(failureCodeOf(list)).toBe('damaged-notebook')
    expect(failureCodeOf(() => addNote(notebook, 'no'))).toBe('damaged-notebook')
    expect(failureCodeOf(() => notebook.ask('folders.list', {}))).toBe('damaged-notebook')
    notebook.close()
    expect(readFileSync(at('notebook.db')).equals(before)).toBe(true)
  })

  it('comes back from a backup with what the journal has beyond it, and the damaged file is kept', () => {
    spoil(garble)
    const before = readFileSync(at('notebook.db'))
    const state = open()
    expect(notebook.ask('notebook.recover', { choice: backupOf(state) })).toMatchObject({
      kind: 'open',
      notes: 3,
    })
    expect(bodiesOf(notebook)).toEqual(['one', 'three', 'two'])
    const kinds = notebook.ask('notebook.open', {}).notices.map(({ kind }) => kind)
    expect(kinds).toEqual(['notebook-restored', 'notebook-resumed'])
    const [kept = ''] = damagedFiles()
    expect(readFileSync(at(kept)).equals(before)).toBe(true)
    notebook.close()
    expect(checkNotebook(folder.path).findings).toEqual([])
  })

  it('comes back from the journal alone', () => {
    spoil(garble)
    rmSync(at('backups'), { recursive: true })
    open()
    notebook.ask('notebook.recover', { choice: 'journal' })
    expect(bodiesOf(notebook)).toEqual(['one', 'three', 'two'])
    notebook.close()
    expect(checkNotebook(folder.path).findings).toEqual([])
    expect(open()).toEqual({ kind: 'open', notes: 3, savedSearches: 0 })
  })

  it('can be replaced by an empty one, and then nothing of the old one is lost either', () => {
    spoil(garble)
    const journal = readFileSync(at('notebook.journal'))
    open()
    expect(notebook.ask('notebook.recover', { choice: 'empty' })).toMatchObject({ kind: 'open', notes: 0 })
    addNote(notebook, 'a new beginning')
    notebook.close()
    expect(open()).toMatchObject({ kind: 'open', notes: 1 })
    const [aside = ''] = readdirSync(folder.path).filter((name) => name.includes('set-aside'))
    expect(readFileSync(at(aside)).equals(journal)).toBe(true)
    expect(damagedFiles()).toHaveLength(1)
  })

  it('never mixes an old write-ahead log into what replaced it', () => {
    spoil(garble)
    const other = new Database(at('other.db'))
    other.pragma('journal_mode = WAL')
    other.exec('CREATE TABLE alien (id); INSERT INTO alien VALUES (1)')
    writeFileSync(at('notebook.db-wal'), readFileSync(at('other.db-wal')))
    other.close()
    open()
    notebook.ask('notebook.recover', { choice: 'journal' })
    notebook.close()
    expect(checkNotebook(folder.path).findings).toEqual([])
    expect(existsSync(at(`${damagedFiles()[0]}-wal`))).toBe(true)
  })

  it('is left alone when the choice is not there', () => {
    spoil(garble)
    open()
    for (const choice of ['notebook-2020-01-01T00-00-00-000Z.db', '../notebook.db', 'library.lock']) {
      expect(failureCodeOf(() => notebook.ask('notebook.recover', { choice }))).toBe('refused')
    }
    expect(damagedFiles()).toEqual([])
    expect(kindsOf(notebook.ask('notebook.state', {}))).toEqual(['backup 2', 'journal 3', 'empty 0'])
  })

  it.each([
    ['is missing', (path: string) => rmSync(path)],
    ['is empty', (path: string) => truncateSync(path, 0)],
    ['was cut off', (path: string) => truncateSync(path, Math.floor(statSync(path).size / 2))],
    ['is another file', (path: string) => writeFileSync(path, 'no database at all'.repeat(500))],
    [
      'has a changed word in a note',
      (path: string) => {
        const db = new Database(path)
        db.exec("UPDATE note_revision SET body = 'tvo' WHERE body = 'two'")
        db.close()
      },
    ],
    [
      'has another table than it was made with',
      (path: string) => {
        const db = new Database(path)
        db.exec('DROP INDEX anchor_letter')
        db.close()
      },
    ],
    [
      'is a blank database',
      (path: string) => {
        rmSync(path)
        const db = new Database(path)
        db.pragma('journal_mode = WAL')
        db.close()
      },
    ],
  ])('is noticed when it %s', (_how, how) => {
    spoil(how)
    expect(kindsOf(open())).toEqual(['backup 2', 'journal 3', 'empty 0'])
    expect(notebook.ask('notebook.recover', { choice: 'journal' })).toMatchObject({ kind: 'open', notes: 3 })
  })

  it('is recovered only when it is damaged', () => {
    addNote(notebook, 'sound')
    expect(failureCodeOf(() => notebook.ask('notebook.recover', { choice: 'empty' }))).toBe('refused')
    expect(bodiesOf(notebook)).toEqual(['sound'])
  })
})

describe('A notebook whose words to search by are damaged', () => {
  it('is sound: they are made again without a question', () => {
    addNote(notebook, 'lighthouse')
    notebook.close()
    const db = new Database(at('notebook.db'))
    db.exec("UPDATE note_words SET folded = 'nothing'")
    db.close()
    expect(open()).toMatchObject({ kind: 'open', notes: 1 })
    expect(notebook.ask('notes.list', listOf({ words: 'lighthouse' }, 0, 1)).total).toBe(1)
  })
})

describe('Damage that comes while the notebook is open', () => {
  it('closes the notebook at the first page that cannot be read, and offers a way back', () => {
    spoil(() => {})
    expect(open().kind).toBe('open')
    const bytes = readFileSync(at('notebook.db'))
    writeFileSync(at('notebook.db'), bytes.fill(0x5a, 5 * 4096))
    const list = () => notebook.ask('notes.list', listOf({}, 0, 10))
    expect(failureCodeOf(list)).toBe('damaged-notebook')
    expect(failureCodeOf(() => addNote(notebook, 'no'))).toBe('damaged-notebook')
    expect(kindsOf(notebook.ask('notebook.state', {}))).toEqual(['backup 2', 'journal 3', 'empty 0'])
    expect(readFileSync(at('notebook.db')).equals(bytes)).toBe(true)
    expect(notebook.ask('notebook.recover', { choice: 'journal' })).toMatchObject({ kind: 'open', notes: 3 })
    expect(bodiesOf(notebook)).toEqual(['one', 'three', 'two'])
  })
})

describe('A fresh folder', () => {
  it('gets an empty notebook and is not taken for a damaged one', () => {
    const fresh = at('fresh')
    const first = notebookIn(fresh)
    expect(first.ask('notebook.open', {})).toEqual({
      state: { kind: 'open', notes: 0, savedSearches: 0 },
      notices: [],
    })
    first.close()
    if (process.platform !== 'win32') {
      expect(statSync(fresh).mode & 0o777).toBe(0o700)
      for (const name of readdirSync(fresh)) {
        expect(statSync(join(fresh, name)).mode & 0o077).toBe(0)
      }
    }
  })

  it('is opened again after a crash had left only the beginning of a notebook', () => {
    for (const name of ['notebook.db', 'library.lock']) {
      const begun = at(`begun-${name}`)
      mkdirSync(begun)
      writeFileSync(join(begun, name), '')
      const again = notebookIn(begun)
      expect(again.ask('notebook.open', {}).state.kind).toBe('open')
      again.close()
    }
    notebook.close()
    rmSync(at('notebook.db'))
    expect(open()).toMatchObject({ kind: 'open', notes: 0 })
  })
})

describe('A notebook that somebody gave a trigger', () => {
  const newest = notebookDatabase.migrations.length
  it.each([
    ['of this version', newest, 'helpful'],
    ['of this version with a name like those of SQLite', newest, 'sqlitextra'],
    ['of an older version', newest - 1, 'helpful'],
  ])('%s is damaged, and nothing of it is run', (_what, version, name) => {
    notebook.close()
    rmSync(folder.path, { recursive: true })
    mkdirSync(folder.path)
    const db = new Database(at('notebook.db'))
    migrate(
      db,
      { ...notebookDatabase, migrations: notebookDatabase.migrations.slice(0, version) },
      '',
      () => {},
    )
    db.exec(`CREATE TRIGGER ${name} AFTER INSERT ON note BEGIN DELETE FROM note; END`)
    db.close()
    const before = readFileSync(at('notebook.db'))
    const state = open()
    expect(state).toMatchObject({ kind: 'damaged', damage: [{ kind: 'foreign-tables' }] })
    expect(sentencesIn(state)).toEqual([])
    notebook.close()
    expect(readFileSync(at('notebook.db')).equals(before)).toBe(true)
  })
})

describe('A notebook of a newer Letterbook', () => {
  it('is refused and left as it is', () => {
    addNote(notebook, 'kept')
    notebook.close()
    const db = new Database(at('notebook.db'))
    db.pragma('user_version = 99')
    db.close()
    const before = readFileSync(at('notebook.db'))
    expect(failureCodeOf(open)).toBe('library-newer')
    notebook.close()
    expect(readFileSync(at('notebook.db')).equals(before)).toBe(true)
    expect(damagedFiles()).toEqual([])
  })
})

describe('Repairing from the command line', () => {
  it('takes what brings back most, keeps the damaged files, and then the check is content', () => {
    spoil(garble)
    for (const name of readdirSync(at('backups'))) garble(at('backups', name))
    expect(checkNotebook(folder.path).ok).toBe(false)
    expect(repairNotebook(folder.path)[0]?.kind).toBe('notebook-restored')
    expect(checkNotebook(folder.path)).toMatchObject({ ok: true, notes: 3, findings: [] })
    expect(damagedFiles()).toHaveLength(1)
    expect(readdirSync(at('backups')).every((name) => name.endsWith('.damaged'))).toBe(true)
  })

  it('takes the backup when the journal is gone', () => {
    spoil(garble)
    rmSync(at('notebook.journal'))
    repairNotebook(folder.path)
    expect(checkNotebook(folder.path)).toMatchObject({ ok: true, notes: 2 })
  })

  it('does not begin an empty notebook by itself', () => {
    spoil(garble)
    rmSync(at('notebook.journal'))
    rmSync(at('backups'), { recursive: true })
    expect(failureCodeOf(() => repairNotebook(folder.path))).toBe('damaged-notebook')
    expect(existsSync(at('notebook.db'))).toBe(true)
  })

  it('leaves a sound notebook as it is', () => {
    addNote(notebook, 'sound')
    notebook.close()
    expect(repairNotebook(folder.path)).toEqual([])
    expect(damagedFiles()).toEqual([])
  })

  it('is refused while the library is open', () => {
    expect(failureCodeOf(() => repairNotebook(folder.path))).toBe('library-in-use')
  })
})

describe('Checking', () => {
  it('works while the library is open and being written', () => {
    addNote(notebook, 'one')
    expect(checkNotebook(folder.path)).toMatchObject({ ok: true, notes: 1 })
    addNote(notebook, 'two')
    expect(checkNotebook(folder.path)).toMatchObject({ ok: true, notes: 2 })
  })

  it('says that there is no notebook in another folder', () => {
    expect(checkNotebook(at('nowhere'))).toMatchObject({ ok: false, notes: 0 })
  })
})
