/** Numbered steps that bring a database from any older version to the newest, each in a transaction. */
import { AppError } from '@shared/failure'
import type { Database } from 'better-sqlite3'

export interface Migration {
  readonly number: number
  readonly sql: string
}

interface Steps {
  readonly name: string
  readonly applicationId: number
  readonly migrations: readonly Migration[]
}

/** Reads `NNNN-what.sql` files, given as path → text, in the order of their numbers. Throws when a number is missing. */
export function migrationsFrom(files: Readonly<Record<string, string>>): readonly Migration[] {
  const migrations = Object.entries(files)
    .map(([path, sql]) => ({ number: Number(/(\d{4})-[^/]*\.sql$/.exec(path)?.[1]), sql }))
    .sort((a, b) => a.number - b.number)
  migrations.forEach((migration, index) => {
    if (migration.number !== index + 1) throw new Error(`Migration ${index + 1} is missing.`)
  })
  return migrations
}

/** The version of a database; refuses one that a newer Letterbook wrote. */
export function versionOf(db: Database, steps: Steps, path: string): number {
  const version = Number(db.pragma('user_version', { simple: true }))
  const newest = steps.migrations.length
  if (version > newest) {
    throw new AppError(
      'library-newer',
      `${path} was written by a newer Letterbook (its ${steps.name} has version ${version}, this one knows ${newest}). Open it with that version; nothing was changed.`,
      path,
    )
  }
  return version
}

/** Applies what is newer than the database's `user_version`; refuses a database that a newer Letterbook wrote. */
export function migrate(db: Database, steps: Steps, path: string, beforeFirst: (db: Database) => void): void {
  const version = versionOf(db, steps, path)
  const due = steps.migrations.slice(version)
  if (due.length === 0) return
  if (version > 0) beforeFirst(db)
  for (const migration of due) {
    db.transaction(() => {
      db.exec(migration.sql)
      db.pragma(`application_id = ${steps.applicationId}`)
      db.pragma(`user_version = ${migration.number}`)
    })()
  }
}
