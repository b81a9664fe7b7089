/**
 * Takes what the reader opens with the app from outside it: a library, a notebook as one file, a folder of letters or
 * one letter. It only looks at what lies there; the window does what follows, and asks before letters are added.
 */
import { existsSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { notebookFileEnding } from '@shared/backup'
import { AppError, type Failure, failureOf } from '@shared/failure'
import { type HandedOver, libraryFileEnding, libraryFiles } from '@shared/handed-over'

/**
 * What lies at a path. A letter stands for the folder that it lies in.
 * Errors: `not-found`, for what is not there, cannot be looked at, or says that it is in a library and is not.
 */
export function whatIsHanded(path: string): HandedOver {
  const kind = kindAt(path)
  if (kind === null) {
    throw new AppError('not-found', `${path} is not there, or cannot be read. Nothing was opened.`, path)
  }
  if (kind === 'folder') return isLibrary(path) ? { kind: 'library', path } : { kind: 'folder', path }
  if (path.endsWith(`.${notebookFileEnding}`)) return { kind: 'notebook', path }
  if (isLibrary(dirname(path))) return { kind: 'library', path: dirname(path) }
  if (path.endsWith(`.${libraryFileEnding}`)) {
    throw new AppError(
      'not-found',
      `${path} opens the library that it lies in, and there is none. Open the library's own folder instead.`,
      path,
    )
  }
  return { kind: 'folder', path: dirname(path) }
}

/** The first library among what the app was started with, to be opened at once instead of the last one. */
export function libraryAmong(paths: readonly string[]): {
  readonly library: string | null
  readonly others: readonly string[]
} {
  for (const [index, path] of paths.entries()) {
    const library = libraryAt(path)
    if (library !== null) return { library, others: paths.toSpliced(index, 1) }
  }
  return { library: null, others: paths }
}

function libraryAt(path: string): string | null {
  try {
    const handed = whatIsHanded(path)
    return handed.kind === 'library' ? handed.path : null
  } catch {
    return null
  }
}

export interface HandedOverOptions {
  /** Whether the reader wants the letters of this folder in the library that is open. */
  readonly ask: (folder: string) => Promise<boolean>
  readonly tell: (handed: HandedOver) => void
  readonly fail: (failure: Failure) => void
}

/** Waits until the window can take something, and hands over one thing after the other. */
export class HandedOverQueue {
  readonly #options: HandedOverOptions
  readonly #waiting: string[] = []
  #ready = false
  #notebook: string | null = null
  #last: Promise<void> = Promise.resolve()

  constructor(options: HandedOverOptions) {
    this.#options = options
  }

  take(paths: readonly string[]): void {
    this.#waiting.push(...paths)
    if (this.#ready) this.#handOn()
  }

  /** The window can take something from now on. */
  ready(): void {
    this.#ready = true
    this.#handOn()
  }

  /** The notebook that was handed over last; answered once, then null. */
  notebook(): string | null {
    const path = this.#notebook
    this.#notebook = null
    return path
  }

  #handOn(): void {
    // A file manager hands over every letter that is selected, and all of them stand for their folder.
    const folders = new Set<string>()
    for (const path of this.#waiting.splice(0)) this.#last = this.#last.then(() => this.#one(path, folders))
  }

  /** `folders`: those that the reader was asked about already. */
  async #one(path: string, folders: Set<string>): Promise<void> {
    try {
      const handed = whatIsHanded(path)
      if (handed.kind === 'folder' && folders.has(handed.path)) return
      folders.add(handed.path)
      if (handed.kind === 'notebook') this.#notebook = handed.path
      if (handed.kind !== 'folder' || (await this.#options.ask(handed.path))) this.#options.tell(handed)
    } catch (thrown) {
      this.#options.fail(failureOf(thrown))
    }
  }
}

function isLibrary(folder: string): boolean {
  return libraryFiles.some((name) => existsSync(join(folder, name)))
}

function kindAt(path: string): 'folder' | 'file' | null {
  try {
    const found = statSync(path)
    return found.isDirectory() ? 'folder' : found.isFile() ? 'file' : null
  } catch {
    return null
  }
}
