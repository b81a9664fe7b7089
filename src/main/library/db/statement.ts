/** Prepared statements, kept per connection so that each text is compiled once. It adds nothing to them. */
import type BetterSqlite3 from 'better-sqlite3'
import type { Db } from './open'

type Statement<Row> = BetterSqlite3.Statement<unknown[], Row>

const prepared = new WeakMap<Db, Map<string, Statement<unknown>>>()

/** The statement for this text; `Row` is the shape that the text itself selects. */
export function statement<Row = unknown>(db: Db, sql: string): Statement<Row> {
  let known = prepared.get(db)
  if (known === undefined) {
    known = new Map()
    prepared.set(db, known)
  }
  let found = known.get(sql)
  if (found === undefined) {
    found = db.prepare<unknown[], unknown>(sql)
    known.set(sql, found)
  }
  return found as Statement<Row>
}
