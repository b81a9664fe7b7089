/** Files of the index that were not found again: gone, or moved and renamed and known by the hash of their bytes. */
import { letterKey } from '@shared/letter-key'
import type { Db } from '../../db/open'
import type { FoundFile } from '../find/found'
import type { KnownFile } from './known-files'

export class Vanished {
  readonly #db: Db
  /** Copies of one letter are files with the same hash. */
  readonly #byHash = new Map<string, KnownFile[]>()
  readonly #files = new Map<number, KnownFile>()

  constructor(db: Db) {
    this.#db = db
  }

  set(files: readonly KnownFile[]): void {
    const hashOf = this.#db.prepare<[number], Buffer>('SELECT hash FROM file WHERE id = ?').pluck()
    for (const file of files) {
      this.#files.set(file.id, file)
      const hash = hashOf.get(file.id)?.toString('hex') ?? ''
      if (hash === '') continue
      const same = this.#byHash.get(hash)
      if (same === undefined) this.#byHash.set(hash, [file])
      else same.push(file)
    }
  }

  /** Takes some of those that did not turn up. */
  take(most: number): readonly KnownFile[] {
    const taken: KnownFile[] = []
    for (const [id, file] of this.#files) {
      if (taken.length === most) break
      taken.push(file)
      this.#files.delete(id)
    }
    return taken
  }

  /** A new file with the bytes of one that vanished is that one, of several the one with its name; where it went is noted, for the notebook to follow. */
  takeMoved(
    { folderId, found }: { readonly folderId: string; readonly found: FoundFile },
    hash: Uint8Array,
  ): KnownFile | null {
    const same = this.#byHash.get(Buffer.from(hash).toString('hex')) ?? []
    const left = same.filter(({ id }) => this.#files.has(id))
    const moved = left.find(({ path }) => nameOf(path) === nameOf(found.path)) ?? left[0]
    if (moved === undefined) return null
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

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}

function fileKey(folderId: string, path: string): string {
  return letterKey({ folderId, path, part: '' })
}
