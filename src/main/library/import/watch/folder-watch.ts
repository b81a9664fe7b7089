/** Watches source folders and says, once things are quiet, in which of them files changed. Reads no file and decides nothing. */
import { type FSWatcher, watch } from 'chokidar'
import { kindOfName } from '../find/file-names'
import { isInside } from '../../is-inside'

export interface WatchedFolder {
  readonly id: string
  /** Absolute path. */
  readonly path: string
}

/** Milliseconds without a change before it is told: programs write a file in several steps. */
const quiet = 1500

export class FolderWatch {
  readonly #library: string
  readonly #changed: (folders: readonly string[]) => void
  readonly #waiting = new Set<string>()
  #watchers: FSWatcher[] = []
  #watched = ''
  #timer: NodeJS.Timeout | null = null

  /** `library` is the library's own folder, whose changes mean nothing. `changed` gets ids of source folders. */
  constructor(library: string, changed: (folders: readonly string[]) => void) {
    this.#library = library
    this.#changed = changed
  }

  /** Watches these folders and no others. A folder that cannot be watched is read at the next import as ever. */
  async look(folders: readonly WatchedFolder[]): Promise<void> {
    const wanted = JSON.stringify(folders)
    if (wanted === this.#watched) return
    await this.close()
    this.#watched = wanted
    this.#watchers = folders.map((folder) => this.#watch(folder))
  }

  async close(): Promise<void> {
    if (this.#timer) clearTimeout(this.#timer)
    this.#timer = null
    this.#waiting.clear()
    this.#watched = ''
    await Promise.all(this.#watchers.splice(0).map((watcher) => watcher.close()))
  }

  #watch({ id, path }: WatchedFolder): FSWatcher {
    const watcher = watch(path, {
      ignoreInitial: true,
      followSymlinks: false,
      ignorePermissionErrors: true,
      ignored: (candidate, stats) => this.#isIgnored(path, candidate, stats?.isFile() ?? false),
    })
    watcher.on('all', () => this.#note(id))
    // Too many folders for the system, or a drive that was pulled out: the next import looks for itself.
    watcher.on('error', () => void watcher.close())
    return watcher
  }

  #isIgnored(root: string, path: string, isFile: boolean): boolean {
    if (path === root) return false
    if (path === this.#library || isInside(path, this.#library)) return true
    const inside = path.slice(root.length + 1).replaceAll('\\', '/')
    if (/(?:^|\/)\./.test(inside)) return true
    return isFile && kindOfName(inside) === 'other'
  }

  #note(id: string): void {
    this.#waiting.add(id)
    if (this.#timer) clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.#tell(), quiet)
  }

  #tell(): void {
    const folders = [...this.#waiting]
    this.#waiting.clear()
    this.#timer = null
    this.#changed(folders)
  }
}
