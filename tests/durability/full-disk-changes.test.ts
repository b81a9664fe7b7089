/**
 * The disk is full while the whole notebook changes: its passphrase is set, changed and removed, a backup is restored, the
 * library is closed and opened. Whatever comes of each, the reader is told the reason and every note is there.
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync } from 'node:fs'
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
/** The notes that there must be: after a note that could not be added, those without it or with it. */
let possible: readonly (readonly string[])[] = [[]]
let number = 0
/** What opens the library. */
let passphrase = ''
const backups = new Map<string, readonly string[]>()

const openedLibrary = async () =>
  await Library.open({ directory, start: inProcessServices(worker.path), announce: () => {} })

const codeOf = (thrown: unknown) =>
  thrown instanceof Error && 'code' in thrown ? String(thrown.code) : String(thrown)

/** Does it, and notes how it was refused. */
async function tried<Value>(work: () => Promise<Value>): Promise<Value | null> {
  try {
    return await work()
  } catch (thrown) {
    codes.add(codeOf(thrown))
    return null
  }
}

/** What is refused was not done; what failed afterwards says so. */
async function changed(work: () => Promise<unknown>, done: () => void): Promise<void> {
  try {
    await work()
    done()
  } catch (thrown) {
    if (codeOf(thrown) === 'done-then-failed') done()
    throw thrown
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
  await changed(
    () => open.call('backups.restore', { id }),
    () => {
      possible = [backups.get(name) ?? []]
    },
  )
}

async function changePassphrase(open: Library): Promise<void> {
  const next = `long passphrase ${number++}`
  const use = () => {
    passphrase = next
  }
  if (passphrase === '') {
    const index = random.below(2) === 0
    await changed(() => open.call('privacy.set', { passphrase: next, index }), use)
  } else if (random.below(2) === 0) {
    await changed(() => open.call('privacy.change', { passphrase, next }), use)
  } else {
    await changed(
      () => open.call('privacy.remove', { passphrase }),
      () => {
        passphrase = ''
      },
    )
  }
}

const changes = [addNote, addNote, addNote, makeBackup, restore, changePassphrase]

async function unlocked(open: Library): Promise<void> {
  const { notebook } = await open.call('privacy.state', {})
  expect(notebook === 'plain', 'whether it has a passphrase').toBe(passphrase === '')
  if (notebook === 'locked') await open.call('privacy.unlock', { passphrase })
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
    expect([...codes].filter((code) => code !== 'done-then-failed')).toEqual(['disk-full'])
  })
})
