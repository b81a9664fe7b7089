/** The rows of codes. Whether a tree of them is sound is not decided here. */
import { type CodeContent, codeColours } from '@shared/code'
import { AppError } from '@shared/failure'
import { putRow } from '../db/hashed-rows'
import type { Db } from '../db/open'
import { statement } from '../db/statement'
import type { ChangeOf, Moment } from '../notebook/changes'

interface CodeRow extends Omit<CodeContent, 'colour'> {
  readonly colour: string
  readonly created: string
  readonly changed: string
  readonly removed: string | null
}

const columns = 'id, parent, name, colour, definition, shortcut, place, created, changed, removed'

/** Those that stand, neighbours in their order. */
export function standingCodes(db: Db): readonly CodeContent[] {
  return statement<CodeRow>(db, `SELECT ${columns} FROM code WHERE removed IS NULL ORDER BY place, name, id`)
    .all()
    .map(({ created, changed, removed, ...code }) => ({
      ...code,
      colour: codeColours.find((known) => known === code.colour) ?? 'grey',
    }))
}

function codeRow(db: Db, id: string): CodeRow | undefined {
  return statement<CodeRow>(db, `SELECT ${columns} FROM code WHERE id = ?`).get(id)
}

type CodesChanged = Pick<ChangeOf<'codes-changed'>, 'put' | 'removed'>

export function changeCodes(db: Db, { put, removed }: CodesChanged, { at }: Moment): void {
  for (const code of put) {
    const created = codeRow(db, code.id)?.created ?? at
    putCode(db, { ...code, created, changed: at, removed: null })
  }
  for (const id of removed) {
    const row = codeRow(db, id)
    if (row === undefined || row.removed !== null) throw new Error(`There is no code ${id}.`)
    putCode(db, { ...row, changed: at, removed: at })
  }
}

function putCode(db: Db, row: CodeRow): void {
  const { id, parent, name, colour, definition, shortcut, place, created, changed, removed } = row
  putRow(db, 'code', { id, parent, name, colour, definition, shortcut, place, created, changed, removed })
}

export function copyCode(db: Db, { code }: ChangeOf<'code-copied'>): void {
  putCode(db, code)
}

export function* copiesOfCodes(db: Db): Generator<ChangeOf<'code-copied'>> {
  for (const code of db.prepare<[], CodeRow>(`SELECT ${columns} FROM code ORDER BY id`).all()) {
    yield { kind: 'code-copied', code }
  }
}

/** Errors: `not-found`. */
export function refuseUnknownCodes(db: Db, ids: readonly string[]): void {
  if (ids.length === 0) return
  const known = new Set(standingCodes(db).map(({ id }) => id))
  if (ids.every((id) => known.has(id))) return
  throw new AppError('not-found', 'This code does not exist any more.')
}
