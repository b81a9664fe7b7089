/** Looks whether a notebook's database is sound in every row. It only reads, and never through a connection that writes. */
import { failureOf } from '@shared/failure'
import { tablesWithChangedRows } from '../db/hashed-rows'
import { notebookDatabase } from '../db/notebook-database'
import { type Db, isBlankFile, openForReading } from '../db/open'
import { newestSchemaOf, schemaOf } from '../db/schema'
import { statement } from '../db/statement'
import { type NotebookRow, notebookRow } from './notebook-row'

export interface NotebookCounts {
  readonly notes: number
  readonly savedSearches: number
}

export interface Examination {
  /** What is wrong, one sentence each; empty for a sound notebook. */
  readonly findings: readonly string[]
  readonly counts: NotebookCounts
  /** Null when the notebook has not been begun, or cannot be read. */
  readonly row: NotebookRow | null
  /** Whether the words to search notes by are as they were written; they can be made again. */
  readonly wordsSound: boolean
}

/** Notes and saved searches that are not in the bin. */
export function countsOf(db: Db): NotebookCounts {
  const count = (table: string) =>
    statement<number>(db, `SELECT count(*) FROM ${table} WHERE removed IS NULL`).pluck().get() ?? 0
  return { notes: count('note'), savedSearches: count('saved_search') }
}

/** Opens the file for reading and examines it. Throws `library-newer`; what else is wrong becomes a finding. */
export function examineFile(path: string): Examination {
  if (isBlankFile(path)) return nothingFound([])
  try {
    const db = openForReading(path, notebookDatabase)
    try {
      return examine(db)
    } finally {
      db.close()
    }
  } catch (thrown) {
    const { code, message } = failureOf(thrown)
    if (code !== 'damaged-notebook' && code !== 'unexpected') throw thrown
    return nothingFound([message])
  }
}

function nothingFound(findings: readonly string[]): Examination {
  return { findings, counts: { notes: 0, savedSearches: 0 }, row: null, wordsSound: true }
}

/** Made again from the precious ones when damaged. */
const derivedTable = 'note_words'

function examine(db: Db): Examination {
  const findings = [...structuralFindings(db)]
  // Subtle: the rows of a database whose structure is damaged must not be trusted, not even to be counted.
  if (findings.length > 0) return nothingFound(findings)
  const changed = tablesWithChangedRows(db)
  for (const table of changed) {
    if (table !== derivedTable) findings.push(`A row of the table ${table} is not as it was written.`)
  }
  return {
    findings,
    counts: countsOf(db),
    row: notebookRow(db),
    wordsSound: !changed.includes(derivedTable),
  }
}

function* structuralFindings(db: Db): Generator<string> {
  for (const row of db.pragma('integrity_check(3)') as readonly { integrity_check: string }[]) {
    if (row.integrity_check !== 'ok') yield `${row.integrity_check}.`
  }
  const version = Number(db.pragma('user_version', { simple: true }))
  if (version === notebookDatabase.migrations.length && schemaOf(db) !== newestSchemaOf(notebookDatabase)) {
    yield 'Its tables are not those of a notebook.'
  }
  if ((db.pragma('foreign_key_check') as readonly unknown[]).length > 0) {
    yield 'Some rows belong to notes that are not there.'
  }
}
