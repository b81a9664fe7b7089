import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { checkNotebook } from '../../../src/main/library/notebook/check-notebook'
import {
  addNote,
  bodiesOf,
  clockFrom,
  failureCodeOf,
  notebookIn,
  openedNotebook,
} from '../../support/notebook'
import { type TemporaryFolder, temporaryFolder } from '../../support/temporary-folder'

/** The edge of the world: the program ends before the rename with this number. */
const power = vi.hoisted(() => ({ renamesLeft: Number.POSITIVE_INFINITY }))

vi.mock('node:fs', async (original) => {
  const real = await original<typeof import('node:fs')>()
  return {
    ...real,
    renameSync: (from: string, to: string) => {
      if (power.renamesLeft === 0) throw new Error('The program ended here.')
      power.renamesLeft -= 1
      real.renameSync(from, to)
    },
  }
})

let folder: TemporaryFolder
beforeEach(() => {
  folder = temporaryFolder()
  const notebook = openedNotebook(folder.path)
  addNote(notebook, 'one')
  notebook.close()
  writeFileSync(join(folder.path, 'notebook.db'), 'no database any more'.repeat(500))
})
afterEach(() => {
  power.renamesLeft = Number.POSITIVE_INFINITY
  folder.remove()
})

/** Recovers by the first choice of that kind; gives whether it came to its end. */
function recover(kind: 'backup' | 'journal' | 'empty'): boolean {
  const notebook = notebookIn(folder.path, clockFrom('2026-03-05T12:00:00Z'))
  const { state } = notebook.ask('notebook.open', {})
  const choices = state.kind === 'damaged' ? state.choices : []
  const choice = choices.find((candidate) => candidate.kind === kind)?.id ?? ''
  const isDone = failureCodeOf(() => notebook.ask('notebook.recover', { choice })) === null
  notebook.close()
  return isDone
}

describe.each(['backup', 'journal'] as const)('A recovery from the %s that was interrupted', (kind) => {
  it('can be taken up again at whatever step it ended, and every note comes back', () => {
    let interrupted = 0
    for (let step = 0; ; step++) {
      power.renamesLeft = step
      const isDone = recover(kind)
      power.renamesLeft = Number.POSITIVE_INFINITY
      if (isDone) break
      interrupted += 1
    }
    expect(interrupted).toBeGreaterThan(1)
    const notebook = openedNotebook(folder.path)
    expect(bodiesOf(notebook)).toEqual(['one'])
    notebook.close()
    expect(checkNotebook(folder.path).findings).toEqual([])
  })
})

describe('A journal that was being begun when the program ended', () => {
  it('is begun again at the next opening', () => {
    rmSync(join(folder.path, 'notebook.db'))
    expect(recover('journal')).toBe(true)
    for (const step of [0, 1]) {
      rmSync(join(folder.path, 'notebook.journal'))
      power.renamesLeft = step
      const notebook = notebookIn(folder.path)
      const code = failureCodeOf(() => notebook.ask('notebook.open', {}))
      expect(code === null).toBe(step > 0)
      power.renamesLeft = Number.POSITIVE_INFINITY
      notebook.close()
      openedNotebook(folder.path).close()
      expect(checkNotebook(folder.path)).toMatchObject({ ok: true, notes: 1 })
    }
  })
})
