import { utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { libraryForEachTest } from '../../support/library-for-each-test'
import { WholeLibrary } from '../../support/whole-library'

let library: WholeLibrary
libraryForEachTest(
  (worker) => new WholeLibrary(worker),
  (made) => {
    library = made
    for (let number = 0; number < 300; number++)
      library.write(`${number}.txt`, `Dear reader ${number},\n\nthe orchard is in bloom.`)
  },
)

const soon = { timeout: 15_000, interval: 50 }

test('a folder that is taken out while it is being read leaves no letter behind', async () => {
  const { folders } = await library.call('folders.take', { paths: [library.source] })
  expect((await library.call('import.job', {}))?.state).toBe('running')
  await library.call('library.removeFolder', { id: folders[0]?.id ?? '' })
  await expect.poll(async () => (await library.call('import.job', {}))?.state, soon).toBe('done')
  await expect.poll(async () => (await library.call('letters.count', {})).letters, soon).toBe(0)
})

test('a file that is to be read again while others are being read is read after them', async () => {
  const path = join(library.source, 'bad.txt')
  const letter = 'Dear reader, this one can be read now.'
  const written = (content: string | Uint8Array) => {
    writeFileSync(path, content)
    utimesSync(path, 1_000_000_000, 1_000_000_000)
  }
  written(Buffer.alloc(letter.length))
  await library.import()
  const [problem] = (await library.call('problems.list', { ignored: false, code: null, offset: 0, limit: 9 }))
    .problems
  expect(problem?.path).toContain('bad.txt')
  // Nobody can see that it is another file: only who asks for it has it read.
  written(letter)
  for (let number = 300; number < 600; number++) library.write(`${number}.txt`, `Dear reader ${number}.`)
  const running = await library.call('import.start', {})
  const asked = await library.call('problems.retry', { keys: null })
  expect(asked).toMatchObject({ id: running.id, state: 'running' })
  await expect.poll(async () => (await library.call('letters.count', {})).letters, soon).toBe(601)
})
