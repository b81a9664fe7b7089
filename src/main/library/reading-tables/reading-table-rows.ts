/** The rows of reading tables: arrangements of panes that have a name. */
import { type Arrangement, arrangementSchema } from '@shared/reading'
import { putRow } from '../db/hashed-rows'
import type { Db } from '../db/open'
import { statement } from '../db/statement'
import type { ChangeOf, Moment } from '../notebook/changes'
import { namesAny, rekeyedArrangement } from '../reading/reading-rows'

export interface KeptTable {
  readonly id: string
  readonly name: string
  readonly arrangement: Arrangement
  readonly created: string
  readonly changed: string
  /** When it was put into the bin. */
  readonly removed: string | null
}

type TableRow = Omit<KeptTable, 'arrangement'> & { readonly arrangement: string }

const columns = 'id, name, arrangement, created, changed, removed'

/** Also finds a reading table in the bin. */
export function readingTableRow(db: Db, id: string): KeptTable | undefined {
  const row = statement<TableRow>(db, `SELECT ${columns} FROM reading_table WHERE id = ?`).get(id)
  return row && keptTable(row)
}

/** All of them, those in the bin too, in the order in which they were first saved. */
export function readingTableRows(db: Db): readonly KeptTable[] {
  return statement<TableRow>(db, `SELECT ${columns} FROM reading_table ORDER BY created, id`)
    .all()
    .map(keptTable)
}

function keptTable(row: TableRow): KeptTable {
  return { ...row, arrangement: arrangementSchema.parse(JSON.parse(row.arrangement)) }
}

export function saveReadingTable(db: Db, { table }: ChangeOf<'reading-table-saved'>, { at }: Moment): void {
  const created = readingTableRow(db, table.id)?.created ?? at
  putReadingTable(db, { ...table, created, changed: at, removed: null })
}

/** Puts a reading table into the bin (`removed` is the time) or takes it out again (null). */
export function markReadingTable(db: Db, id: string, removed: string | null): void {
  const row = readingTableRow(db, id)
  if (row === undefined) throw new Error(`There is no reading table ${id}.`)
  putReadingTable(db, { ...row, removed })
}

function putReadingTable(db: Db, { id, name, arrangement, created, changed, removed }: KeptTable): void {
  // Subtle: parsed so that what comes from the window and what comes from the journal have one order of fields.
  const json = JSON.stringify(arrangementSchema.parse(arrangement))
  putRow(db, 'reading_table', { id, name, arrangement: json, created, changed, removed })
}

/** Tables in the bin too. */
export function rekeyReadingTables(db: Db, newKeys: ReadonlyMap<string, string>): void {
  for (const table of readingTableRows(db)) {
    if (!namesAny(table.arrangement, newKeys)) continue
    putReadingTable(db, { ...table, arrangement: rekeyedArrangement(table.arrangement, newKeys) })
  }
}

export function copyReadingTable(db: Db, { table }: ChangeOf<'reading-table-copied'>): void {
  putReadingTable(db, table)
}

export function* copiesOfReadingTables(db: Db): Generator<ChangeOf<'reading-table-copied'>> {
  for (const table of readingTableRows(db)) yield { kind: 'reading-table-copied', table }
}
