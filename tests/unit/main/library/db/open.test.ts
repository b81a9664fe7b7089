import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { migrationsFrom } from '../../../../../src/main/library/db/migrate'
import { notebookDatabase } from '../../../../../src/main/library/db/notebook-database'
import { type DatabaseKind, openForReading, openForWriting } from '../../../../../src/main/library/db/open'
import { failureCodeOf } from '../../../../support/notebook'
import { type TemporaryFolder, temporaryFolder } from '../../../../support/temporary-folder'

let folder: TemporaryFolder
let path: string
beforeEach(() => {
  folder = temporaryFolder()
  path = join(folder.path, 'notebook.db')
})
afterEach(() => folder.remove())

const open = (kind: DatabaseKind = notebookDatabase) => openForWriting(path, kind)
const newest = notebookDatabase.migrations.length
const oneMore: DatabaseKind = {
  ...notebookDatabase,
  migrations: [
    ...notebookDatabase.migrations,
    { number: newest + 1, sql: 'CREATE TABLE more (id INTEGER) STRICT;' },
  ],
}

describe('Opening a database', () => {
  it('makes it with its identity, its version and the settings that keep what was acknowledged', () => {
    const db = open()
    expect(db.pragma('application_id', { simple: true })).toBe(0x4c424e42)
    expect(db.pragma('user_version', { simple: true })).toBe(newest)
    expect(db.pragma('journal_mode', { simple: true })).toBe('wal')
    expect(db.pragma('synchronous', { simple: true })).toBe(2)
    expect(db.pragma('secure_delete', { simple: true })).toBe(1)
    expect(db.pragma('foreign_keys', { simple: true })).toBe(1)
    expect(db.pragma('trusted_schema', { simple: true })).toBe(0)
    expect(db.pragma('cell_size_check', { simple: true })).toBe(1)
    db.close()
  })

  it.skipIf(process.platform === 'win32')('gives nobody but the reader rights to its files', () => {
    const db = open()
    db.exec("INSERT INTO reading_place VALUES ('a', 1)")
    for (const suffix of ['', '-wal', '-shm']) expect(statSync(path + suffix).mode & 0o777).toBe(0o600)
    db.close()
  })

  it('refuses a database of another program and leaves it as it is', () => {
    const other = new Database(path)
    other.exec('CREATE TABLE theirs (id INTEGER)')
    other.close()
    const before = readFileSync(path)
    expect(failureCodeOf(open)).toBe('damaged-notebook')
    expect(readFileSync(path).equals(before)).toBe(true)
  })

  it('refuses a file that is no database', () => {
    writeFileSync(path, 'Dear friends, this is a letter and no database at all.'.repeat(100))
    expect(failureCodeOf(open)).toBe('damaged-notebook')
  })

  it('refuses a database that a newer Letterbook wrote and leaves it as it is', () => {
    open(oneMore).close()
    const before = readFileSync(path)
    expect(failureCodeOf(() => open())).toBe('library-newer')
    expect(failureCodeOf(() => openForReading(path, notebookDatabase))).toBe('library-newer')
    expect(readFileSync(path).equals(before)).toBe(true)
  })

  it('takes an older database to the newest version, after the copy was taken', () => {
    open().close()
    const versions: unknown[] = []
    const db = openForWriting(path, oneMore, (old) => {
      versions.push(old.pragma('user_version', { simple: true }))
    })
    expect([...versions, db.pragma('user_version', { simple: true })]).toEqual([newest, newest + 1])
    db.close()
  })

  it('leaves an older database as it was when a step fails', () => {
    open().close()
    const failing = {
      ...oneMore,
      migrations: [...oneMore.migrations, { number: newest + 2, sql: 'CREATE TABLE more (id)' }],
    }
    expect(failureCodeOf(() => open(failing))).not.toBeNull()
    expect(failureCodeOf(() => open().close())).toBe('library-newer')
    const db = open(oneMore)
    expect(db.pragma('user_version', { simple: true })).toBe(newest + 1)
    db.close()
  })

  it('goes on with a creation that was interrupted before its first step', () => {
    const begun = new Database(path)
    begun.pragma('journal_mode = WAL')
    begun.close()
    expect(statSync(path).size).toBeGreaterThan(0)
    open().close()
  })
})

describe('The list of migrations', () => {
  it('is refused when a number is missing', () => {
    expect(() => migrationsFrom({ './a/0001-first.sql': '', './a/0003-third.sql': '' })).toThrow(
      'Migration 2',
    )
  })
})
