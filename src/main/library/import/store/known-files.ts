/** What the index knows about files before an import, to see which of them changed, moved or vanished. */
import type { Problem } from '@shared/job'
import type { Db } from '../../db/open'
import type { FoundFile } from '../find/found'
import { extractorVersion } from '../formats/registry'

export interface KnownFile {
  readonly id: number
  readonly folderId: string
  readonly path: string
  readonly size: number
  readonly modified: number
  readonly inode: number
  readonly encoding: string | null
  readonly extractor: number
  readonly problem: Problem['code'] | null
  /** 0 it was there, 1 it was gone, 2 it was gone and the reader kept its letters. */
  readonly gone: number
  /** Letters that are not out of sight. */
  readonly letters: number
}

/** Problems that may be gone without any change of the file: such a file is read again each time, and keeps its letters. */
const passingProblems: readonly Problem['code'][] = [
  'file-missing',
  'file-unstable',
  'no-permission',
  'unreadable',
]

export function isPassing(code: Problem['code']): boolean {
  return passingProblems.includes(code)
}

/** All files of the index by folder and path. */
export class KnownFiles {
  readonly #folders = new Map<string, Map<string, KnownFile>>()

  constructor(db: Db) {
    const rows = db.prepare<[], KnownFile>(`
      SELECT file.id, folder_id AS folderId, path, size, modified, inode, chosen_encoding AS encoding, extractor,
             problem_code AS problem, gone, count(letter.id) FILTER (WHERE letter.state <> 1) AS letters
        FROM file LEFT JOIN letter ON letter.file_id = file.id
       GROUP BY file.id`)
    for (const row of rows.iterate()) {
      const folder = this.#folders.get(row.folderId) ?? new Map<string, KnownFile>()
      folder.set(row.path, row)
      this.#folders.set(row.folderId, folder)
    }
  }

  /** Whether letters of this folder were there the last time. */
  has(folderId: string): boolean {
    for (const { gone } of this.#folders.get(folderId)?.values() ?? []) if (gone === 0) return true
    return false
  }

  /** Takes the file out, so that what is left at the end are the files that were not found. */
  take(folderId: string, path: string): KnownFile | null {
    const folder = this.#folders.get(folderId)
    const file = folder?.get(path)
    folder?.delete(path)
    return file ?? null
  }

  /** Forgets a file, or the files of a folder, that could not be looked at: they are neither changed nor gone. Gives their letters. */
  keep(folderId: string, path: string): number {
    const single = this.take(folderId, path)
    if (single) return single.letters
    const folder = this.#folders.get(folderId)
    let letters = 0
    for (const file of folder?.values() ?? []) {
      if (path !== '' && !file.path.startsWith(`${path}/`)) continue
      letters += file.letters
      folder?.delete(file.path)
    }
    return letters
  }

  left(): readonly KnownFile[] {
    return [...this.#folders.values()].flatMap((folder) => [...folder.values()])
  }
}

/** Whether a file need not be read again. */
export function isUnchanged(known: KnownFile, found: FoundFile): boolean {
  return (
    known.gone === 0 &&
    known.size === found.size &&
    known.modified === found.modified &&
    known.inode === found.inode &&
    known.encoding === found.encoding &&
    known.extractor === extractorVersion &&
    (known.problem === null || !isPassing(known.problem))
  )
}
