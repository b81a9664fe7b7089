/** Reads notes as the window shows them: whole, or as lines of a list. */
import { AppError } from '@shared/failure'
import type { Note, NoteHead } from '@shared/note'
import { leastCertain, placesOf } from '../anchors/place-rows'
import type { Db } from '../db/open'
import { anchorsOf, mentionsOf } from './anchor-rows'
import { aboutOf, knownColour, storedDetail } from './detail-rows'
import { bodyOf, type NoteRow, noteRow } from './note-rows'

/** Also finds a note in the bin. Errors: `not-found`. */
export function knownNote(db: Db, id: string): NoteRow {
  const row = noteRow(db, id)
  if (row === undefined) throw new AppError('not-found', 'This note is not in the notebook.')
  return row
}

/** Errors: `not-found`. */
export function readNote(db: Db, id: string): Note {
  return asNote(db, knownNote(db, id))
}

/** Those that are there. */
export function readNotes(db: Db, ids: readonly string[]): readonly Note[] {
  return ids.flatMap((id) => {
    const row = noteRow(db, id)
    return row === undefined ? [] : asNote(db, row)
  })
}

export function asNote(db: Db, row: NoteRow): Note {
  const detail = storedDetail(db, row.number)
  const anchors = anchorsOf(db, row.number)
  return {
    id: row.id,
    about: aboutOf(detail, anchors.length > 0),
    anchors,
    places: placesOf(db, row.number, anchors),
    mentions: mentionsOf(db, row.number),
    body: bodyOf(db, row),
    colour: knownColour(detail?.colour ?? 'none'),
    codes: detail?.codes ?? [],
    created: row.created,
    changed: row.changed,
    revision: row.revision,
    removed: row.removed,
  }
}

export function headOf(db: Db, row: NoteRow): NoteHead {
  const { id, about, anchors, places, body, colour, codes, created, changed, removed } = asNote(db, row)
  const [first] = anchors
  const letterKey = first?.letterKey ?? (about.kind === 'letter' ? about.letterKey : null)
  return {
    ...{ id, about, letterKey, quote: first?.exact ?? '', passages: anchors.length, body, colour, codes },
    ...{ state: leastCertain(places.filter((place) => place !== null)), created, changed, removed },
  }
}
