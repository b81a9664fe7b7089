/** The rows of the reader's word which sentences of two letters begin together. What contradicts what is not decided here. */

import { type SentencePin, sentencePinSchema } from '@shared/comparison'
import type { Anchor } from '@shared/note'
import { putRow } from '../db/hashed-rows'
import type { Db } from '../db/open'
import { statement } from '../db/statement'
import type { ChangeOf, Moment } from '../notebook/changes'

interface PinRow {
  readonly id: string
  readonly number: number
  readonly place: number
  readonly a_key: string
  readonly b_key: string
  readonly a: string
  readonly b: string
  readonly changed: string
  readonly removed: string | null
}

const columns = 'id, number, place, a_key, b_key, a, b, changed, removed'
/** In the order in which they were last put. */
const order = 'ORDER BY number, place'

/** Those that stand, oldest first, each with the sentence of the letter `a` as its `a`, however it was put. */
export function pinsBetween(db: Db, a: string, b: string): readonly SentencePin[] {
  const sql = `SELECT ${columns} FROM sentence_pin
                WHERE removed IS NULL AND (a_key = ? AND b_key = ? OR a_key = ? AND b_key = ?) ${order}`
  return statement<PinRow>(db, sql)
    .all(a, b, b, a)
    .map((row) => {
      const pin = asPin(row)
      return row.a_key === a ? pin : { id: pin.id, a: pin.b, b: pin.a }
    })
}

/** Those with these ids that stand, as they were put. */
export function standingPins(db: Db, ids: ReadonlySet<string>): readonly SentencePin[] {
  return [...ids].flatMap((id) => {
    const row = pinRow(db, id)
    return row === undefined || row.removed !== null ? [] : asPin(row)
  })
}

function pinRow(db: Db, id: string): PinRow | undefined {
  return statement<PinRow>(db, `SELECT ${columns} FROM sentence_pin WHERE id = ?`).get(id)
}

function asPin({ id, a_key, b_key, a, b }: PinRow): SentencePin {
  return sentencePinSchema.parse({
    id,
    a: { ...(JSON.parse(a) as object), letterKey: a_key },
    b: { ...(JSON.parse(b) as object), letterKey: b_key },
  })
}

export function changePins(db: Db, change: ChangeOf<'sentence-pins-changed'>, moment: Moment): void {
  for (const id of change.withdrawn) {
    const row = pinRow(db, id)
    if (row === undefined || row.removed !== null) throw new Error(`No pin ${id} stands.`)
    putRow(db, 'sentence_pin', { ...row, removed: moment.at })
  }
  change.put.forEach((pin, place) => {
    putPin(db, pin, { number: moment.sequence, place, changed: moment.at, removed: null })
  })
}

function putPin(
  db: Db,
  { id, a, b }: SentencePin,
  kept: Pick<PinRow, 'number' | 'place' | 'changed' | 'removed'>,
): void {
  putRow(db, 'sentence_pin', {
    id,
    a_key: a.letterKey,
    b_key: b.letterKey,
    a: placeIn(a),
    b: placeIn(b),
    number: kept.number,
    place: kept.place,
    changed: kept.changed,
    removed: kept.removed,
  })
}

function placeIn({ textHash, start, end, exact, before, after }: Anchor): string {
  return JSON.stringify({ textHash, start, end, exact, before, after })
}

/** Those that were taken back too. */
export function rekeyPins(db: Db, newKeys: ReadonlyMap<string, string>): void {
  const rows = new Map<string, PinRow>()
  for (const from of newKeys.keys()) {
    const found = statement<PinRow>(db, `SELECT ${columns} FROM sentence_pin WHERE a_key = ? OR b_key = ?`)
    for (const row of found.all(from, from)) rows.set(row.id, row)
  }
  for (const row of rows.values()) {
    const [a_key, b_key] = [newKeys.get(row.a_key) ?? row.a_key, newKeys.get(row.b_key) ?? row.b_key]
    putRow(db, 'sentence_pin', { ...row, a_key, b_key })
  }
}

/** Letters with pins, those that were taken back too, and the text that the newest of them was put on. */
export function pinnedLetters(db: Db): ReadonlyMap<string, string> {
  const rows = statement<PinRow>(db, `SELECT ${columns} FROM sentence_pin ${order}`).all()
  return new Map(
    rows
      .map(asPin)
      .flatMap(({ a, b }) => [a, b].map((anchor) => [anchor.letterKey, anchor.textHash] as const)),
  )
}

export function copyPin(db: Db, change: ChangeOf<'sentence-pin-copied'>): void {
  putPin(db, change.pin, change)
}

export function* copiesOfPins(db: Db): Generator<ChangeOf<'sentence-pin-copied'>> {
  for (const row of db.prepare<[], PinRow>(`SELECT ${columns} FROM sentence_pin ${order}`).all()) {
    const { number, place, changed, removed } = row
    yield { kind: 'sentence-pin-copied', pin: asPin(row), number, place, changed, removed }
  }
}
