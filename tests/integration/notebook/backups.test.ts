import { copyFileSync, existsSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { makeBackup } from '../../../src/main/library/notebook/backups'
import { examineFile } from '../../../src/main/library/notebook/examine'
import { notebookPaths } from '../../../src/main/library/notebook/notebook-paths'
import { addNote, failureCodeOf, openedNotebook, type TestNotebook } from '../../support/notebook'
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

const backups = () => {
  const path = join(folder.path, 'backups')
  return existsSync(path) ? readdirSync(path).sort() : []
}
const examined = (name: string) => examineFile(join(folder.path, 'backups', name))

describe('A backup of the notebook', () => {
  it('is made at closing when something changed, and not again when nothing did', () => {
    addNote(notebook, 'kept')
    notebook.close()
    expect(backups()).toHaveLength(1)
    expect(backups()[0]).toMatch(/^notebook-2026-03-01T12-00-\d\d-000Z\.db$/)
    openedNotebook(folder.path).close()
    expect(backups()).toHaveLength(1)
  })

  it('is not made of an empty notebook', () => {
    notebook.idle()
    notebook.close()
    expect(backups()).toEqual([])
  })

  it('is made soon after opening when the newest one lacks a change', () => {
    addNote(notebook, 'kept')
    notebook.close()
    for (const name of backups()) rmSync(join(folder.path, 'backups', name))
    notebook = openedNotebook(folder.path)
    expect(backups()).toEqual([])
    notebook.idle()
    expect(backups().map((name) => examined(name).counts.notes)).toEqual([1])
  })

  it('is made after fifty changes, when there is time', () => {
    notebook.idle()
    for (let count = 0; count < 49; count++) addNote(notebook, `note ${count}`)
    notebook.idle()
    expect(backups()).toEqual([])
    addNote(notebook, 'the fiftieth')
    notebook.idle()
    expect(backups().map((name) => examined(name).counts.notes)).toEqual([50])
  })

  it('is a sound notebook by itself that nobody else may read', () => {
    addNote(notebook, 'kept')
    notebook.close()
    const [name = ''] = backups()
    expect(examined(name)).toMatchObject({ findings: [], counts: { notes: 1, savedSearches: 0 } })
    if (process.platform !== 'win32') {
      expect(statSync(join(folder.path, 'backups', name)).mode & 0o777).toBe(0o600)
      expect(statSync(join(folder.path, 'backups')).mode & 0o777).toBe(0o700)
    }
  })

  it('that was interrupted is cleared away at the next opening', () => {
    addNote(notebook, 'kept')
    notebook.close()
    const part = join(folder.path, 'backups', 'notebook-2026-01-01T00-00-00-000Z.db.part')
    writeFileSync(part, 'half')
    notebook = openedNotebook(folder.path)
    expect(existsSync(part)).toBe(false)
  })

  it('never replaces another one, even when the clock stands still', () => {
    notebook.close()
    notebook = openedNotebook(folder.path, () => new Date('2026-03-01T12:00:00Z'))
    const db = new Database(notebookPaths(folder.path).database)
    for (const body of ['one', 'two', 'three']) {
      addNote(notebook, body)
      makeBackup(db, notebookPaths(folder.path), new Date('2026-03-01T12:00:00Z'))
    }
    db.close()
    expect(backups().map((name) => examined(name).counts.notes)).toEqual([1, 2, 3])
  })

  it('is kept when it was just made, even when the clock says that it is the oldest of many', () => {
    addNote(notebook, 'kept')
    notebook.close()
    const [only = ''] = backups()
    for (let second = 10; second < 50; second++) {
      const later = `notebook-2030-01-01T00-00-${second}-000Z.db`
      copyFileSync(join(folder.path, 'backups', only), join(folder.path, 'backups', later))
    }
    notebook = openedNotebook(folder.path)
    addNote(notebook, 'newest')
    notebook.close()
    const made = backups().filter((name) => name.startsWith('notebook-2026'))
    expect(made.map((name) => examined(name).counts.notes)).toContain(2)
  })

  it('that was asked for stays beside all that are made by themselves, until it is removed', () => {
    addNote(notebook, 'early')
    const { name } = notebook.ask('backups.make', {})
    expect(name).toContain('-asked')
    for (let round = 0; round < 12; round++) {
      addNote(notebook, `round ${round}`)
      notebook.close()
      notebook = openedNotebook(folder.path)
    }
    expect(backups()).toContain(name)
    const others = backups().length - 1
    expect(others).toBeLessThan(12)
    const [itself = ''] = backups().filter((one) => one !== name)
    expect(failureCodeOf(() => notebook.ask('backups.remove', { name: itself }))).toBe('refused')
    expect(failureCodeOf(() => notebook.ask('backups.remove', { name: '../notebook.db' }))).toBe('not-found')
    notebook.ask('backups.remove', { name })
    expect(backups()).toHaveLength(others)
    expect(failureCodeOf(() => notebook.ask('backups.remove', { name }))).toBe('not-found')
  })

  it('that cannot be verified is thrown away, and the earlier ones stay', () => {
    addNote(notebook, 'kept')
    notebook.idle()
    const before = backups()
    const paths = notebookPaths(folder.path)
    const db = new Database(paths.database)
    db.exec("UPDATE note_revision SET body = 'altered behind its back'")
    expect(failureCodeOf(() => makeBackup(db, paths, new Date('2026-04-01T00:00:00Z')))).toBe(
      'damaged-notebook',
    )
    db.close()
    expect(backups()).toEqual(before)
    expect(before).toHaveLength(1)
  })
})
