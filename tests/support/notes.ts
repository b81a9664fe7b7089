/** Everything that can be done with notes and codes, as tests of the journal do it. */
import { randomUUID } from 'node:crypto'
import type { CodeContent } from '@shared/code'
import type { Note } from '@shared/note'
import { anchorOn, type TestNotebook } from './notebook'

export function codeNamed(name: string, more: Partial<CodeContent> = {}): CodeContent {
  return {
    ...{ id: randomUUID(), parent: null, name, colour: 'teal', definition: '', shortcut: null, place: 0 },
    ...more,
  }
}

export function putCodes(notebook: TestNotebook, ...put: CodeContent[]) {
  return notebook.ask('codes.change', { put, removed: [], marks: [] })
}

export function newNote(notebook: TestNotebook, more: Partial<Note> = {}): Note {
  const { about, anchors = [], body = '', mentions = [], colour, codes = [] } = more
  return notebook.ask('notes.add', {
    ...{ id: randomUUID(), anchors: [...anchors], body, mentions: [...mentions], codes: [...codes] },
    ...(about ? { about } : {}),
    ...(colour ? { colour } : {}),
  })
}

/** Something of every kind of change of notes and codes. */
export function doWithNotes(notebook: TestNotebook): void {
  const water = codeNamed('Water', { shortcut: 'w' })
  const dam = codeNamed('Dam', { parent: water.id, definition: 'Walls' })
  const law = codeNamed('Law')
  putCodes(notebook, water, dam, law)
  const anchors = [anchorOn('f/coded.txt', 'the wall'), anchorOn('f/coded.txt', 'the gate', 60)]
  const mention = { id: 'abcd1234', anchor: anchorOn('f/moving.txt', 'promised') }
  const body = `It holds. #dam [[passage:abcd1234|they promised]] [[letter:f/moving.txt]]`
  const note = newNote(notebook, { anchors, body, mentions: [mention], colour: 'blue', codes: [dam.id] })
  notebook.ask('notes.save', { id: note.id, revision: 1, body: `${body} Still.` })
  notebook.ask('notes.save', { id: note.id, revision: 2, body: 'It held.', mentions: [] })
  notebook.ask('notes.mark', { marks: [{ id: note.id, colour: 'pink', codes: [dam.id, law.id] }] })
  notebook.ask('notes.stand', { id: note.id, anchors: anchors.slice(1) })
  const whole = newNote(notebook, { about: { kind: 'letter', letterKey: 'f/moving.txt' }, body: 'All of it' })
  newNote(notebook, { about: { kind: 'person', name: 'Jana' }, body: 'Who?', codes: [law.id] })
  newNote(notebook, { body: `A page that links to [[note:${whole.id}]] and [[letter:f/moving.txt|it]]` })
  notebook.ask('codes.passages', {
    code: water.id,
    passages: ['one', 'two', 'three'].map((words, at) => ({
      ...{ id: randomUUID(), anchor: anchorOn('f/many.txt', words, at * 20) },
    })),
  })
  notebook.ask('codes.merge', { from: [law.id], into: dam.id })
  const split = codeNamed('Split')
  notebook.ask('codes.split', { from: dam.id, notes: [note.id], into: split })
  notebook.ask('codes.change', { put: [], removed: [split.id], marks: [] })
  const binned = newNote(notebook, { body: 'in the bin', codes: [dam.id] })
  notebook.ask('notes.remove', { ids: [binned.id, whole.id] })
  notebook.ask('notes.restore', { ids: [whole.id] })
  notebook.ask('letters.moved', { moves: [{ from: 'f/moving.txt', to: 'g/moved.txt' }] })
}
