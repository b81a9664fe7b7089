/** The rows of a note as the notebook's changes make them: the note, each of its revisions, its anchors, its words. */
import type { Anchor } from '@shared/note'
import { foldText } from '@shared/text/fold'
import { putRow } from '../db/hashed-rows'
import type { Db } from '../db/open'
import { statement } from '../db/statement'
import type { ChangeOf, Moment } from '../notebook/changes'

export interface NoteRow {
  readonly number: number
  readonly id: string
  readonly created: string
  readonly changed: string
  readonly changed_in: number
  readonly revision: number
  readonly removed: string | null
}

const noteColumns = 'number, id, created, changed, changed_in, revision, removed'

/** Also finds a note in the bin. */
export function noteRow(db: Db, id: string): NoteRow | undefined {
  return statement<NoteRow>(db, `SELECT ${noteColumns} FROM note WHERE id = ?`).get(id)
}

function knownNote(db: Db, id: string): NoteRow {
  const row = noteRow(db, id)
  if (row === undefined) throw new Error(`There is no note ${id}.`)
  return row
}

export function addNote(db: Db, change: ChangeOf<'note-added'>, moment: Moment): void {
  if (noteRow(db, change.id) !== undefined) throw new Error(`The note ${change.id} is there already.`)
  const number = moment.sequence
  putNote(db, {
    number,
    id: change.id,
    created: moment.at,
    changed: moment.at,
    changed_in: number,
    revision: 1,
    removed: null,
  })
  putRevision(db, number, { revision: 1, saved: moment.at, body: change.body })
  putAnchors(db, number, change.anchors)
  putWords(db, number, change.body, change.anchors)
}

export function saveNote(db: Db, change: ChangeOf<'note-saved'>, moment: Moment): void {
  const row = knownNote(db, change.id)
  if (change.revision !== row.revision + 1) throw new Error(`Revision ${change.revision} does not follow.`)
  putNote(db, { ...row, changed: moment.at, changed_in: moment.sequence, revision: change.revision })
  putRevision(db, row.number, { revision: change.revision, saved: moment.at, body: change.body })
  putWords(db, row.number, change.body, anchorsOf(db, row.number))
}

/** Puts a note into the bin (`removed` is the time) or takes it out again (null). */
export function markNote(db: Db, id: string, removed: string | null, moment: Moment): void {
  putNote(db, { ...knownNote(db, id), removed, changed_in: moment.sequence })
}

export function copyNote(db: Db, change: ChangeOf<'note-copied'>): void {
  const newest = change.revisions.at(-1)
  if (newest === undefined) throw new Error(`The note ${change.id} has no text.`)
  putNote(db, {
    number: change.number,
    id: change.id,
    created: change.created,
    changed: change.changed,
    changed_in: change.changedIn,
    revision: newest.revision,
    removed: change.removed,
  })
  for (const revision of change.revisions) putRevision(db, change.number, revision)
  putAnchors(db, change.number, change.anchors)
  putWords(db, change.number, newest.body, change.anchors)
}

function putNote(db: Db, row: NoteRow): void {
  putRow(db, 'note', { ...row })
}

interface Revision {
  readonly revision: number
  readonly saved: string
  readonly body: string
}

function putRevision(db: Db, note: number, revision: Revision): void {
  putRow(db, 'note_revision', { note, ...revision })
}

function putAnchors(db: Db, note: number, anchors: readonly Anchor[]): void {
  anchors.forEach((anchor, place) => {
    putRow(db, 'anchor', {
      note,
      place,
      letter_key: anchor.letterKey,
      text_hash: anchor.textHash,
      start_at: anchor.start,
      end_at: anchor.end,
      exact: anchor.exact,
      text_before: anchor.before,
      text_after: anchor.after,
    })
  })
}

/** Anchors of moved letters, notes in the bin included. All are read before any is written: letters may swap their keys. */
export function rekeyAnchors(db: Db, newKeys: ReadonlyMap<string, string>): void {
  const rows = [...newKeys.keys()].flatMap((from) =>
    statement<StoredAnchor>(db, `SELECT ${anchorColumns} FROM anchor WHERE letter_key = ?`).all(from),
  )
  for (const row of rows) {
    putRow(db, 'anchor', { ...row, letter_key: newKeys.get(row.letter_key) ?? row.letter_key })
  }
}

function putWords(db: Db, note: number, body: string, anchors: readonly Anchor[]): void {
  const folded = [body, ...anchors.map((anchor) => anchor.exact)].map(foldText).join('\n')
  putRow(db, 'note_words', { note, folded })
}

interface AnchorRow {
  readonly letter_key: string
  readonly text_hash: string
  readonly start_at: number
  readonly end_at: number
  readonly exact: string
  readonly text_before: string
  readonly text_after: string
}

interface StoredAnchor extends AnchorRow {
  readonly note: number
  readonly place: number
}

const anchorColumns = 'note, place, letter_key, text_hash, start_at, end_at, exact, text_before, text_after'

export function anchorsOf(db: Db, note: number): readonly Anchor[] {
  return statement<AnchorRow>(db, 'SELECT * FROM anchor WHERE note = ? ORDER BY place')
    .all(note)
    .map((row) => ({
      letterKey: row.letter_key,
      textHash: row.text_hash,
      start: row.start_at,
      end: row.end_at,
      exact: row.exact,
      before: row.text_before,
      after: row.text_after,
    }))
}

/** The newest revision's Markdown. */
export function bodyOf(db: Db, row: NoteRow): string {
  const body = statement<string>(db, 'SELECT body FROM note_revision WHERE note = ? AND revision = ?')
    .pluck()
    .get(row.number, row.revision)
  if (body === undefined) throw new Error(`The text of note ${row.id} is missing.`)
  return body
}

/** Every note as the change that copies it, in the order in which they were added; those in the bin too. */
export function* copiesOfNotes(db: Db): Generator<ChangeOf<'note-copied'>> {
  const rows = db.prepare<[], NoteRow>(`SELECT ${noteColumns} FROM note ORDER BY number`).all()
  for (const row of rows) {
    yield {
      kind: 'note-copied',
      id: row.id,
      number: row.number,
      changedIn: row.changed_in,
      created: row.created,
      changed: row.changed,
      removed: row.removed,
      anchors: [...anchorsOf(db, row.number)],
      revisions: statement<Revision>(
        db,
        'SELECT revision, saved, body FROM note_revision WHERE note = ? ORDER BY revision',
      ).all(row.number),
    }
  }
}

/** Makes the searchable words of all notes again: they are derived, so nobody need be told. */
export function mendWords(db: Db): void {
  db.transaction(() => {
    db.exec('DELETE FROM note_words')
    for (const row of db.prepare<[], NoteRow>(`SELECT ${noteColumns} FROM note`).all()) {
      putWords(db, row.number, bodyOf(db, row), anchorsOf(db, row.number))
    }
  }).immediate()
}

export function wordsAreMissing(db: Db): boolean {
  const sql = 'SELECT (SELECT count(*) FROM note) <> (SELECT count(*) FROM note_words)'
  return statement<number>(db, sql).pluck().get() === 1
}
