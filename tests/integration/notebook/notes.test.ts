import { randomUUID } from 'node:crypto'
import { emptyArrangement } from '@shared/reading'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  addNote,
  anchorOn,
  bodiesOf,
  failureCodeOf,
  listOf,
  openedNotebook,
  type TestNotebook,
} from '../../support/notebook'
import { arrangementOf, paneOn } from '../../support/side-by-side'
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

const list = (words: string, offset = 0, limit = 100) =>
  notebook.ask('notes.list', listOf({ words }, offset, limit))

describe('A note', () => {
  it('is there again after the library was closed and opened, with its anchors and its times', () => {
    const id = randomUUID()
    const anchors = [anchorOn('f/a.txt', 'the gate'), anchorOn('f/b.txt', 'die Pforte', 40)]
    const note = notebook.ask('notes.add', { id, anchors, body: 'Compare **both** 🕊' })
    expect(note).toMatchObject({ id, anchors, body: 'Compare **both** 🕊', revision: 1 })
    notebook.close()
    notebook = openedNotebook(folder.path)
    expect(notebook.ask('notes.ofLetter', { letterKey: 'f/b.txt' })).toEqual([note])
  })

  it('is added once when the same is asked again after an answer was lost', () => {
    const ask = { id: randomUUID(), anchors: [anchorOn('f/a.txt', 'words')], body: 'Once' }
    const first = notebook.ask('notes.add', ask)
    expect(notebook.ask('notes.add', ask)).toEqual(first)
    expect(list('').total).toBe(1)
  })

  it('is not replaced by another one with the same identity', () => {
    const id = addNote(notebook, 'First')
    const other = { id, anchors: [], body: 'Second' }
    expect(failureCodeOf(() => notebook.ask('notes.add', other))).toBe('not-saved')
    expect(bodiesOf(notebook)).toEqual(['First'])
  })

  it('gets a new revision with each save that changes it', () => {
    const id = addNote(notebook, 'one')
    expect(notebook.ask('notes.save', { id, revision: 1, body: 'two' }).revision).toBe(2)
    expect(notebook.ask('notes.save', { id, revision: 2, body: 'two' }).revision).toBe(2)
    expect(notebook.ask('notes.save', { id, revision: 2, body: 'three' })).toMatchObject({
      revision: 3,
      body: 'three',
    })
  })

  it('is never overwritten by an older copy of it', () => {
    const id = addNote(notebook, 'one')
    notebook.ask('notes.save', { id, revision: 1, body: 'newer' })
    const older = { id, revision: 1, body: 'written on the old copy' }
    expect(failureCodeOf(() => notebook.ask('notes.save', older))).toBe('not-saved')
    expect(bodiesOf(notebook)).toEqual(['newer'])
  })

  it('accepts the same save again when its answer was lost', () => {
    const id = addNote(notebook, 'one')
    const saved = notebook.ask('notes.save', { id, revision: 1, body: 'two' })
    expect(notebook.ask('notes.save', { id, revision: 1, body: 'two' })).toEqual(saved)
  })

  it('goes to the bin, cannot be saved there, and comes back whole', () => {
    const id = addNote(notebook, 'kept', [anchorOn('f/a.txt', 'words')])
    notebook.ask('notes.remove', { ids: [id] })
    notebook.ask('notes.remove', { ids: [id] })
    expect(list('').total).toBe(0)
    expect(notebook.ask('notes.ofLetter', { letterKey: 'f/a.txt' })).toEqual([])
    expect(notebook.ask('notes.counts', {})).toEqual({})
    const save = { id, revision: 1, body: 'late' }
    expect(failureCodeOf(() => notebook.ask('notes.save', save))).toBe('not-saved')
    expect(notebook.ask('notes.restore', { ids: [id] })).toMatchObject([{ id, body: 'kept', revision: 1 }])
    expect(bodiesOf(notebook)).toEqual(['kept'])
  })

  it('that nobody wrote cannot be saved, removed or restored', () => {
    const id = randomUUID()
    expect(failureCodeOf(() => notebook.ask('notes.save', { id, revision: 1, body: '' }))).toBe('not-found')
    expect(failureCodeOf(() => notebook.ask('notes.remove', { ids: [id] }))).toBe('not-found')
    expect(failureCodeOf(() => notebook.ask('notes.restore', { ids: [id] }))).toBe('not-found')
  })

  it('keeps text that holds half a character, a zero byte, or another script', () => {
    const body = 'half \uD83D, zero \0, نامهٔ سرگشاده'
    addNote(notebook, body, [anchorOn('f/نامه.txt', 'می‌خواهیم')])
    notebook.close()
    notebook = openedNotebook(folder.path)
    expect(bodiesOf(notebook)).toEqual(['half \uFFFD, zero \0, نامهٔ سرگشاده'])
    expect(notebook.ask('notes.counts', {})).toEqual({ 'f/نامه.txt': 1 })
  })
})

describe('The list of notes', () => {
  it('has the newest change first, page by page, with the exact total', () => {
    const first = addNote(notebook, 'first')
    addNote(notebook, 'second', [anchorOn('f/a.txt', 'the gate')])
    addNote(notebook, 'third')
    notebook.ask('notes.save', { id: first, revision: 1, body: 'first, changed' })
    expect(list('').notes.map((note) => note.body)).toEqual(['first, changed', 'third', 'second'])
    expect(list('', 1, 1)).toMatchObject({ total: 3, notes: [{ body: 'third', letterKey: null, quote: '' }] })
    expect(list('', 2, 1).notes).toMatchObject([{ letterKey: 'f/a.txt', quote: 'the gate' }])
    expect(list('', 5, 10)).toEqual({ total: 3, notes: [] })
  })

  it('keeps the order of changes when the clock runs backwards', () => {
    notebook.close()
    let hour = 20
    notebook = openedNotebook(folder.path, () => new Date(Date.UTC(2026, 0, 1, hour--)))
    for (const body of ['a', 'b', 'c']) addNote(notebook, body)
    expect(list('').notes.map((note) => note.body)).toEqual(['c', 'b', 'a'])
  })

  it('finds notes by words of the note and of its passage, whatever accents, case or letter forms', () => {
    addNote(notebook, 'Élise was at the gate', [anchorOn('f/a.txt', 'كتاب')])
    addNote(notebook, 'The gate was shut')
    expect(list('GATE elise').notes.map((note) => note.body)).toEqual(['Élise was at the gate'])
    expect(list('کتاب').total).toBe(1)
    expect(list('gate').total).toBe(2)
    expect(list('gate nobody').total).toBe(0)
    expect(list('…').total).toBe(2)
  })

  it('finds what a note says now and not what it said before', () => {
    const id = addNote(notebook, 'harbour')
    notebook.ask('notes.save', { id, revision: 1, body: 'lighthouse' })
    expect([list('harbour').total, list('lighthouse').total]).toEqual([0, 1])
  })

  it('counts each note once for a letter, and lists the notes of a letter in the order of its text', () => {
    addNote(notebook, 'late', [anchorOn('f/a.txt', 'x', 90), anchorOn('f/a.txt', 'y', 120)])
    addNote(notebook, 'early', [anchorOn('f/b.txt', 'z', 1), anchorOn('f/a.txt', 'x', 5)])
    expect(notebook.ask('notes.counts', {})).toEqual({ 'f/a.txt': 2, 'f/b.txt': 1 })
    const bodies = notebook.ask('notes.ofLetter', { letterKey: 'f/a.txt' }).map((note) => note.body)
    expect(bodies).toEqual(['early', 'late'])
  })
})

describe('Reading places', () => {
  it('are kept for each letter, with the panes that were open', () => {
    expect(notebook.ask('reading.get', {})).toEqual(emptyArrangement)
    const [a, b] = [paneOn('f/a.txt', 120), paneOn('f/b.txt', 7)]
    notebook.ask('reading.keep', { ...arrangementOf(a, b), active: 1 })
    notebook.ask('reading.keep', arrangementOf(b))
    notebook.close()
    notebook = openedNotebook(folder.path)
    expect(notebook.ask('reading.get', {})).toEqual(arrangementOf(b))
    expect(notebook.ask('reading.place', { letterKey: 'f/a.txt' })).toEqual({ offset: 120 })
    expect(notebook.ask('reading.place', { letterKey: 'f/c.txt' })).toEqual({ offset: 0 })
  })

  it('stay where they are while the letter of a pane is not read yet, and the pane is open there', () => {
    notebook.ask('reading.keep', arrangementOf(paneOn('f/a.txt', 120)))
    notebook.ask('reading.keep', arrangementOf())
    const open = arrangementOf(paneOn('f/a.txt', 0), paneOn('f/b.txt', 7))
    notebook.ask('reading.keep', { ...open, unread: ['f/a.txt'] })
    const kept = arrangementOf(paneOn('f/a.txt', 120), paneOn('f/b.txt', 7))
    expect(notebook.ask('reading.get', {})).toEqual(kept)
    expect(notebook.ask('reading.place', { letterKey: 'f/a.txt' })).toEqual({ offset: 120 })
  })
})
