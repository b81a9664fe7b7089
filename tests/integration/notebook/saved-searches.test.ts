import { randomUUID } from 'node:crypto'
import { appendFileSync, copyFileSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { SavedSearchFile } from '@shared/saved-search'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { putRow, tablesWithChangedRows } from '../../../src/main/library/db/hashed-rows'
import { notebookDatabase } from '../../../src/main/library/db/notebook-database'
import { openForWriting } from '../../../src/main/library/db/open'
import { checkNotebook } from '../../../src/main/library/notebook/check-notebook'
import { journalStart, readEntry, writeLine } from '../../../src/main/library/notebook/journal-lines'
import { walkJournal } from '../../../src/main/library/notebook/journal-walk'
import { savedSearchRows } from '../../../src/main/library/saved-searches/saved-search-rows'
import { failureCodeOf, openedNotebook, type TestNotebook } from '../../support/notebook'
import { addFolder, doWithSearches, plainLook, runOf, saveSearch } from '../../support/searches'
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

const at = (name: string) => join(folder.path, name)
const searches = () => notebook.ask('saved-searches.list', {}).searches
const named = (name: string) => searches().find((search) => search.name === name)
const queryOf = (name: string) => named(name)?.query

/** Names of what stands in a folder, in order; folders end in a slash. */
function inside(folderId: string | null): readonly string[] {
  const all = notebook.ask('saved-searches.list', {})
  return [
    ...all.searches.filter((one) => one.folderId === folderId).map((one) => ({ ...one, sign: '' })),
    ...all.folders.filter((one) => one.parentId === folderId).map((one) => ({ ...one, sign: '/' })),
  ]
    .sort((a, b) => a.place - b.place)
    .map(({ name, sign }) => name + sign)
}

function messageOf(work: () => unknown): string {
  try {
    work()
    return ''
  } catch (thrown) {
    return thrown instanceof Error ? thrown.message : String(thrown)
  }
}

describe('A saved search', () => {
  const ask = {
    id: randomUUID(),
    name: 'Gate',
    query: '"the gate" from:mothers',
    look: plainLook,
    folderId: null,
  }

  it('is kept, renamed, put into the bin and taken out again', () => {
    const saved = notebook.ask('saved-searches.add', ask)
    expect(notebook.ask('saved-searches.add', ask)).toEqual(saved)
    const change = (name: string) => notebook.ask('saved-searches.change', { id: ask.id, name })
    expect(change('Prison gate').name).toBe('Prison gate')
    notebook.ask('saved-searches.remove', { id: ask.id })
    expect(searches()).toEqual([])
    expect(failureCodeOf(() => change('Other'))).toBe('not-saved')
    notebook.ask('saved-searches.restore', { id: ask.id })
    notebook.close()
    notebook = openedNotebook(folder.path)
    expect(searches()).toMatchObject([{ ...ask, name: 'Prison gate', seen: null }])
    expect(notebook.ask('notebook.state', {})).toEqual({ kind: 'open', notes: 0, savedSearches: 1 })
  })

  it('is not replaced by a different one with the same identity', () => {
    notebook.ask('saved-searches.add', ask)
    const other = { ...ask, query: 'other' }
    expect(failureCodeOf(() => notebook.ask('saved-searches.add', other))).toBe('not-saved')
    const unknown = randomUUID()
    expect(failureCodeOf(() => notebook.ask('saved-searches.remove', { id: unknown }))).toBe('not-found')
  })

  it('changes its query and its look, and says so only when something changed', () => {
    const id = saveSearch(notebook, 'Gate', 'gate')
    const before = named('Gate')?.changed
    notebook.ask('saved-searches.change', { id, name: 'Gate', query: 'gate', look: plainLook })
    expect(named('Gate')?.changed).toBe(before)
    const look = { ...plainLook, view: 'concordance' as const, sort: [{ side: 'node' as const }] }
    expect(notebook.ask('saved-searches.change', { id, query: 'gates', look })).toMatchObject({
      query: 'gates',
      look,
    })
    expect(named('Gate')?.changed).not.toBe(before)
  })
})

describe('The name of a saved search', () => {
  it('is that of one search only, whatever its accents and capitals', () => {
    const id = saveSearch(notebook, 'Café', 'coffee')
    expect(failureCodeOf(() => saveSearch(notebook, 'CAFE', 'tea'))).toBe('name-taken')
    const other = saveSearch(notebook, 'Tea', 'tea')
    const rename = (name: string) => notebook.ask('saved-searches.change', { id: other, name })
    expect(failureCodeOf(() => rename('cafe'))).toBe('name-taken')
    notebook.ask('saved-searches.remove', { id })
    rename('cafe')
    expect(failureCodeOf(() => notebook.ask('saved-searches.restore', { id }))).toBe('name-taken')
    rename('tea')
    expect(notebook.ask('saved-searches.restore', { id }).name).toBe('Café')
  })

  it('changes in the queries of other searches too, also of those in the bin, and nothing else in them', () => {
    const id = saveSearch(notebook, 'old', 'gate')
    saveSearch(notebook, 'One', 'lamp   (search:"Old" OR -search:old) "search:old"')
    saveSearch(notebook, 'Two', 'search:older')
    const binned = saveSearch(notebook, 'Three', 'search:OLD')
    notebook.ask('saved-searches.remove', { id: binned })
    notebook.ask('saved-searches.change', { id, name: 'brand new' })
    expect(queryOf('One')).toBe('lamp   (search:"brand new" OR -search:"brand new") "search:old"')
    expect(queryOf('Two')).toBe('search:older')
    expect(notebook.ask('saved-searches.restore', { id: binned }).query).toBe('search:"brand new"')
  })

  it('is refused when the query of another search would become too long by it', () => {
    const id = saveSearch(notebook, 'a', 'gate')
    saveSearch(notebook, 'Long', Array.from({ length: 60 }, () => 'search:a').join(' '))
    const rename = () => notebook.ask('saved-searches.change', { id, name: 'a'.repeat(190) })
    expect(failureCodeOf(rename)).toBe('refused')
    expect(messageOf(rename)).toContain('“Long”')
    expect(named('a')).toBeDefined()
  })
})

describe('Saved searches that name each other', () => {
  it('may not lead back to themselves, and the message says how they would', () => {
    const a = saveSearch(notebook, 'A', 'gate')
    saveSearch(notebook, 'B', 'search:A')
    saveSearch(notebook, 'C', 'x OR (y -search:b)')
    const change = () => notebook.ask('saved-searches.change', { id: a, query: 'search:C' })
    expect(failureCodeOf(change)).toBe('search-cycle')
    expect(messageOf(change)).toContain('“A” → “C” → “B” → “A”')
    expect(failureCodeOf(() => saveSearch(notebook, 'Self', 'search:self'))).toBe('search-cycle')
    expect(queryOf('A')).toBe('gate')
  })

  it('may not do so by a search that comes back from the bin, or by a new name', () => {
    const b = saveSearch(notebook, 'B', 'search:A')
    notebook.ask('saved-searches.remove', { id: b })
    const a = saveSearch(notebook, 'A', 'search:B')
    expect(failureCodeOf(() => notebook.ask('saved-searches.restore', { id: b }))).toBe('search-cycle')
    saveSearch(notebook, 'D', 'search:A search:E')
    const rename = () => notebook.ask('saved-searches.change', { id: a, name: 'E', query: 'search:D' })
    expect(failureCodeOf(rename)).toBe('search-cycle')
  })
})

describe('Folders of saved searches', () => {
  it('hold searches and folders in the order in which they were put', () => {
    const outer = addFolder(notebook, 'Outer')
    const a = saveSearch(notebook, 'A', 'a')
    saveSearch(notebook, 'B', 'b')
    expect(inside(null)).toEqual(['Outer/', 'A', 'B'])
    notebook.ask('saved-searches.move', { id: a, folderId: null, place: 0 })
    expect(inside(null)).toEqual(['A', 'Outer/', 'B'])
    notebook.ask('saved-searches.move', { id: a, folderId: outer, place: 7 })
    const inner = addFolder(notebook, 'Inner', outer)
    saveSearch(notebook, 'C', 'c', inner)
    notebook.ask('saved-searches.move', { id: inner, folderId: outer, place: 0 })
    expect([inside(null), inside(outer), inside(inner)]).toEqual([['Outer/', 'B'], ['Inner/', 'A'], ['C']])
  })

  it('cannot stand in themselves', () => {
    const outer = addFolder(notebook, 'Outer')
    const inner = addFolder(notebook, 'Inner', outer)
    const move = (folderId: string) => notebook.ask('saved-searches.move', { id: outer, folderId, place: 0 })
    expect(failureCodeOf(() => move(inner))).toBe('refused')
    expect(failureCodeOf(() => move(outer))).toBe('refused')
    expect(failureCodeOf(() => move(randomUUID()))).toBe('not-found')
  })

  it('leave what stands in them in their place when they are removed, and have it again when they come back', () => {
    saveSearch(notebook, 'First', 'a')
    const gone = addFolder(notebook, 'Folder')
    saveSearch(notebook, 'Last', 'b')
    const inner = addFolder(notebook, 'Inner', gone)
    saveSearch(notebook, 'Inside', 'c', gone)
    notebook.ask('saved-searches.removeFolder', { id: gone })
    expect(inside(null)).toEqual(['First', 'Inner/', 'Inside', 'Last'])
    expect(failureCodeOf(() => saveSearch(notebook, 'New', 'x', gone))).toBe('not-saved')
    expect(notebook.ask('saved-searches.restoreFolder', { id: gone })).toMatchObject({
      name: 'Folder',
      place: 1,
    })
    expect([inside(null), inside(gone)]).toEqual([
      ['First', 'Folder/', 'Last'],
      ['Inner/', 'Inside'],
    ])
    expect(inside(inner)).toEqual([])
  })
})

describe('The log of runs', () => {
  it('has the newest first, of one search or of all, and becomes a table', () => {
    const id = saveSearch(notebook, 'Gate', 'gate')
    const other = saveSearch(notebook, 'Lamp', 'lamp')
    const runs = [runOf(id, '2026-03-01T10:00:00.000Z'), runOf(other, '2026-03-02T10:00:00.000Z')]
    for (const run of [...runs, ...runs]) notebook.ask('saved-searches.recordRun', { run })
    const page = { offset: 0, limit: 10 }
    expect(notebook.ask('saved-searches.runs', { id: null, ...page })).toEqual({
      total: 2,
      runs: [runs[1], runs[0]],
    })
    expect(notebook.ask('saved-searches.runs', { id, ...page })).toEqual({ total: 1, runs: [runs[0]] })
    const { csv } = notebook.ask('saved-searches.runsCsv', { id })
    expect(csv.split('\r\n')).toEqual([
      expect.stringContaining('collection fingerprint'),
      `2026-03-01T10:00:00.000Z,Gate,gate,the word gate,rules 1,${'f'.repeat(64)},9,3,2,1,0`,
      '',
    ])
  })
})

describe('A file of saved searches', () => {
  const page = { offset: 0, limit: 10 }

  it('brings them, their folders and their looks into another library, and once only', () => {
    const outer = addFolder(notebook, 'Outer')
    const inner = addFolder(notebook, 'Inner', outer)
    saveSearch(notebook, 'Gate', 'gate', inner)
    saveSearch(notebook, 'Both', 'search:Gate lamp')
    const file = notebook.ask('saved-searches.file', {})
    const elsewhere = temporaryFolder()
    const theirs = openedNotebook(elsewhere.path)
    addFolder(theirs, 'OUTER')
    expect(theirs.ask('saved-searches.takeFile', { file })).toEqual({ added: 2, known: 0 })
    expect(theirs.ask('saved-searches.takeFile', { file })).toEqual({ added: 0, known: 2 })
    expect(theirs.ask('saved-searches.file', {}).searches.map(({ folder: path }) => path)).toEqual([
      ['OUTER', 'Inner'],
      [],
    ])
    expect(theirs.ask('saved-searches.runs', { id: null, ...page }).total).toBe(0)
    theirs.close()
    expect(checkNotebook(elsewhere.path)).toMatchObject({ ok: true, savedSearches: 2 })
    elsewhere.remove()
  })

  const fileOf = (...given: readonly (readonly [name: string, query: string])[]): SavedSearchFile => ({
    letterbook: 'saved-searches',
    version: 1,
    searches: given.map(([name, query]) => ({ name, query, folder: [], look: plainLook })),
  })

  it('gives a number to a name that another search has, and to those that mean it, and knows them again', () => {
    saveSearch(notebook, 'Gate', 'gate of here')
    saveSearch(notebook, 'Both', 'search:Gate lamp')
    const file = fileOf(['Gate', 'gate of there'], ['Both', 'search:Gate lamp'], ['Third', 'search:both'])
    expect(notebook.ask('saved-searches.takeFile', { file })).toEqual({ added: 3, known: 0 })
    expect(queryOf('Gate (2)')).toBe('gate of there')
    expect(queryOf('Both (2)')).toBe('search:"Gate (2)" lamp')
    expect(queryOf('Third')).toBe('search:"Both (2)"')
    expect(notebook.ask('saved-searches.takeFile', { file })).toEqual({ added: 0, known: 3 })
  })

  it('that would make a search find itself is refused, and nothing of it is taken', () => {
    const file = fileOf(['Fine', 'x'], ['A', 'search:B'], ['B', 'search:A'])
    expect(failureCodeOf(() => notebook.ask('saved-searches.takeFile', { file }))).toBe('search-cycle')
    expect(searches()).toEqual([])
  })
})

describe('The search history', () => {
  it('has each query once, the newest first, at most five hundred, until it is cleared', () => {
    const queries = () => notebook.ask('search-history.list', {}).map(({ query }) => query)
    for (const query of ['gate', 'lamp', ' gate ', '   ']) notebook.ask('search-history.keep', { query })
    expect(queries()).toEqual(['gate', 'lamp'])
    for (let number = 0; number < 510; number++)
      notebook.ask('search-history.keep', { query: `query ${number}` })
    expect(queries()).toHaveLength(500)
    expect(queries().at(-1)).toBe('query 10')
    notebook.ask('search-history.clear', {})
    expect(queries()).toEqual([])
  })
})

describe('Saved searches of an older notebook', () => {
  it('keep their order as their look, stand at the top by name, and replay from old lines of the journal', () => {
    notebook.close()
    const id = randomUUID()
    const other = randomUUID()
    const search = { id, name: 'Gate', query: 'gate', order: 'date' as const }
    const changes = [
      { kind: 'saved-search-added', search },
      { kind: 'saved-search-added', search: { ...search, id: other, name: 'Alley', order: 'rank' } },
      { kind: 'saved-search-renamed', id, name: 'Old gate' },
      { kind: 'saved-search-removed', id: other },
      { kind: 'saved-search-restored', id: other },
    ] as const
    let position = journalStart
    walkJournal(at('notebook.journal'), (step) => {
      position = step.position
      expect(readEntry(step.line).sequence).toBeGreaterThan(0)
      return true
    })
    for (const change of changes) {
      const line = writeLine(position, '2025-01-01T00:00:00.000Z', change)
      appendFileSync(at('notebook.journal'), line.bytes)
      position = line.position
    }
    notebook = openedNotebook(folder.path)
    expect(searches()).toMatchObject([
      { name: 'Alley', look: { order: 'rank', descending: true }, folderId: null, place: 0, seen: null },
      { name: 'Old gate', look: { view: 'letters', order: 'date', descending: false, sort: [] }, place: 1 },
    ])
    notebook.ask('saved-searches.move', { id, folderId: null, place: 0 })
    saveSearch(notebook, 'Last', 'x')
    expect(inside(null)).toEqual(['Old gate', 'Alley', 'Last'])
    notebook.close()
    expect(checkNotebook(folder.path)).toMatchObject({ ok: true, savedSearches: 3 })
  })

  it('are there after the notebook was brought up to date, with rows that are as they were written', () => {
    const path = at('older.db')
    const older = { ...notebookDatabase, migrations: notebookDatabase.migrations.slice(0, 2) }
    const before = openForWriting(path, older)
    const kept = { name: 'Gate', query: 'gate', hit_order: 'date', created: 'x', changed: 'x', removed: null }
    putRow(before, 'saved_search', { id: 'one', ...kept })
    before.close()
    const upToDate = openForWriting(path, notebookDatabase)
    expect(savedSearchRows(upToDate)).toMatchObject([{ id: 'one', look: { order: 'date' } }])
    expect(tablesWithChangedRows(upToDate)).toEqual([])
    upToDate.close()
  })

  it('and everything of the new ones come back from a journal that was begun anew', () => {
    doWithSearches(notebook)
    const all = notebook.ask('saved-searches.list', {})
    const seen = all.searches.map(({ id }) => notebook.ask('saved-searches.seen', { id, after: null }))
    notebook.close()
    copyFileSync(at('notebook.journal'), at('first.journal'))
    rmSync(at('notebook.journal'))
    notebook = openedNotebook(folder.path)
    notebook.close()
    expect(readFileSync(at('notebook.journal'), 'utf8')).toContain('seen-letters-copied')
    expect(checkNotebook(folder.path)).toMatchObject({ ok: true })
    notebook = openedNotebook(folder.path)
    expect(notebook.ask('saved-searches.list', {})).toEqual(all)
    expect(all.searches.map(({ id }) => notebook.ask('saved-searches.seen', { id, after: null }))).toEqual(
      seen,
    )
    for (const { id } of all.searches) notebook.ask('saved-searches.forgetSeen', { id })
    notebook.close()
    expect(checkNotebook(folder.path)).toMatchObject({ ok: true })
  })
})
