import { randomUUID } from 'node:crypto'
import type { CodesChange } from '@shared/code'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { checkNotebook } from '../../../src/main/library/notebook/check-notebook'
import { anchorOn, failureCodeOf, openedNotebook, type TestNotebook } from '../../support/notebook'
import { codeNamed, newNote, putCodes } from '../../support/notes'
import { type TemporaryFolder, temporaryFolder } from '../../support/temporary-folder'

let folder: TemporaryFolder
let notebook: TestNotebook
beforeEach(() => {
  folder = temporaryFolder()
  notebook = openedNotebook(folder.path)
})
afterEach(() => {
  notebook.close()
  expect(checkNotebook(folder.path).findings).toEqual([])
  folder.remove()
})

const codes = () => notebook.ask('codes.list', {})
const names = () =>
  codes()
    .map(({ name, notes }) => `${name} ${notes}`)
    .sort()
const change = (wish: Partial<CodesChange>) =>
  notebook.ask('codes.change', { put: [], removed: [], marks: [], ...wish })
const codesOf = (id: string) => notebook.ask('notes.get', { ids: [id] })[0]?.codes

describe('Codes', () => {
  it('are added, renamed and moved, and each answer undoes the change', () => {
    const water = codeNamed('Water', { place: 0 })
    const dam = codeNamed('Dam', { place: 1 })
    expect(putCodes(notebook, water, dam)).toEqual({ put: [], removed: [water.id, dam.id], marks: [] })
    const undo = putCodes(notebook, { ...dam, name: 'Barrage', parent: water.id })
    expect(codes()).toMatchObject([{ name: 'Water' }, { name: 'Barrage', parent: water.id }])
    change(undo)
    expect(codes()).toMatchObject([{ name: 'Water' }, { name: 'Dam', parent: null }])
    expect(putCodes(notebook, dam)).toEqual({ put: [], removed: [], marks: [] })
  })

  it('that are removed take those below them along, and notes lose them, until it is undone', () => {
    const water = codeNamed('Water')
    const dam = codeNamed('Dam', { parent: water.id })
    const law = codeNamed('Law', { place: 5 })
    putCodes(notebook, water, dam, law)
    const note = newNote(notebook, { codes: [dam.id, law.id] })
    const binned = newNote(notebook, { codes: [water.id] })
    notebook.ask('notes.remove', { ids: [binned.id] })
    expect(names()).toEqual(['Dam 1', 'Law 1', 'Water 0'])
    const undo = change({ removed: [water.id] })
    expect(names()).toEqual(['Law 1'])
    expect([codesOf(note.id), codesOf(binned.id)]).toEqual([[law.id], []])
    change(undo)
    expect(names()).toEqual(['Dam 1', 'Law 1', 'Water 0'])
    expect([codesOf(note.id), codesOf(binned.id)]).toEqual([[dam.id, law.id], [water.id]])
  })

  it('are refused under a name that a neighbour has, below themselves, and for what is not there', () => {
    const water = codeNamed('Water')
    const dam = codeNamed('Dam', { parent: water.id })
    putCodes(notebook, water, dam)
    expect(failureCodeOf(() => putCodes(notebook, codeNamed('WATER')))).toBe('name-taken')
    expect(failureCodeOf(() => putCodes(notebook, { ...water, parent: dam.id }))).toBe('refused')
    const unknown = [{ note: randomUUID(), codes: [] }]
    expect(failureCodeOf(() => change({ marks: unknown }))).toBe('not-found')
    const note = newNote(notebook)
    expect(failureCodeOf(() => change({ marks: [{ note: note.id, codes: [randomUUID()] }] }))).toBe(
      'not-found',
    )
    expect(names()).toEqual(['Dam 0', 'Water 0'])
  })

  it('take their key from the code that had it, until it is undone', () => {
    const [a, b] = [codeNamed('A', { shortcut: '1' }), codeNamed('B', { place: 1 })]
    putCodes(notebook, a, b)
    const undo = putCodes(notebook, { ...b, shortcut: '1' })
    expect(codes().map(({ shortcut }) => shortcut)).toEqual([null, '1'])
    change(undo)
    expect(codes().map(({ shortcut }) => shortcut)).toEqual(['1', null])
  })

  it('are merged and split with their notes, and both can be undone', () => {
    const [a, b] = [codeNamed('A'), codeNamed('B', { place: 1 })]
    const below = codeNamed('Below', { parent: b.id })
    putCodes(notebook, a, b, below)
    const notes = [[a.id], [b.id], [b.id, a.id]].map((own) => newNote(notebook, { codes: own }))
    const before = [codes(), ...notes.map(({ id }) => codesOf(id))]
    const undo = notebook.ask('codes.merge', { from: [b.id], into: a.id })
    expect(names()).toEqual(['A 3', 'Below 0'])
    expect(notes.map(({ id }) => codesOf(id))).toEqual([[a.id], [a.id], [a.id]])
    change(undo)
    expect([codes(), ...notes.map(({ id }) => codesOf(id))]).toEqual(before)
    const into = codeNamed('C')
    const ids = notes.map(({ id }) => id)
    const unsplit = notebook.ask('codes.split', { from: b.id, notes: ids, into })
    expect(notes.map(({ id }) => codesOf(id))).toEqual([[a.id], [into.id], [into.id, a.id]])
    change(unsplit)
    expect([codes(), ...notes.map(({ id }) => codesOf(id))]).toEqual(before)
  })

  it('are given to many passages in one change: notes that stand there get it, for others notes are made', () => {
    const code = codeNamed('Dam')
    putCodes(notebook, code)
    const [one, two, three] = [
      anchorOn('f/a', 'one', 0),
      anchorOn('f/a', 'two', 9),
      anchorOn('f/b', 'three', 0),
    ]
    const alone = newNote(notebook, { body: 'mine', anchors: [one] })
    newNote(notebook, { body: 'two passages', anchors: [two, three] })
    const has = newNote(notebook, { anchors: [anchorOn('f/c', 'has')], codes: [code.id] })
    const passages = [one, two, three, two, ...has.anchors].map((anchor) => ({ id: randomUUID(), anchor }))
    const ask = { code: code.id, passages }
    expect(notebook.ask('codes.foreseen', ask)).toEqual({ added: 2, marked: 1 })
    const done = notebook.ask('codes.passages', ask)
    expect(done).toEqual({ added: [passages[1]?.id, passages[2]?.id], marked: [alone.id] })
    expect(codesOf(alone.id)).toEqual([code.id])
    expect(notebook.ask('notes.get', { ids: [...done.added] })).toMatchObject([
      { body: '', anchors: [two], codes: [code.id], about: { kind: 'passages' } },
      { body: '', anchors: [three], codes: [code.id] },
    ])
    expect(notebook.ask('codes.passages', ask)).toEqual({ added: [], marked: [] })
    expect(failureCodeOf(() => notebook.ask('codes.passages', { ...ask, code: randomUUID() }))).toBe(
      'not-found',
    )
  })

  it('are counted together by note, passage and letter; notes in the bin do not count', () => {
    const [a, b] = [codeNamed('A'), codeNamed('B')]
    putCodes(notebook, a, b)
    newNote(notebook, { anchors: [anchorOn('f/a', 'long words', 0)], codes: [a.id] })
    newNote(notebook, { anchors: [anchorOn('f/a', 'words', 5)], codes: [b.id] })
    newNote(notebook, { about: { kind: 'letter', letterKey: 'f/b' }, codes: [a.id, b.id] })
    const binned = newNote(notebook, { anchors: [anchorOn('f/a', 'long', 0)], codes: [b.id] })
    notebook.ask('notes.remove', { ids: [binned.id] })
    const count = (within: 'note' | 'passage' | 'letter') =>
      notebook.ask('codes.pairs', { codes: [], within }).pairs.map((pair) => pair.count)
    expect([count('note'), count('passage'), count('letter')]).toEqual([[1], [1], [2]])
    expect(notebook.ask('codes.used', { codes: [a.id] }).map(({ letterKey }) => letterKey)).toEqual([
      'f/a',
      'f/b',
    ])
  })

  it('are as they were after any changes are undone one by one', () => {
    const step = fc.record({
      what: fc.constantFrom('put', 'move', 'remove', 'mark', 'merge'),
      a: fc.nat(20),
      b: fc.nat(20),
    })
    const notes = Array.from({ length: 4 }, () => newNote(notebook))
    const state = () =>
      JSON.stringify([
        [...codes()].sort((x, y) => (x.id < y.id ? -1 : 1)),
        notes.map(({ id }) => codesOf(id)),
      ])
    const done = (what: string, a: number, b: number): CodesChange | null => {
      const known = codes().map(({ notes: _notes, ...code }) => code)
      const [one, two] = [known[a % (known.length || 1)], known[b % (known.length || 1)]]
      const note = notes[a % notes.length]
      if (what === 'put' || !one || !two || !note) return putCodes(notebook, codeNamed(randomUUID()))
      if (what === 'move')
        return putCodes(notebook, { ...one, parent: two.id, name: `${one.name.slice(0, 8)} ${b}` })
      if (what === 'remove') return change({ removed: [one.id] })
      if (what === 'mark') return change({ marks: [{ note: note.id, codes: [two.id] }] })
      return notebook.ask('codes.merge', { from: [one.id], into: two.id })
    }
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        const undos: { before: string; undo: CodesChange }[] = []
        for (const { what, a, b } of steps) {
          const before = state()
          try {
            const undo = done(what, a, b)
            if (undo) undos.push({ before, undo })
          } catch {
            expect(state()).toBe(before)
          }
        }
        for (const { before, undo } of undos.toReversed()) {
          change(undo)
          expect(state()).toBe(before)
        }
      }),
      { numRuns: 25 },
    )
  })
})
