/**
 * Rows that carry a SHA-256 over their own content, so that damage which SQLite cannot see is found. Tables with a
 * `row_hash` column take part; which columns they have is read from the database, so copies of any version can be checked.
 */
import { createHash, hash } from 'node:crypto'
import type { Db } from './open'
import { statement } from './statement'

type Value = string | number | null
/** The columns of a row without its hash. */
export type Content = Readonly<Record<string, Value>>

// Latin-1 because comparing short strings is faster than making a Buffer for each row.
function hashOfValues(head: string, values: readonly unknown[]): string {
  return hash('sha256', head + JSON.stringify(values), 'binary')
}

function headOf(table: string, columns: readonly string[]): string {
  return JSON.stringify([table, columns])
}

/** Adds a row, or replaces the one with the same primary key. */
export function putRow(db: Db, table: string, content: Content): void {
  const columns = Object.keys(content).sort()
  const values = columns.map((column) => content[column])
  const all = [...columns, 'row_hash']
  const changed = all.map((column) => `${column} = excluded.${column}`).join(', ')
  const sql = `INSERT INTO ${table} (${all.join(', ')}) VALUES (${all.map(() => '?').join(', ')})
    ON CONFLICT (${primaryKey(db, table).join(', ')}) DO UPDATE SET ${changed}`
  statement(db, sql).run(...values, Buffer.from(hashOfValues(headOf(table, columns), values), 'latin1'))
}

const keysOfTables = new WeakMap<Db, Map<string, readonly string[]>>()

function primaryKey(db: Db, table: string): readonly string[] {
  let known = keysOfTables.get(db)
  if (known === undefined) {
    known = new Map()
    keysOfTables.set(db, known)
  }
  const found = known.get(table)
  if (found !== undefined) return found
  const keys = columnsOf(db, table, 'pk > 0 ORDER BY pk')
  known.set(table, keys)
  return keys
}

function columnsOf(db: Db, table: string, which: string): string[] {
  return statement<string>(db, `SELECT name FROM pragma_table_info(?) WHERE ${which}`).pluck().all(table)
}

function hashedTables(db: Db): readonly string[] {
  return statement<string>(
    db,
    `SELECT t.name FROM pragma_table_list AS t JOIN pragma_table_info(t.name) AS c
     WHERE t.schema = 'main' AND t.type = 'table' AND c.name = 'row_hash' ORDER BY t.name`,
  )
    .pluck()
    .all()
}

/** The tables with a row that does not fit its hash. */
export function tablesWithChangedRows(db: Db): readonly string[] {
  return hashedTables(db).filter((table) => hasChangedRow(db, table))
}

function hasChangedRow(db: Db, table: string): boolean {
  const columns = columnsOf(db, table, "name <> 'row_hash'").sort()
  const head = headOf(table, columns)
  const rows = statement<unknown[]>(db, `SELECT ${columns.join(', ')}, row_hash FROM ${table}`).raw()
  for (const values of rows.iterate()) {
    const kept = values.pop()
    if (!Buffer.isBuffer(kept) || hashOfValues(head, values) !== kept.toString('latin1')) return true
  }
  return false
}

/**
 * One hash over all precious rows, whatever their order on disk; tables named in `without` are left out, and so are empty
 * ones, which an older database does not have yet.
 */
export function contentHash(db: Db, without: readonly string[]): string {
  const all = createHash('sha256')
  for (const table of hashedTables(db)) {
    if (without.includes(table)) continue
    const hashes = statement<Buffer>(db, `SELECT row_hash FROM ${table} ORDER BY row_hash`).pluck()
    let rows = 0
    for (const rowHash of hashes.iterate()) {
      if (rows++ === 0) all.update(`${table}\n`)
      all.update(rowHash)
    }
  }
  return all.digest('hex')
}
