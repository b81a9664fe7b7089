/** Watches source folders and says, once things are quiet, in which of them letters may have changed. Reads no file and decides nothing. */
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
  #timer: NodeJS.Timeout | null = null

  /** `library` is the library's own folder, whose changes mean nothing. `changed` gets ids of source folders. */
  constructor(library: string, changed: (folders: readonly string[]) => void) {
    this.#library = library
    this.#changed = changed
  }

  /** Watches these folders and no others. */
  look(folders: readonly WatchedFolder[]): void {
    const wanted = JSON.stringify(folders)
    if (wanted === this.#watched) return
    this.close()
    this.#watched = wanted
    this.#trees = folders.map(({ id, path }) => watchTree(path, (place) => this.#note(id, path, place)))
  }

  close(): void {
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
