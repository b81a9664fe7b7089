/**
 * A process of its own that corrects letters and says on stdout which corrections were acknowledged, to be killed while
 * it does: `save-corrections FOLDER COUNT`. Each line is `saved KEY TITLE`; a line is written after the notebook has
 * answered that the letter was corrected, corrected again and moved to that key.
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

async function correct(letterKey: string, title: string): Promise<void> {
  const value = { field: 'title', title } as const
  const put = [
    { id: randomUUID(), letterKey, field: 'title', target: 'title x', verdict: 'corrected', value } as const,
  ]
  await room.handlers['corrections.record']({ put, withdraw: [] })
}

async function saveCorrections(): Promise<void> {
  await room.handlers['notebook.open']({})
  for (let number = 0; number < Number(count); number++) {
    const name = randomUUID()
    const [from, to] = [`f/${name}`, `g/${name}`]
    await correct(from, 'draft')
    await correct(from, name)
    await room.handlers['letters.moved']({ moves: [{ from, to }] })
    writeSync(1, `saved ${to} ${name}\n`)
    await new Promise((resolve) => setImmediate(resolve))
  }
  await room.close()
}

saveCorrections().catch((thrown: unknown) => {
  writeSync(1, `refused ${thrown instanceof AppError ? thrown.code : String(thrown)}\n`)
  process.exitCode = 1
})
