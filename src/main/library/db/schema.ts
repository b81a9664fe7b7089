/** A database's tables and indexes as text: compared in tests, and at every opening of the notebook. */
import { type DatabaseKind, type Db, openInMemory } from './open'

/**
 * All `CREATE` statements in the order of their names, each ended by a semicolon.
 * Subtle: in LIKE the `_` would stand for any letter, and a trigger named `sqlitex` would go unseen.
 */
export function schemaOf(db: Db): string {
  const statements = db
    .prepare<[], string>(
      `SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT GLOB 'sqlite_*' ORDER BY type DESC, name`,
    )
    .pluck()
    .all()
  return statements.map((sql) => `${sql};\n`).join('\n')
}

const expected = new Map<string, string>()

/** The schema that the first migrations of a kind lead to, up to `version`. */
export function schemaOfVersion(kind: DatabaseKind, version: number): string {
  const name = `${kind.name} ${version}`
  const known = expected.get(name)
  if (known !== undefined) return known
  const db = openInMemory({ ...kind, migrations: kind.migrations.slice(0, version) })
  try {
    const schema = schemaOf(db)
    expected.set(name, schema)
    return schema
  } finally {
    db.close()
  }
}
