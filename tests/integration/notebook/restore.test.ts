import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { checkNotebook } from '../../../src/main/library/notebook/check-notebook'
import { examineFile } from '../../../src/main/library/notebook/examine'
import { differences, exported, later, lookedAt } from '../../support/merged'
import { addNote, bodiesOf, failureCodeOf, openedNotebook, type TestNotebook } from '../../support/notebook'
import { type TemporaryFolder, temporaryFolder } from '../../support/temporary-folder'

const anyTime: unknown = expect.stringMatching(/^2026-03-01T/)

let folder: TemporaryFolder
let notebook: TestNotebook
const library = () => join(folder.path, 'library')
beforeEach(() => {
  folder = temporaryFolder()
  notebook = openedNotebook(library())
})
afterEach(() => {
  notebook.close()
  folder.remove()
})

const opened = async (name: string) => {
  const read = await later(notebook, 'backups.read', { source: { backup: name }, passphrase: null })
  if (read.kind === 'locked') throw new Error('The backup is sealed.')
  return await later(notebook, 'backups.compare', { id: read.id, moves: [], here: [] })
}

describe('Restoring a backup', () => {
  it('shows what differs first, and changes nothing by that', async () => {
    const both = addNote(notebook, 'in both')
    const gone = addNote(notebook, 'thrown away later')
    const { name } = notebook.ask('backups.make', {})
    notebook.ask('notes.remove', { ids: [gone] })
    addNote(notebook, 'written later')
    const other = await opened(name)
    expect(other).toMatchObject({ name, sameNotebook: true, notes: 2, same: 1 })
    const shown = (await differences(notebook, other.id)).map(({ state, here, there }) => [
      state,
      here?.words,
      there?.words,
    ])
    expect(shown.sort()).toEqual([
      ['newer-here', 'thrown away later', 'thrown away later'],
      ['only-here', 'written later', undefined],
    ])
    expect(bodiesOf(notebook)).toEqual(['in both', 'written later'])
    expect(both).toBeTruthy()
  })

  it('keeps the journals of what it replaced, but not of ever so many restores', async () => {
    addNote(notebook, 'early')
    const aside = () => readdirSync(library()).filter((file) => /^notebook\.replaced-.*\.journal$/.test(file))
    for (let restores = 1; restores <= 22; restores++) {
      const { name } = notebook.ask('backups.make', {})
      addNote(notebook, `late ${restores}`)
      await later(notebook, 'backups.replace', { id: (await opened(name)).id })
      expect(aside()).toHaveLength(Math.min(restores, 20))
    }
    expect(bodiesOf(notebook)).toEqual(['early'])
  })

  it('makes the notebook what it was, and a backup by which that is undone', async () => {
    addNote(notebook, 'early')
    const { name } = notebook.ask('backups.make', {})
    addNote(notebook, 'late')
    const { backup } = await later(notebook, 'backups.replace', { id: (await opened(name)).id })
    expect(bodiesOf(notebook)).toEqual(['early'])
    expect(notebook.ask('notebook.open', {}).notices).toEqual([])
    addNote(notebook, 'after it')
    await later(notebook, 'backups.replace', { id: (await opened(backup ?? '')).id })
    expect(bodiesOf(notebook)).toEqual(['early', 'late'])
    notebook.close()
    expect(checkNotebook(library())).toMatchObject({ ok: true, notes: 2 })
    notebook = openedNotebook(library())
    expect(bodiesOf(notebook)).toEqual(['early', 'late'])
  })

  it('goes on with what can be changed, saved and backed up as ever', async () => {
    const id = addNote(notebook, 'early')
    const { name } = notebook.ask('backups.make', {})
    notebook.ask('notes.save', { id, revision: 1, body: 'late' })
    await later(notebook, 'backups.replace', { id: (await opened(name)).id })
    notebook.ask('notes.save', { id, revision: 1, body: 'another way' })
    const again = notebook.ask('backups.make', {})
    expect((await opened(again.name)).same).toBe(1)
  })

  it('takes one from a file too, with or without a passphrase', async () => {
    addNote(notebook, 'early')
    const path = await exported(notebook, folder.path, 'correct horse battery')
    addNote(notebook, 'late')
    const { id } = await lookedAt(notebook, path, { passphrase: 'correct horse battery' })
    await later(notebook, 'backups.replace', { id })
    expect(bodiesOf(notebook)).toEqual(['early'])
    expect(readdirSync(library()).filter((name) => /looked-at|leaving|recovering/.test(name))).toEqual([])
  })

  it('is refused for what is not there or not open any more', async () => {
    addNote(notebook, 'kept')
    const { name } = notebook.ask('backups.make', {})
    const { id } = await opened(name)
    notebook.ask('backups.leave', { id })
    expect(failureCodeOf(() => notebook.ask('backups.replace', { id }))).toBe('not-found')
    await expect(opened('notebook-2020-01-01T00-00-00-000Z.db')).rejects.toMatchObject({ code: 'not-found' })
    await expect(opened('../notebook.db')).rejects.toMatchObject({ code: 'not-found' })
    expect(bodiesOf(notebook)).toEqual(['kept'])
  })

  it('does not ask for the passphrase of an empty file', async () => {
    const path = join(folder.path, 'empty.db')
    writeFileSync(path, '')
    const reading = later(notebook, 'backups.read', { source: { path }, passphrase: null })
    await expect(reading).rejects.toMatchObject({ code: 'refused' })
  })

  it('refuses a damaged backup and leaves the notebook open', async () => {
    addNote(notebook, 'kept')
    const { name } = notebook.ask('backups.make', {})
    writeFileSync(join(library(), 'backups', name), 'SQLite format 3\0'.padEnd(8192, 'x'))
    await expect(opened(name)).rejects.toMatchObject({ code: 'refused' })
    expect(bodiesOf(notebook)).toEqual(['kept'])
  })
})

describe('The list of backups', () => {
  it('tells what there is, how large it is and whether anything changed since', () => {
    expect(notebook.ask('backups.list', {})).toMatchObject({ backups: [], bytes: 0, due: false })
    addNote(notebook, 'kept')
    expect(notebook.ask('backups.list', {}).due).toBe(true)
    const { name } = notebook.ask('backups.make', {})
    const list = notebook.ask('backups.list', {})
    const { size } = statSync(join(library(), 'backups', name))
    expect(list).toMatchObject({ due: false, bytes: size, folder: join(library(), 'backups') })
    expect(list.backups).toEqual([{ name, made: anyTime, bytes: size, kept: 'asked' }])
  })
})

describe('A copy in a folder of the reader’s choice', () => {
  it('is a sound notebook by itself, and never replaces another', () => {
    addNote(notebook, 'kept')
    const elsewhere = join(folder.path, 'elsewhere')
    mkdirSync(elsewhere)
    const first = notebook.ask('backups.copyTo', { folder: elsewhere })
    const second = notebook.ask('backups.copyTo', { folder: elsewhere })
    expect(second.path).not.toBe(first.path)
    expect(readdirSync(elsewhere)).toHaveLength(2)
    expect(examineFile(first.path)).toMatchObject({ findings: [], counts: { notes: 1 } })
  })

  it('is refused where nothing can be written', () => {
    addNote(notebook, 'kept')
    const none = join(folder.path, 'none')
    expect(failureCodeOf(() => notebook.ask('backups.copyTo', { folder: none }))).toBe('refused')
    expect(existsSync(none)).toBe(false)
    expect(bodiesOf(notebook)).toEqual(['kept'])
  })
})

describe('What a crash left of looking and copying', () => {
  it('is gone after the next opening', () => {
    notebook.close()
    for (const name of ['notebook.looked-at.db', 'notebook.leaving.db'])
      writeFileSync(join(library(), name), 'x')
    notebook = openedNotebook(library())
    expect(readdirSync(library()).filter((name) => /looked-at|leaving/.test(name))).toEqual([])
  })
})
