/**
 * The disk that holds a library is full at whatever moment: what was acknowledged stays, what was refused says why, and all
 * works again when there is room.
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createRandom } from '../../bench/corpus/random'
import { checkNotebook } from '../../src/main/library/notebook/check-notebook'
import { inProcessServices } from '../../src/main/library/services/in-process'
import { Library } from '../../src/main/library/services/library'
import { writeStretches } from '../../src/main/written-files/stretched-file'
import { writeWholeFile } from '../../src/main/written-files/whole-file'
import { writeWholeFolder } from '../../src/main/written-files/whole-folder'
import type { BundledScript } from '../support/bundle-script'
import { buildExtractionWorker } from '../support/extraction-worker'
import { listOf } from '../support/notebook'
import { type TemporaryFolder, temporaryFolder } from '../support/temporary-folder'

const rounds = 6
const megabytes = 12
const isRoot = process.platform === 'linux' && process.getuid?.() === 0
const run = (command: string, ...words: string[]) => spawnSync(command, words).status === 0

let worker: BundledScript
let folder: TemporaryFolder
let disk: string
beforeAll(async () => {
  worker = await buildExtractionWorker()
})
afterAll(() => worker.remove())
beforeEach(({ skip }) => {
  folder = temporaryFolder()
  disk = join(folder.path, 'disk')
  mkdirSync(disk)
  const mounted = run('mount', '-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', disk)
  skip(!mounted, 'tmpfs cannot be mounted here')
})
afterEach(() => {
  run('umount', '-l', disk)
  folder.remove()
})

function writeLetters(letters: string, from: number, count: number): void {
  for (let number = from; number < from + count; number++) {
    const words = Array.from({ length: 400 }, (_, at) => `w${(number * 7919 + at * 31) % 5003}`).join(' ')
    writeFileSync(join(letters, `${number}.txt`), `Letter ${number}\n\n${words}`)
  }
}

interface Opened {
  readonly library: Library
  /** Reads the source folders and answers the code of the failure in which that ends, or null. */
  imported(): Promise<string | null>
}

async function opened(directory: string): Promise<Opened> {
  let ended = Promise.withResolvers<string | null>()
  const library = await Library.open({
    directory,
    start: inProcessServices(worker.path),
    announce: (name, value) => {
      if (name === 'import.job' && value.state !== 'running') ended.resolve(value.failure?.code ?? null)
    },
  })
  const imported = async () => {
    ended = Promise.withResolvers()
    await library.call('import.start', {})
    return await ended.promise
  }
  return { library, imported }
}

const codeOf = async (work: Promise<unknown>): Promise<string | null> =>
  await work.then(
    () => null,
    (thrown: unknown) => (thrown instanceof Error && 'code' in thrown ? String(thrown.code) : String(thrown)),
  )

const noteNumber = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`

describe.runIf(isRoot)('When the disk is full', { timeout: 120_000 }, () => {
  it('at any moment of writing notes, reading letters and making backups, nothing acknowledged is lost', async () => {
    const random = createRandom(11)
    const directory = join(disk, 'library')
    const letters = join(folder.path, 'letters')
    mkdirSync(letters)
    writeLetters(letters, 0, 20)
    const { library, imported } = await opened(directory)
    await library.call('folders.take', { paths: [letters] })
    const acknowledged: string[] = []
    const refusals = new Set<string>()
    let number = 0
    for (let round = 1; round <= rounds; round++) {
      const ballast = join(disk, 'ballast')
      const left = (random.below(60) + 1) * 4096
      run('sh', '-c', `head -c 100M /dev/zero > '${ballast}'; truncate -s -${left} '${ballast}'`)
      writeLetters(letters, round * 20, 20)
      for (let tries = 0; tries < 12; tries++) {
        const body = `note ${number} ${'of many words '.repeat(random.below(300))}`.trim()
        const code = await codeOf(library.call('notes.add', { id: noteNumber(number++), anchors: [], body }))
        if (code === null) acknowledged.push(body)
        else refusals.add(`note ${code}`)
      }
      for (const [what, work] of [
        ['backup', library.call('backups.make', {})],
        ['import', imported()],
      ] as const) {
        const outcome = await work.catch((thrown: unknown) => thrown)
        const isCode = typeof outcome === 'string' || outcome instanceof Error
        if (isCode)
          refusals.add(`${what} ${outcome instanceof Error && 'code' in outcome ? outcome.code : outcome}`)
      }
      rmSync(ballast)
      const { notes } = await library.call('notes.list', listOf({}, 0, 500))
      expect(notes.map(({ body }) => body).sort()).toEqual([...acknowledged].sort())
    }
    expect([...refusals].sort()).toEqual(['backup disk-full', 'import disk-full', 'note disk-full'])
    expect(await imported()).toBeNull()
    expect((await library.call('library.state', {})).letters).toBe((rounds + 1) * 20)
    await library.close()
    expect(checkNotebook(directory)).toMatchObject({ ok: true, notes: acknowledged.length })
    // Nothing half made stays behind.
    const names = readdirSync(directory, { recursive: true, encoding: 'utf8' })
    expect(names.filter((name) => /\.part|\.new$|recovering|leaving|looked-at/.test(name))).toEqual([])
  })

  it('leaves nothing under the name of what was to leave the library, in whatever way it is written', async () => {
    const directory = join(folder.path, 'library')
    const { library } = await opened(directory)
    for (let number = 0; number < 40; number++)
      await library.call('notes.add', { id: noteNumber(number), anchors: [], body: 'words '.repeat(500) })
    writeFileSync(join(disk, 'notes.csv'), 'the work of a year')
    run('sh', '-c', `head -c 100M /dev/zero > '${disk}/ballast'; truncate -s -8192 '${disk}/ballast'`)
    const content = Buffer.alloc(1 << 20, 'x')
    const stretch = (offset: number) =>
      Promise.resolve({ text: 'line\n'.repeat(20_000), count: 1, next: offset + 1, state: 'same' })
    const codes = [
      await codeOf(writeWholeFile(join(disk, 'notes.csv'), content)),
      await codeOf(writeWholeFolder(join(disk, 'vault'), ['a.md', 'b/c.md'], () => Promise.resolve(content))),
      await codeOf(writeStretches(join(disk, 'letters.csv'), stretch, new AbortController().signal)),
      await codeOf(library.call('backups.copyTo', { folder: disk })),
      await codeOf(library.call('backups.writeFile', { path: join(disk, 'open'), passphrase: null })),
      await codeOf(
        library.call('backups.writeFile', { path: join(disk, 'shut'), passphrase: 'a long secret' }),
      ),
    ]
    expect(codes).toEqual(codes.map(() => 'disk-full'))
    expect(readdirSync(disk).sort()).toEqual(['ballast', 'notes.csv'])
    expect(readFileSync(join(disk, 'notes.csv'), 'utf8')).toBe('the work of a year')
    await library.close()
  })
})
