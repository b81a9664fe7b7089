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
  readonly format: string
  readonly extractor: number
  readonly problem: Problem['code'] | null
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
      SELECT file.id, folder_id AS folderId, path, size, modified, inode, format, extractor,
             problem_code AS problem, count(letter.id) AS letters
        FROM file LEFT JOIN letter ON letter.file_id = file.id
       GROUP BY file.id`)
    for (const row of rows.iterate()) {
      const folder = this.#folders.get(row.folderId) ?? new Map<string, KnownFile>()
      folder.set(row.path, row)
      this.#folders.set(row.folderId, folder)
    }
  }

  has(folderId: string): boolean {
    return (this.#folders.get(folderId)?.size ?? 0) > 0
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
    known.size === found.size &&
    known.modified === found.modified &&
    known.inode === found.inode &&
    known.format === found.format &&
    known.extractor === extractorVersion &&
    (known.problem === null || !isPassing(known.problem))
  )
}
