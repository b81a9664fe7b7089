/** A notebook room on a real folder, as tests use it. */
import { randomUUID } from 'node:crypto'
import type { Answer, Ask, CallOf } from '@shared/contract'
import type { Correction } from '@shared/judgement'
import { type Anchor, allNotes, type NoteChoice, noteChoiceSchema } from '@shared/note'
import { openNotebookRoom } from '../../src/main/library/notebook/notebook-room'

/** A clock that goes on by one second each time it is asked. */
export function clockFrom(start: string): () => Date {
  let time = Date.parse(start)
  return () => {
    time += 1000
    return new Date(time)
  }
}

export interface TestNotebook {
  ask<Name extends CallOf<'notebook'>>(name: Name, ask: Ask<Name>): Answer<Name>
  /** The same for calls that take their time. */
  later<Name extends CallOf<'notebook'>>(name: Name, ask: Ask<Name>): Promise<Answer<Name>>
  /** Does what the room keeps for when it is idle. */
  idle(): void
  close(): void
}

/** The notebook of the folder, not yet opened: ask `notebook.open` first. */
export function notebookIn(directory: string, now = clockFrom('2026-03-01T12:00:00Z')): TestNotebook {
  const waiting = new Set<() => void>()
  const room = openNotebookRoom({
    directory,
    now,
    whenIdle: (work) => {
      waiting.add(work)
      return () => waiting.delete(work)
    },
  })
  const answer = <Name extends CallOf<'notebook'>>(name: Name, ask: Ask<Name>) => {
    const handler = room.handlers[name] as (ask: Ask<Name>) => Answer<Name>
    return handler(ask)
  }
  return {
    ask: answer,
    later: async (name, ask) => await Promise.resolve(answer(name, ask)),
    idle: () => {
      for (const work of [...waiting]) {
        waiting.delete(work)
        work()
      }
    },
    close: () => void room.close(),
  }
}

/** The same, opened. */
export function openedNotebook(directory: string, now?: () => Date): TestNotebook {
  const notebook = notebookIn(directory, now)
  notebook.ask('notebook.open', {})
  return notebook
}

export function anchorOn(letterKey: string, exact: string, start = 10): Anchor {
  return {
    letterKey,
    textHash: 'a'.repeat(64),
    start,
    end: start + exact.length,
    exact,
    before: 'before it ',
    after: ' after it',
  }
}

/** Adds a note with this text and gives its id. */
export function addNote(notebook: TestNotebook, body: string, anchors: readonly Anchor[] = []): string {
  const id = randomUUID()
  notebook.ask('notes.add', { id, body, anchors: [...anchors] })
  return id
}

/**
 * Decides something of every kind, and takes some of it back: corrections of two letters, decisions, encodings of the
 * source folder `letters`, ignored problems, and a letter that moved.
 */
export function judge(notebook: TestNotebook, letters: string): void {
  const title = (letterKey: string, words: string): Correction => ({
    id: randomUUID(),
    letterKey,
    field: 'title',
    target: 'title as found',
    verdict: 'corrected',
    value: { field: 'title', title: words },
  })
  const first = title('f/judged.txt', 'First')
  const looked = { ...first, id: randomUUID(), field: 'description', target: null, value: null } as const
  const correct = (put: readonly Correction[], withdraw: readonly string[] = []) =>
    notebook.ask('corrections.record', { put: [...put], withdraw: [...withdraw] })
  correct([first, title('f/other.txt', 'Other'), { ...looked, verdict: 'looked-at' }])
  correct([title('f/judged.txt', 'Second')])
  correct([title('f/gone.txt', 'Gone')], [looked.id])
  const merged = { id: randomUUID(), kind: 'same-person', members: ['Jana', 'J. Maier'], as: 'Jana' } as const
  const alike = { id: randomUUID(), kind: 'same-letter', members: ['f/judged.txt', 'f/x'], as: null } as const
  const put = [merged, alike].map((decision) => ({ ...decision, members: [...decision.members] }))
  notebook.ask('decisions.record', { put, withdraw: [] })
  notebook.ask('decisions.record', { put: [], withdraw: [merged.id] })
  const [{ id: folderId } = { id: '' }] = notebook.ask('folders.add', { paths: [letters] })
  notebook.ask('encodings.record', { folderId, path: '', encoding: 'koi8-r' })
  notebook.ask('encodings.record', { folderId, path: 'a.txt', encoding: 'big5' })
  notebook.ask('encodings.record', { folderId, path: '', encoding: null })
  const problems = ['encrypted', 'truncated'].map((code) => ({ key: 'f/judged.txt', code }))
  notebook.ask('problems.record', { problems, ignored: true })
  notebook.ask('problems.record', { problems: problems.slice(1), ignored: false })
  notebook.ask('letters.moved', { moves: [{ from: 'f/judged.txt', to: 'f/moved.txt' }] })
}

/** An ask for the notes that fit this, the newest change first. */
export function listOf(choice: Partial<NoteChoice>, offset = 0, limit = 100): Ask<'notes.list'> {
  const whole = noteChoiceSchema.parse({ ...allNotes, ...choice })
  return { choice: whole, order: 'changed', descending: true, offset, limit }
}

/** The texts of all notes that are not in the bin, in the order of the alphabet. */
export function bodiesOf(notebook: TestNotebook): readonly string[] {
  const { total, notes } = notebook.ask('notes.list', listOf({}, 0, 500))
  if (total > notes.length) throw new Error('Too many notes to list at once.')
  return notes.map((note) => note.body).sort()
}

/** The code of the failure that the work ends in, or null. */
export function failureCodeOf(work: () => unknown): string | null {
  try {
    work()
    return null
  } catch (thrown) {
    return thrown instanceof Error && 'code' in thrown ? String(thrown.code) : String(thrown)
  }
}
