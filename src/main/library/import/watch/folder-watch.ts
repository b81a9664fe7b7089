/** Watches source folders and says, once things are quiet, in which of them letters may have changed. Reads no file and decides nothing. */
import { stat } from 'node:fs/promises'
import { relative, sep } from 'node:path'
import { isInside } from '../../is-inside'
import { kindOfName } from '../find/file-names'
import { type TreeWatch, watchTree } from './watch-tree'

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
  #trees: TreeWatch[] = []
  #watched = ''
  /** How often it was looked or closed: what was found out for an older look comes too late. */
  #looks = 0
  #timer: NodeJS.Timeout | null = null

  /** `library` is the library's own folder, whose changes mean nothing. `changed` gets ids of source folders. */
  constructor(library: string, changed: (folders: readonly string[]) => void) {
    this.#library = library
    this.#changed = changed
  }

  /** Watches these folders and no others; `anew` also where they are the same as before. */
  async look(folders: readonly WatchedFolder[], anew: boolean): Promise<void> {
    if (anew) this.#watched = ''
    this.#looks += 1
    const look = this.#looks
    const wanted = JSON.stringify([folders, await Promise.all(folders.map(({ path }) => identityOf(path)))])
    if (look !== this.#looks || wanted === this.#watched) return
    this.#stop()
    this.#watched = wanted
    this.#trees = folders.map(({ id, path }) => watchTree(path, (place) => this.#note(id, path, place)))
  }

  close(): void {
    this.#looks += 1
    this.#stop()
  }

  #stop(): void {
    if (this.#timer) clearTimeout(this.#timer)
    this.#timer = null
    this.#waiting.clear()
    this.#watched = ''
    for (const tree of this.#trees.splice(0)) tree.close()
  }

  #note(id: string, root: string, place: string): void {
    if (place === this.#library || isInside(place, this.#library)) return
    const inside = relative(root, place).split(sep).join('/')
    if (/(?:^|\/)\./.test(inside) || kindOfName(inside) === 'other') return
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

/** Which folder stands at a path. Subtle: a watcher stays with its folder, not with the path, where another may stand now. */
async function identityOf(path: string): Promise<string | null> {
  try {
    const { dev, ino } = await stat(path, { bigint: true })
    return `${dev}:${ino}`
  } catch {
    return null
  }
}
