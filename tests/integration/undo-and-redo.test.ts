/** What a reader does in the window with a real library behind it: taken back step by step, and done again. */

import { randomUUID } from 'node:crypto'
import { binNotes, codeNotes, colourNotes } from '@renderer/actions/chosen-notes'
import { addCode, moveCode, removeCode } from '@renderer/actions/codes'
import { addValue } from '@renderer/actions/corrections'
import { mergeNames } from '@renderer/actions/decisions'
import { takeOver } from '@renderer/actions/exchange'
import { readLibrary, removeFolder } from '@renderer/actions/library'
import { restoreVersion } from '@renderer/actions/note-history'
import { closeNote, editNote, startNoteAbout, writeNote } from '@renderer/actions/note-writing'
import { restoreNotes } from '@renderer/actions/notes'
import { openLetter } from '@renderer/actions/reader'
import {
  listTables,
  openTable,
  removeTable,
  renameTable,
  saveTable,
  updateTable,
} from '@renderer/actions/reading-tables'
import {
  addSearchFolder,
  changeSavedSearch,
  moveInShelves,
  readSavedSearches,
  removeSavedSearch,
  renameSearchFolder,
  saveSearch,
} from '@renderer/actions/saved-searches'
import { redoLast, undoLast } from '@renderer/actions/undo'
import { useCodes } from '@renderer/state/codes'
import { nothingComing, useComing } from '@renderer/state/exchange'
import { useReader } from '@renderer/state/reader'
import { useSavedSearches } from '@renderer/state/saved-searches'
import { nothingDone, useUndo } from '@renderer/state/undo'
import type { CallName } from '@shared/contract'
import { failureOf } from '@shared/failure'
import { allNotes } from '@shared/note'
import type { SavedSearchLook } from '@shared/saved-search'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { exported } from '../support/exchange'
import { libraryForEachTest } from '../support/library-for-each-test'
import { temporaryFolder } from '../support/temporary-folder'
import { WholeLibrary } from '../support/whole-library'

let library: WholeLibrary
let extractionWorker = ''
libraryForEachTest(
  (worker) => new WholeLibrary(worker),
  (made, worker) => {
    library = made
    extractionWorker = worker
    useUndo.setState(nothingDone)
    vi.stubGlobal('window', {
      letterbook: {
        platform: 'linux',
        call: (name: CallName, ask: never) =>
          called(name, ask).then(
            (value) => ({ ok: true, value }),
            (thrown: unknown) => ({ ok: false, error: failureOf(thrown) }),
          ),
      },
    })
  },
)
afterEach(() => {
  vi.unstubAllGlobals()
})

/** Folders that the reader names are handed on to the library by the shell, which is not here. */
async function called(name: CallName, ask: never): Promise<unknown> {
  return await library.call(name === 'library.addFolders' ? 'folders.take' : name, ask)
}

const plainLook: SavedSearchLook = { view: 'letters', order: 'rank', descending: true, sort: [] }
const everyNote = { ...allNotes, codes: [], colours: [], kinds: [], states: [], letterKeys: [] }

/** All that the steps change, without the times, which go on, and the bin, where new notes come when they are taken back. */
async function notebook(): Promise<unknown> {
  const ask = { order: 'created', descending: false, offset: 0, limit: 100 } as const
  const { notes } = await library.call('notes.list', { choice: everyNote, ...ask })
  const { searches, folders } = await library.call('saved-searches.list', {})
  return {
    notes: notes.map(({ id, body, colour, codes }) => ({ id, body, colour, codes })),
    codes: await library.call('codes.list', {}),
    searches: searches.map(({ id, name, query, folderId, place }) => ({ id, name, query, folderId, place })),
    folders,
  }
}

/** Steps are taken back and done again one after the other. */
async function settled(before: number, count: 'steps' | 'undone'): Promise<void> {
  await vi.waitFor(() => expect(useUndo.getState()[count].length).toBe(before + 1), { timeout: 10_000 })
}

async function written(body: string): Promise<string> {
  const id = startNoteAbout({ kind: 'nothing' }, '')
  writeNote(id, body)
  await closeNote(id)
  return id
}

async function rewritten(id: string, body: string): Promise<void> {
  const [note] = await library.call('notes.get', { ids: [id] })
  if (note === undefined) throw new Error('There is no such note.')
  editNote(note)
  writeNote(id, body)
  await closeNote(id)
}

const codeNow = (id: string) => {
  const code = useCodes.getState().codes?.find((other) => other.id === id)
  if (code === undefined) throw new Error('There is no such code.')
  return code
}
const searchNow = (id: string) => {
  const search = useSavedSearches.getState().searches?.find((other) => other.id === id)
  if (search === undefined) throw new Error('There is no such search.')
  return search
}

describe('What a reader does', () => {
  test('is taken back step by step and done again step by step, each time exactly', async () => {
    await readSavedSearches()
    const ids: Record<string, string> = {}
    const id = (name: string) => ids[name] ?? ''
    const acts: readonly (() => Promise<unknown>)[] = [
      async () => (ids.one = await written('the first words')),
      async () => (ids.two = await written('another note')),
      () => rewritten(id('one'), 'the second words'),
      async () => (ids.flood = await addCode('flood')),
      async () => (ids.dam = await addCode('dam')),
      () => codeNotes([id('one'), id('two')], id('flood')),
      () => colourNotes([id('two')], 'green'),
      () => moveCode(codeNow(id('dam')), { parent: id('flood'), place: 0 }),
      () => binNotes([id('one'), id('two')]),
      () => restoreNotes([id('two')]),
      () => removeCode(codeNow(id('flood'))),
      async () =>
        (ids.search = await saveSearch({ name: 'rivers', query: 'river', look: plainLook, folderId: null })),
      async () => (ids.folder = await addSearchFolder('waters', null)),
      () => renameSearchFolder(id('folder'), 'all waters'),
      () => moveInShelves(id('search'), { folderId: id('folder'), place: 0 }),
      () => changeSavedSearch(searchNow(id('search')), { name: 'streams', query: 'stream' }),
      () => removeSavedSearch(searchNow(id('search'))),
    ]
    const states = [await notebook()]
    for (const [at, act] of acts.entries()) {
      await act()
      expect(useUndo.getState().steps.length, `step ${at}`).toBe(at + 1)
      states.push(await notebook())
    }
    for (let at = acts.length; at > 0; at -= 1) {
      undoLast()
      await settled(acts.length - at, 'undone')
      expect(await notebook(), `after taking back step ${at - 1}`).toEqual(states[at - 1])
    }
    expect(undoLast()).toBe(false)
    for (let at = 1; at <= acts.length; at += 1) {
      redoLast()
      await settled(at - 1, 'steps')
      expect(await notebook(), `after doing step ${at - 1} again`).toEqual(states[at])
    }
    expect(useUndo.getState().undone).toEqual([])
  })

  test('is no step when a saved search is dropped where it was, and one when it is dropped elsewhere', async () => {
    const search = { query: 'river', look: plainLook, folderId: null }
    const first = await saveSearch({ ...search, name: 'first' })
    await saveSearch({ ...search, name: 'second' })
    const before = await notebook()
    const steps = useUndo.getState().steps.length
    await moveInShelves(first, { folderId: null, place: 0 })
    expect(useUndo.getState().steps.length).toBe(steps)
    await moveInShelves(first, { folderId: null, place: 1 })
    expect(useUndo.getState().steps.length).toBe(steps + 1)
    const moved = await notebook()
    undoLast()
    await settled(0, 'undone')
    expect(await notebook()).toEqual(before)
    redoLast()
    await settled(steps, 'steps')
    expect(await notebook()).toEqual(moved)
  })

  test('corrections and decisions about names are taken back and done again too', async () => {
    library.write('a.txt', 'From: Ada Vale\n\nThe dam is open.')
    await library.import()
    const { key } = await library.letter('a.txt')
    const known = async () => ({
      letter: await library.letter('a.txt').then(({ title, language }) => ({ title, language })),
      decisions: await library.call('decisions.list', {}),
    })
    const states = [await known()]
    const acts = [
      () => addValue(key, { field: 'title', title: 'On the dam' }),
      () => mergeNames(['Ada Vale', 'A. Vale'], 'Ada Vale'),
      () => addValue(key, { field: 'language', language: 'de' }),
    ]
    for (const act of acts) {
      await act()
      states.push(await known())
    }
    expect(states[1]?.letter.title).toBe('On the dam')
    for (let at = acts.length; at > 0; at -= 1) {
      undoLast()
      await settled(acts.length - at, 'undone')
      expect(await known(), `after taking back step ${at - 1}`).toEqual(states[at - 1])
    }
    for (let at = 1; at <= acts.length; at += 1) {
      redoLast()
      await settled(at - 1, 'steps')
      expect(await known(), `after doing step ${at - 1} again`).toEqual(states[at])
    }
  })

  test('an earlier version of a note is put in force, and that is one step', async () => {
    const id = await written('as it was')
    await rewritten(id, 'as it became')
    await colourNotes([id], 'blue')
    const before = await notebook()
    const { versions } = await library.call('notes.history', { id, offset: 0, limit: 10 })
    const first = versions.at(-1)
    if (first === undefined) throw new Error('There is no version.')
    const steps = useUndo.getState().steps.length
    await restoreVersion(id, first, false)
    expect(useUndo.getState().steps.length).toBe(steps + 1)
    const restored = await notebook()
    expect(restored).toMatchObject({ notes: [{ id, body: first.body, colour: 'none' }] })
    undoLast()
    await settled(0, 'undone')
    expect(await notebook()).toEqual(before)
    redoLast()
    await settled(steps, 'steps')
    expect(await notebook()).toEqual(restored)
  })

  test('notes that were taken over with their codes are taken back and come again, as often as is wished', async () => {
    const from = new WholeLibrary(extractionWorker)
    const folder = temporaryFolder()
    try {
      await from.open()
      const code = { id: randomUUID(), name: 'flood', colour: 'red', definition: '', shortcut: null } as const
      await from.call('codes.change', { put: [{ ...code, parent: null, place: 0 }], removed: [], marks: [] })
      for (const body of ['one', 'two'])
        await from.call('notes.add', {
          ...{ id: randomUUID(), about: { kind: 'nothing' }, anchors: [], body },
          ...{ colour: 'none', codes: [code.id] },
        })
      const path = await exported(from, 'qdpx', folder.path)
      const plan = await library.call('exchange.plan', { path })
      useComing.setState({ ...nothingComing, plan })
    } finally {
      await from.close()
      folder.remove()
    }
    const before = await notebook()
    await takeOver()
    const after = await notebook()
    expect(after).toMatchObject({ notes: [{}, {}], codes: [{ name: 'flood', notes: 2 }] })
    for (let round = 0; round < 2; round += 1) {
      undoLast()
      await settled(0, 'undone')
      expect(await notebook()).toEqual(before)
      redoLast()
      await settled(0, 'steps')
      expect(await notebook()).toEqual(after)
    }
  })

  test('a source folder that was removed comes back and goes again, and its letters with it', async () => {
    library.write('a.txt', 'The dam is open.')
    await library.import()
    await readLibrary()
    const letters = async () => (await library.heads()).length
    const { folders } = await library.call('library.state', {})
    const [folder] = folders
    if (folder === undefined) throw new Error('There is no folder.')
    await library.ended(() => removeFolder(folder))
    expect(await letters()).toBe(0)
    await library.ended(async () => {
      undoLast()
      await settled(0, 'undone')
    })
    expect((await library.call('library.state', {})).folders).toEqual(folders)
    expect(await letters()).toBe(1)
    await library.ended(async () => {
      redoLast()
      await settled(0, 'steps')
    })
    expect((await library.call('library.state', {})).folders).toEqual([])
    expect(await letters()).toBe(0)
  })

  test('reading tables are removed, changed and opened, and all of it is taken back and done again', async () => {
    library.write('a.txt', 'The dam is open.')
    library.write('b.txt', 'The dam is shut.')
    await library.import()
    const [a, b] = await library.heads()
    if (a === undefined || b === undefined) throw new Error('There are no letters.')
    const shown = async (letter: typeof a) => await openLetter({ letterKey: letter.key, title: letter.title })
    const table = async () => {
      const [first] = await listTables()
      if (first === undefined) throw new Error('There is no reading table.')
      return first
    }
    /** Without the times, which go on. */
    const now = async () => ({
      tables: (await listTables()).map(({ name, arrangement }) => ({ name, arrangement })),
      open: useReader.getState().panes.map(({ letterKey }) => letterKey),
    })
    await shown(a)
    await saveTable('dams')
    const states = [await now()]
    const acts = [
      async () => renameTable(await table(), 'open dams'),
      async () => {
        await shown(b)
        await updateTable(await table())
      },
      async () => {
        await shown(a)
        await openTable(await table())
      },
      async () => removeTable(await table()),
    ]
    for (const [at, act] of acts.entries()) {
      await act()
      expect(useUndo.getState().steps.length, `step ${at}`).toBe(at + 1)
      states.push(await now())
    }
    expect(states.map(({ tables }) => tables[0]?.name)).toEqual([
      ...['dams', 'open dams', 'open dams', 'open dams', undefined],
    ])
    for (let at = acts.length; at > 0; at -= 1) {
      undoLast()
      await settled(acts.length - at, 'undone')
      expect((await now()).tables, `after taking back step ${at - 1}`).toEqual(states[at - 1]?.tables)
    }
    expect((await now()).open).toEqual([a.key])
    for (let at = 1; at <= acts.length; at += 1) {
      redoLast()
      await settled(at - 1, 'steps')
      expect((await now()).tables, `after doing step ${at - 1} again`).toEqual(states[at]?.tables)
    }
    expect((await now()).open).toEqual([b.key])
  })
})
