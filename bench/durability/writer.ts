/**
 * A process of its own that does with a notebook what the app does, to be watched while it does:
 * `writer FOLDER TASK KEY-IN-HEX KEY-FILE-AS-JSON`. It says `saved BODY` when a note was acknowledged.
 */

import { randomUUID } from 'node:crypto'
import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { notebookFileName } from '../../src/main/library/db/file-names'
import { openNotebookRoom } from '../../src/main/library/notebook/notebook-room'
import { DataKey } from '../../src/main/library/privacy/data-key'
import { decryptNotebook, encryptNotebook } from '../../src/main/library/privacy/encryption'
import { keyFileSchema } from '../../src/main/library/privacy/key-file'
import type { Task } from './tasks'

const [directory = '', task = '', hex = '', keyFile = ''] = process.argv.slice(2)
const key = DataKey.from(Buffer.from(hex, 'hex'))
const file = keyFileSchema.parse(JSON.parse(keyFile))

type OpenRoom = ReturnType<typeof openNotebookRoom>

/** Opens the notebook, with its key where it is encrypted, works with it and closes it, with a backup. */
async function withNotebook(work: (room: OpenRoom) => void | Promise<void>): Promise<void> {
  const room = openNotebookRoom({ directory, now: () => new Date(), whenIdle: () => () => {} })
  const { state } = await room.handlers['notebook.open']({})
  if (state.kind === 'locked') await room.handlers['privacy.openNotebook']({ with: { key: key.bytes() } })
  await work(room)
  await room.close()
}

async function save(room: OpenRoom, count: number, length = 40): Promise<void> {
  for (let number = 0; number < count; number++) {
    const id = randomUUID()
    const body = `${id} ${'words of a note '.repeat(length)}`.trim()
    await room.handlers['notes.add']({ id, anchors: [], body: 'draft' })
    await room.handlers['notes.save']({ id, revision: 1, body })
    writeSync(1, `saved ${id}\n`)
  }
}

async function restore(room: OpenRoom): Promise<void> {
  const { backups } = await room.handlers['backups.list']({})
  const name = backups.at(-1)?.name ?? (await room.handlers['backups.make']({})).name
  const read = await room.handlers['backups.read']({ source: { backup: name }, passphrase: null })
  if (read.kind === 'locked') throw new Error('The backup is sealed.')
  await room.handlers['backups.replace']({ id: read.id })
}

/** As a disk does that fails in the middle of the file. */
function damageDatabase(): void {
  const database = openSync(join(directory, notebookFileName), 'r+')
  writeSync(database, Buffer.alloc(16_384, 7), 0, 16_384, 0)
  fsyncSync(database)
  closeSync(database)
}

const tasks: Readonly<Record<Task, () => Promise<void>>> = {
  notes: async () => {
    await withNotebook(async (room) => await save(room, 30))
    await withNotebook(async (room) => {
      await save(room, 4)
      await room.handlers['backups.make']({})
      // Long enough for the log to be written back on the way.
      await save(room, 4, 10_000)
    })
  },
  'sealed notes': async () => {
    await withNotebook(async (room) => await save(room, 2))
    encryptNotebook(directory, key, file)
    await withNotebook(async (room) => await save(room, 20))
  },
  backups: async () => {
    await withNotebook(async (room) => {
      for (let round = 0; round < 8; round++) {
        await save(room, 1)
        await room.handlers['backups.make']({})
      }
    })
  },
  restore: async () => {
    await withNotebook(async (room) => {
      for (let round = 0; round < 3; round++) {
        await save(room, 2)
        await restore(room)
      }
    })
  },
  encryption: async () => {
    await withNotebook(async (room) => await save(room, 3))
    encryptNotebook(directory, key, file)
    await withNotebook(async (room) => await save(room, 3))
    decryptNotebook(directory, key, file)
    await withNotebook(async (room) => await save(room, 1))
  },
  journal: async () => {
    await withNotebook(async (room) => await save(room, 5))
    damageDatabase()
    await withNotebook(async (room) => {
      await room.handlers['notebook.recover']({ choice: 'journal' })
      await save(room, 2)
    })
  },
}

const isTask = (name: string): name is Task => name in tasks
if (!isTask(task)) throw new Error(`There is no task ${task}.`)
await tasks[task]()
