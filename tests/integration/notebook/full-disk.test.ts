import { spawnSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { checkNotebook } from '../../../src/main/library/notebook/check-notebook'
import {
  addNote,
  bodiesOf,
  failureCodeOf,
  notebookIn,
  openedNotebook,
  type TestNotebook,
} from '../../support/notebook'
import { type TemporaryFolder, temporaryFolder } from '../../support/temporary-folder'

/** The edge of the world: how many bytes the disk still takes, and whether it can be cut back and synced. */
const disk = vi.hoisted(() => ({ room: Number.POSITIVE_INFINITY, dead: false, gone: false }))

vi.mock('node:fs', async (original) => {
  const real = await original<typeof import('node:fs')>()
  const full = () => Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' })
  const broken = () => Object.assign(new Error('EIO: i/o error, ftruncate'), { code: 'EIO' })
  return {
    ...real,
    writeSync: (
      file: number,
      bytes: Buffer,
      from = 0,
      length = bytes.length - from,
      at: number | null = null,
    ) => {
      const taken = Math.min(length, disk.room)
      if (taken === 0) throw full()
      disk.room -= taken
      return real.writeSync(file, bytes, from, taken, at)
    },
    statSync: (path: string, options: undefined) => {
      if (disk.gone) throw broken()
      return real.statSync(path, options)
    },
    ftruncateSync: (file: number, length: number) => {
      if (disk.dead) throw broken()
      real.ftruncateSync(file, length)
    },
  }
})

let folder: TemporaryFolder
beforeEach(() => {
  folder = temporaryFolder()
})
afterEach(() => {
  disk.room = Number.POSITIVE_INFINITY
  disk.dead = false
  disk.gone = false
  folder.remove()
})

describe('When the journal finds no room on the disk', () => {
  let notebook: TestNotebook
  beforeEach(() => {
    notebook = openedNotebook(folder.path)
    addNote(notebook, 'earlier')
  })
  afterEach(() => notebook.close())

  const journalSize = () => statSync(join(folder.path, 'notebook.journal')).size

  it('refuses a correction too, and what it would have replaced stands', () => {
    const title = (words: string) => ({
      id: randomUUID(),
      letterKey: 'f/a.txt',
      field: 'title' as const,
      target: 'title x',
      verdict: 'corrected' as const,
      value: { field: 'title' as const, title: words },
    })
    const correct = (words: string) =>
      notebook.ask('corrections.record', { put: [title(words)], withdraw: [] })
    correct('first')
    disk.room = 100
    expect(failureCodeOf(() => correct('second'))).toBe('disk-full')
    disk.room = Number.POSITIVE_INFINITY
    const values = notebook.ask('judgements.all', {}).corrections.map(({ value }) => value)
    expect(values).toEqual([{ field: 'title', title: 'first' }])
    expect(checkNotebook(folder.path).findings).toEqual([])
  })

  it('refuses the note, leaves half of nothing behind, and goes on when there is room again', () => {
    const before = journalSize()
    for (const room of [0, 1, 100]) {
      disk.room = room
      expect(failureCodeOf(() => addNote(notebook, 'unsaved'))).toBe('disk-full')
      expect(journalSize()).toBe(before)
    }
    expect(bodiesOf(notebook)).toEqual(['earlier'])
    disk.room = Number.POSITIVE_INFINITY
    addNote(notebook, 'later')
    expect(bodiesOf(notebook)).toEqual(['earlier', 'later'])
    expect(checkNotebook(folder.path).findings).toEqual([])
  })

  it('cuts the half line off before the next one when it could not do so at once', () => {
    disk.room = 100
    disk.dead = true
    expect(failureCodeOf(() => addNote(notebook, 'unsaved'))).toBe('disk-full')
    disk.room = Number.POSITIVE_INFINITY
    expect(failureCodeOf(() => addNote(notebook, 'not yet either'))).not.toBeNull()
    disk.dead = false
    addNote(notebook, 'later')
    expect(bodiesOf(notebook)).toEqual(['earlier', 'later'])
    expect(checkNotebook(folder.path).findings).toEqual([])
  })

  it('loses nothing when the program ends before the half line could be cut off', () => {
    disk.room = 100
    disk.dead = true
    expect(failureCodeOf(() => addNote(notebook, 'unsaved'))).toBe('disk-full')
    notebook.close()
    disk.room = Number.POSITIVE_INFINITY
    disk.dead = false
    notebook = openedNotebook(folder.path)
    expect(bodiesOf(notebook)).toEqual(['earlier'])
    expect(checkNotebook(folder.path).findings).toEqual([])
  })
})

describe('A notebook that could not be opened again after its passphrase was set', () => {
  it('has it, says why it is closed, and is open again as soon as the disk answers', async () => {
    const notebook = openedNotebook(folder.path)
    addNote(notebook, 'one')
    disk.gone = true
    await notebook.later('privacy.encrypt', { passphrase: 'a long passphrase', index: false })
    expect(existsSync(join(folder.path, 'library.key'))).toBe(true)
    expect(failureCodeOf(() => bodiesOf(notebook))).toBe('library-unreadable')
    disk.gone = false
    addNote(notebook, 'two')
    expect(bodiesOf(notebook)).toEqual(['one', 'two'])
    notebook.close()
    expect(failureCodeOf(() => bodiesOf(notebook))).toBe('no-library')
  })
})

function openingFailure(library: string): string | null {
  const notebook = notebookIn(library)
  const code = failureCodeOf(() => notebook.ask('notebook.open', {}))
  notebook.close()
  return code
}

const mayMount = process.platform === 'linux' && process.getuid?.() === 0
const run = (command: string, ...words: string[]) => spawnSync(command, words).status === 0

describe.runIf(mayMount)('On a small disk of its own', () => {
  let mounted: string
  beforeEach(({ skip }) => {
    mounted = join(folder.path, 'disk')
    mkdirSync(mounted)
    skip(!run('mount', '-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', mounted), 'tmpfs cannot be mounted here')
  })
  afterEach(() => {
    run('umount', mounted)
  })

  it('a notebook refuses what it cannot keep, keeps what it has, and works again when space returns', () => {
    const library = join(mounted, 'library')
    let notebook = openedNotebook(library)
    writeFileSync(join(mounted, 'ballast'), Buffer.alloc(1_000_000))
    const saved: string[] = []
    const save = (body: string) => {
      addNote(notebook, body)
      saved.push(body)
    }
    const fill = () => {
      for (let number = 0; number < 2000; number++) save(`${number} ${'many words '.repeat(300)}`)
    }
    expect(failureCodeOf(fill)).toBe('disk-full')
    expect(saved.length).toBeGreaterThan(5)
    expect(failureCodeOf(() => save('x'.repeat(100_000)))).toBe('disk-full')
    expect(bodiesOf(notebook)).toEqual([...saved].sort())
    rmSync(join(mounted, 'ballast'))
    save('after the disk was cleared')
    expect(bodiesOf(notebook)).toEqual([...saved].sort())
    notebook.close()
    expect(checkNotebook(library)).toMatchObject({ ok: true, notes: saved.length })
    notebook = openedNotebook(library)
    expect(bodiesOf(notebook)).toEqual([...saved].sort())
    notebook.close()
  })

  it('a library on a read-only disk is refused and left as it is', () => {
    const library = join(mounted, 'library')
    const notebook = openedNotebook(library)
    addNote(notebook, 'kept')
    notebook.close()
    const before = readFileSync(join(library, 'notebook.db'))
    expect(run('mount', '-o', 'remount,ro', mounted)).toBe(true)
    expect(openingFailure(library)).toBe('library-read-only')
    expect(openingFailure(join(mounted, 'new'))).toBe('library-unreadable')
    expect(readFileSync(join(library, 'notebook.db')).equals(before)).toBe(true)
  })
})
