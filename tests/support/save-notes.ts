/**
 * A process of its own that saves notes and says on stdout which were acknowledged, to be killed while it does:
 * `save-notes FOLDER COUNT`. Each line is `saved NUMBER BODY`; a line is written after the notebook has answered.
 */
import { randomUUID } from 'node:crypto'
import { writeSync } from 'node:fs'
import { AppError } from '@shared/failure'
import { openNotebookRoom } from '../../src/main/library/notebook/notebook-room'

const [directory = '', count = '1'] = process.argv.slice(2)
const room = openNotebookRoom({
  directory,
  now: () => new Date(),
  // Backups are made in between, so that a kill may come in the middle of one.
  whenIdle: (work) => {
    const soon = setImmediate(work)
    return () => clearImmediate(soon)
  },
})

async function saveNotes(): Promise<void> {
  await room.handlers['notebook.open']({})
  for (let number = 0; number < Number(count); number++) {
    const id = randomUUID()
    const body = `${number}-${id}`
    await room.handlers['notes.add']({ id, anchors: [], body: 'draft' })
    await room.handlers['notes.save']({ id, revision: 1, body })
    writeSync(1, `saved ${number} ${body}\n`)
    await new Promise((resolve) => setImmediate(resolve))
  }
  await room.close()
}

saveNotes().catch((thrown: unknown) => {
  writeSync(1, `refused ${thrown instanceof AppError ? thrown.code : String(thrown)}\n`)
  process.exitCode = 1
})
