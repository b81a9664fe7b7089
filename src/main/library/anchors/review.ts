/** Passages by how they were found, for the queue in which the reader decides about them. Notes in the bin do not count. */
import type { Answer, Ask } from '@shared/contract'
import type { AnchorState, AnchorToReview } from '@shared/note'
import type { Db } from '../db/open'
import { statement } from '../db/statement'
import { anchorsOf } from '../notes/anchor-rows'
import { bodyOf, noteRow } from '../notes/note-rows'
import { stillLeft } from './left-rows'
import { placesOf } from './place-rows'

const passages = `anchor AS a JOIN note AS n ON n.number = a.note AND n.removed IS NULL
  LEFT JOIN anchor_place AS p ON p.note = a.note AND p.place = a.place
  LEFT JOIN anchor_left AS l ON l.note = a.note AND l.place = a.place`

/** Subtle: what stands in a letter that is in no source folder waits for its folder, and not for the reader. */
const waiting = `(p.state <> 'exact' AND p.text_hash IS NOT NULL AND NOT coalesce(${stillLeft}, 0))`

export function reviewAnchors(db: Db, ask: Ask<'anchors.review'>): Answer<'anchors.review'> {
  const counts = countsByState(db)
  const states = JSON.stringify(ask.states)
  const chosen = `coalesce(p.state, 'exact') IN (SELECT value FROM json_each(?)) ${ask.left ? '' : `AND ${waiting}`}`
  const total = statement<number>(db, `SELECT count(*) FROM ${passages} WHERE ${chosen}`).pluck().get(states)
  const rows = statement<{ id: string; place: number }>(
    db,
    `SELECT n.id, a.place FROM ${passages} WHERE ${chosen}
      ORDER BY a.letter_key, coalesce(p.start_at, a.start_at), a.note, a.place LIMIT ? OFFSET ?`,
  ).all(states, ask.limit, ask.offset)
  return {
    total: total ?? 0,
    counts,
    waiting: countWaiting(db),
    passages: rows.map(({ id, place }) => passageOf(db, id, place)),
  }
}

function countWaiting(db: Db): number {
  const sql = `SELECT count(*) FROM ${passages} WHERE p.note IS NOT NULL AND ${waiting}`
  return statement<number>(db, sql).pluck().get() ?? 0
}

function countsByState(db: Db): Readonly<Record<AnchorState, number>> {
  const sql = `SELECT coalesce(p.state, 'exact') AS state, count(*) AS passages FROM ${passages} GROUP BY 1`
  const rows = statement<{ state: string; passages: number }>(db, sql).all()
  const counted = new Map(rows.map((row) => [row.state, row.passages]))
  const of = (state: AnchorState) => counted.get(state) ?? 0
  return {
    exact: of('exact'),
    moved: of('moved'),
    changed: of('changed'),
    ambiguous: of('ambiguous'),
    orphan: of('orphan'),
  }
}

function passageOf(db: Db, id: string, place: number): AnchorToReview {
  const row = noteRow(db, id)
  const anchors = row === undefined ? [] : anchorsOf(db, row.number)
  const anchor = anchors[place]
  const found = row === undefined ? undefined : placesOf(db, row.number, anchors)[place]
  if (row === undefined || anchor === undefined || found === undefined)
    throw new Error(`The passage ${place} of note ${id} is missing.`)
  return { note: id, place, anchor, found, body: bodyOf(db, row) }
}
