/** Keeps what is derived from the full-text index in order: the list of all words, and the index's own segments. */
import type { Db } from '../../db/open'
import { statement } from '../../db/statement'
import { noWord } from '../../letters/letter-head'

/** Words of one step; a step takes a few milliseconds. */
const wordsOfStep = 10_000
/** Pages of one merging step, and the most steps of one import: the rest is done by later ones. */
const pagesOfStep = 200
const mostSteps = 50

const staleKey = 'vocabulary-stale'
/** Tells readers that the table of words is another one than before. */
const markNewWords =
  "INSERT OR REPLACE INTO state (key, value) VALUES ('vocabulary-version', lower(hex(randomblob(8))))"

/** Must be called in the transaction that changes letters: a crash before `refreshVocabulary` is made good by the next import. */
export function markVocabularyStale(db: Db): void {
  db.prepare('INSERT OR REPLACE INTO state (key, value) VALUES (?, ?)').run(staleKey, 'yes')
}

/** Whether the table of words still lacks those of an import that goes on. */
export function isVocabularyStale(db: Db): boolean {
  return statement(db, 'SELECT 1 FROM state WHERE key = ?').get(staleKey) !== undefined
}

/** Fills the table of words anew from the full-text index, in one transaction and many small steps. */
export async function refreshVocabulary(db: Db, breath: () => Promise<void>): Promise<void> {
  db.exec("CREATE VIRTUAL TABLE IF NOT EXISTS temp.indexed_word USING fts5vocab('main', 'letter_fts', 'row')")
  const step = db.prepare<[string, number]>(
    `INSERT INTO vocabulary (term, letters, occurrences)
       SELECT term, doc, cnt FROM temp.indexed_word WHERE term > ? AND term <> '${noWord}' LIMIT ?`,
  )
  const last = db.prepare<[], string>('SELECT max(term) FROM vocabulary').pluck()
  db.exec('BEGIN IMMEDIATE')
  try {
    db.exec('DELETE FROM vocabulary')
    for (let at: string | undefined = ''; at !== undefined; ) {
      const { changes } = step.run(at, wordsOfStep)
      at = changes === wordsOfStep ? last.get() : undefined
      await breath()
    }
    db.prepare('DELETE FROM state WHERE key = ?').run(staleKey)
    db.exec(markNewWords)
    db.exec('COMMIT')
  } catch (thrown) {
    if (db.inTransaction) db.exec('ROLLBACK')
    throw thrown
  }
}

/** Merges segments of the full-text indexes a little; never all at once, which would hold the database for seconds. */
export async function mergeIndex(db: Db, breath: () => Promise<void>): Promise<void> {
  const changes = db.prepare<[], number>('SELECT total_changes()').pluck()
  for (const table of ['letter_fts', 'fingerprint']) {
    const merge = db.prepare<[number]>(`INSERT INTO ${table} (${table}, rank) VALUES ('merge', ?)`)
    for (let step = 0; step < mostSteps; step++) {
      const before = changes.get() ?? 0
      merge.run(pagesOfStep)
      // One change is the command itself: nothing was left to merge.
      if ((changes.get() ?? 0) - before < 2) break
      await breath()
    }
  }
}
