/**
 * What is told of an open library: its letters, folders and notebook, and what the reader should know of its place.
 * It changes nothing in the library.
 */
import { basename } from 'node:path'
import type { LibraryState, Notice, SourceFolder } from '@shared/library'
import { noticeOfRoom, noticesOfPlace } from '../place-of-library'
import type { CopiedLibrary } from '../read-only-library'
import type { Calls } from './calls'
import type { Announce } from './room'

export interface ToldLibraryOptions {
  readonly directory: string
  readonly sample: boolean
  /** What is worked on in place of a library that cannot be written. */
  readonly copy: CopiedLibrary | null
  readonly ask: Calls
  readonly announce: Announce
  /** What there is to tell already, and where more is put. */
  readonly notices: Notice[]
}

export class ToldLibrary {
  readonly #options: ToldLibraryOptions

  constructor(options: ToldLibraryOptions) {
    this.#options = options
  }

  /** To be called once, when the library is open. */
  async lookAtPlace(): Promise<void> {
    const { copy, directory, notices } = this.#options
    notices.push(...(copy === null ? await noticesOfPlace(directory) : [copy.notice]))
  }

  async state(): Promise<LibraryState> {
    const { ask, notices } = this.#options
    const notebook = await ask('notebook.state', {})
    if (notebook.kind === 'locked') return this.#lockedState()
    const folders: readonly SourceFolder[] = notebook.kind === 'open' ? await ask('folders.list', {}) : []
    const counts = await ask('letters.count', {})
    const problemsAsked = { ignored: false, code: null, offset: 0, limit: 0 }
    const { total: problems } = await ask('problems.list', problemsAsked)
    return { ...this.#names(), ...counts, problems, folders, notebook, notices: [...notices] }
  }

  /** The state, after it was announced. */
  async announced(): Promise<LibraryState> {
    await this.#lookForRoom()
    const state = await this.state()
    this.#options.announce('library.changed', state)
    return state
  }

  /** Nothing of what it holds is told. */
  #lockedState(): LibraryState {
    return {
      ...this.#names(),
      ...{ letters: 0, copies: 0, needing: 0, gone: 0, alike: 0, problems: 0 },
      folders: [],
      notebook: { kind: 'locked' },
      notices: [],
    }
  }

  #names(): Pick<LibraryState, 'path' | 'name' | 'sample'> {
    const { directory, sample } = this.#options
    return { path: directory, name: basename(directory), sample }
  }

  /** What was told once is told again only when there was room in between. */
  async #lookForRoom(): Promise<void> {
    const { copy, directory, notices } = this.#options
    if (copy !== null) return
    const told = notices.findIndex(({ kind }) => kind === 'little-room')
    const little = await noticeOfRoom(directory)
    if (little === null && told >= 0) notices.splice(told, 1)
    if (little !== null && told < 0) notices.push(little)
  }
}
