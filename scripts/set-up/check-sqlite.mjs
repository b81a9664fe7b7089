/**
 * Run in the runtime under test (`--expose-gc`): opens a database with a full-text table, writes, prepares many
 * statements, collects garbage in between, and reads back. Ends with an error when anything differs.
 */
import assert from 'node:assert/strict'
import Database from 'better-sqlite3'

const { gc } = globalThis
assert.ok(gc, 'garbage collection must be exposed')

const database = new Database(':memory:')
database.exec('CREATE VIRTUAL TABLE letter USING fts5(text)')
const insert = database.prepare('INSERT INTO letter(rowid, text) VALUES (@id, @text)')
for (let id = 1; id <= 2000; id++) {
  insert.run({ id, text: `dear friend ${id}` })
  if (id % 500 === 0) gc()
}
for (let id = 1; id <= 2000; id++) {
  const find = database.prepare(`SELECT rowid AS id, text, ${id} AS again FROM letter WHERE letter MATCH ?`)
  assert.deepEqual(Object.assign({}, find.get(`"friend ${id}"`)), {
    id,
    text: `dear friend ${id}`,
    again: id,
  })
  if (id % 500 === 0) gc()
}
database.close()
gc()
