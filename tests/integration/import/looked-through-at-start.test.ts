/** When the app looks through the source folders as it starts: not before the reader sees what is there already. */
import { join } from 'node:path'
import { setTimeout as after } from 'node:timers/promises'
import type { NewsItem } from '@shared/contract'
import { settingsSchema } from '@shared/settings'
import { afterEach, expect, test } from 'vitest'
import { Log } from '../../../src/main/diagnostics/log'
import { Keychain } from '../../../src/main/electron/keychain'
import { OpenLibraries } from '../../../src/main/electron/open-libraries'
import { inProcessServices } from '../../../src/main/library/services/in-process'
import { libraryForEachTest } from '../../support/library-for-each-test'
import { WholeLibrary } from '../../support/whole-library'

let library: WholeLibrary
let extractionWorker = ''
let opened: OpenLibraries | null = null
libraryForEachTest(
  (worker) => new WholeLibrary(worker),
  (made, worker) => {
    library = made
    extractionWorker = worker
    library.write('a.txt', 'Dear Bela,\n\nThe gate is open.\n')
  },
)
afterEach(async () => {
  await opened?.close()
  opened = null
})

/** The app's libraries as they start with this one, and what is told of imports meanwhile. */
function started(shown: Promise<void>): { readonly libraries: OpenLibraries; readonly jobs: string[] } {
  const jobs: string[] = []
  const userData = join(library.directory, '..')
  const libraries = new OpenLibraries(
    { userData, sampleLetters: userData },
    inProcessServices(extractionWorker),
    (...[name, value]: NewsItem) => {
      if (name === 'import.job') jobs.push(value.state)
    },
    {
      get: () => settingsSchema.parse({}),
      change: () => settingsSchema.parse({}),
      windowPlace: () => null,
      keepWindowPlace: () => {},
      lastLibrary: () => null,
      keepLastLibrary: () => {},
      logKey: () => 'key',
    },
    new Keychain({
      storage: {
        isEncryptionAvailable: () => false,
        encryptString: (words) => Buffer.from(words),
        decryptString: (sealed) => sealed.toString(),
      },
      platform: 'linux',
      folder: userData,
    }),
    { log: new Log({ folder: join(userData, 'logs') }), key: 'key' },
  )
  libraries.openAtStart(library.directory, shown)
  opened = libraries
  return { libraries, jobs }
}

const lettersIn = async (libraries: OpenLibraries) => (await libraries.call('letters.count', {})).letters

test('letters that are there already are on show before the folders are looked through', async () => {
  await library.import()
  await library.shut()
  library.write('b.txt', 'Dear Bela,\n\nThe door is shut.\n')
  let show: () => void = () => {}
  const { libraries, jobs } = started(
    new Promise((resolve) => {
      show = resolve
    }),
  )
  expect(await lettersIn(libraries)).toBe(1)
  expect(await libraries.call('library.state', {})).toMatchObject({ letters: 1 })
  // Far longer than it takes to begin; however slow a machine is, this fails only when it did begin.
  await after(500)
  expect(jobs).toEqual([])
  show()
  await expect.poll(() => jobs.at(-1)).toBe('done')
  expect(await lettersIn(libraries)).toBe(2)
})

test('a library without letters is read at once', async () => {
  await library.call('folders.add', { paths: [library.source] })
  await library.shut()
  const { libraries, jobs } = started(new Promise(() => {}))
  await expect.poll(() => jobs.at(-1)).toBe('done')
  expect(await lettersIn(libraries)).toBe(1)
})
