/** The rows of a note as the notebook's changes make them: the note and each of its revisions, with what belongs to it. */
import type { Anchor } from '@shared/note'
import { putRow } from '../db/hashed-rows'
import type { Db } from '../db/open'
import { statement } from '../db/statement'
import type { ChangeOf, Moment } from '../notebook/changes'
import { anchorsOf, putAnchors, putMentions } from './anchor-rows'
import { putCodes, putWords } from './derived-rows'
import { marksOf, putDetail, putFormer, storedDetail, subjectOf } from './detail-rows'
import { applySplice } from './splice'

export interface NoteRow {
  readonly number: number
  readonly id: string
  readonly created: string
  readonly changed: string
  readonly changed_in: number
  readonly revision: number
  readonly removed: string | null
}

export const noteColumns = 'number, id, created, changed, changed_in, revision, removed'

/** Also finds a note in the bin. */
export function noteRow(db: Db, id: string): NoteRow | undefined {
  return statement<NoteRow>(db, `SELECT ${noteColumns} FROM note WHERE id = ?`).get(id)
}

function knownNote(db: Db, id: string): NoteRow {
  const row = noteRow(db, id)
  if (row === undefined) throw new Error(`There is no note ${id}.`)
  return row
}

/** A note that stands on passages or on nothing, as it was added before there was a choice. */
export function addNote(db: Db, change: ChangeOf<'note-added'>, moment: Moment): void {
  if (noteRow(db, change.id) !== undefined) throw new Error(`The note ${change.id} is there already.`)
  insertNote(db, moment.sequence, change, moment)
}

function insertNote(
  db: Db,
  number: number,
  note: { readonly id: string; readonly anchors: readonly Anchor[]; readonly body: string },
  moment: Moment,
): void {
  putNote(db, {
    number,
    id: note.id,
    created: moment.at,
    changed: moment.at,
    changed_in: moment.sequence,
    revision: 1,
    removed: null,
  })
  putRevision(db, number, { revision: 1, saved: moment.at, body: note.body })
  putAnchors(db, number, note.anchors)
  putWords(db, number, note.body, note.anchors)
}

/** The first note that a change adds has the number of the change; those that it adds besides have far greater ones. */
const numbersOfChanges = 2 ** 32

/** `place` is the note's order among those that the change adds, from 0. */
export function writeNote(
  db: Db,
  note: Omit<ChangeOf<'note-written'>, 'kind'>,
  moment: Moment,
  place = 0,
): void {
  if (noteRow(db, note.id) !== undefined) throw new Error(`The note ${note.id} is there already.`)
  const number = moment.sequence + place * numbersOfChanges
  insertNote(db, number, note, moment)
  const { about, colour, codes } = note
  const subject = subjectOf(about)
  putDetail(db, number, { about: about.kind, subject, colour, codes, sittingsFrom: 1 })
  putCodes(db, number, codes)
  putMentions(db, number, note.mentions, moment.at)
}

/** A save of the whole text, each a revision with a row of its own. */
export function saveNote(db: Db, change: ChangeOf<'note-saved'>, moment: Moment): void {
  const row = knownNote(db, change.id)
  checkRevision(row, change.revision, true, moment)
  putNote(db, { ...row, changed: moment.at, changed_in: moment.sequence, revision: change.revision })
  putRevision(db, row.number, { revision: change.revision, saved: moment.at, body: change.body })
  putWords(db, row.number, change.body, anchorsOf(db, row.number))
}

/**
 * Where revisions were lost, a whole text may follow them. Subtle: a stretch of text never may, since it would be put into
 * another text than the one that it was written in.
 */
function checkRevision(row: NoteRow, revision: number, isWhole: boolean, { afterLoss }: Moment): void {
  const follows = isWhole && afterLoss === true ? revision > row.revision : revision === row.revision + 1
  if (!follows) throw new Error(`Revision ${revision} does not follow.`)
}

type Edit = Omit<ChangeOf<'note-edited'>, 'kind'>

/** A save that goes on with a sitting takes the place of the one before; the journal keeps both. */
export function editNote(db: Db, edit: Edit, moment: Moment): void {
  const row = knownNote(db, edit.id)
  checkRevision(row, edit.revision, 'body' in edit.text, moment)
  const before = bodyOf(db, row)
  const body = 'body' in edit.text ? edit.text.body : applySplice(before, edit.text)
  keepSittingsFrom(db, row, edit.revision)
  // What came before lost revisions is another sitting's.
  if (!edit.sitting && edit.revision === row.revision + 1) {
    statement(db, 'UPDATE note_revision SET revision = ? WHERE note = ? AND revision = ?').run(
      ...[edit.revision, row.number, row.revision],
    )
  }
  putNote(db, { ...row, changed: moment.at, changed_in: moment.sequence, revision: edit.revision })
  putRevision(db, row.number, { revision: edit.revision, saved: moment.at, body })
  if (edit.mentions) putMentions(db, row.number, edit.mentions, moment.at)
  if (body !== before) putWords(db, row.number, body, anchorsOf(db, row.number))
}

/** The detail of a note, made when it has none. */
function keepSittingsFrom(db: Db, row: NoteRow, revision: number): void {
  if (storedDetail(db, row.number) !== null) return
  const about = anchorsOf(db, row.number).length > 0 ? 'passages' : 'nothing'
  putDetail(db, row.number, { about, subject: null, colour: 'none', codes: [], sittingsFrom: revision })
}

/** Colour and codes from now on; what they were is kept. */
export function markNote(
  db: Db,
  id: string,
  marks: { readonly colour?: string; readonly codes: readonly string[] },
  moment: Moment,
): void {
  const row = knownNote(db, id)
  const former = marksOf(db, row.number)
  keepFormer(db, row, null, moment)
  keepSittingsFrom(db, row, row.revision + 1)
  const detail = storedDetail(db, row.number)
  if (detail === null) throw new Error(`The note ${id} has no detail.`)
  const about = detail.about ?? 'nothing'
  putDetail(db, row.number, { ...detail, about, colour: marks.colour ?? former.colour, codes: marks.codes })
  putCodes(db, row.number, marks.codes)
  putNote(db, { ...row, changed: moment.at, changed_in: moment.sequence })
}

/** The passages on which the note stands from now on; what they were is kept. */
export function changeAnchorsOf(db: Db, note: number, anchors: readonly Anchor[], moment: Moment): void {
  const row = statement<NoteRow>(db, `SELECT ${noteColumns} FROM note WHERE number = ?`).get(note)
  if (row === undefined) throw new Error(`There is no note ${note}.`)
  keepFormer(db, row, anchorsOf(db, note), moment)
  statement(db, 'DELETE FROM anchor WHERE note = ? AND place >= ?').run(note, anchors.length)
  putAnchors(db, note, anchors)
  putWords(db, note, bodyOf(db, row), anchors)
  putNote(db, { ...row, changed_in: moment.sequence })
}

function keepFormer(db: Db, row: NoteRow, anchors: readonly Anchor[] | null, { at, sequence }: Moment): void {
  const { colour, codes } = marksOf(db, row.number)
  putFormer(db, row.number, { sequence, at, revision: row.revision, colour, codes, anchors })
}

/** Puts a note into the bin (`removed` is the time) or takes it out again (null). */
export function removeNote(db: Db, id: string, removed: string | null, moment: Moment): void {
  putNote(db, { ...knownNote(db, id), removed, changed_in: moment.sequence })
}

export function putNote(db: Db, row: NoteRow): void {
  putRow(db, 'note', { ...row })
}

export interface Revision {
  readonly revision: number
  readonly saved: string
  readonly body: string
}

export function putRevision(db: Db, note: number, revision: Revision): void {
  putRow(db, 'note_revision', { note, ...revision })
}

/** The oldest first. */
export function revisionsOf(db: Db, note: number): readonly Revision[] {
  const sql = 'SELECT revision, saved, body FROM note_revision WHERE note = ? ORDER BY revision'
  return statement<Revision>(db, sql).all(note)
}

/** The newest revision's Markdown. */
export function bodyOf(db: Db, row: NoteRow): string {
  const body = statement<string>(db, 'SELECT body FROM note_revision WHERE note = ? AND revision = ?')
    .pluck()
    .get(row.number, row.revision)
  if (body === undefined) throw new Error(`The text of note ${row.id} is missing.`)
  return body
}
