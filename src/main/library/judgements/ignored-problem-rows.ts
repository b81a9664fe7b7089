/** The rows of the problems that the reader does not want to see any more. */
import type { IgnoredProblem } from '@shared/judgement'
import { putRow } from '../db/hashed-rows'
import type { Db } from '../db/open'
import { statement } from '../db/statement'
import type { ChangeOf, Moment } from '../notebook/changes'

interface ProblemRow {
  readonly letter_key: string
  readonly code: string
  readonly changed: string
  readonly removed: string | null
}

const columns = 'letter_key, code, changed, removed'

export function ignoredProblems(db: Db): readonly IgnoredProblem[] {
  return statement<ProblemRow>(
    db,
    `SELECT ${columns} FROM ignored_problem WHERE removed IS NULL ORDER BY letter_key, code`,
  )
    .all()
    .map(asProblem)
}

function asProblem({ letter_key, code }: ProblemRow): IgnoredProblem {
  return { key: letter_key, code }
}

export function isIgnored(db: Db, { key, code }: IgnoredProblem): boolean {
  const sql = 'SELECT 1 FROM ignored_problem WHERE letter_key = ? AND code = ? AND removed IS NULL'
  return statement(db, sql).get(key, code) !== undefined
}

export function ignoreProblems(db: Db, problems: readonly IgnoredProblem[], moment: Moment): void {
  for (const problem of problems) putProblem(db, problem, { changed: moment.at, removed: null })
}

export function mindProblems(db: Db, problems: readonly IgnoredProblem[], moment: Moment): void {
  for (const problem of problems) {
    if (!isIgnored(db, problem)) throw new Error(`The problem ${problem.code} is not ignored.`)
    putProblem(db, problem, { changed: moment.at, removed: moment.at })
  }
}

/** All are read before any is written: letters may swap their keys. */
export function rekeyProblems(db: Db, newKeys: ReadonlyMap<string, string>, moment: Moment): void {
  const sql = `SELECT ${columns} FROM ignored_problem WHERE letter_key = ? AND removed IS NULL`
  const rows = [...newKeys.keys()].flatMap((from) => statement<ProblemRow>(db, sql).all(from))
  for (const row of rows) putRow(db, 'ignored_problem', { ...row, removed: moment.at })
  for (const { letter_key, code } of rows) {
    ignoreProblems(db, [{ key: newKeys.get(letter_key) ?? letter_key, code }], moment)
  }
}

function putProblem(db: Db, problem: IgnoredProblem, kept: Pick<ProblemRow, 'changed' | 'removed'>): void {
  putRow(db, 'ignored_problem', {
    letter_key: problem.key,
    code: problem.code,
    changed: kept.changed,
    removed: kept.removed,
  })
}

export function copyProblem(db: Db, change: ChangeOf<'problem-copied'>): void {
  putProblem(db, change.problem, change)
}

export function* copiesOfProblems(db: Db): Generator<ChangeOf<'problem-copied'>> {
  const sql = `SELECT ${columns} FROM ignored_problem ORDER BY letter_key, code`
  for (const row of db.prepare<[], ProblemRow>(sql).all()) {
    yield { kind: 'problem-copied', problem: asProblem(row), changed: row.changed, removed: row.removed }
  }
}
