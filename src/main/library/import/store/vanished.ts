/** Files of the index that were not found again: gone, or moved and renamed and known by the hash of their bytes. */
import { letterKey } from '@shared/letter-key'
import type { Db } from '../../db/open'
import type { FoundFile } from '../find/found'
import type { KnownFile } from './known-files'

export class Vanished {
  readonly #db: Db
  readonly #byHash = new Map<string, KnownFile>()
  readonly #files = new Map<number, KnownFile>()

  constructor(db: Db) {
    this.#db = db
  }

  set(files: readonly KnownFile[]): void {
    const hashOf = this.#db.prepare<[number], Buffer>('SELECT hash FROM file WHERE id = ?').pluck()
    for (const file of files) {
      this.#files.set(file.id, file)
      const hash = hashOf.get(file.id)?.toString('hex') ?? ''
      if (hash !== '') this.#byHash.set(hash, file)
    }
  }

  /** Takes some of those that did not turn up. */
  take(most: number): readonly KnownFile[] {
    const files = [...this.#files.values()].slice(0, most)
    for (const { id } of files) this.#files.delete(id)
    return files
  }

  /** A new file with the bytes of one that vanished is that one; where it went is noted, for the notebook to follow. */
  takeMoved(
    { folderId, found }: { readonly folderId: string; readonly found: FoundFile },
    hash: Uint8Array,
  ): KnownFile | null {
    const key = Buffer.from(hash).toString('hex')
    const moved = this.#byHash.get(key)
    if (!moved || !this.#files.has(moved.id)) return null
    this.#byHash.delete(key)
    this.#files.delete(moved.id)
    this.noteMove(moved, folderId, found.path)
    return moved
  }

  noteMove(known: KnownFile, folderId: string, path: string): void {
    const from = fileKey(known.folderId, known.path)
    const to = fileKey(folderId, path)
    this.#db.prepare('INSERT OR REPLACE INTO moved_file (from_key, to_key) VALUES (?, ?)').run(from, to)
  }
}

function fileKey(folderId: string, path: string): string {
  return letterKey({ folderId, path, part: '' })
}
