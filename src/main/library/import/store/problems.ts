/** Everything that could not be read in the last import, and why. */
import type { Problem } from '@shared/job'
import type { IgnoredProblem } from '@shared/judgement'
import { letterKey } from '@shared/letter-key'
import type { Db } from '../../db/open'
import { absolutePath } from '../../letters/letter-place'

export function replaceFolderProblems(db: Db, problems: readonly Problem[]): void {
  db.prepare('DELETE FROM folder_problem').run()
  const add = db.prepare('INSERT OR REPLACE INTO folder_problem (path, code, message) VALUES (?, ?, ?)')
  for (const { path, code, message } of problems) add.run(path, code, message)
}

export function replaceIgnored(db: Db, ignored: readonly IgnoredProblem[]): void {
  const add = db.prepare('INSERT OR IGNORE INTO ignored_problem (key, code) VALUES (?, ?)')
  db.transaction(() => {
    db.prepare('DELETE FROM ignored_problem').run()
    for (const { key, code } of ignored) add.run(key, code)
  })()
}

interface ProblemRow {
  readonly folder: string | null
  readonly folderId: string
  readonly path: string
  readonly part: string
  readonly code: Problem['code']
  readonly message: string
}

const allProblems = `
  SELECT NULL AS folder, '' AS folderId, path, '' AS part, code, message, 0 AS place FROM folder_problem
  UNION ALL
  SELECT source_folder.path, folder_id, file.path, '', problem_code, problem_message, 1
    FROM file JOIN source_folder ON source_folder.id = file.folder_id WHERE problem_code IS NOT NULL
  UNION ALL
  SELECT source_folder.path, folder_id, file.path, part, code, message, 1
    FROM part_problem JOIN file ON file.id = file_id JOIN source_folder ON source_folder.id = file.folder_id
   ORDER BY place, folder, path, part`

/** All problems: folders first, then files in the order of their paths. */
export function allProblemsOf(db: Db): {
  readonly shown: readonly Problem[]
  readonly ignored: readonly Problem[]
} {
  const ignored = new Set(
    db.prepare<[], string>('SELECT key || char(10) || code FROM ignored_problem').pluck().all(),
  )
  const problems = db.prepare<[], ProblemRow>(allProblems).all().map(problemOf)
  const isIgnored = ({ key, code }: Problem) => ignored.has(`${key}\n${code}`)
  return {
    shown: problems.filter((problem) => !isIgnored(problem)),
    ignored: problems.filter(isIgnored),
  }
}

export function problemCount(db: Db): number {
  return allProblemsOf(db).shown.length
}

function problemOf({ folder, folderId, path, part, code, message }: ProblemRow): Problem {
  if (folder === null) return { key: path, path, part, code, message }
  return {
    key: letterKey({ folderId, path, part }),
    path: absolutePath(folder, path),
    part,
    code,
    message,
  }
}
