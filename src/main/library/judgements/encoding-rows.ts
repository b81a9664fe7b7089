/** The rows of the encodings that the reader chose for files and folders. */
import type { EncodingChoice } from '@shared/judgement'
import { parseLetterKey } from '@shared/letter-key'
import { putRow } from '../db/hashed-rows'
import type { Db } from '../db/open'
import { statement } from '../db/statement'
import type { ChangeOf, Moment } from '../notebook/changes'

interface EncodingRow {
  readonly folder_id: string
  readonly path: string
  readonly encoding: string
  readonly changed: string
  readonly removed: string | null
}

const columns = 'folder_id, path, encoding, changed, removed'

export function encodingChoices(db: Db): readonly EncodingChoice[] {
  return statement<EncodingRow>(
    db,
    `SELECT ${columns} FROM encoding_choice WHERE removed IS NULL ORDER BY folder_id, path`,
  )
    .all()
    .map(asChoice)
}

function asChoice({ folder_id, path, encoding }: EncodingRow): EncodingChoice {
  return { folderId: folder_id, path, encoding }
}

function standingRow(db: Db, folderId: string, path: string): EncodingRow | undefined {
  return statement<EncodingRow>(
    db,
    `SELECT ${columns} FROM encoding_choice WHERE folder_id = ? AND path = ? AND removed IS NULL`,
  ).get(folderId, path)
}

/** The encoding chosen for this very file or folder; null when none is. */
export function encodingChosenFor(db: Db, folderId: string, path: string): string | null {
  return standingRow(db, folderId, path)?.encoding ?? null
}

export function chooseEncoding(db: Db, choice: EncodingChoice, moment: Moment): void {
  putEncoding(db, choice, { changed: moment.at, removed: null })
}

export function forgetEncoding(db: Db, change: ChangeOf<'encoding-forgotten'>, moment: Moment): void {
  const row = standingRow(db, change.folderId, change.path)
  if (row === undefined) throw new Error('No encoding was chosen for this file or folder.')
  putRow(db, 'encoding_choice', { ...row, removed: moment.at })
}

/** A choice for one file goes with it. Choices are read before any is written: files may swap their names. */
export function moveEncodings(db: Db, newKeys: ReadonlyMap<string, string>, moment: Moment): void {
  const moves = [...newKeys].flatMap(([from, to]) => {
    const [old, place] = [parseLetterKey(from), parseLetterKey(to)]
    const row = old === null ? undefined : standingRow(db, old.folderId, old.path)
    return row === undefined || place === null ? [] : [{ row, place }]
  })
  for (const { row } of moves) putRow(db, 'encoding_choice', { ...row, removed: moment.at })
  for (const { row, place } of moves) {
    const { folderId, path } = place
    putEncoding(db, { folderId, path, encoding: row.encoding }, { changed: moment.at, removed: null })
  }
}

function putEncoding(db: Db, choice: EncodingChoice, kept: Pick<EncodingRow, 'changed' | 'removed'>): void {
  putRow(db, 'encoding_choice', {
    folder_id: choice.folderId,
    path: choice.path,
    encoding: choice.encoding,
    changed: kept.changed,
    removed: kept.removed,
  })
}

export function copyEncoding(db: Db, change: ChangeOf<'encoding-copied'>): void {
  putEncoding(db, change.choice, change)
}

export function* copiesOfEncodings(db: Db): Generator<ChangeOf<'encoding-copied'>> {
  const sql = `SELECT ${columns} FROM encoding_choice ORDER BY folder_id, path`
  for (const row of db.prepare<[], EncodingRow>(sql).all()) {
    yield { kind: 'encoding-copied', choice: asChoice(row), changed: row.changed, removed: row.removed }
  }
}
