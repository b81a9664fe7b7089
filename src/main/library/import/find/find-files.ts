/** Looks through all source folders, each place once, and says which folders could not be looked through. */
import { readdirSync } from 'node:fs'
import type { Problem } from '@shared/job'
import type { Found, FoundProblem, SourceFolderPlace } from './found'
import { type FolderThere, folderAt, type WalkOptions, walkFolder } from './walk-folder'

export interface FindOptions {
  readonly folders: readonly SourceFolderPlace[]
  /** The library's own folder, which is never read. */
  readonly library: string
  /** Whether the index holds letters of a folder, so that an empty one is suspicious. */
  readonly hasLetters: (folderId: string) => boolean
  readonly signal: AbortSignal
  /** The encoding that the reader chose for a file of a source folder. */
  readonly encodingOf: (folderId: string, path: string) => string | null
}

export interface FoundInFolder {
  readonly folder: SourceFolderPlace
  readonly found: readonly Found[]
}

/** Yields slices of what is found, a folder after the other; ends early, without an error, when it is aborted. */
export async function* findFiles(options: FindOptions): AsyncGenerator<FoundInFolder> {
  const looks = options.folders.map((folder) => ({ folder, there: folderAt(folder.path) }))
  const roots = new Map<string, string>()
  for (const { folder, there } of looks) {
    if (there !== null && !roots.has(there.identity)) roots.set(there.identity, folder.id)
  }
  const library = folderAt(options.library)
  // A source folder inside another is looked through as itself only.
  const skip = new Set([...roots.keys(), ...(library === null ? [] : [library.identity])])
  for (const { folder, there } of looks) {
    if (options.signal.aborted) return
    if (there === null) {
      yield { folder, found: [missing(folder)] }
      continue
    }
    const problem = problemOf(folder, there, roots, options)
    if (problem !== null) yield { folder, found: [problem] }
    else yield* filesOf(folder, there, skip, options)
  }
}

async function* filesOf(
  folder: SourceFolderPlace,
  there: FolderThere,
  skip: ReadonlySet<string>,
  { signal, encodingOf }: FindOptions,
): AsyncGenerator<FoundInFolder> {
  // A drive that is pulled out meanwhile looks like a folder whose files are gone.
  const isThere = () => folderAt(folder.path)?.identity === there.identity
  const walk: WalkOptions = { skip, signal, encodingOf: (path) => encodingOf(folder.id, path) }
  for await (const found of walkFolder(there, walk)) {
    if (found.some(({ kind }) => kind === 'problem') && !isThere()) break
    yield { folder, found }
  }
  if (!isThere()) yield { folder, found: [missing(folder)] }
}

/** What keeps a source folder that is there from being looked through; null when nothing does. */
function problemOf(
  folder: SourceFolderPlace,
  { identity }: FolderThere,
  roots: ReadonlyMap<string, string>,
  options: FindOptions,
): FoundProblem | null {
  if (roots.get(identity) !== folder.id) {
    return folderProblem(folder, 'folder-unreadable', 'This is the same folder as another source folder.')
  }
  return options.hasLetters(folder.id) && isEmpty(folder.path) ? emptied(folder) : null
}

function isEmpty(path: string): boolean {
  try {
    return readdirSync(path).length === 0
  } catch {
    return false
  }
}

function missing(folder: SourceFolderPlace): FoundProblem {
  return folderProblem(
    folder,
    'folder-missing',
    'This folder is not there. If it is on a drive, connect it and import again; its letters are kept until then.',
  )
}

/** Subtle: where a drive was mounted an empty folder stays behind; it must not empty the library. */
function emptied(folder: SourceFolderPlace): FoundProblem {
  return folderProblem(
    folder,
    'folder-missing',
    'This folder is empty, as if its drive were not connected, so its letters are kept. If you emptied it yourself, remove it from the library.',
  )
}

function folderProblem(folder: SourceFolderPlace, code: Problem['code'], message: string): FoundProblem {
  return {
    kind: 'problem',
    keep: '',
    problem: { key: folder.path, path: folder.path, part: '', code, message },
  }
}
