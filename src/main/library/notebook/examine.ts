/** Looks whether a notebook's database is sound in every row. It only reads, and never through a connection that writes. */
import { failureOf } from '@shared/failure'
import type { NotebookDamage } from '@shared/library'
import { tablesWithChangedRows } from '../db/hashed-rows'
import { notebookDatabase } from '../db/notebook-database'
import { type Db, isBlankFile, openForReading } from '../db/open'
import { schemaOf, schemaOfVersion } from '../db/schema'
import { statement } from '../db/statement'
import { derivedTables } from '../notes/derived-rows'
import type { DataKey } from '../privacy/data-key'
import { type NotebookRow, notebookRow } from './notebook-row'

export interface NotebookCounts {
  readonly notes: number
  readonly savedSearches: number
  /** Corrections, decisions, encodings, ignored problems and pinned sentences that stand. */
  readonly judgements: number
}

export const noCounts: NotebookCounts = { notes: 0, savedSearches: 0, judgements: 0 }

export interface Examination {
  /** What is wrong; empty for a sound notebook. */
  readonly findings: readonly NotebookDamage[]
  readonly counts: NotebookCounts
  /** Null when the notebook has not been begun, or cannot be read. */
  readonly row: NotebookRow | null
  /** Whether the words to search notes by are as they were written; they can be made again. */
  readonly wordsSound: boolean
}

/** What is not in the bin and was not taken back. */
export function countsOf(db: Db): NotebookCounts {
  const judgements = judgementTables.map((table) => (isThere(db, table) ? countOf(db, table) : 0))
  return {
    notes: countOf(db, 'note'),
    savedSearches: countOf(db, 'saved_search'),
    judgements: judgements.reduce((sum, count) => sum + count),
  }
}

/** A notebook of an older Letterbook, such as a backup may be, does not have them. */
const judgementTables = ['correction', 'decision', 'encoding_choice', 'ignored_problem', 'sentence_pin']

function countOf(db: Db, table: string): number {
  return statement<number>(db, `SELECT count(*) FROM ${table} WHERE removed IS NULL`).pluck().get() ?? 0
}

function isThere(db: Db, table: string): boolean {
  return (
    statement(db, "SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?").get(table) !== undefined
  )
}

/** Opens the file for reading and examines it. Throws `library-newer`; what else is wrong becomes a finding. */
export function examineFile(path: string, key: DataKey | null = null): Examination {
  if (isBlankFile(path, key)) return nothingFound([])
  try {
    const db = openForReading(path, notebookDatabase, key)
    try {
      return examine(db)
    } finally {
      db.close()
    }
  } catch (thrown) {
    const failure = failureOf(thrown)
    if (failure.code !== 'damaged-notebook' && failure.code !== 'unexpected') throw thrown
    return nothingFound([{ kind: 'failure', failure }])
  }
}

function nothingFound(findings: readonly NotebookDamage[]): Examination {
  return { findings, counts: noCounts, row: null, wordsSound: true }
}

const isDerived = (table: string) => derivedTables.some((derived) => derived === table)

/** One that is open already. */
export function examine(db: Db): Examination {
  const findings = [...structuralFindings(db)]
  // Subtle: the rows of a database whose structure is damaged must not be trusted, not even to be counted.
  if (findings.length > 0) return nothingFound(findings)
  const changed = tablesWithChangedRows(db)
  for (const table of changed) {
    if (!isDerived(table)) findings.push({ kind: 'row-changed', table })
  }
  return {
    findings,
    counts: countsOf(db),
    row: notebookRow(db),
    wordsSound: !changed.some(isDerived),
  }
}

function* structuralFindings(db: Db): Generator<NotebookDamage> {
  for (const row of db.pragma('integrity_check(3)') as readonly { integrity_check: string }[]) {
    if (row.integrity_check !== 'ok') yield { kind: 'structure', said: row.integrity_check }
  }
  const version = Number(db.pragma('user_version', { simple: true }))
  // Whoever made the file may have put a trigger into it, which would change what the reader writes.
  if (schemaOf(db) !== schemaOfVersion(notebookDatabase, version)) {
    yield { kind: 'foreign-tables' }
  }
  if ((db.pragma('foreign_key_check') as readonly unknown[]).length > 0) {
    yield { kind: 'rows-without-note' }
  }
}
