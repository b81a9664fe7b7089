/** The one way in which a change of notes or codes becomes rows. Throws when it does not fit what the notebook holds. */
import { isDeepStrictEqual } from 'node:util'
import type { z } from 'zod'
import { forgetPlace } from '../anchors/place-rows'
import { changeCodes, copyCode } from '../codes/code-rows'
import type { Db } from '../db/open'
import type { Change, ChangeOf, Moment } from '../notebook/changes'
import { noteChangeSchemas } from '../notebook/note-changes'
import { anchorsOf } from './anchor-rows'
import { copyDetail, copyNote } from './copies-of-notes'
import * as notes from './note-rows'

const olderKinds = ['note-added', 'note-saved', 'note-removed', 'note-restored', 'note-copied'] as const

type NewerKind = z.infer<(typeof noteChangeSchemas)[number]>['kind']
type NoteChange = ChangeOf<NewerKind | (typeof olderKinds)[number]>

const kinds: ReadonlySet<Change['kind']> = new Set([
  ...olderKinds,
  ...noteChangeSchemas.map((schema) => schema.shape.kind.value),
])

export function isNoteChange(change: Change): change is NoteChange {
  return kinds.has(change.kind)
}

/** Runs inside the caller's transaction. */
export function applyNoteChange(db: Db, change: NoteChange, moment: Moment): void {
  switch (change.kind) {
    case 'note-added':
      notes.addNote(db, change, moment)
      break
    case 'note-saved':
      notes.saveNote(db, change, moment)
      break
    case 'note-removed':
      notes.removeNote(db, change.id, moment.at, moment)
      break
    case 'note-restored':
      notes.removeNote(db, change.id, null, moment)
      break
    case 'note-copied':
      copyNote(db, change)
      break
    case 'note-written':
      notes.writeNote(db, change, moment)
      break
    case 'note-edited':
      notes.editNote(db, change, moment)
      break
    case 'note-placed':
      placeNote(db, change, moment)
      break
    case 'notes-marked':
      for (const { id, ...marks } of change.marks) notes.markNote(db, id, marks, moment)
      break
    case 'notes-removed':
      for (const id of change.ids) notes.removeNote(db, id, moment.at, moment)
      break
    case 'notes-restored':
      for (const id of change.ids) notes.removeNote(db, id, null, moment)
      break
    case 'codes-changed':
      changeCodes(db, change, moment)
      markNotes(db, change.marks, moment)
      break
    case 'passages-coded':
      addCoded(db, change, moment)
      markNotes(db, change.marks, moment)
      break
    case 'note-detail-copied':
      copyDetail(db, change)
      break
    case 'code-copied':
      copyCode(db, change)
      break
    default:
      change satisfies never
  }
}

function markNotes(db: Db, marks: ChangeOf<'codes-changed'>['marks'], moment: Moment): void {
  for (const { note, codes } of marks) notes.markNote(db, note, { codes }, moment)
}

function addCoded(db: Db, change: ChangeOf<'passages-coded'>, moment: Moment): void {
  change.added.forEach(({ id, anchor, codes }, place) => {
    const note = { id, about: { kind: 'passages' } as const, anchors: [anchor], body: '', mentions: [] }
    notes.writeNote(db, { ...note, colour: 'none', codes }, moment, place)
  })
}

/** Where a passage was found is forgotten with the anchor that it was found for. */
function placeNote(db: Db, { id, anchors }: ChangeOf<'note-placed'>, moment: Moment): void {
  const row = notes.noteRow(db, id)
  if (row === undefined) throw new Error(`There is no note ${id}.`)
  anchorsOf(db, row.number).forEach((anchor, place) => {
    if (!isDeepStrictEqual(anchor, anchors[place])) forgetPlace(db, row.number, place)
  })
  notes.changeAnchorsOf(db, row.number, anchors, moment)
}
