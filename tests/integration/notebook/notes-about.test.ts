import { randomUUID } from 'node:crypto'
import type { NoteChoice } from '@shared/note'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { checkNotebook } from '../../../src/main/library/notebook/check-notebook'
import { anchorOn, failureCodeOf, listOf, openedNotebook, type TestNotebook } from '../../support/notebook'
import { codeNamed, newNote, putCodes } from '../../support/notes'
import { type TemporaryFolder, temporaryFolder } from '../../support/temporary-folder'

let folder: TemporaryFolder
let notebook: TestNotebook
/** Milliseconds since the beginning; the clock stands still unless a test moves it. */
let time = 0
beforeEach(() => {
  folder = temporaryFolder()
  time = 0
  notebook = openedNotebook(folder.path, () => new Date(Date.UTC(2026, 2, 1, 12) + time))
})
afterEach(() => {
  notebook.close()
  expect(checkNotebook(folder.path).findings).toEqual([])
  folder.remove()
})

const minutes = (count: number) => {
  time += count * 60_000
}
const onLetter = { kind: 'letter', letterKey: 'f/a' } as const
const onPerson = { kind: 'person', name: 'Jana' } as const
const save = (id: string, revision: number, body: string) =>
  notebook.ask('notes.save', { id, revision, body })
const noteOf = (id: string) => {
  const [note] = notebook.ask('notes.get', { ids: [id] })
  if (!note) throw new Error('There is no such note.')
  return note
}
const historyOf = (id: string) => notebook.ask('notes.history', { id, offset: 0, limit: 100 }).versions
const listed = (choice: Partial<NoteChoice>) =>
  notebook.ask('notes.list', listOf(choice)).notes.map(({ body }) => body)

describe('A note', () => {
  it('stands on a whole letter, a person, a saved search or nothing, and is found there', () => {
    const search = { kind: 'saved-search', id: randomUUID() } as const
    const letter = newNote(notebook, { about: onLetter, body: 'whole' })
    const passage = newNote(notebook, { anchors: [anchorOn('f/a', 'words')], body: 'part' })
    newNote(notebook, { about: onPerson, body: 'who' })
    newNote(notebook, { about: search, body: 'query' })
    newNote(notebook, { body: 'page' })
    const about = (asked: typeof onLetter | typeof onPerson | typeof search | { kind: 'nothing' }) =>
      notebook.ask('notes.about', { about: asked }).map(({ body }) => body)
    expect([about(onLetter), about(onPerson), about(search), about({ kind: 'nothing' })]).toEqual([
      ...[['whole'], ['who'], ['query'], ['page']],
    ])
    const ofLetter = notebook.ask('notes.ofLetter', { letterKey: 'f/a' })
    expect(ofLetter).toEqual([passage, letter])
    expect(letter).toMatchObject({ about: onLetter, anchors: [], places: [] })
    expect(passage.about).toEqual({ kind: 'passages' })
    expect(notebook.ask('notes.counts', {})).toEqual({ 'f/a': 2 })
  })

  it('stands either on passages or on something else', () => {
    const id = randomUUID()
    const anchors = [anchorOn('f/a', 'words')]
    const add = (ask: object) =>
      failureCodeOf(() => notebook.ask('notes.add', { id, anchors: [], body: '', ...ask }))
    expect(add({ anchors, about: onLetter })).toBe('refused')
    expect(add({ about: { kind: 'passages' } })).toBe('refused')
    expect(add({ codes: [randomUUID()] })).toBe('not-found')
    const page = newNote(notebook)
    expect(failureCodeOf(() => notebook.ask('notes.stand', { id: page.id, anchors }))).toBe('refused')
  })

  it('comes to stand on other passages, fewer or more, and back again', () => {
    const [a, b, c] = [anchorOn('f/a', 'one'), anchorOn('f/b', 'two'), anchorOn('f/c', 'three')]
    const { id } = newNote(notebook, { anchors: [a, b] })
    const former = notebook.ask('notes.stand', { id, anchors: [c] })
    expect(former).toEqual([a, b])
    expect(noteOf(id).anchors).toEqual([c])
    expect([listed({ letterKeys: ['f/b'] }).length, listed({ words: 'three' }).length]).toEqual([0, 1])
    notebook.ask('notes.stand', { id, anchors: [...former] })
    expect(noteOf(id).anchors).toEqual([a, b])
    expect(historyOf(id)[0]?.anchors).toEqual([a, b])
  })

  it('is marked with others in one change, and what that answers undoes it exactly', () => {
    const [water, dam] = [codeNamed('Water'), codeNamed('Dam')]
    putCodes(notebook, water, dam)
    const first = newNote(notebook, { colour: 'blue', codes: [dam.id, water.id] })
    const second = newNote(notebook)
    const marks = [first, second].map(({ id }) => ({ id, colour: 'pink' as const, codes: [water.id] }))
    const former = notebook.ask('notes.mark', { marks })
    expect(notebook.ask('notes.mark', { marks })).toEqual([])
    expect(noteOf(second.id)).toMatchObject({ colour: 'pink', codes: [water.id] })
    notebook.ask('notes.mark', { marks: former.map((one) => ({ ...one, codes: [...one.codes] })) })
    expect(noteOf(first.id)).toMatchObject({ colour: 'blue', codes: [dam.id, water.id] })
    expect(noteOf(second.id)).toMatchObject({ colour: 'none', codes: [] })
  })

  it('cannot be marked with what is not there, and then none of the others is either', () => {
    const note = newNote(notebook)
    const mark = (id: string, codes: string[]) => ({ id, colour: 'pink' as const, codes })
    const refused = (...marks: ReturnType<typeof mark>[]) =>
      failureCodeOf(() => notebook.ask('notes.mark', { marks }))
    expect(refused(mark(note.id, []), mark(randomUUID(), []))).toBe('not-found')
    expect(refused(mark(note.id, [randomUUID()]))).toBe('not-found')
    expect(noteOf(note.id).colour).toBe('none')
  })

  it('goes to the bin with others, all or none', () => {
    const ids = [newNote(notebook, { body: 'a' }).id, newNote(notebook, { body: 'b' }).id]
    expect(failureCodeOf(() => notebook.ask('notes.remove', { ids: [...ids, randomUUID()] }))).toBe(
      'not-found',
    )
    expect(listed({})).toEqual(['b', 'a'])
    notebook.ask('notes.remove', { ids })
    expect([listed({}), listed({ bin: true })]).toEqual([[], ['b', 'a']])
    expect(noteOf(ids[0] ?? '').removed).not.toBeNull()
    notebook.ask('notes.restore', { ids })
    expect(listed({ bin: true })).toEqual([])
  })
})

describe('Passages that a text mentions', () => {
  const link = '[[passage:abcd1234|they promised]]'
  const mention = { id: 'abcd1234', anchor: anchorOn('f/m', 'promised') }

  it('stay with saves that do not name them, go when they are left out, and come back with their link', () => {
    const { id } = newNote(notebook, { body: link, mentions: [mention] })
    expect(save(id, 1, `${link}!`).mentions).toEqual([mention])
    expect(notebook.ask('notes.save', { id, revision: 2, body: 'none', mentions: [] }).mentions).toEqual([])
    expect(save(id, 3, `again ${link}`).mentions).toEqual([mention])
  })

  it('follow a letter that was moved, as links to letters do, and so do notes about the whole letter', () => {
    const linking = newNote(notebook, { body: `${link} [[letter:f/m|it]]`, mentions: [mention] })
    const whole = newNote(notebook, { about: { kind: 'letter', letterKey: 'f/m' } })
    expect(listed({ words: 'promised' })).toHaveLength(1)
    notebook.ask('letters.moved', { moves: [{ from: 'f/m', to: 'g/new name' }] })
    expect(noteOf(linking.id)).toMatchObject({
      revision: 2,
      body: `${link} [[letter:g/new name|it]]`,
      mentions: [{ anchor: { letterKey: 'g/new name' } }],
    })
    expect(noteOf(whole.id).about).toEqual({ kind: 'letter', letterKey: 'g/new name' })
    expect(listed({ letterKeys: ['g/new name'] })).toEqual([''])
    const target = { kind: 'letter', letterKey: 'g/new name' } as const
    expect(notebook.ask('notes.backlinks', { target }).map(({ id }) => id)).toEqual([linking.id])
    expect(notebook.ask('letters.held', {}).map(({ letterKey }) => letterKey)).toContain('g/new name')
  })
})

describe('The history of a note', () => {
  it('has one version for each sitting, and the journal has each save as what it replaced', () => {
    const { id } = newNote(notebook, { body: 'The ' })
    const words = 'The gate at the weir was shut before the flood came down'.split(' ')
    words.forEach((_, at) => {
      save(id, at + 1, words.slice(0, at + 1).join(' '))
      minutes(0.1)
    })
    const revision = noteOf(id).revision
    minutes(6)
    save(id, revision, `${words.join(' ')}. Later.`)
    expect(historyOf(id).map(({ body }) => body)).toEqual([`${words.join(' ')}. Later.`, words.join(' ')])
    expect(historyOf(id)[0]?.revision).toBe(revision + 1)
  })

  it('keeps what a save takes out in one go, also in the middle of a sitting', () => {
    const long = 'much that was written '.repeat(20)
    const { id } = newNote(notebook, { body: 'Begun. ' })
    save(id, 1, `Begun. ${long}`)
    save(id, 2, 'Begun. ')
    save(id, 3, 'Begun. Anew')
    expect(historyOf(id).map(({ body }) => body)).toEqual(['Begun. Anew', `Begun. ${long}`])
  })

  it('tells marks and passages as they were, and keeps the words on both sides of such a change apart', () => {
    const { id } = newNote(notebook, { body: 'one', anchors: [anchorOn('f/a', 'first')] })
    save(id, 1, 'one two')
    notebook.ask('notes.mark', { marks: [{ id, colour: 'pink', codes: [] }] })
    minutes(10)
    notebook.ask('notes.stand', { id, anchors: [anchorOn('f/a', 'second')] })
    save(id, 2, 'one two three')
    const told = historyOf(id).map(({ body, colour, anchors }) => [body, colour, anchors[0]?.exact])
    expect(told).toEqual([
      ['one two three', 'pink', 'second'],
      ['one two', 'pink', 'second'],
      ['one two', 'pink', 'first'],
      ['one two', 'none', 'first'],
    ])
    expect(notebook.ask('notes.history', { id, offset: 1, limit: 2 })).toMatchObject({
      total: 4,
      versions: [{ body: 'one two' }, { body: 'one two' }],
    })
  })

  it('of a note that is not there is refused', () => {
    expect(failureCodeOf(() => historyOf(randomUUID()))).toBe('not-found')
  })
})

describe('A list of notes', () => {
  it('takes the notes that fit every condition', () => {
    const [water, dam] = [codeNamed('Water'), codeNamed('Dam wall')]
    const inner = { ...dam, parent: water.id }
    putCodes(notebook, water, inner)
    newNote(notebook, { body: 'a #North', about: onLetter, colour: 'blue', codes: [dam.id] })
    minutes(60 * 24)
    newNote(notebook, { body: 'b #north', anchors: [anchorOn('f/b', 'the gate')], codes: [water.id] })
    newNote(notebook, { body: 'c the old gate', about: onPerson })
    newNote(notebook, { body: 'd' })
    expect(listed({ codes: [water.id] })).toEqual(['b #north', 'a #North'])
    expect(listed({ codes: [dam.id] })).toEqual(['a #North'])
    expect(listed({ tag: 'NORTH' })).toEqual(['b #north', 'a #North'])
    expect(listed({ colours: ['blue'] })).toEqual(['a #North'])
    expect(listed({ colours: ['none'] })).toEqual(['d', 'c the old gate', 'b #north'])
    expect(listed({ kinds: ['person', 'nothing'] })).toEqual(['d', 'c the old gate'])
    expect(listed({ states: ['exact'] })).toEqual(['b #north'])
    expect(listed({ states: ['orphan'] })).toEqual([])
    expect(listed({ letterKeys: ['f/a', 'f/b'] })).toEqual(['b #north', 'a #North'])
    expect(listed({ person: 'Jana' })).toEqual(['c the old gate'])
    expect(listed({ since: '2026-03-02' })).toHaveLength(3)
    expect(listed({ until: '2026-03-01' })).toEqual(['a #North'])
    expect(listed({ words: 'gate' })).toEqual(['c the old gate', 'b #north'])
    expect(listed({ words: '"the gate"' })).toEqual(['b #north'])
    expect(listed({ words: 'water' })).toEqual(['b #north', 'a #North'])
    expect(listed({ words: 'wall', colours: ['blue'], since: '2026-03-02' })).toEqual([])
  })

  it('has the order that is asked for, what has no place in it last, as the notes change', () => {
    const c = newNote(notebook, { body: 'charlie', anchors: [anchorOn('f/a', 'x', 90)] })
    newNote(notebook, { body: 'Bravo', about: onPerson })
    newNote(notebook, { body: 'alpha', anchors: [anchorOn('f/a', 'x', 5)] })
    newNote(notebook, { body: '', about: { kind: 'letter', letterKey: 'f/b' } })
    const ordered = (order: 'changed' | 'created' | 'place' | 'words', descending: boolean) =>
      notebook.ask('notes.list', { ...listOf({}), order, descending }).notes.map(({ body }) => body[0] ?? '')
    expect(ordered('words', false)).toEqual(['a', 'B', 'c', ''])
    expect(ordered('words', true)).toEqual(['c', 'B', 'a', ''])
    expect(ordered('place', false)).toEqual(['a', 'c', '', 'B'])
    expect(ordered('place', true)).toEqual(['', 'c', 'a', 'B'])
    expect(ordered('created', false)).toEqual(['c', 'B', 'a', ''])
    save(c.id, 1, 'Zulu')
    expect(ordered('words', false)).toEqual(['a', 'B', 'Z', ''])
    expect(ordered('changed', true)).toEqual(['Z', '', 'a', 'B'])
    notebook.ask('notes.remove', { ids: [c.id] })
    expect(ordered('words', true)).toEqual(['B', 'a', ''])
  })

  it('tells hashtags as they are written most often, and which notes link to one', () => {
    newNote(notebook, { body: '#Dam #Dam/North' })
    newNote(notebook, { body: '#map10 #map2' })
    newNote(notebook, { body: '#dam' })
    const { id } = newNote(notebook, { body: '#Dam' })
    expect(notebook.ask('notes.tags', {})).toEqual([
      { tag: 'Dam', notes: 3 },
      { tag: 'Dam/North', notes: 1 },
      { tag: 'map2', notes: 1 },
      { tag: 'map10', notes: 1 },
    ])
    const linking = newNote(notebook, { body: `see [[note:${id}|it]]` })
    const target = { kind: 'note', id } as const
    expect(notebook.ask('notes.backlinks', { target }).map((note) => note.id)).toEqual([linking.id])
    notebook.ask('notes.remove', { ids: [linking.id] })
    expect(notebook.ask('notes.backlinks', { target })).toEqual([])
  })
})
