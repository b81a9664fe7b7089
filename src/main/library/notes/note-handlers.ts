/** Answers the calls about notes. */
import { isDeepStrictEqual } from 'node:util'
import type { Ask, SubjectHandlers } from '@shared/contract'
import { AppError } from '@shared/failure'
import type { Anchor, NoteMarks } from '@shared/note'
import { refuseUnknownCodes } from '../codes/code-rows'
import type { Notebook } from '../notebook/open-notebook'
import { countNotes, notesAbout, notesLinkingTo, notesOfLetter, tagsOfNotes } from './gathered-notes'
import { noteHistory } from './note-history'
import { listNotes } from './note-list'
import { knownNote, readNote, readNotes } from './read-note'
import { addNote, saveNote, wellFormedAnchor } from './save-note'

export function noteHandlers(notebook: () => Notebook): SubjectHandlers<'notebook', 'notes'> {
  return {
    'notes.add': (ask) => addNote(notebook(), ask),
    'notes.save': (ask) => saveNote(notebook(), ask),
    'notes.stand': (ask) => placeNote(notebook(), ask),
    'notes.mark': ({ marks }) => markNotes(notebook(), marks),
    'notes.remove': ({ ids }) => {
      moveNotes(notebook(), ids, 'notes-removed')
      return null
    },
    'notes.restore': ({ ids }) => {
      moveNotes(notebook(), ids, 'notes-restored')
      return ids.map((id) => readNote(notebook().db, id))
    },
    'notes.get': ({ ids }) => readNotes(notebook().db, ids),
    'notes.history': (ask) => noteHistory(notebook().db, ask),
    'notes.ofLetter': ({ letterKey }) => notesOfLetter(notebook().db, letterKey),
    'notes.about': ({ about }) => notesAbout(notebook().db, about),
    'notes.list': (ask) => listNotes(notebook().db, ask),
    'notes.backlinks': ({ target }) => notesLinkingTo(notebook().db, target),
    'notes.tags': () => tagsOfNotes(notebook().db),
    'notes.counts': () => countNotes(notebook().db),
  }
}

/** Nothing is recorded for what is there already. Errors: `not-found`, for any of them. */
function moveNotes(
  notebook: Notebook,
  ids: readonly string[],
  kind: 'notes-removed' | 'notes-restored',
): void {
  const rows = [...new Set(ids)].map((id) => knownNote(notebook.db, id))
  const moved = rows.filter(({ removed }) => (removed === null) === (kind === 'notes-removed'))
  if (moved.length > 0) notebook.record({ kind, ids: moved.map(({ id }) => id) })
}

/** Errors: `not-found` for a note or a code that is not there; then nothing is changed. */
function markNotes(notebook: Notebook, asked: Ask<'notes.mark'>['marks']): readonly NoteMarks[] {
  const { db } = notebook
  const wanted = new Map(asked.map((marks) => [marks.id, { ...marks, codes: [...new Set(marks.codes)] }]))
  const changes = [...wanted.values()].flatMap((marks) => {
    const { id, colour, codes, removed } = readNote(db, marks.id)
    if (removed !== null) throw new AppError('not-saved', 'This note is in the bin. Restore it first.')
    const isSame = colour === marks.colour && codes.join() === marks.codes.join()
    return isSame ? [] : { marks, former: { id, colour, codes: [...codes] } }
  })
  refuseUnknownCodes(
    db,
    changes.flatMap(({ marks }) => marks.codes),
  )
  if (changes.length > 0) {
    notebook.record({ kind: 'notes-marked', marks: changes.map(({ marks }) => marks) })
  }
  return changes.map(({ former }) => former)
}

/** Errors: `not-found`; `refused` for a note that does not stand on passages. */
function placeNote(notebook: Notebook, ask: Ask<'notes.stand'>): readonly Anchor[] {
  const { anchors: former, about, removed } = readNote(notebook.db, ask.id)
  if (removed !== null) throw new AppError('not-saved', 'This note is in the bin. Restore it first.')
  if (about.kind !== 'passages') throw new AppError('refused', 'This note does not stand on passages.')
  const anchors = ask.anchors.map(wellFormedAnchor)
  if (!isDeepStrictEqual(anchors, former)) notebook.record({ kind: 'note-placed', id: ask.id, anchors })
  return former
}
