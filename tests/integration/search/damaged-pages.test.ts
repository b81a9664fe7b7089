/** A disk that lost a page of the index gives zeros for it, without an error. Whatever is asked then is answered rightly, or the index is called damaged. */
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { failureOf } from '@shared/failure'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { indexFileName } from '../../../src/main/library/db/file-names'
import { openSearchRoom } from '../../../src/main/library/search/search-room'
import { type IndexedLetters, indexedLetters } from '../../support/indexed-letters'
import { temporaryFolder } from '../../support/temporary-folder'

/** Smaller than those of the app, so that there are many of them in few letters. */
const pageSize = 4096

const word = (number: number, different: number) => `w${((number * 7919) % different).toString(36)}`
const textOf = (words: number, from: number, different: number) =>
  Array.from({ length: words }, (_, at) => word(at * 31 + from, different)).join(' ')

let index: IndexedLetters
let sound = Buffer.alloc(0)
const damaged = temporaryFolder()
beforeAll(() => {
  const short = Array.from({ length: 40 }, (_, number) => ({
    text: textOf(120, number * 17, 400),
    title: `Letter ${number}`,
    ...{ senders: ['Ada Vale'], date: '1843' },
  }))
  index = indexedLetters([...short, { text: textOf(30_000, 0, 9001), title: 'The long one' }])
  index.emptyLog()
  const path = join(damaged.path, indexFileName)
  copyFileSync(join(index.directory, indexFileName), path)
  const db = new Database(path)
  db.pragma('journal_mode = DELETE')
  db.pragma(`page_size = ${pageSize}`)
  db.exec('VACUUM')
  db.close()
  sound = readFileSync(path)
})
afterAll(() => {
  index.close()
  damaged.remove()
})

/** What is answered to many questions, as JSON, or the code of the failure. */
async function answers(bytes: Buffer): Promise<ReadonlyMap<string, string>> {
  writeFileSync(join(damaged.path, indexFileName), bytes)
  const room = openSearchRoom({ directory: damaged.path })
  const { handlers } = room
  const given = new Map<string, string>()
  const note = async (name: string, work: () => unknown) => {
    try {
      given.set(name, JSON.stringify(await work()))
    } catch (thrown) {
      given.set(name, failureOf(thrown).code)
    }
  }
  const result = { typing: false, copies: true }
  const page = { offset: 0, limit: 100 }
  await note('count', () => handlers['letters.count']({}))
  await note('list', () =>
    handlers['letters.list']({ order: 'date', descending: false, copies: true, ...page }),
  )
  await note('search', () => handlers['search.count']({ query: word(3, 400) }))
  await note('words', () => handlers['search.count']({ query: 'w1*' }))
  await note('hits', () =>
    handlers['search.run']({ query: word(5, 400), order: 'rank', descending: false, ...result, ...page }),
  )
  await note('overview', () => handlers['search.overview']({ query: '', values: 5, facets: [], ...result }))
  for (let id = 1; id <= 41; id++) await note(`letter ${id}`, () => handlers['letters.read']({ id }))
  await room.close()
  return given
}

test('an index with any one page lost answers as before, or says that it is damaged', async () => {
  const right = await answers(sound)
  expect([...right.values()].filter((answer) => !answer.startsWith('{'))).toEqual([])
  const wrong: string[] = []
  let found = 0
  for (let start = pageSize; start < sound.length; start += pageSize) {
    const bytes = Buffer.from(sound).fill(0, start, start + pageSize)
    for (const [name, answer] of await answers(bytes)) {
      if (answer === 'damaged-index') found++
      else if (answer !== right.get(name))
        wrong.push(`page ${start / pageSize + 1}, ${name}: ${answer.slice(0, 80)}`)
    }
  }
  expect(wrong).toEqual([])
  expect(found).toBeGreaterThan(100)
})
