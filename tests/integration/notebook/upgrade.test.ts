import { randomUUID } from 'node:crypto'
import { copyFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { notebookDatabase } from '../../../src/main/library/db/notebook-database'
import { checkNotebook } from '../../../src/main/library/notebook/check-notebook'
import { damageSentences } from '../../../src/main/library/notebook/damage-sentences'
import { notebookPaths } from '../../../src/main/library/notebook/notebook-paths'
import { openNotebook } from '../../../src/main/library/notebook/open-notebook'
import { bodiesOf, clockFrom, judge, listOf, notebookIn, openedNotebook } from '../../support/notebook'
import { arrangementOf, paneOn } from '../../support/side-by-side'
import { type TemporaryFolder, temporaryFolder } from '../../support/temporary-folder'

let folder: TemporaryFolder
let letters: TemporaryFolder
beforeEach(() => {
  folder = temporaryFolder()
  letters = temporaryFolder()
})
afterEach(() => {
  folder.remove()
  letters.remove()
})

const laterTables = notebookDatabase.migrations
  .slice(1)
  .flatMap(({ sql }) => Array.from(sql.matchAll(/CREATE TABLE (\w+)/g), ([, table = '']) => table))

const indexesOfOldTables = notebookDatabase.migrations.slice(1).flatMap(({ sql }) =>
  Array.from(sql.matchAll(/CREATE INDEX (\w+) ON (\w+)/g), ([, index = '', table = '']) => ({ index, table }))
    .filter(({ table }) => !laterTables.includes(table))
    .map(({ index }) => index),
)

const formerTable =
  /CREATE TABLE reading_pane \([^;]*;/.exec(notebookDatabase.migrations[0]?.sql ?? '')?.[0] ?? ''

/** By a change as the first Letterbook journaled it; and a backup of it. */
function writeOldNote(body: string): void {
  const opened = openNotebook(notebookPaths(folder.path), clockFrom('2026-02-01T12:00:00Z'))
  if (opened.kind === 'damaged') throw new Error(damageSentences(opened.damage))
  const id = randomUUID()
  opened.notebook.record({ kind: 'note-added', id, anchors: [], body })
  opened.notebook.close()
  const notebook = openedNotebook(folder.path)
  notebook.ask('notes.remove', { ids: [id] })
  notebook.ask('notes.restore', { ids: [id] })
  notebook.close()
}

/** As the first Letterbook wrote it, before there were judgements. */
function makeOld(path: string): void {
  const db = new Database(path)
  for (const table of laterTables.toReversed()) db.exec(`DROP TABLE ${table}`)
  for (const index of indexesOfOldTables) db.exec(`DROP INDEX ${index}`)
  db.exec(formerTable)
  db.exec("INSERT INTO reading_pane VALUES (0, 'f/a', 7, 0), (1, 'f/b', 9, 1)")
  db.pragma('user_version = 1')
  db.close()
}

describe('A notebook from before there were judgements', () => {
  beforeEach(() => {
    writeOldNote('old')
    makeOld(join(folder.path, 'notebook.db'))
    for (const name of readdirSync(join(folder.path, 'backups'))) makeOld(join(folder.path, 'backups', name))
  })

  it('is sound as it is, and so are its backups', () => {
    expect(checkNotebook(folder.path)).toMatchObject({ ok: true, notes: 1, backups: 1, findings: [] })
  })

  it('is brought up to date when it is opened, after a copy was made, keeps its open panes, and takes judgements', () => {
    const notebook = openedNotebook(folder.path, clockFrom('2026-03-02T12:00:00Z'))
    expect(readdirSync(join(folder.path, 'backups'))).toHaveLength(2)
    expect(bodiesOf(notebook)).toEqual(['old'])
    const panes = { ...arrangementOf(paneOn('f/a', 7), paneOn('f/b', 9)), active: 1 }
    expect(notebook.ask('reading.get', {})).toEqual(panes)
    const [note] = notebook.ask('notes.list', listOf({ words: 'old' })).notes
    expect(note).toMatchObject({ about: { kind: 'nothing' }, colour: 'none', codes: [] })
    notebook.ask('notes.mark', { marks: [{ id: note?.id ?? '', colour: 'blue', codes: [] }] })
    expect(notebook.ask('notes.get', { ids: [note?.id ?? ''] })).toMatchObject([{ colour: 'blue' }])
    judge(notebook, letters.path)
    notebook.close()
    expect(checkNotebook(folder.path).findings).toEqual([])
  })

  it('can be a backup that a newer notebook is restored from, with what the journal has beyond it', () => {
    const [name = ''] = readdirSync(join(folder.path, 'backups'))
    const old = join(letters.path, name)
    copyFileSync(join(folder.path, 'backups', name), old)
    let notebook = openedNotebook(folder.path, clockFrom('2026-03-02T12:00:00Z'))
    judge(notebook, letters.path)
    const before = notebook.ask('judgements.all', {})
    notebook.close()
    for (const made of readdirSync(join(folder.path, 'backups'))) {
      copyFileSync(old, join(folder.path, 'backups', made))
    }
    const db = new Database(join(folder.path, 'notebook.db'))
    db.exec("UPDATE correction SET target = 'altered'")
    db.close()
    notebook = notebookIn(folder.path, clockFrom('2026-03-03T12:00:00Z'))
    const { state } = notebook.ask('notebook.open', {})
    expect(state).toMatchObject({ damage: [{ kind: 'row-changed', table: 'correction' }] })
    const backup = state.kind === 'damaged' ? state.choices.find(({ kind }) => kind === 'backup') : undefined
    notebook.ask('notebook.recover', { choice: backup?.id ?? '' })
    expect(notebook.ask('judgements.all', {})).toEqual(before)
    notebook.close()
  })
})
