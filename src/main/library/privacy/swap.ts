/**
 * Exchanges several files of a library for new ones as if at one moment. New ones stand ready under `NAME.new`; then a
 * phase file says so, and from there on whoever opens the library finishes the exchange. Before it, they are thrown
 * away. Neither needs a key.
 */

import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { AppError } from '@shared/failure'
import { z } from 'zod'
import { notebookFileName } from '../db/file-names'
import { syncFolder } from '../notebook/durable-files'
import { keyFileName, writeDurably } from './key-file'
import { wipeDatabaseFiles, wipeFile } from './wiped-file'

const phaseFileName = 'library.change'
const fresh = '.new'
const former = '.old'

const names = z.array(z.enum([notebookFileName, 'notebook.journal', keyFileName, `backups/${keyFileName}`]))
const phaseSchema = z.object({
  format: z.literal('letterbook change'),
  phase: z.enum(['swapping', 'wiping']),
  /** Files that have a new one. */
  replace: names,
  /** Files that go. */
  remove: names,
})
type Phase = z.infer<typeof phaseSchema>
export type Swap = Pick<Phase, 'replace' | 'remove'>

/** Where the new file for one of the library's is made. */
export function freshPath(path: string): string {
  return `${path}${fresh}`
}

/** Every new file is complete and synced. After this call the exchange is done; after a crash in it, by `finishSwap`. */
export function swapFiles(directory: string, swap: Swap): void {
  const phase: Phase = { format: 'letterbook change', phase: 'swapping', ...swap }
  writeDurably(join(directory, phaseFileName), phase)
  finishSwap(directory)
}

/** To be called with the library's lock held, before any of its files is opened. */
export function finishSwap(directory: string): void {
  const path = join(directory, phaseFileName)
  const phase = readPhase(path)
  if (phase === null) {
    for (const name of names.element.options) wipeDatabaseFiles(freshPath(join(directory, name)))
    return
  }
  const all = [...phase.replace, ...phase.remove]
  if (phase.phase === 'swapping') {
    for (const name of phase.replace) exchange(join(directory, name), true)
    for (const name of phase.remove) exchange(join(directory, name), false)
    writeDurably(path, { ...phase, phase: 'wiping' })
  }
  for (const name of all) wipeDatabaseFiles(`${join(directory, name)}${former}`)
  rmSync(path)
  syncFolder(directory)
}

function readPhase(path: string): Phase | null {
  if (!existsSync(path)) return null
  try {
    return phaseSchema.parse(JSON.parse(readFileSync(path, 'utf8')))
  } catch {
    throw new AppError(
      'damaged-notebook',
      `${path}, which says how far the encryption of the library was changed, is damaged. Put back a copy of the library.`,
      path,
    )
  }
}

// Subtle: each step is done only when it was not done yet, since a crash may have come after any of them. The log of the
// old database goes before it, or SQLite would mix it into the new one.
function exchange(path: string, isReplaced: boolean): void {
  const done = isReplaced && !existsSync(freshPath(path))
  if (done) return
  for (const suffix of ['-wal', '-shm', '-journal']) wipeFile(path + suffix)
  if (existsSync(path)) renameSync(path, `${path}${former}`)
  if (isReplaced) renameSync(freshPath(path), path)
  syncFolder(dirname(path))
}
