/** Which library is open: the last one, the one named at start, the reader's own, or the bundled sample. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Answer, Ask, CallName } from '@shared/contract'
import { AppError } from '@shared/failure'
import type { LibraryState } from '@shared/library'
import { type Log, signOf } from '../diagnostics/log'
import { Library, type StartService } from '../library/services/library'
import type { Announce } from '../library/services/room'
import type { Keychain } from './keychain'
import { unlockByKeychain } from './privacy-calls'
import { keepSampleLetters } from './sample-letters'
import type { SettingsStore } from './settings'

export interface LibraryPlaces {
  /** The app's folder for settings and libraries. */
  readonly userData: string
  /** The sample's letters, as shipped. */
  readonly sampleLetters: string
}

/** Where what happens to a library and its services is written. */
export interface LibraryLog {
  readonly log: Log
  /** What makes signs of paths. */
  readonly key: string
}

/** Holds the one open library and changes it for another. */
export class OpenLibraries {
  readonly #places: LibraryPlaces
  readonly #start: StartService
  readonly #announce: Announce
  readonly #settings: SettingsStore
  readonly #keychain: Keychain
  readonly #log: LibraryLog
  #directory: string | null = null
  #open: Promise<Library> | null = null
  /** Until the reader sees what is there already. */
  #shown: Promise<void> = Promise.resolve()

  constructor(
    places: LibraryPlaces,
    start: StartService,
    announce: Announce,
    settings: SettingsStore,
    keychain: Keychain,
    log: LibraryLog,
  ) {
    this.#log = log
    this.#keychain = keychain
    this.#places = places
    this.#start = start
    this.#announce = announce
    this.#settings = settings
  }

  /** Of the library that is open, or that could not be opened. */
  get directory(): string | null {
    return this.#directory
  }

  /**
   * At start; `shown` is when the window shows what it has. When the last library cannot be opened, the failure is kept
   * and every call answers with it.
   */
  openAtStart(named: string | null, shown: Promise<void>): void {
    this.#shown = shown
    const path = named ?? this.#settings.lastLibrary() ?? this.#samplePath
    const isMissing = named === null && path !== this.#samplePath && !existsSync(path)
    this.#open = isMissing ? Promise.reject(missing(path)) : this.#openAt(path)
    this.#open.catch(() => {})
  }

  async call<Name extends CallName>(name: Name, ask: Ask<Name>): Promise<Answer<Name>> {
    if (this.#open === null) throw new AppError('no-library', 'No library is open.')
    const library = await this.#open
    return await library.call(name, ask)
  }

  async open(path: string): Promise<LibraryState> {
    return await this.#change(path)
  }

  async openSample(): Promise<LibraryState> {
    return await this.#change(this.#samplePath)
  }

  /** Folders that are added while the sample is open belong into the reader's own library. */
  async addFolders(paths: readonly string[]): Promise<LibraryState> {
    const current = await this.#open?.catch(() => null)
    if (current === null || current === undefined || current.directory === this.#samplePath)
      await this.open(this.#ownPath)
    return await this.call('folders.take', { paths: [...paths] })
  }

  /** What happened in source folders while the computer slept was told by nobody. */
  async lookAfterSleep(): Promise<void> {
    const library = await this.#open?.catch(() => null)
    library?.lookAfterSleep()
  }

  async close(): Promise<void> {
    const library = await this.#open?.catch(() => null)
    this.#open = null
    await library?.close()
  }

  get #samplePath(): string {
    return join(this.#places.userData, 'sample-library')
  }

  get #sampleLetters(): string {
    return join(this.#places.userData, 'sample-letters')
  }

  get #ownPath(): string {
    return join(this.#places.userData, 'my-letters')
  }

  /** The old library is closed first, since the new one may be the same; it comes back when the new one does not open. */
  async #change(path: string): Promise<LibraryState> {
    const previous = await this.#open?.catch(() => null)
    await previous?.close()
    this.#open = this.#openAt(path)
    try {
      await this.#open
    } catch (thrown) {
      if (previous !== null && previous !== undefined) this.#open = this.#openAt(previous.directory)
      this.#open?.catch(() => {})
      throw thrown
    }
    const state = await this.call('library.state', {})
    this.#announce('library.changed', state)
    return state
  }

  /** Opens the library at this place; the sample brings its letters with it. */
  async #openAt(path: string): Promise<Library> {
    const sample = path === this.#samplePath
    const { log, key } = this.#log
    this.#directory = path
    log.write({ event: 'library-opened', library: signOf(path, key) })
    if (sample) await keepSampleLetters(this.#places.sampleLetters, this.#sampleLetters)
    const library = await Library.open({
      watch: true,
      readOnlyToo: true,
      directory: path,
      start: this.#start,
      announce: this.#announce,
      onFault: (service, call, fault) => log.write({ event: 'fault', in: service, call, fault }),
      sample,
    })
    this.#settings.keepLastLibrary(path)
    await unlockByKeychain((name, ask) => library.call(name, ask), this.#keychain)
    if (sample) await this.#addSampleLetters(library)
    void this.#lookForChanges(library)
    return library
  }

  /** To look through all folders takes processors from the window: letters that are there already are shown first. */
  async #lookForChanges(library: Library): Promise<void> {
    const { letters } = await library.call('letters.count', {}).catch(() => ({ letters: 0 }))
    if (letters > 0) await this.#shown
    library.lookForChanges()
  }

  async #addSampleLetters(library: Library): Promise<void> {
    try {
      const notebook = await library.call('notebook.state', {})
      // A damaged notebook cannot keep the folder; the reader is asked first what to go on with.
      if (notebook.kind === 'open') await library.call('folders.add', { paths: [this.#sampleLetters] })
    } catch (thrown) {
      await library.close()
      throw thrown
    }
  }
}

/** Opening would make a new, empty library where the reader expects the old one, on a drive that is not there perhaps. */
function missing(path: string): AppError {
  return new AppError(
    'folder-missing',
    `The library ${path} is not there. Connect the drive that holds it, or open another one.`,
    path,
  )
}
