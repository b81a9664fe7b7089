/**
 * A process of its own that saves notes, makes backups and restores, to be killed while it does: `restore-notebook FOLDER`.
 * It says `saved BODY` when a note was acknowledged, `begins` before it makes a backup and restores another one, and
 * `restored` after.
 */
import { randomUUID } from 'node:crypto'
import { writeSync } from 'node:fs'
import { openNotebookRoom } from '../../src/main/library/notebook/notebook-room'

const [directory = ''] = process.argv.slice(2)
const room = openNotebookRoom({ directory, now: () => new Date(), whenIdle: () => () => {} })

async function save(): Promise<void> {
  const body = randomUUID()
  await room.handlers['notes.add']({ id: randomUUID(), anchors: [], body })
  writeSync(1, `saved ${body}\n`)
}

async function restoreAgain(): Promise<void> {
  await room.handlers['notebook.open']({})
  for (let round = 0; round < 3; round++) {
    await save()
    await save()
    writeSync(1, 'begins\n')
    const { backups } = await room.handlers['backups.list']({})
    const name = backups.at(-1)?.name ?? (await room.handlers['backups.make']({})).name
    const read = await room.handlers['backups.read']({ source: { backup: name }, passphrase: null })
    if (read.kind === 'locked') throw new Error('The backup is sealed.')
    await room.handlers['backups.replace']({ id: read.id })
    writeSync(1, 'restored\n')
  }
  await room.close()
}

restoreAgain().catch((thrown: unknown) => {
  writeSync(1, `failed ${String(thrown)}\n`)
  process.exitCode = 1
})
