/** Which letters come from files, or parts of files, that could not be read wholly. What the reader put out of sight does not count. */
import { letterKey } from '@shared/letter-key'
import { statement } from '../../db/statement'
import { ofState } from '../gradual'
import type { IndexState } from '../index-state'
import type { LetterSet } from '../letter-sets'

interface ProblemRow {
  readonly file: number
  readonly folderId: string
  readonly path: string
  /** Null when the whole file is meant. */
  readonly part: string | null
  readonly code: string
}

const problemRows = `
  SELECT id AS file, folder_id AS folderId, path, NULL AS part, problem_code AS code FROM file
   WHERE problem_code IS NOT NULL
  UNION ALL
  SELECT file_id, folder_id, path, part, code FROM part_problem JOIN file ON file.id = file_id`

export const lettersWithProblems = ofState(({ db, letters }: IndexState): LetterSet => {
  const set = new Uint8Array(letters.count)
  const ignored = new Set(
    statement<string>(db, 'SELECT key || char(10) || code FROM ignored_problem').pluck().all(),
  )
  const lettersOf = statement<{ id: number; part: string }>(
    db,
    'SELECT id, part FROM letter WHERE file_id = ? AND state = 0',
  )
  for (const { file, part, code, ...place } of statement<ProblemRow>(db, problemRows).all()) {
    if (ignored.has(`${letterKey({ ...place, part: part ?? '' })}\n${code}`)) continue
    for (const letter of lettersOf.all(file))
      if (part === null || belongsTo(part, letter.part)) set[letters.ordinalOf(letter.id)] = 1
  }
  return set
})

/** An attachment that could not be read is a problem of its mail. */
function belongsTo(part: string, letter: string): boolean {
  return part === letter || letter === '' || part.startsWith(`${letter}/`)
}
