/** Answers the calls about reading tables. Taking one away is undone by restoring it. */
import { isDeepStrictEqual } from 'node:util'
import type { Ask, SubjectHandlers } from '@shared/contract'
import { AppError } from '@shared/failure'
import { type ReadingTable, readingTableSchema } from '@shared/reading'
import { foldText } from '@shared/text/fold'
import type { Db } from '../db/open'
import type { Notebook } from '../notebook/open-notebook'
import { wellFormed } from '../notebook/well-formed'
import { type KeptTable, readingTableRow, readingTableRows } from './reading-table-rows'

export function readingTableHandlers(
  notebook: () => Notebook,
): SubjectHandlers<'notebook', 'reading-tables'> {
  return {
    'reading-tables.list': () => allTables(notebook().db),
    'reading-tables.save': (ask) => save(notebook(), readingTableSchema.parse(wellFormed(ask))),
    'reading-tables.remove': ({ id }) => {
      const { removed } = knownTable(notebook().db, id)
      if (removed === null) notebook().record({ kind: 'reading-table-removed', id })
      return null
    },
    'reading-tables.restore': ({ id }) => restore(notebook(), id),
  }
}

function allTables(db: Db): readonly ReadingTable[] {
  const inOrder = new Intl.Collator('en', { numeric: true })
  return readingTableRows(db)
    .filter(({ removed }) => removed === null)
    .map(shown)
    .sort((a, b) => inOrder.compare(a.name, b.name))
}

function shown({ id, name, arrangement, changed }: KeptTable): ReadingTable {
  return { id, name, arrangement, changed }
}

/** A retry after an answer that was lost changes nothing. Errors: `name-taken`, `not-saved` for one in the bin. */
function save(notebook: Notebook, table: Ask<'reading-tables.save'>): ReadingTable {
  const { db } = notebook
  const row = readingTableRow(db, table.id)
  if (row !== undefined && row.removed !== null) {
    throw new AppError('not-saved', 'This reading table is in the bin. Restore it first.')
  }
  const isNew =
    row === undefined || row.name !== table.name || !isDeepStrictEqual(row.arrangement, table.arrangement)
  if (isNew) {
    refuseTakenName(db, table)
    notebook.record({ kind: 'reading-table-saved', table })
  }
  return shown(knownTable(db, table.id))
}

function restore(notebook: Notebook, id: string): ReadingTable {
  const row = knownTable(notebook.db, id)
  if (row.removed !== null) {
    refuseTakenName(notebook.db, row)
    notebook.record({ kind: 'reading-table-restored', id })
  }
  return shown(knownTable(notebook.db, id))
}

/** Also one in the bin. Errors: `not-found`. */
function knownTable(db: Db, id: string): KeptTable {
  const row = readingTableRow(db, id)
  if (row === undefined) throw new AppError('not-found', 'This reading table is not in the notebook.')
  return row
}

function refuseTakenName(db: Db, { id, name }: Pick<ReadingTable, 'id' | 'name'>): void {
  const key = nameKey(name)
  const other = readingTableRows(db).find(
    (one) => one.id !== id && one.removed === null && nameKey(one.name) === key,
  )
  if (other === undefined) return
  throw new AppError(
    'name-taken',
    `There is a reading table “${other.name}” already. Choose another name, or save over that one.`,
  )
}

/** What is equal for names that a reader would not tell apart. */
function nameKey(name: string): string {
  return foldText(name) || name.trim().toLowerCase()
}
