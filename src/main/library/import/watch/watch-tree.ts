/**
 * Tells when something changes in a folder or anywhere below it, by one watcher for each folder: watching every file,
 * as libraries for this do, took 390 MB and blocked for 0.8 s at 100,000 letters. It says where, never what.
 */
import { type FSWatcher, watch } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'

export interface TreeWatch {
  close(): void
}

/** Systems that watch a whole tree by themselves. */
const watchesTrees = process.platform === 'darwin' || process.platform === 'win32'

/**
 * `changed` gets the absolute path of what changed, or of the folder it is in. What cannot be watched, such as a
 * folder without permission or one too many for the system, is passed over.
 */
export function watchTree(root: string, changed: (path: string) => void): TreeWatch {
  const tree = new Tree(changed)
  if (watchesTrees) tree.watchWhole(root)
  else void tree.enter(root)
  return tree
}

class Tree implements TreeWatch {
  readonly #changed: (path: string) => void
  readonly #watchers = new Map<string, FSWatcher>()
  #closed = false

  constructor(changed: (path: string) => void) {
    this.#changed = changed
  }

  watchWhole(root: string): void {
    this.#watch(root, true)
  }

  /** Watches a folder and those below it. Links are not followed. */
  async enter(folder: string): Promise<void> {
    if (this.#closed || this.#watchers.has(folder)) return
    this.#watch(folder, false)
    const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
    for (const entry of entries) {
      if (entry.isDirectory() && !entry.name.startsWith('.')) await this.enter(join(folder, entry.name))
    }
  }

  close(): void {
    this.#closed = true
    for (const watcher of this.#watchers.values()) watcher.close()
    this.#watchers.clear()
  }

  #watch(folder: string, recursive: boolean): void {
    try {
      const watcher = watch(folder, { recursive, persistent: false })
      watcher.on('change', (event, name) => this.#noticed(folder, event, name?.toString() ?? ''))
      watcher.on('error', () => this.#leave(folder))
      this.#watchers.set(folder, watcher)
    } catch {
      // The next import looks for itself.
    }
  }

  #noticed(folder: string, event: string, name: string): void {
    const path = name === '' ? folder : join(folder, name)
    this.#changed(path)
    if (event !== 'rename' || watchesTrees) return
    // A folder that came is watched from now on, one that went or was replaced no longer.
    this.#leave(path)
    void this.#enterIfFolder(path)
  }

  async #enterIfFolder(path: string): Promise<void> {
    const isFolder = await readdir(path).then(
      () => true,
      () => false,
    )
    if (!isFolder) return
    await this.enter(path)
    // What came into it before it was watched was not seen.
    this.#changed(path)
  }

  #leave(folder: string): void {
    this.#watchers.get(folder)?.close()
    this.#watchers.delete(folder)
  }
}
