/** Looks whether index.db is sound and agrees with itself. Only reads; a damaged index loses nothing but time. */

import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { failureOf } from '@shared/failure'
import { lacksFingerprints } from '../compare/collection/waiting-fingerprints'
import { indexFileName } from '../db/file-names'
import { indexDatabase } from '../db/index-database'
import { type Db, openForReading } from '../db/open'
import type { DataKey } from '../privacy/data-key'

export interface IndexCheck {
  readonly ok: boolean
  readonly letters: number
  readonly files: number
  /** What is wrong, one sentence each. */
  readonly findings: readonly string[]
}

/** An index that is missing or cannot be read is a finding, no error. Reads every page, which takes seconds for large ones. */
export function checkIndex(directory: string, key: DataKey | null = null): IndexCheck {
  const path = join(directory, indexFileName)
  if (!existsSync(path))
    return { ok: false, letters: 0, files: 0, findings: [`There is no index at ${path}.`] }
  try {
    const db = openForReading(path, indexDatabase, key)
    try {
      // Subtle: in one transaction, because an import may be writing while its letters are counted.
      return db.transaction(() => lookedThrough(db))()
    } finally {
      db.close()
    }
  } catch (thrown) {
    return { ok: false, letters: 0, files: 0, findings: [failureOf(thrown).message] }
  }
}

/** Letters of an earlier version wait for theirs until the next import. */
function fingerprintsToCount(db: Db): readonly (readonly [string, string])[] {
  if (lacksFingerprints(db)) return []
  const sql = 'SELECT count(*) FROM letter JOIN fingerprint_docsize USING (id)'
  return [['letters with fingerprints', sql]]
}

/** The same for an index that is open. */
export function lookedThrough(db: Db): IndexCheck {
  const count = (sql: string) => Number(db.prepare(sql).pluck().get())
  const letters = count('SELECT count(*) FROM letter')
  const findings: string[] = []
  for (const row of db.pragma('quick_check(20)') as readonly { quick_check: string }[]) {
    if (row.quick_check !== 'ok') findings.push(`${row.quick_check}.`)
  }
  const parts: readonly (readonly [string, string])[] = [
    ['texts', 'SELECT count(*) FROM letter JOIN letter_text USING (id)'],
    ['heads', 'SELECT count(*) FROM letter JOIN letter_head USING (id)'],
    [
      'full-text entries',
      'SELECT count(*) FROM letter LEFT JOIN letter_fts_docsize AS words USING (id) WHERE words.id IS NOT NULL OR state = 1',
    ],
    ...fingerprintsToCount(db),
    ['files', 'SELECT count(*) FROM letter JOIN file ON file.id = letter.file_id'],
  ]
  for (const [name, sql] of parts) {
    const found = count(sql)
    if (found !== letters) findings.push(`${letters} letters, but ${found} ${name}.`)
  }
  return {
    ok: findings.length === 0,
    letters: count('SELECT count(*) FROM letter WHERE state <> 1'),
    // Files that proved to be no letters are only remembered, so that they are not opened again.
    files: count("SELECT count(*) FROM file WHERE format <> '' OR problem_code IS NOT NULL"),
    findings,
  }
}
