/**
 * Exchanges several files of a library for new ones as if at one moment. New ones stand ready under `NAME.new`; then a
 * phase file says so, and from there on whoever opens the library finishes the exchange. Before it, they are thrown
 * away. Neither needs a key, nor that the phase file can still be read.
 */

import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import { notebookFileName } from '../db/file-names'
import { syncFolder } from '../notebook/durable-files'
import { keyFileName, writeDurably } from './key-file'
import { wipeDatabaseFiles, wipeFile } from './wiped-file'

const phaseFileName = 'library.change'
const fresh = '.new'
const former = '.old'

const bookNames = [notebookFileName, 'notebook.journal'] as const
const keyNames = [keyFileName, `backups/${keyFileName}`] as const
const names = z.array(z.enum([...bookNames, ...keyNames]))
const phaseSchema = z.object({
  format: z.literal('letterbook change'),
  /** Earlier versions wrote `wiping` when all was exchanged. */
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
  const phase = readPhase(directory)
  if (phase === null) {
    for (const name of names.element.options) wipeDatabaseFiles(freshPath(join(directory, name)))
    return
  }
  if (phase.phase === 'swapping') {
    for (const name of phase.replace) exchange(join(directory, name), true)
    for (const name of phase.remove) exchange(join(directory, name), false)
  }
  // Subtle: nothing is written from here on, since on a full disk an exchange that is done would be told as one that failed.
  for (const name of names.element.options) wipeDatabaseFiles(`${join(directory, name)}${former}`)
  rmSync(path, { force: true })
  syncFolder(directory)
}

/** Null when no exchange was begun. */
function readPhase(directory: string): Phase | null {
  const path = join(directory, phaseFileName)
  const found = existsSync(path) ? phaseSchema.safeParse(jsonIn(path)).data : null
  return found === undefined || (found === null && wasBegun(directory)) ? guessedPhase(directory) : found
}

function jsonIn(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return undefined
  }
}

/**
 * Old files get their other name only while they are exchanged. Subtle: a reader may have kept a copy under that name, so
 * it alone says nothing.
 */
function wasBegun(directory: string): boolean {
  const at = (name: string) => join(directory, name)
  const hasOld = names.element.options.some((name) => existsSync(`${at(name)}${former}`))
  const hasNew = names.element.options.some((name) => existsSync(freshPath(at(name))))
  return hasOld && (hasNew || bookNames.some((name) => !existsSync(at(name))))
}

/**
 * What a phase file said that was lost or damaged. Whatever new file there is was complete before it was written, so the
 * exchange goes on; keys have an old file only where they are being removed. One whose removal was not begun is left: the
 * notebook is then encrypted again when it is unlocked, and nothing is lost.
 */
function guessedPhase(directory: string): Phase {
  const at = (name: string) => join(directory, name)
  const replace = names.element.options.filter((name) => existsSync(freshPath(at(name))))
  const removesKeys = keyNames.some((name) => existsSync(`${at(name)}${former}`))
  for (const name of bookNames)
    if (!existsSync(at(name)) && !replace.includes(name) && existsSync(`${at(name)}${former}`))
      renameSync(`${at(name)}${former}`, at(name))
  return {
    format: 'letterbook change',
    phase: 'swapping',
    replace,
    remove: removesKeys && !keyNames.some((name) => replace.includes(name)) ? [...keyNames] : [],
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
