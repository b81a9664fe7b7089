/**
 * Where passages were found in the texts as they are now. These rows are derived and in no journal: lost, they are found
 * out again. An anchor without a row stands where it says, in the text with its hash.
 */
import {
  type Anchor,
  type AnchorPlace,
  type AnchorState,
  anchorStates,
  type FoundBy,
  foundBy,
} from '@shared/note'
import type { Db } from '../db/open'
import { statement } from '../db/statement'
import { stillLeft } from './left-rows'

interface PlaceRow {
  readonly state: string
  readonly textHash: string | null
  readonly start: number | null
  readonly end: number | null
  readonly foundBy: string
  readonly candidates: number
  readonly left: number
}

/** Of `anchor_place AS p`, left joined with `anchor_left AS l`. */
const placeColumns = `p.state, p.text_hash AS textHash, p.start_at AS start, p.end_at AS "end",
  p.found_by AS foundBy, p.candidates, coalesce(${stillLeft}, 0) AS "left"`

function asPlace(row: PlaceRow): AnchorPlace {
  const { start, end } = row
  return {
    state: storedState(row.state),
    textHash: row.textHash,
    span: start === null || end === null ? null : { start, end },
    foundBy: storedFoundBy(row.foundBy),
    candidates: row.candidates,
    left: row.left === 1,
  }
}

function storedState(state: string): AnchorState {
  return anchorStates.find((known) => known === state) ?? 'orphan'
}

function storedFoundBy(by: string): FoundBy {
  return foundBy.find((known) => known === by) ?? 'nothing'
}

/** Where an anchor stands in the very text that it was made on. */
export function placeAsMade({ textHash, start, end }: Anchor): AnchorPlace {
  const span = { start, end }
  return { state: 'exact', textHash, span, foundBy: 'same-text', candidates: 1, left: false }
}

/** One for each of the anchors of a note, in their order. */
export function placesOf(db: Db, note: number, anchors: readonly Anchor[]): readonly AnchorPlace[] {
  const rows = statement<PlaceRow & { readonly place: number }>(
    db,
    `SELECT p.place, ${placeColumns} FROM anchor_place AS p
       LEFT JOIN anchor_left AS l ON l.note = p.note AND l.place = p.place WHERE p.note = ?`,
  ).all(note)
  return anchors.map((anchor, place) => {
    const row = rows.find((found) => found.place === place)
    return row === undefined ? placeAsMade(anchor) : asPlace(row)
  })
}

/** Of the least certain passage; null for a note without any. */
export function leastCertain(places: readonly AnchorPlace[]): AnchorState | null {
  const ranks = places.map(({ state }) => anchorStates.indexOf(state))
  return ranks.length === 0 ? null : (anchorStates[Math.max(...ranks)] ?? null)
}

/** What was found, without what the reader said of it. */
export type FoundPlace = Omit<AnchorPlace, 'left'>

/** Nothing is kept of an anchor that stands in its own text, where it says. */
export function recordPlace(db: Db, note: number, place: number, found: FoundPlace): void {
  if (found.foundBy === 'same-text') {
    forgetPlace(db, note, place)
    return
  }
  statement(
    db,
    `INSERT INTO anchor_place (note, place, state, text_hash, start_at, end_at, found_by, candidates)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (note, place) DO UPDATE SET state = excluded.state, text_hash = excluded.text_hash,
       start_at = excluded.start_at, end_at = excluded.end_at, found_by = excluded.found_by,
       candidates = excluded.candidates`,
  ).run(
    note,
    place,
    found.state,
    found.textHash,
    found.span?.start ?? null,
    found.span?.end ?? null,
    found.foundBy,
    found.candidates,
  )
}

export function forgetPlace(db: Db, note: number, place: number): void {
  statement(db, 'DELETE FROM anchor_place WHERE note = ? AND place = ?').run(note, place)
}

/** The letters on which notes stand, with the hashes of the texts in which their passages were last looked for. */
export function lookedFor(
  db: Db,
): readonly { readonly letterKey: string; readonly textHashes: readonly string[] }[] {
  const rows = statement<{ letterKey: string; textHashes: string }>(
    db,
    `SELECT letter_key AS letterKey, json_group_array(text_hash) AS textHashes
       FROM (SELECT DISTINCT a.letter_key,
                    CASE WHEN p.note IS NULL THEN a.text_hash ELSE coalesce(p.text_hash, '') END AS text_hash
               FROM anchor AS a LEFT JOIN anchor_place AS p ON p.note = a.note AND p.place = a.place)
      GROUP BY letter_key ORDER BY letter_key`,
  ).all()
  return rows.map(({ letterKey, textHashes }) => ({
    letterKey,
    textHashes: JSON.parse(textHashes) as readonly string[],
  }))
}
