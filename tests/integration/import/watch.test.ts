import { cpSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { libraryForEachTest } from '../../support/library-for-each-test'
import { WholeLibrary } from '../../support/whole-library'

let library: WholeLibrary
libraryForEachTest(
  (worker) => new WholeLibrary(worker, { watch: true }),
  async (made) => {
    library = made
    library.write('a.txt', 'Dear Ada,\n\nthe orchard is in bloom.')
    await library.import()
  },
)

const paths = async () => (await library.heads()).map(({ path }) => path)
const soon = { timeout: 15_000, interval: 100 }

test('a letter that is put into a watched folder is read by itself, and so are its changes and its going', async () => {
  mkdirSync(join(library.source, 'deep'))
  library.write('deep/b.txt', 'Dear Bela,\n\nthe mill is sold.')
  await expect.poll(paths, soon).toEqual(['a.txt', 'deep/b.txt'])

  library.write('a.txt', 'Dear Ada,\n\nthe orchard was cut down.')
  await expect.poll(async () => await library.find('"cut down"'), soon).toEqual(['a.txt'])

  rmSync(join(library.source, 'deep'), { recursive: true })
  await expect.poll(paths, soon).toEqual(['a.txt'])
})

test('what is no letter starts no import', async () => {
  const before = await library.call('import.job', {})
  library.write('style.css', 'p {}')
  library.write('.hidden/b.txt', 'Dear Bela,')
  await new Promise((resolve) => setTimeout(resolve, 2500))
  expect((await library.call('import.job', {}))?.id).toBe(before?.id)
})

test('a letter that comes while others are being read is not missed', async () => {
  for (let number = 0; number < 300; number++)
    library.write(`many/${number}.txt`, `Dear reader ${number},\n\nhello.`)
  await library.call('import.start', {})
  library.write('late.txt', 'Dear Late,\n\nhello.')
  await expect.poll(async () => (await paths()).length, soon).toBe(302)
})

/** Subtle: that the old folder went away is told late, and makes the library look once more by itself. */
async function readsWhatComes(before: readonly string[]): Promise<void> {
  for (const name of ['y.txt', 'z.txt']) library.write(name, `Dear ${name},\n\nthe mill is bought.`)
  await expect.poll(paths, soon).toEqual([...before, 'y.txt', 'z.txt'])
  for (const name of ['y.txt', 'z.txt']) {
    rmSync(join(library.source, name))
    await expect.poll(async () => (await paths()).includes(name), soon).toBe(false)
  }
}

function replaceSource(): void {
  renameSync(library.source, `${library.source}-away`)
  cpSync(`${library.source}-away`, library.source, { recursive: true })
}

test('a source folder whose drive was away is read and watched anew after the computer slept', async () => {
  replaceSource()
  library.write('b.txt', 'Dear Bela,\n\nthe mill is sold.')
  library.wake()
  await expect.poll(paths, soon).toEqual(['a.txt', 'b.txt'])
  await readsWhatComes(['a.txt', 'b.txt'])
})

test('a source folder that was replaced by another one is watched as before once the folders are read again', async () => {
  replaceSource()
  await library.import()
  await readsWhatComes(['a.txt'])
})
