import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { LibraryState } from '@shared/library'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { inProcessServices } from '../../src/main/library/services/in-process'
import { Library } from '../../src/main/library/services/library'
import type { BundledScript } from '../support/bundle-script'
import { buildExtractionWorker } from '../support/extraction-worker'
import { listOf } from '../support/notebook'
import { type TemporaryFolder, temporaryFolder } from '../support/temporary-folder'

let worker: BundledScript
let folder: TemporaryFolder
beforeAll(async () => {
  worker = await buildExtractionWorker()
})
afterAll(() => worker.remove())
beforeEach(() => {
  folder = temporaryFolder()
})
afterEach(() => folder.remove())

const isRoot = process.platform === 'linux' && process.getuid?.() === 0
const run = (command: string, ...words: string[]) => spawnSync(command, words).status === 0
const copies = () => readdirSync(tmpdir()).filter((name) => name.startsWith('letterbook-read-only-'))

interface Opened {
  readonly library: Library
  /** When the import that was begun is over. */
  imported(): Promise<LibraryState>
}

async function opened(directory: string): Promise<Opened> {
  const ended = Promise.withResolvers<LibraryState>()
  let isOver = false
  const library = await Library.open({
    directory,
    readOnlyToo: true,
    start: inProcessServices(worker.path),
    announce: (name, value) => {
      if (name === 'import.job' && value.state !== 'running') isOver = true
      if (name === 'library.changed' && isOver) ended.resolve(value)
    },
  })
  return { library, imported: () => ended.promise }
}

/** On a small disk of its own, with a letter and a note. */
async function libraryOn(disk: string): Promise<string> {
  const letters = join(folder.path, 'letters')
  mkdirSync(letters)
  writeFileSync(
    join(letters, 'appeal.txt'),
    'Appeal\n\nWe, the undersigned, ask for the sluices to be opened.',
  )
  const directory = join(disk, 'library')
  const { library, imported } = await opened(directory)
  await library.call('folders.take', { paths: [letters] })
  await imported()
  const id = '00000000-0000-4000-8000-000000000001'
  await library.call('notes.add', { id, anchors: [], body: 'kept on the disc' })
  await library.close()
  return directory
}

function filesBelow(directory: string): Readonly<Record<string, string>> {
  const names = readdirSync(directory, { recursive: true, encoding: 'utf8' })
  const files = names.filter((name) => statSync(join(directory, name)).isFile()).sort()
  return Object.fromEntries(files.map((name) => [name, readFileSync(join(directory, name), 'base64')]))
}

describe.runIf(isRoot)('A library on a disk of its own', { timeout: 60_000 }, () => {
  let disk: string
  beforeEach(({ skip }) => {
    disk = join(folder.path, 'disk')
    mkdirSync(disk)
    skip(!run('mount', '-t', 'tmpfs', '-o', 'size=300m', 'tmpfs', disk), 'tmpfs cannot be mounted here')
  })
  afterEach(() => {
    run('umount', '-l', disk)
  })

  it('that cannot be written is read and searched, refuses every change, and nothing is left of its copy', async () => {
    const directory = await libraryOn(disk)
    const before = filesBelow(directory)
    expect(run('mount', '-o', 'remount,ro', disk)).toBe(true)
    const { library } = await opened(directory)
    const state = await library.call('library.state', {})
    expect(state).toMatchObject({ path: directory, letters: 1, notices: [{ kind: 'read-only' }] })
    expect((await library.call('search.count', { query: 'sluices' })).total).toBe(1)
    const { notes } = await library.call('notes.list', listOf({}))
    expect(notes.map(({ body }) => body)).toEqual(['kept on the disc'])
    const id = '00000000-0000-4000-8000-000000000002'
    const others = join(folder.path, 'others')
    mkdirSync(others)
    const changes = [
      () => library.call('notes.add', { id, anchors: [], body: 'lost?' }),
      () => library.call('import.start', {}),
      () => library.call('backups.make', {}),
      () => library.call('privacy.set', { passphrase: 'a long passphrase', index: false }),
      () => library.call('folders.take', { paths: [others] }),
    ]
    for (const change of changes) await expect(change()).rejects.toMatchObject({ code: 'library-read-only' })
    expect(copies()).toHaveLength(1)
    await library.close()
    expect(copies()).toEqual([])
    expect(filesBelow(directory)).toEqual(before)
  })

  it('with little room is warned of, and no more when there is room again', async () => {
    const directory = await libraryOn(disk)
    const ballast = join(disk, 'ballast')
    writeFileSync(ballast, Buffer.alloc(150_000_000))
    const { library, imported } = await opened(directory)
    const kinds = async () => (await library.call('library.state', {})).notices.map(({ kind }) => kind)
    expect(await kinds()).toEqual(['little-room'])
    rmSync(ballast)
    await library.call('import.start', {})
    await imported()
    expect(await kinds()).toEqual([])
    await library.close()
  })

  it('that is taken away while it is open refuses what it cannot keep, and has all that it acknowledged when it is back', async () => {
    const directory = await libraryOn(disk)
    const kept = join(folder.path, 'kept')
    mkdirSync(kept)
    expect(run('mount', '--bind', disk, kept)).toBe(true)
    try {
      const { library } = await opened(directory)
      const id = '00000000-0000-4000-8000-000000000003'
      expect(run('umount', '-l', disk)).toBe(true)
      const answer = await library.call('notes.add', { id, anchors: [], body: 'after' }).then(
        () => 'kept',
        (thrown: unknown) => (thrown instanceof Error && 'code' in thrown ? thrown.code : thrown),
      )
      await library.close()
      const { library: again } = await opened(join(kept, 'library'))
      const { notes } = await again.call('notes.list', listOf({}))
      const bodies = notes.map(({ body }) => body).sort()
      expect(bodies).toEqual(answer === 'kept' ? ['after', 'kept on the disc'] : ['kept on the disc'])
      await again.close()
    } finally {
      run('umount', '-l', kept)
    }
  })
})
