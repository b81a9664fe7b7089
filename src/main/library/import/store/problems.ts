/** Everything that could not be read in the last import, and why. */
import type { Problem } from '@shared/job'
import type { Db } from '../../db/open'
import { absolutePath } from '../../letters/letter-place'

export function replaceFolderProblems(db: Db, problems: readonly Problem[]): void {
  db.prepare('DELETE FROM folder_problem').run()
  const add = db.prepare('INSERT OR REPLACE INTO folder_problem (path, code, message) VALUES (?, ?, ?)')
  for (const { path, code, message } of problems) add.run(path, code, message)
}

export function problemCount(db: Db): number {
  return (
    db
      .prepare<[], number>(
        'SELECT (SELECT count(*) FROM folder_problem) + (SELECT count(*) FROM file WHERE problem_code IS NOT NULL)',
      )
      .pluck()
      .get() ?? 0
  )
}

interface ProblemRow {
  readonly folder: string | null
  readonly path: string
  readonly code: Problem['code']
  readonly message: string
}

/** One page of problems: folders first, then files in the order of their paths. */
export function listProblems(db: Db, offset: number, limit: number): readonly Problem[] {
  const rows = db
    .prepare<[number, number], ProblemRow>(
      `SELECT NULL AS folder, path, code, message, 0 AS place FROM folder_problem
       UNION ALL
       SELECT source_folder.path, file.path, problem_code, problem_message, 1
         FROM file JOIN source_folder ON source_folder.id = file.folder_id WHERE problem_code IS NOT NULL
       ORDER BY place, folder, path LIMIT ? OFFSET ?`,
    )
    .all(limit, offset)
  return rows.map(({ folder, path, code, message }) => ({
    path: folder === null ? path : absolutePath(folder, path),
    code,
    message,
  }))
}
