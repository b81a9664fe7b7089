/**
 * Sees that the texts of files changed places although the files stayed where they are, as when a program that keeps
 * folders alike wrote each anew under the name of another: what one file has now is what another had, round to the first.
 * A mere copy beside a file that was edited is no such round. Kept over imports, for files arrive one after the other.
 */
import { createHash } from 'node:crypto'
import { letterKey } from '@shared/letter-key'
import type { Db } from '../../db/open'
import { statement } from '../../db/statement'

/** A digest of all letters of a file by their parts; null when there is not a word in them. */
export function textsOf(db: Db, fileId: number): Buffer | null {
  const hash = createHash('sha256')
  let words = 0
  for (const letter of statement<{ part: string; words: number; textHash: Buffer }>(
    db,
    `SELECT part, words, text_hash AS textHash FROM letter JOIN letter_text USING (id)
      WHERE file_id = ? ORDER BY part`,
  ).iterate(fileId)) {
    hash.update(`${letter.part}\n`).update(letter.textHash)
    words += letter.words
  }
  return words === 0 ? null : hash.digest()
}

/** Must be called in the transaction that stored the last letter of the file. `former` is what the file had before. */
export function noteRewritten(db: Db, fileId: number, former: Buffer): void {
  const texts = textsOf(db, fileId)
  if (texts === null || texts.equals(former)) return
  statement(db, 'INSERT OR REPLACE INTO rewritten_file (file_id, texts, former) VALUES (?, ?, ?)').run(
    ...[fileId, texts, former],
  )
}

interface Step {
  readonly from: number
  readonly to: number
}

/**
 * Notes where the texts went that changed places, for the notebook to follow. Where two files had the same text before,
 * or have it now, nobody can say which went where, and nothing is noted.
 */
export function noteTextMoves(db: Db): void {
  const steps = statement<Step>(
    db,
    `SELECT min(old.file_id) AS "from", min(now.file_id) AS "to"
       FROM rewritten_file AS now JOIN file ON file.id = now.file_id AND file.gone = 0
       JOIN rewritten_file AS old ON old.former = now.texts
      GROUP BY now.texts HAVING count(*) = 1`,
  ).all()
  const fileKey = fileKeys(db)
  const note = statement(db, 'INSERT OR REPLACE INTO moved_file (from_key, to_key) VALUES (?, ?)')
  db.transaction(() => {
    for (const { from, to } of inRounds(steps)) note.run(fileKey(from), fileKey(to))
  })()
}

/** Those that lead back to where they begin. Each file has at most one step from it and one to it. */
function inRounds(steps: readonly Step[]): readonly Step[] {
  const next = new Map(steps.map((step) => [step.from, step]))
  const walked = new Set<Step>()
  return steps.flatMap((first) => {
    const round: Step[] = []
    for (let step: Step | undefined = first; step && !walked.has(step); step = next.get(step.to)) {
      walked.add(step)
      round.push(step)
    }
    return round.at(-1)?.to === first.from ? round : []
  })
}

function fileKeys(db: Db): (id: number) => string {
  const place = statement<{ folderId: string; path: string }>(
    db,
    'SELECT folder_id AS folderId, path FROM file WHERE id = ?',
  )
  return (id) => {
    const row = place.get(id)
    return row === undefined ? '' : letterKey({ ...row, part: '' })
  }
}
