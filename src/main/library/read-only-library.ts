/**
 * A library on media that cannot be written, such as a disc or an archive: it is copied into a folder of its own for as
 * long as it is open, since SQLite needs to write beside a database even to read it. What is read-only stays untouched.
 */

import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
} from 'node:fs'
import { cp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { CallName } from '@shared/contract'
import type { Notice } from '@shared/library'
import { asAppError, readOnlyLibrary } from './db/failure'
import { headsFolderName, indexFileName, notebookFileName } from './db/file-names'
import { forbidden, isForbidden } from './forbidden'

const prefix = 'letterbook-read-only-'
const namePattern = /^letterbook-read-only-(\d+)-\w+$/

/** What would change a library that is only read, besides the changes that its notebook refuses by itself. */
const refusedWhenReadOnly: readonly CallName[] = [
  ...([
    'import.start',
    'library.recoverNotebook',
    'backups.make',
    'backups.restore',
    'backups.merge',
  ] as const),
  ...(['privacy.set', 'privacy.change', 'privacy.remove', 'privacy.setIndex'] as const),
]

export interface CopiedLibrary {
  readonly directory: string
  readonly notice: Notice
  remove(): void
}

/** Whether a library lies there of which something cannot be written by this user. */
export function isReadOnlyLibrary(directory: string): boolean {
  const files = [notebookFileName, indexFileName].map((name) => join(directory, name)).filter(existsSync)
  if (files.length === 0) return false
  return [directory, ...files].some((path) => {
    try {
      accessSync(path, constants.W_OK)
      return false
    } catch (thrown) {
      return thrown instanceof Error && 'code' in thrown && /^(EROFS|EACCES|EPERM)$/.test(String(thrown.code))
    }
  })
}

/** Errors: `library-read-only` for a call that would change the library. */
export function refuseWhenReadOnly(name: CallName): void {
  if (refusedWhenReadOnly.includes(name)) throw readOnlyLibrary()
}

/** Errors: `disk-full` where the copy finds no room, `library-unreadable`. */
export async function copyOfLibrary(directory: string): Promise<CopiedLibrary> {
  removeLeftCopies()
  // The process is in the name, so that what a crash left behind can be told from what is in use. Mode 0700.
  const copy = mkdtempSync(join(tmpdir(), `${prefix}${process.pid}-`))
  const remove = () => rmSync(copy, { recursive: true, force: true })
  try {
    for (const name of readdirSync(directory))
      if (belongsToIt(directory, name)) await take(directory, copy, name)
    return { directory: copy, notice: noticeOf(directory), remove }
  } catch (thrown) {
    remove()
    // The copy is ours: what is forbidden is reading what is copied.
    if (isForbidden(thrown) && thrown instanceof Error && 'path' in thrown)
      throw forbidden(String(thrown.path))
    throw asAppError(thrown, copy, 'damaged-notebook')
  }
}

/** Backups stay where they are; locks and memory shared by processes say nothing here. */
function belongsToIt(directory: string, name: string): boolean {
  if (name === headsFolderName) return true
  return name !== 'library.lock' && !name.endsWith('-shm') && statSync(join(directory, name)).isFile()
}

async function take(from: string, to: string, name: string): Promise<void> {
  await cp(join(from, name), join(to, name), { recursive: true, mode: constants.COPYFILE_FICLONE })
  for (const path of [join(to, name), ...below(join(to, name))]) {
    chmodSync(path, statSync(path).isDirectory() ? 0o700 : 0o600)
  }
}

function below(path: string): readonly string[] {
  if (!statSync(path).isDirectory()) return []
  return readdirSync(path, { recursive: true, encoding: 'utf8' }).map((name) => join(path, name))
}

function noticeOf(directory: string): Notice {
  return {
    kind: 'read-only',
    message: `${directory} cannot be written, so the library is open for reading only. Copy it to a place where you may write to go on working.`,
  }
}

/** Copies of processes that are no more. */
function removeLeftCopies(): void {
  for (const name of readdirSync(tmpdir())) {
    const owner = namePattern.exec(name)?.[1]
    if (owner === undefined || isRunning(Number(owner))) continue
    try {
      rmSync(join(tmpdir(), name), { recursive: true, force: true })
    } catch {
      // Another user's.
    }
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (thrown) {
    return thrown instanceof Error && 'code' in thrown && thrown.code === 'EPERM'
  }
}
