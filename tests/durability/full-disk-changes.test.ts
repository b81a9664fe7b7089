/**
 * The disk is full while the whole notebook changes: its passphrase is set, changed and removed, a backup is restored, the
 * library is closed and opened. Whatever comes of each, the reader is told the reason and every note is there.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createRandom } from '../../bench/corpus/random'
import { inProcessServices } from '../../src/main/library/services/in-process'
import { Library } from '../../src/main/library/services/library'
import type { BundledScript } from '../support/bundle-script'
import { buildExtractionWorker } from '../support/extraction-worker'
import { listOf } from '../support/notebook'
import { type TemporaryFolder, temporaryFolder } from '../support/temporary-folder'
import { times } from '../support/thoroughness'

const rounds = times(60, 8)
const isRoot = process.platform === 'linux' && process.getuid?.() === 0
const run = (command: string, ...words: string[]) => spawnSync(command, words).status === 0

let worker: BundledScript
let folder: TemporaryFolder
let disk: string
let directory: string
let library: Library | null = null
beforeEach(async ({ skip }) => {
  worker = await buildExtractionWorker()
  folder = temporaryFolder()
  disk = join(folder.path, 'disk')
  directory = join(disk, 'library')
  mkdirSync(disk)
  skip(!run('mount', '-t', 'tmpfs', '-o', 'size=64m', 'tmpfs', disk), 'tmpfs cannot be mounted here')
})
afterEach(async () => {
  await library?.close()
  run('umount', '-l', disk)
  folder.remove()
  worker.remove()
})

const random = createRandom(17)
const codes = new Set<string>()
/** The notes that there must be: after a restore that failed, those before it or those of the backup. */
let possible: readonly (readonly string[])[] = [[]]
let number = 0
/** What may open the library: after a change that failed, the passphrase before it or the one after it. */
let passphrases: readonly string[] = []
const backups = new Map<string, readonly string[]>()

const openedLibrary = async () =>
  await Library.open({ directory, start: inProcessServices(worker.path), announce: () => {} })

/** Does it, and notes how it was refused. */
async function tried<Value>(work: () => Promise<Value>): Promise<Value | null> {
  try {
    return await work()
  } catch (thrown) {
    codes.add(thrown instanceof Error && 'code' in thrown ? String(thrown.code) : String(thrown))
    return null
  }
}

async function addNote(open: Library): Promise<void> {
  const body = `note ${number} ${'words '.repeat(random.below(2000))}`.trim()
  const id = `00000000-0000-4000-8000-${String(number++).padStart(12, '0')}`
  await open.call('notes.add', { id, anchors: [], body })
  possible = possible.map((notes) => [...notes, body.slice(0, 12)])
}

async function makeBackup(open: Library): Promise<void> {
  const { name } = await open.call('backups.make', {})
  const [notes = []] = possible
  if (possible.length === 1) backups.set(name, notes)
}

async function restore(open: Library): Promise<void> {
  const there = (await open.call('backups.list', {})).backups.filter(({ name }) => backups.has(name))
  const name = there[random.below(Math.max(1, there.length))]?.name
  if (name === undefined) return
  const { id } = await open.call('backups.open', { name })
  const restored = backups.get(name) ?? []
  possible = [...possible, restored]
  await open.call('backups.restore', { id })
  possible = [restored]
}

async function changePassphrase(open: Library): Promise<void> {
  const next = `long passphrase ${number++}`
  const [known = ''] = passphrases
  if (!existsSync(join(directory, 'library.key'))) {
    passphrases = [next]
    await open.call('privacy.set', { passphrase: next, index: random.below(2) === 0 })
  } else if (random.below(2) === 0) {
    passphrases = [known, next]
    await open.call('privacy.change', { passphrase: known, next })
    passphrases = [next]
  } else await open.call('privacy.remove', { passphrase: known })
}

const changes = [addNote, addNote, addNote, makeBackup, restore, changePassphrase]

async function unlocked(open: Library): Promise<void> {
  if ((await open.call('privacy.state', {})).notebook !== 'locked') return
  for (const passphrase of passphrases) {
    if (await open.call('privacy.unlock', { passphrase }).catch(() => null)) return
  }
  throw new Error('No passphrase that was ever given opens the library.')
}

function fillDisk(): void {
  const ballast = join(disk, 'ballast')
  const left = (random.below(400) + 1) * 4096
  run('sh', '-c', `head -c 100M /dev/zero > '${ballast}'; truncate -s -${left} '${ballast}'`)
}

describe.runIf(isRoot)('When the disk is full', { timeout: 600_000 }, () => {
  it('while the notebook is encrypted, restored or opened, every note stays, and all works again when there is room', async () => {
    for (let round = 0; round < rounds; round++) {
      library ??= await openedLibrary()
      await unlocked(library)
      fillDisk()
      for (let tries = 0; tries < 6; tries++) {
        const open = library
        const change = changes[random.below(changes.length)] ?? addNote
        await tried(() => change(open))
      }
      if (random.below(2) === 0) {
        await library.close()
        library = await tried(openedLibrary)
      }
      rmSync(join(disk, 'ballast'))
      library ??= await openedLibrary()
      await unlocked(library)
      const { notes } = await library.call('notes.list', listOf({}, 0, 500))
      const there = notes.map(({ body }) => body.slice(0, 12)).sort()
      expect(
        possible.map((expected) => expected.toSorted()),
        `round ${round}`,
      ).toContainEqual(there)
      possible = [there]
      await library.call('import.start', {})
      expect((await library.call('search.count', { query: 'word' })).total).toBe(0)
    }
    expect([...codes]).toEqual(['disk-full'])
  })
})
