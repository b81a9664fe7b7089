/** Answers the calls about notes. Every save is a new revision, and an older copy never replaces a newer one. */
import { isDeepStrictEqual } from 'node:util'
import type { Ask, SubjectHandlers } from '@shared/contract'
import { AppError } from '@shared/failure'
import type { Anchor, Note } from '@shared/note'
import type { Db } from '../db/open'
import type { Notebook } from '../notebook/open-notebook'
import { countNotes, listNotes, notesOfLetter } from './note-list'
import { anchorsOf, bodyOf, type NoteRow, noteRow } from './note-rows'

export function noteHandlers(notebook: () => Notebook): SubjectHandlers<'notebook', 'notes'> {
  return {
    'notes.add': (ask) => addNote(notebook(), ask),
    'notes.save': (ask) => saveNote(notebook(), ask),
    'notes.remove': ({ id }) => {
      const row = knownNote(notebook().db, id)
      if (row.removed === null) notebook().record({ kind: 'note-removed', id })
      return null
    },
    'notes.restore': ({ id }) => {
      const row = knownNote(notebook().db, id)
      if (row.removed !== null) notebook().record({ kind: 'note-restored', id })
      return readNote(notebook().db, id)
    },
    'notes.ofLetter': ({ letterKey }) => notesOfLetter(notebook().db, letterKey),
    'notes.list': (ask) => listNotes(notebook().db, ask),
    'notes.counts': () => countNotes(notebook().db),
  }
}

/** A retry after an answer that was lost brings the same note again and changes nothing. */
function addNote(notebook: Notebook, ask: Ask<'notes.add'>): Note {
  const body = ask.body.toWellFormed()
  const anchors = ask.anchors.map(wellFormedAnchor)
  const known = noteRow(notebook.db, ask.id)
  if (known === undefined) {
    notebook.record({ kind: 'note-added', id: ask.id, anchors, body })
    return readNote(notebook.db, ask.id)
  }
  const note = asNote(notebook.db, known)
  const isSame = known.removed === null && note.body === body && isDeepStrictEqual(note.anchors, anchors)
  if (isSame) return note
  throw new AppError(
    'not-saved',
    'A different note with the same identity exists already. Nothing was changed.',
  )
}

function saveNote(notebook: Notebook, ask: Ask<'notes.save'>): Note {
  const body = ask.body.toWellFormed()
  const row = knownNote(notebook.db, ask.id)
  if (row.removed !== null) {
    throw new AppError('not-saved', 'This note is in the bin. Restore it, then save it again.')
  }
  const isSame = bodyOf(notebook.db, row) === body
  const isRetry = isSame && ask.revision === row.revision - 1
  if (ask.revision !== row.revision && !isRetry) {
    throw new AppError(
      'not-saved',
      `This note was changed elsewhere since it was opened (its revision is ${row.revision}, not ${ask.revision}). Keep your text, open the note again, then put the two together.`,
    )
  }
  if (!isSame) notebook.record({ kind: 'note-saved', id: ask.id, revision: row.revision + 1, body })
  return readNote(notebook.db, ask.id)
}

function wellFormedAnchor(anchor: Anchor): Anchor {
  return {
    ...anchor,
    letterKey: anchor.letterKey.toWellFormed(),
    exact: anchor.exact.toWellFormed(),
    before: anchor.before.toWellFormed(),
    after: anchor.after.toWellFormed(),
  }
}

function knownNote(db: Db, id: string): NoteRow {
  const row = noteRow(db, id)
  if (row === undefined) throw new AppError('not-found', 'This note is not in the notebook.')
  return row
}

function readNote(db: Db, id: string): Note {
  return asNote(db, knownNote(db, id))
}

function asNote(db: Db, row: NoteRow): Note {
  return {
    id: row.id,
    anchors: anchorsOf(db, row.number),
    body: bodyOf(db, row),
    created: row.created,
    changed: row.changed,
    revision: row.revision,
  }
}
