/** The rows of passages which the reader said to leave as they are found. */
import { putRow } from '../db/hashed-rows'
import type { Db } from '../db/open'
import { statement } from '../db/statement'
import { type ChangeOf, type Moment, mostInOneLine } from '../notebook/changes'
import { numberOf } from './note-number'

interface LeftRow {
  readonly note: number
  readonly place: number
  readonly state: string
  readonly text_hash: string | null
  readonly changed: string
  readonly removed: string | null
}

/**
 * For a join of `anchor_left AS l` with `anchor_place AS p`: whether what was said still holds. A passage without any
 * place is left until it has one; for one that was found somewhere another text asks anew.
 */
export const stillLeft = `(l.removed IS NULL AND l.state = p.state
  AND (p.start_at IS NULL OR l.text_hash IS p.text_hash))`

export function leaveAnchors(db: Db, change: ChangeOf<'anchors-left'>, moment: Moment): void {
  for (const { note, place, state, textHash } of change.anchors) {
    putLeft(db, {
      note: numberOf(db, note),
      place,
      state,
      text_hash: textHash,
      changed: moment.at,
      removed: change.left ? null : moment.at,
    })
  }
}

function putLeft(db: Db, row: LeftRow): void {
  putRow(db, 'anchor_left', { ...row })
}

export function copyLeftAnchors(db: Db, change: ChangeOf<'anchors-left-copied'>): void {
  for (const { note, textHash, ...row } of change.anchors) {
    putLeft(db, { ...row, note: numberOf(db, note), text_hash: textHash })
  }
}

export function* copiesOfLeftAnchors(db: Db): Generator<ChangeOf<'anchors-left-copied'>> {
  type Copied = ChangeOf<'anchors-left-copied'>['anchors'][number]
  const rows = statement<Copied>(
    db,
    `SELECT note.id AS note, l.place, l.state, l.text_hash AS textHash, l.changed, l.removed
       FROM anchor_left AS l JOIN note ON note.number = l.note ORDER BY l.note, l.place`,
  ).all()
  while (rows.length > 0) yield { kind: 'anchors-left-copied', anchors: rows.splice(0, mostInOneLine) }
}
