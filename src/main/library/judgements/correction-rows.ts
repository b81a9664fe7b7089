/** The rows of the reader's corrections, as the notebook's changes make them. Which one replaces which is not decided here. */
import { type Correction, correctionSchema } from '@shared/judgement'
import { putRow } from '../db/hashed-rows'
import type { Db } from '../db/open'
import { statement } from '../db/statement'
import type { ChangeOf, Moment } from '../notebook/changes'

interface CorrectionRow {
  readonly id: string
  readonly number: number
  readonly place: number
  readonly letter_key: string
  readonly text_hash: string | null
  readonly field: string
  readonly target: string | null
  readonly verdict: string
  readonly value: string | null
  readonly changed: string
  readonly removed: string | null
}

const columns = 'id, number, place, letter_key, text_hash, field, target, verdict, value, changed, removed'
/** In the order in which they were first put. */
const order = 'ORDER BY number, place'

export function standingCorrections(db: Db): readonly Correction[] {
  return statement<CorrectionRow>(db, `SELECT ${columns} FROM correction WHERE removed IS NULL ${order}`)
    .all()
    .map(asCorrection)
}

export function correctionsOfLetter(db: Db, letterKey: string): readonly Correction[] {
  return statement<CorrectionRow>(
    db,
    `SELECT ${columns} FROM correction WHERE letter_key = ? AND removed IS NULL ${order}`,
  )
    .all(letterKey)
    .map(asCorrection)
}

/** Undefined when it does not stand. */
export function standingCorrection(db: Db, id: string): Correction | undefined {
  const row = correctionRow(db, id)
  return row === undefined || row.removed !== null ? undefined : asCorrection(row)
}

function correctionRow(db: Db, id: string): CorrectionRow | undefined {
  return statement<CorrectionRow>(db, `SELECT ${columns} FROM correction WHERE id = ?`).get(id)
}

function asCorrection(row: CorrectionRow): Correction {
  const value: unknown = row.value === null ? null : JSON.parse(row.value)
  return correctionSchema.parse({
    id: row.id,
    letterKey: row.letter_key,
    field: row.field,
    target: row.target,
    verdict: row.verdict,
    value,
    ...(row.text_hash === null ? {} : { textHash: row.text_hash }),
  })
}

/** What was put before, even if it was taken back since, keeps its place among the others. */
export function changeCorrections(db: Db, change: ChangeOf<'corrections-changed'>, moment: Moment): void {
  withdrawCorrections(db, change.withdrawn, moment)
  change.put.forEach((correction, index) => {
    const { number, place } = correctionRow(db, correction.id) ?? { number: moment.sequence, place: index }
    putCorrection(db, correction, { number, place, changed: moment.at, removed: null })
  })
}

export function withdrawCorrections(db: Db, ids: readonly string[], moment: Moment): void {
  for (const id of ids) {
    const row = correctionRow(db, id)
    if (row === undefined || row.removed !== null) throw new Error(`No correction ${id} stands.`)
    putRow(db, 'correction', { ...row, removed: moment.at })
  }
}

/** Those that stand, to be read before any of them is written: letters may swap their keys. */
export function rekeyCorrections(db: Db, newKeys: ReadonlyMap<string, string>): void {
  const rows = [...newKeys.keys()].flatMap((from) =>
    statement<CorrectionRow>(
      db,
      `SELECT ${columns} FROM correction WHERE letter_key = ? AND removed IS NULL`,
    ).all(from),
  )
  for (const row of rows) {
    putRow(db, 'correction', { ...row, letter_key: newKeys.get(row.letter_key) ?? row.letter_key })
  }
}

type Kept = Pick<CorrectionRow, 'number' | 'place' | 'changed' | 'removed'>

function putCorrection(db: Db, correction: Correction, kept: Kept): void {
  putRow(db, 'correction', {
    id: correction.id,
    letter_key: correction.letterKey,
    text_hash: correction.textHash ?? null,
    field: correction.field,
    target: correction.target,
    verdict: correction.verdict,
    value: correction.value === null ? null : JSON.stringify(correction.value),
    number: kept.number,
    place: kept.place,
    changed: kept.changed,
    removed: kept.removed,
  })
}

export function copyCorrection(db: Db, change: ChangeOf<'correction-copied'>): void {
  putCorrection(db, change.correction, change)
}

export function* copiesOfCorrections(db: Db): Generator<ChangeOf<'correction-copied'>> {
  for (const row of db.prepare<[], CorrectionRow>(`SELECT ${columns} FROM correction ${order}`).all()) {
    const { number, place, changed, removed } = row
    yield { kind: 'correction-copied', correction: asCorrection(row), number, place, changed, removed }
  }
}
