/** A process of its own that opens a notebook, to be killed while it brings it up to date: `open-notebook FOLDER`. */
import { writeSync } from 'node:fs'
import { openNotebookRoom } from '../../src/main/library/notebook/notebook-room'

const [directory = ''] = process.argv.slice(2)
const room = openNotebookRoom({ directory, now: () => new Date(), whenIdle: () => () => {} })

async function open(): Promise<void> {
  writeSync(1, 'begins\n')
  await room.handlers['notebook.open']({})
  writeSync(1, 'opened\n')
  await room.close()
}

open().catch((thrown: unknown) => {
  writeSync(1, `failed ${String(thrown)}\n`)
  process.exitCode = 1
})
