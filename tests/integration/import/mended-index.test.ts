/** An index that was damaged without SQLite's noticing is made anew as soon as it is noticed, and nothing of the reader's is lost. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { indexFileName } from '../../../src/main/library/db/file-names'
import { indexDatabase } from '../../../src/main/library/db/index-database'
import { openForWriting } from '../../../src/main/library/db/open'
import { libraryForEachTest } from '../../support/library-for-each-test'
import { WholeLibrary } from '../../support/whole-library'

const soon = { timeout: 10_000 }
const words = 'Dear Bela,\n\nThe gate is open, and the mill is sold.\n'

let library: WholeLibrary
libraryForEachTest(
  (worker) => new WholeLibrary(worker),
  async (made) => {
    library = made
    library.write('a.txt', words)
    library.write('b.txt', words.replace('gate', 'door'))
    await library.import()
  },
)

/** Changes the index behind the back of everybody, as a failing disk does. */
function damage(sql: string): void {
  const db = openForWriting(join(library.directory, indexFileName), indexDatabase)
  db.exec(sql)
  db.close()
}

const noticesOf = async () => (await library.call('library.state', {})).notices.map(({ kind }) => kind)

async function readsRightly(path: string): Promise<void> {
  await expect
    .poll(async () => {
      try {
        return (await library.call('letters.read', { id: (await library.head(path)).id })).text.trim()
      } catch {
        return ''
      }
    }, soon)
    .toBe(readFileSync(join(library.source, path), 'utf8').trim())
}

test.each([
  ['the text of a letter is another one', "UPDATE letter_text SET text = replace(text, 'open', 'shut')"],
  ['the end of a text is lost', 'UPDATE letter_text SET text = substr(text, 1, 20) || char(0, 0, 0)'],
  [
    'the description of a letter is cut off',
    'UPDATE letter_text SET description = substr(description, 1, 9)',
  ],
  ['the text of a listed letter is missing', 'DELETE FROM letter_text'],
])('an index in which %s is made anew when the letter is opened', async (_what, sql) => {
  const { id } = await library.head('a.txt')
  damage(sql)
  await library.ended(async () => {
    await expect(library.call('letters.read', { id })).rejects.toMatchObject({ code: 'damaged-index' })
  })
  await readsRightly('a.txt')
  await readsRightly('b.txt')
  expect(await noticesOf()).toContain('index-rebuilt')
})

test('an index whose letters lack their heads is made anew after the search service stopped by itself', async () => {
  damage('DELETE FROM letter_head WHERE id = 1')
  await library.ended(() => {
    library.kill('search')
    return Promise.resolve()
  })
  await readsRightly('a.txt')
  expect(await noticesOf()).toContain('index-rebuilt')
})
