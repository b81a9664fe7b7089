/** Copies of everything that the notebook holds of notes, for a journal that is begun, and what they become. */
import type { NoteAbout } from '@shared/note'
import type { Db } from '../db/open'
import type { Change, ChangeOf } from '../notebook/changes'
import { anchorsOf, keptMentions, putAnchors, putMention } from './anchor-rows'
import { putCodes, putWords } from './derived-rows'
import { formerNotes, knownKind, putDetail, putFormer, storedDetail } from './detail-rows'
import { type NoteRow, noteColumns, noteRow, putNote, putRevision, revisionsOf } from './note-rows'

/** Every note in the order in which they were added; those in the bin too. */
export function* copiesOfNotes(db: Db): Generator<Change> {
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
      revisions: [...revisionsOf(db, row.number)],
    }
    const detail = copyOfDetail(db, row)
    if (detail !== null) yield detail
  }
}

function copyOfDetail(db: Db, { id, number }: NoteRow): ChangeOf<'note-detail-copied'> | null {
  const detail = storedDetail(db, number)
  const former = formerNotes(db, number)
  const mentions = keptMentions(db, number)
  if (detail === null && former.length === 0 && mentions.length === 0) return null
  return {
    kind: 'note-detail-copied',
    id,
    detail: detail && { ...detail, about: detail.about ?? 'nothing', codes: [...detail.codes] },
    former: former.map((one) => ({
      ...one,
      codes: [...one.codes],
      anchors: one.anchors && [...one.anchors],
    })),
    mentions: [...mentions],
  }
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

export function copyDetail(db: Db, change: ChangeOf<'note-detail-copied'>): void {
  const row = noteRow(db, change.id)
  if (row === undefined) throw new Error(`There is no note ${change.id}.`)
  const { detail } = change
  if (detail) {
    const about = knownAbout(detail.about)
    putDetail(db, row.number, { ...detail, about })
    putCodes(db, row.number, detail.codes)
  }
  for (const former of change.former) putFormer(db, row.number, former)
  for (const mention of change.mentions) putMention(db, row.number, mention)
}

function knownAbout(kind: string): NoteAbout['kind'] {
  const known = knownKind(kind)
  if (known === null) throw new Error(`Notes cannot be about ${kind}.`)
  return known
}
