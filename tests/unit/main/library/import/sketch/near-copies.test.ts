import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { indexDatabase } from '../../../../../../src/main/library/db/index-database'
import { type Db, openForWriting } from '../../../../../../src/main/library/db/open'
import { sketchOf } from '../../../../../../src/main/library/import/sketch/sketch'
import { findNearCopies } from '../../../../../../src/main/library/import/store/near-copies'
import { temporaryFolder } from '../../../../../support/temporary-folder'

let folder: ReturnType<typeof temporaryFolder>
let db: Db
beforeEach(() => {
  folder = temporaryFolder()
  db = openForWriting(join(folder.path, 'index.db'), indexDatabase)
  db.pragma('foreign_keys = off')
})
afterEach(() => {
  db.close()
  folder.remove()
})

function put(id: number, words: readonly string[]): void {
  const text = words.join(' ')
  db.prepare('INSERT INTO letter (id, file_id, part, direction, words) VALUES (?, 1, ?, 0, ?)').run(
    id,
    String(id),
    words.length,
  )
  db.prepare(
    "INSERT INTO letter_text (id, text_hash, blocks, description, text) VALUES (?, ?, '[]', '{}', ?)",
  ).run(id, Buffer.from(text), text)
  db.prepare('INSERT INTO sketch (letter_id, hashes) VALUES (?, ?)').run(id, sketchOf(text))
}

const breath = async () => {}
const pairs = () =>
  db.prepare<[], { a: number; b: number; similarity: number }>('SELECT * FROM near_copy ORDER BY a, b').all()
const base = Array.from({ length: 200 }, (_, at) => `w${(at * 31) % 997}`)
const changed = (every: number) => base.map((word, at) => (at % every === 7 ? `${word}x` : word))

test('Letters are near copies when one word in thirty differs, or a third was added, but not when one in ten does', async () => {
  put(1, base)
  put(2, changed(30))
  put(3, changed(10))
  put(4, [...base, ...Array.from({ length: 60 }, (_, at) => `added${at}`)])
  put(5, base.slice(0, 60))
  await findNearCopies(db, breath)
  expect(pairs().map(({ a, b }) => [a, b])).toEqual([
    [1, 2],
    [1, 4],
  ])
})

test('Of a multitude every letter is joined to another one, and the pairs stay few', async () => {
  for (let id = 1; id <= 400; id++) put(id, base.with(id % 200, `own${id}`))
  await findNearCopies(db, breath)
  const joined = new Set(pairs().flatMap(({ a, b }) => [a, b]))
  expect(joined.size).toBe(400)
  expect(pairs().length).toBeLessThan(400 * 3)
})

test('Only letters that came since are compared, with all that are there', async () => {
  put(1, base)
  put(
    9,
    Array.from({ length: 100 }, (_, at) => `z${at}`),
  )
  await findNearCopies(db, breath)
  expect(pairs()).toEqual([])
  put(5, changed(40))
  await findNearCopies(db, breath)
  expect(pairs().map(({ a, b }) => [a, b])).toEqual([[1, 5]])
  expect(db.prepare('SELECT count(*) FROM sketch WHERE compared = 0').pluck().get()).toBe(0)
})

test('What was stopped is gone on with the next time, and nothing is lost', async () => {
  for (let id = 1; id <= 60; id++) put(id, base.with(id, `own${id}`))
  const stopped = new Error('stopped')
  let breaths = 0
  await expect(
    findNearCopies(db, async () => {
      breaths++
      if (breaths === 2) throw stopped
    }),
  ).rejects.toBe(stopped)
  await findNearCopies(db, breath)
  expect(new Set(pairs().flatMap(({ a, b }) => [a, b])).size).toBe(60)
})

test('A letter that is not listed any more has no near copies, and those that it stood for find others', async () => {
  for (let id = 1; id <= 40; id++) put(id, base.with(id, `own${id}`))
  await findNearCopies(db, breath)
  db.prepare('UPDATE letter SET state = 1 WHERE id = 1').run()
  await findNearCopies(db, breath)
  const joined = new Set(pairs().flatMap(({ a, b }) => [a, b]))
  expect(joined.has(1)).toBe(false)
  expect(joined.size).toBe(39)
})
