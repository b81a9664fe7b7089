/** A database's tables and indexes as text: compared in tests, and at every opening of the notebook. */
import { type DatabaseKind, type Db, openInMemory } from './open'

/** All `CREATE` statements in the order of their names, each ended by a semicolon. */
export function schemaOf(db: Db): string {
  const statements = db
    .prepare<[], string>(
      `SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' ORDER BY type DESC, name`,
    )
    .pluck()
    .all()
  return statements.map((sql) => `${sql};\n`).join('\n')
}

const expected = new Map<DatabaseKind, string>()

/** The schema that all migrations of a kind lead to. */
export function newestSchemaOf(kind: DatabaseKind): string {
  const known = expected.get(kind)
  if (known !== undefined) return known
  const db = openInMemory(kind)
  try {
    const schema = schemaOf(db)
    expected.set(kind, schema)
    return schema
  } finally {
    db.close()
  }
}
