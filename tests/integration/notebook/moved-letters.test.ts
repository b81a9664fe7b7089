import { randomUUID } from 'node:crypto'
import type { Correction, Decision } from '@shared/judgement'
import { letterKey } from '@shared/letter-key'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { checkNotebook } from '../../../src/main/library/notebook/check-notebook'
import { addNote, anchorOn, openedNotebook, type TestNotebook } from '../../support/notebook'
import { arrangementOf, paneOn, panesOn, pinOf } from '../../support/side-by-side'
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
  expect(checkNotebook(folder.path).findings).toEqual([])
  folder.remove()
  letters.remove()
})

const title = (key: string, words = key): Correction => ({
  id: randomUUID(),
  letterKey: key,
  field: 'title',
  target: 'title x',
  verdict: 'corrected',
  value: { field: 'title', title: words },
})
const decision = (kind: Decision['kind'], ...members: string[]): Decision => ({
  id: randomUUID(),
  kind,
  members,
  as: null,
})
const correct = (...put: Correction[]) => notebook.ask('corrections.record', { put, withdraw: [] })
const decide = (...put: Decision[]) => notebook.ask('decisions.record', { put, withdraw: [] })
const move = (...moves: [from: string, to: string][]) =>
  notebook.ask('letters.moved', { moves: moves.map(([from, to]) => ({ from, to })) })
const notesOn = (key: string) => notebook.ask('notes.ofLetter', { letterKey: key }).map(({ body }) => body)
const titles = () =>
  Object.fromEntries(
    notebook
      .ask('judgements.all', {})
      .corrections.map(({ letterKey: key, value }) => [key, value?.field === 'title' ? value.title : '']),
  )

/** Everything that the notebook says of a letter, under its own name. */
function writeOn(key: string): void {
  addNote(notebook, `note on ${key}`, [anchorOn(key, 'the gate')])
  correct(title(key))
  notebook.ask('problems.record', { problems: [{ key, code: `of ${key}` }], ignored: true })
}
const ignored = () =>
  Object.fromEntries(notebook.ask('judgements.all', {}).ignored.map(({ key, code }) => [key, code]))

describe('What the notebook says of a letter', () => {
  it('goes with it to its new place, the note in the bin included', () => {
    writeOn('f/a')
    const binned = addNote(notebook, 'binned', [anchorOn('f/a', 'the gate')])
    notebook.ask('notes.remove', { ids: [binned] })
    decide(decision('different-letters', 'f/a', 'f/b'))
    notebook.ask('reading.keep', arrangementOf(paneOn('f/a', 7)))
    move(['f/a', 'g/new'])
    notebook.ask('notes.restore', { ids: [binned] })
    expect(notesOn('g/new').toSorted()).toEqual(['binned', 'note on f/a'])
    expect(notesOn('f/a')).toEqual([])
    expect(titles()).toEqual({ 'g/new': 'f/a' })
    expect(ignored()).toEqual({ 'g/new': 'of f/a' })
    expect(notebook.ask('decisions.list', {})).toMatchObject([{ members: ['g/new', 'f/b'] }])
    expect(notebook.ask('reading.get', {}).panes).toEqual([paneOn('g/new', 7)])
    expect(notebook.ask('reading.place', { letterKey: 'g/new' })).toEqual({ offset: 7 })
    expect(notebook.ask('reading.place', { letterKey: 'f/a' })).toEqual({ offset: 0 })
  })

  it('goes the right way when letters swap their places or move in a chain, all at once', () => {
    const keys = ['f/a', 'f/b', 'f/c', 'f/d']
    fc.assert(
      fc.property(fc.shuffledSubarray(keys, { minLength: 4, maxLength: 4 }), (to) => {
        const inner = temporaryFolder()
        const outer = notebook
        notebook = openedNotebook(inner.path)
        try {
          for (const key of keys) writeOn(key)
          notebook.ask('reading.keep', arrangementOf(...keys.map(paneOn)))
          move(...keys.map((key, at): [string, string] => [key, to[at] ?? '']))
          keys.forEach((key, at) => {
            const now = to[at] ?? ''
            expect(notesOn(now)).toEqual([`note on ${key}`])
            expect(titles()[now]).toBe(key)
            expect(ignored()[now]).toBe(`of ${key}`)
            expect(notebook.ask('reading.place', { letterKey: now })).toEqual({ offset: at })
          })
          notebook.close()
          expect(checkNotebook(inner.path).findings).toEqual([])
        } finally {
          notebook = outer
          inner.remove()
        }
      }),
      { numRuns: 10 },
    )
    for (const key of ['f/a', 'f/b']) writeOn(key)
    move(['f/a', 'f/b'], ['f/b', 'f/e'])
    expect(titles()).toEqual({ 'f/b': 'f/a', 'f/e': 'f/b' })
  })

  it('comes together when two letters become one: the newer correction of the same stands', () => {
    correct(title('f/a', 'old'), title('f/b', 'new'))
    decide(decision('same-letter', 'f/a', 'f/b'), decision('different-letters', 'f/b', 'f/c'))
    decide(decision('different-letters', 'f/a', 'f/d'))
    move(['f/a', 'f/b'])
    expect(titles()).toEqual({ 'f/b': 'new' })
    expect(notebook.ask('decisions.list', {}).map(({ members }) => members)).toEqual([
      ['f/b', 'f/c'],
      ['f/b', 'f/d'],
    ])
  })

  it('drops the older of two decisions that come to contradict each other', () => {
    decide(decision('different-letters', 'f/a', 'f/b'))
    decide(decision('same-letter', 'f/c', 'f/b'))
    move(['f/c', 'f/a'])
    expect(notebook.ask('decisions.list', {})).toMatchObject([
      { kind: 'same-letter', members: ['f/a', 'f/b'] },
    ])
  })

  it('never touches decisions about people who are called like a letter', () => {
    const people = { ...decision('same-person', 'f/a', 'f/b'), as: 'f/a' }
    decide(people)
    move(['f/a', 'f/z'])
    expect(notebook.ask('decisions.list', {})).toEqual([people])
  })

  it('goes with the encoding that was chosen for its file', () => {
    const [{ id: folderId } = { id: '' }] = notebook.ask('folders.add', { paths: [letters.path] })
    const key = (path: string, part = '') => letterKey({ folderId, path, part })
    for (const path of ['a#1.txt', 'b.txt', 'old']) {
      notebook.ask('encodings.record', { folderId, path, encoding: path === 'b.txt' ? 'koi8-u' : 'koi8-r' })
    }
    move([key('a#1.txt'), key('b.txt')], [key('b.txt'), key('c.txt')], [key('old/x.txt'), key('new/x.txt')])
    expect(notebook.ask('encodings.list', {}).map(({ path, encoding }) => `${path} ${encoding}`)).toEqual([
      'b.txt koi8-r',
      'c.txt koi8-u',
      'old koi8-r',
    ])
  })

  it('stays where it is when a letter moved to its own place', () => {
    writeOn('f/a')
    move(['f/a', 'f/a'])
    expect(titles()).toEqual({ 'f/a': 'f/a' })
  })
})

describe('The letters that the notebook speaks of', () => {
  const held = () =>
    Object.fromEntries(
      notebook.ask('letters.held', {}).map(({ letterKey: key, textHash }) => [key, textHash]),
    )

  it('are those with notes, corrections, decisions about letters, an encoding, a pin, a reading table or an open pane', () => {
    addNote(notebook, 'on nothing')
    notebook.ask('notes.remove', { ids: [addNote(notebook, 'binned', [anchorOn('f/note', 'x')])] })
    const made = title('f/withdrawn')
    correct(title('f/corrected'), made)
    notebook.ask('corrections.record', { put: [], withdraw: [made.id] })
    decide(decision('same-letter', 'f/one', 'f/two'), {
      ...decision('same-person', 'Jana', 'J.'),
      as: 'Jana',
    })
    notebook.ask('reading.keep', panesOn('f/open'))
    notebook.ask('reading-tables.save', { id: randomUUID(), name: 'Table', arrangement: panesOn('f/table') })
    notebook.ask('translations.pin', { put: [pinOf(['f/pin', 1], ['f/note', 1])], withdraw: [] })
    const [{ id: folderId } = { id: '' }] = notebook.ask('folders.add', { paths: [letters.path] })
    notebook.ask('encodings.record', { folderId, path: 'a.txt', encoding: 'koi8-r' })
    notebook.ask('encodings.record', { folderId, path: '', encoding: 'koi8-u' })
    expect(held()).toEqual({
      [letterKey({ folderId, path: 'a.txt', part: '' })]: null,
      'f/note': 'a'.repeat(64),
      'f/corrected': null,
      'f/one': null,
      'f/two': null,
      'f/open': null,
      'f/table': null,
      'f/pin': 'a'.repeat(64),
    })
  })

  it('have the text that the newest note was written on', () => {
    const older = { ...anchorOn('f/a', 'x'), textHash: 'b'.repeat(64) }
    addNote(notebook, 'older', [older])
    addNote(notebook, 'newer', [anchorOn('f/a', 'x')])
    correct(title('f/a'))
    expect(held()).toEqual({ 'f/a': 'a'.repeat(64) })
  })
})
