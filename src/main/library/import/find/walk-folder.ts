/** Looks through one source folder for files of known formats. Reads names and facts only, opens no file, and never leaves the folder. */
import { type Dirent, lstatSync, realpathSync, type Stats, statSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Problem } from '@shared/job'
import { isInside } from '../../is-inside'
import { stampOf } from '../read/read-file'
import { kindOfName } from './file-names'
import type { Found, FoundFile, FoundProblem } from './found'

export interface WalkOptions {
  /** Identities (see `identityOf`) of folders that are not entered: the library's own, other source folders. */
  readonly skip: ReadonlySet<string>
  readonly signal: AbortSignal
  /** The encoding that the reader chose for a file, by its path inside the source folder. */
  readonly encodingOf: (path: string) => string | null
}

/** How many entries are looked at before others get their turn. */
const sliceSize = 256

interface Folder {
  /** Inside the source folder; empty for itself. */
  readonly path: string
  readonly absolutePath: string
}

/** Two paths with the same identity lead to the same file or folder. */
function identityOf(stats: Stats): string {
  return `${stats.dev}:${stats.ino}`
}

/** A source folder as it is now. */
export interface FolderThere {
  readonly path: string
  /** Without links on the way. */
  readonly realPath: string
  readonly identity: string
}

/** Null when no folder is there, or none that can be looked at. */
export function folderAt(path: string): FolderThere | null {
  try {
    const stats = statSync(path)
    return stats.isDirectory() ? { path, realPath: realpathSync(path), identity: identityOf(stats) } : null
  } catch {
    return null
  }
}

/** Yields slices of what is found. Links are followed last, and only to what was not found without them. */
export async function* walkFolder(root: FolderThere, options: WalkOptions): AsyncGenerator<readonly Found[]> {
  yield* new Walk(root, options).run()
}

class Walk {
  readonly #realRoot: string
  readonly #options: WalkOptions
  readonly #seen = new Set<string>()
  readonly #folders: Folder[] = []
  readonly #links: { path: string; absolutePath: string }[] = []

  constructor(root: FolderThere, options: WalkOptions) {
    this.#realRoot = root.realPath
    this.#options = options
    this.#folders.push({ path: '', absolutePath: root.path })
    this.#seen.add(root.identity)
  }

  async *run(): AsyncGenerator<readonly Found[]> {
    yield* this.#walkFolders()
    for (let link = this.#links.shift(); link !== undefined; link = this.#links.shift()) {
      if (this.#options.signal.aborted) return
      const found = this.#followed(link.path, link.absolutePath)
      if (found) yield [found]
      yield* this.#walkFolders()
    }
  }

  async *#walkFolders(): AsyncGenerator<readonly Found[]> {
    for (let folder = this.#folders.pop(); folder !== undefined; folder = this.#folders.pop()) {
      const entries = await entriesOf(folder)
      if ('kind' in entries) {
        yield [entries]
        continue
      }
      for (let at = 0; at < entries.length; at += sliceSize) {
        if (this.#options.signal.aborted) return
        yield entries.slice(at, at + sliceSize).flatMap((entry) => this.#look(entry, folder))
      }
    }
  }

  #look(entry: Dirent<Buffer>, folder: Folder): readonly Found[] {
    const isHidden = entry.name[0] === 0x2e
    if (isHidden && !entry.isDirectory()) return []
    const name = nameOf(entry.name)
    if (name === null) return isHidden ? [] : unreadableName(entry, folder)
    const path = folder.path === '' ? name : `${folder.path}/${name}`
    const absolutePath = join(folder.absolutePath, name)
    // A regular file that is no letter needs no look at all; on some file systems only `lstat` knows what it is.
    if (kindOfName(path) === 'other' && entry.isFile()) return []
    try {
      if (isHidden && !isMaildir(absolutePath)) return []
      return this.#sorted(path, absolutePath, lstatSync(absolutePath))
    } catch (thrown) {
      if (isHidden) return [{ ...closedFolder(path, absolutePath, thrown), onlyIfKept: true }]
      return [
        problemAt(path, absolutePath, 'unreadable', `The system cannot look at it (${codeOf(thrown)}).`),
      ]
    }
  }

  #sorted(path: string, absolutePath: string, stats: Stats): readonly Found[] {
    if (stats.isSymbolicLink()) {
      this.#links.push({ path, absolutePath })
      return []
    }
    if (stats.isDirectory()) {
      this.#enter(path, absolutePath, stats)
      return []
    }
    const kind = kindOfName(path)
    if (kind === 'other' || (kind === 'unnamed' && !stats.isFile())) return []
    if (!stats.isFile()) {
      return [
        problemAt(path, absolutePath, 'unreadable', 'This is a pipe or a device and not a file with text.'),
      ]
    }
    this.#seen.add(identityOf(stats))
    return [this.#file(path, absolutePath, stats)]
  }

  #enter(path: string, absolutePath: string, stats: Stats): void {
    const identity = identityOf(stats)
    if (this.#seen.has(identity) || this.#options.skip.has(identity)) return
    this.#seen.add(identity)
    this.#folders.push({ path, absolutePath })
  }

  #followed(path: string, absolutePath: string): Found | null {
    const isWanted = kindOfName(path) === 'named'
    try {
      const target = realpathSync(absolutePath)
      const stats = statSync(target)
      if (target !== this.#realRoot && !isInside(target, this.#realRoot))
        return leadsOutside(path, absolutePath, isWanted || stats.isDirectory())
      return this.#targetOf(path, target, stats)
    } catch (thrown) {
      if (!isWanted) return null
      return problemAt(
        path,
        absolutePath,
        'file-missing',
        `This is a link to a file that cannot be reached (${codeOf(thrown)}). Put the file in its place.`,
      )
    }
  }

  #targetOf(path: string, target: string, stats: Stats): FoundFile | null {
    if (stats.isDirectory()) this.#enter(path, target, stats)
    if (!stats.isFile() || kindOfName(path) === 'other' || this.#seen.has(identityOf(stats))) return null
    this.#seen.add(identityOf(stats))
    return this.#file(path, target, stats)
  }

  #file(path: string, absolutePath: string, stats: Stats): FoundFile {
    const named = kindOfName(path) === 'named'
    const encoding = this.#options.encodingOf(path)
    return { kind: 'file', path, absolutePath, named, encoding, ...stampOf(stats) }
  }
}

async function entriesOf(folder: Folder): Promise<readonly Dirent<Buffer>[] | Found> {
  try {
    return await readdir(folder.absolutePath, { withFileTypes: true, encoding: 'buffer' })
  } catch (thrown) {
    return closedFolder(folder.path, folder.absolutePath, thrown)
  }
}

function closedFolder(keep: string, path: string, thrown: unknown): FoundProblem {
  const message = `This folder cannot be opened (${codeOf(thrown)}), so its letters are kept as they were. Check its permissions, then import again.`
  return problemAt(keep, path, 'folder-unreadable', message)
}

/** Null for a name that is not valid UTF-8: it could not be opened by that name on every system. */
function nameOf(name: Buffer): string | null {
  const text = name.toString('utf8')
  return text.includes('\ufffd') && !Buffer.from(text, 'utf8').equals(name) ? null : text
}

function unreadableName(entry: Dirent<Buffer>, folder: Folder): readonly Found[] {
  const shown = entry.name.toString('utf8')
  if (!entry.isDirectory() && kindOfName(entry.name.toString('latin1')) !== 'named') return []
  const message = 'Its name holds bytes that are no letters of any language. Rename it, then import again.'
  return [problemAt(null, join(folder.absolutePath, shown), 'name-unreadable', message)]
}

/** Subtle: the folders of a Maildir (`.Sent`, `.Archive.1998`) are hidden ones, and full of letters. Errors: those of the system, for a folder that cannot be looked into. */
function isMaildir(absolutePath: string): boolean {
  return statSync(join(absolutePath, 'cur'), { throwIfNoEntry: false })?.isDirectory() ?? false
}

function leadsOutside(path: string, absolutePath: string, isWanted: boolean): Found | null {
  const message =
    'This is a link to a place outside its source folder. Add that place as a source folder of its own.'
  return isWanted ? problemAt(path, absolutePath, 'unreadable', message) : null
}

function problemAt(keep: string | null, path: string, code: Problem['code'], message: string): FoundProblem {
  return { kind: 'problem', problem: { key: path, path, part: '', code, message }, keep }
}

function codeOf(thrown: unknown): string {
  return thrown instanceof Error && 'code' in thrown ? String(thrown.code) : String(thrown)
}
