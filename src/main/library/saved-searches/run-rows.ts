/** The rows of the log of runs. */
import { type SearchRun, searchRunSchema } from '@shared/saved-search'
import { putRow } from '../db/hashed-rows'
import type { Db } from '../db/open'
import { statement } from '../db/statement'
import type { ChangeOf } from '../notebook/changes'

interface RunRow {
  readonly number: number
  readonly run: string
}

const chosen = '(:id IS NULL OR search_id = :id)'

/** Of one search, or of all, the newest first. */
export function runRows(
  db: Db,
  id: string | null,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): readonly SearchRun[] {
  const sql = `SELECT number, run FROM search_run WHERE ${chosen} ORDER BY number DESC, id LIMIT :limit OFFSET :offset`
  return statement<RunRow>(db, sql).all({ id, limit, offset }).map(asRun)
}

export function countRuns(db: Db, id: string | null): number {
  return statement<number>(db, `SELECT count(*) FROM search_run WHERE ${chosen}`).pluck().get({ id }) ?? 0
}

export function hasRun(db: Db, id: string): boolean {
  return statement(db, 'SELECT 1 FROM search_run WHERE id = ?').get(id) !== undefined
}

function asRun({ run }: RunRow): SearchRun {
  return searchRunSchema.parse(JSON.parse(run))
}

export function putRun(db: Db, run: SearchRun, number: number): void {
  // Subtle: parsed, so that its members stand in one order whether it was just made or comes from the journal.
  const stored = JSON.stringify(searchRunSchema.parse(run))
  putRow(db, 'search_run', { id: run.id, number, search_id: run.searchId, run: stored })
}

export function copyRun(db: Db, { run, number }: ChangeOf<'search-run-copied'>): void {
  putRun(db, run, number)
}

export function* copiesOfRuns(db: Db): Generator<ChangeOf<'search-run-copied'>> {
  const rows = db.prepare<[], RunRow>('SELECT number, run FROM search_run ORDER BY number, id').all()
  for (const row of rows) yield { kind: 'search-run-copied', run: asRun(row), number: row.number }
}
