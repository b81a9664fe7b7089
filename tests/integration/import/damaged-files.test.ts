import { readFileSync } from 'node:fs'
import { extname } from 'node:path'
import { describe, expect, test } from 'vitest'
import { fixtureFormats, formatFixtures } from '../../support/format-fixtures'
import { ImportLibrary } from '../../support/import-library'
import { libraryForEachTest } from '../../support/library-for-each-test'
import { damaged, randomNumbers } from '../../support/mutations'
import { times } from '../../support/thoroughness'

/** Damaged files of each format; a sound one follows every tenth. */
const files = times(2000, 250)
const timeLimit = 5000

let library: ImportLibrary
libraryForEachTest(
  (worker) => new ImportLibrary(worker, { timeLimit, memoryLimit: 512 }),
  (made) => {
    library = made
  },
)

describe.each(fixtureFormats())('damaged files of %s', (format) => {
  test('never stop the import, hang or exhaust it: each is read as far as it goes or named, and the sound ones are read', async () => {
    const fixtures = formatFixtures(format).map(({ path, name }) => ({
      bytes: readFileSync(path),
      extension: extname(name),
    }))
    const random = randomNumbers(format.length * 7919 + 1)
    const pick = () =>
      fixtures[Math.floor(random() * fixtures.length)] ?? { bytes: Buffer.alloc(0), extension: '' }
    for (let number = 0; number < files; number++) {
      const { bytes, extension } = pick()
      library.write(`damaged-${number}${extension}`, damaged(bytes, pick().bytes, random))
      if (number % 10 === 9)
        library.write(`sound-${number}.txt`, `Dear reader ${number},\n\nthese words are whole.`)
    }
    const job = await library.import()

    expect(job).toMatchObject({ state: 'done', done: files + files / 10 })
    const named = await library.problems()
    const known = new Set([
      ...named.map(({ path }) => path),
      ...library.letters().map(({ file }) => file.absolutePath),
    ])
    expect(library.paths().filter((path) => path.startsWith('sound'))).toHaveLength(files / 10)
    // A parser may take too long for one in a thousand, and one in any number; it is ended then, and the file named.
    const tooLong = named.filter(({ code }) => code === 'extraction-too-long')
    expect(tooLong.length).toBeLessThanOrEqual(Math.max(1, files / 1000))
    expect(named.filter(({ message }) => /memory|worker|undefined|is not a function/i.test(message))).toEqual(
      [],
    )
    expect(known.size).toBeGreaterThanOrEqual(files)
  }, 180_000)
})
