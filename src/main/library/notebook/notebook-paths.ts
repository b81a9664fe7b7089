/** Names of everything a notebook keeps in its library's folder, and the key to it. */

import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { notebookFileName } from '../db/file-names'
import type { DataKey } from '../privacy/data-key'

export interface NotebookPaths {
  readonly directory: string
  readonly database: string
  readonly journal: string
  /** What was cut off the journal's end because it was unfinished. */
  readonly torn: string
  /** A journal being begun. */
  readonly newJournal: string
  /** A database being made from a backup or the journal. */
  readonly recovering: string
  /** A copy of another notebook that is looked at, and one of this on its way out: nothing depends on them. */
  readonly lookedAt: string
  readonly leaving: string
  readonly backups: string
  readonly lock: string
  /** What everything here is sealed with; null when it is not encrypted. */
  readonly key: DataKey | null
}

export function notebookPaths(directory: string, key: DataKey | null = null): NotebookPaths {
  return {
    directory,
    database: join(directory, notebookFileName),
    journal: join(directory, 'notebook.journal'),
    torn: join(directory, 'notebook.journal.torn'),
    newJournal: join(directory, 'notebook.journal.new'),
    recovering: join(directory, 'notebook.recovering.db'),
    lookedAt: join(directory, 'notebook.looked-at.db'),
    leaving: join(directory, 'notebook.leaving.db'),
    backups: join(directory, 'backups'),
    lock: join(directory, 'library.lock'),
    key,
  }
}

/** A moment as a part of a file name that every file system takes: UTC, to the millisecond, sorted as it reads. */
export function timeName(moment: Date): string {
  return moment.toISOString().replaceAll(':', '-').replace('.', '-')
}

/** The first of `name(0)`, `name(1)`, … that no file has: what is set aside never replaces anything. */
export function freePath(name: (again: number) => string): string {
  for (let again = 0; ; again++) {
    const path = name(again)
    if (!existsSync(path)) return path
  }
}

/** Where the notebook's damaged database goes; the journal's name is made with another ending. */
export function asidePath(
  paths: NotebookPaths,
  kind: 'damaged' | 'set-aside' | 'replaced',
  ending: string,
  moment: Date,
): string {
  return freePath((again) =>
    join(paths.directory, `notebook.${kind}-${timeName(moment)}${again === 0 ? '' : `-${again}`}.${ending}`),
  )
}
