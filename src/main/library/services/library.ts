/**
 * A library that is open: holds the three services together and answers what needs more than one of them.
 * It reads and writes no database itself.
 */

import { answerOf } from '@shared/checked-ask'
import {
  type Answer,
  type Ask,
  type CallName,
  type CallOf,
  contract,
  type Handlers,
  type NewsItem,
} from '@shared/contract'
import { AppError, failureOf } from '@shared/failure'
import type { Fault } from '@shared/fault'
import type { Job } from '@shared/job'
import type { LibraryState } from '@shared/library'
import { makeLibraryFolder } from '../library-folder'
import { markLibrary } from '../library-mark'
import {
  type CopiedLibrary,
  copyOfLibrary,
  isReadOnlyLibrary,
  refuseWhenReadOnly,
} from '../read-only-library'
import { anchorHandlers } from './anchor-handlers'
import { backupHandlers } from './backup-handlers'
import type { Calls } from './calls'
import { codeTableHandlers } from './code-handlers'
import { comparisonHandlers } from './comparison-handlers'
import { Connection, type RunningService } from './connection'
import { exchangeHandlers } from './exchange-handlers'
import { IndexMending } from './index-mending'
import { judgementHandlers } from './judgement-handlers'
import { letterExportHandlers } from './letter-export-handlers'
import { LibraryDatabases, type Opener } from './library-databases'
import { LibraryImport } from './library-import'
import { LibraryKey } from './library-key'
import { NotebookForSearch } from './notebook-for-search'
import { NotesOnTexts } from './notes-on-texts'
import { privacyHandlers } from './privacy-handlers'
import { rejoinNotes } from './rejoin-notes'
import type { Announce, ServiceName } from './room'
import { savedSearchHandlers } from './saved-search-handlers'
import { StoppedServices } from './stopped-services'
import { ToldLibrary } from './told-library'
import { translationHandlers } from './translation-handlers'

export type StartService = (service: ServiceName, directory: string) => RunningService

export interface LibraryOptions {
  /** The library's own folder; made when it is missing. */
  readonly directory: string
  readonly start: StartService
  readonly announce: Announce
  /** Told of what failed in a service and nobody foresaw. */
  readonly onFault?: (service: ServiceName, call: CallName | null, fault: Fault) => void
  readonly sample?: boolean
  /** Whether changes in the source folders are read as they happen. */
  readonly watch?: boolean
  /** Whether a library that cannot be written is opened for reading; else it is refused. */
  readonly readOnlyToo?: boolean
  /** Asked for when the library is encrypted; without it, the library is opened locked. */
  readonly passphrase?: () => Promise<string>
}

/** One open library. Whoever opens it closes it; until then its folder is locked. */
export class Library {
  readonly directory: string
  /** Where it really works when its own place cannot be written. */
  readonly #copy: CopiedLibrary | null
  readonly #announce: Announce
  readonly #key = new LibraryKey()
  readonly #services: Readonly<Record<ServiceName, Connection>>
  readonly #searched: NotebookForSearch
  readonly #notesOnTexts: NotesOnTexts
  readonly #databases: LibraryDatabases
  readonly #import: LibraryImport
  readonly #index: IndexMending
  readonly #told: ToldLibrary
  readonly #stopped = new StoppedServices()
  #closed = false

  /** Opens the library: takes its lock, opens or mends its databases. Errors: those of the two databases. */
  static async open(options: LibraryOptions): Promise<Library> {
    const isCopied = options.readOnlyToo === true && isReadOnlyLibrary(options.directory)
    const copy = isCopied ? await copyOfLibrary(options.directory) : null
    if (copy === null) makeLibraryFolder(options.directory)
    const library = new Library(options, copy)
    try {
      await library.#databases.open(options.passphrase)
      if (copy === null) markLibrary(options.directory)
      await library.#told.lookAtPlace()
    } catch (thrown) {
      await library.close()
      throw thrown
    }
    return library
  }

  private constructor(options: LibraryOptions, copy: CopiedLibrary | null) {
    this.#copy = copy
    this.directory = options.directory
    this.#announce = options.announce
    this.#searched = new NotebookForSearch({
      ask: this.#calls,
      failed: (thrown) => this.#aside(() => Promise.reject(thrown)),
      key: () => {
        const key = this.#key.forIndex()
        return key && { key }
      },
    })
    this.#notesOnTexts = new NotesOnTexts({ ask: this.#calls, isClosed: () => this.#closed })
    const connect = (service: ServiceName, onStopped?: () => void) =>
      new Connection({
        start: () => {
          const started = options.start(service, copy?.directory ?? options.directory)
          return service === 'search' ? this.#searched.greeted(started) : started
        },
        announce: (...news) => this.#hear(news),
        repeatable: service === 'search',
        onFault: (call, fault) => {
          options.onFault?.(service, call, fault)
          if (service !== 'notebook') this.#aside(() => this.#index.lookThrough())
        },
        ...(onStopped === undefined ? {} : { onStopped }),
      })
    this.#services = {
      notebook: connect('notebook', () => this.#aside(() => this.#reopenNotebook())),
      search: connect('search', () => this.#searchStopped()),
      import: connect('import', () => this.#aside(() => this.#import.resume())),
    }
    this.#databases = new LibraryDatabases({
      services: this.#services,
      key: this.#key,
      searched: this.#searched,
      readOnly: copy !== null,
    })
    this.#told = new ToldLibrary({
      ...{ directory: options.directory, sample: options.sample ?? false, copy },
      ...{ ask: this.#calls, announce: options.announce, notices: this.#databases.notices },
    })
    this.#import = new LibraryImport({
      ask: this.#calls,
      ready: () => this.#databases.readyIndex(),
      reopen: () => this.#databases.openIndex(null),
      announce: (...news) => this.#announce(...news),
      aside: (work) => this.#aside(work),
      isShut: () => this.#closed || this.#key.isLocked,
      watch: copy === null && (options.watch ?? false),
      ended: (job) => this.#imported(job),
      lost: () => this.#announce('library.serviceLost', { service: 'import' }),
    })
    this.#index = new IndexMending({
      ask: this.#calls,
      restartSearch: () => this.#services.search.restart(),
      replace: (reason) => this.#databases.openIndex(reason),
      read: () => this.#import.start(),
      changed: () => this.#changed(),
    })
  }

  /** Answers a call of the library or hands it to the service that answers it. */
  async call<Name extends CallName>(name: Name, ask: Ask<Name>): Promise<Answer<Name>> {
    try {
      return await this.#route(name, ask)
    } catch (thrown) {
      const failure = failureOf(thrown)
      if (failure.code === 'damaged-index') await this.#index.mend(failure.message)
      throw thrown
    }
  }

  /** Looks for changes in the source folders while nobody waits for it. */
  lookForChanges(): void {
    if (this.#copy === null) this.#import.lookForChanges()
  }

  /** Looks for changes that nobody told of while the computer slept, also in folders whose drive was away. */
  lookAfterSleep(): void {
    if (this.#copy === null) this.#import.lookAfterSleep()
  }

  async close(): Promise<void> {
    this.#closed = true
    await this.#services.import.close()
    await this.#services.search.close()
    await this.#services.notebook.close()
    this.#key.wipe()
    this.#copy?.remove()
  }

  readonly #calls: Calls = (name, ask) => this.call(name, ask)

  readonly #handlers: Handlers<'library'> = {
    ...judgementHandlers(this.#calls, (again) => this.#import.start(again)),
    ...savedSearchHandlers(this.#calls),
    ...comparisonHandlers(this.#calls),
    ...codeTableHandlers(this.#calls),
    ...translationHandlers(this.#calls),
    ...backupHandlers(this.#calls, (whole) => this.#notebookReplaced(whole)),
    ...exchangeHandlers(this.#calls),
    ...letterExportHandlers(this.#calls),
    ...anchorHandlers(this.#calls, () => this.#notesOnTexts.find()),
    ...privacyHandlers({
      key: this.#key,
      ask: this.#calls,
      databases: () => this.#databases,
      unlock: (opener) => this.#unlock(opener),
      changed: () => this.#changed(),
      lookForChanges: () => this.lookForChanges(),
    }),
    'library.state': () => this.#told.state(),
    'folders.take': async ({ paths }) => {
      await this.call('folders.add', { paths })
      await this.call('import.start', {})
      return await this.#changed()
    },
    'library.removeFolder': async ({ id }) => {
      await this.call('folders.remove', { id })
      await this.call('import.start', {})
      return await this.#changed()
    },
    'library.recoverNotebook': async ({ choice }) => {
      await this.call('notebook.recover', { choice })
      await this.#databases.openNotebook()
      await this.call('import.start', {})
      return await this.#changed()
    },
    'library.takeUp': () => this.#takeUp(),
    'import.start': async () => await this.#import.start(),
  }

  async #route<Name extends CallName>(name: Name, ask: Ask<Name>): Promise<Answer<Name>> {
    if (this.#copy !== null) refuseWhenReadOnly(name)
    const server = contract[name].server
    switch (server) {
      case 'library':
        return (await answerOf(this.#handlers, name as CallOf<'library'>, ask)) as Answer<Name>
      case 'notebook': {
        const answer = await this.#services.notebook.ask(name, ask)
        await this.#searched.follow(name, ask, answer)
        const afterwards = this.#notesOnTexts.afterwards(name, ask)
        if (afterwards !== null) this.#aside(afterwards)
        return answer
      }
      case 'search':
      case 'import':
        await this.#databases.rested()
        this.#key.refuseWhileLocked()
        return await this.#services[server].ask(name, ask)
      case 'shell':
        throw new AppError('not-allowed', `${name} is answered by the app, not by the library.`)
    }
  }

  async #unlock(opener: Opener): Promise<LibraryState> {
    const wasLocked = this.#key.isLocked
    await this.#databases.unlock(opener)
    const state = await this.#changed()
    if (wasLocked) this.lookForChanges()
    return state
  }

  #changed(): Promise<LibraryState> {
    return this.#told.announced()
  }

  /** Another notebook was restored (`whole`), or much was taken over from one: letters are described by it anew. */
  async #notebookReplaced(whole: boolean): Promise<LibraryState> {
    if (whole) await this.#databases.openNotebook()
    await this.call('import.start', {})
    this.#announce('notes.changed', {})
    return await this.#changed()
  }

  #hear(news: NewsItem): void {
    const [name, value] = news
    if (name === 'folders.changed') {
      this.#import.filesChanged()
      return
    }
    this.#announce(...news)
    if (name === 'import.job') this.#import.jobChanged(value)
  }

  /** Work that nobody waits for: what goes wrong in it is announced, unless the library is being closed. */
  #aside(work: () => Promise<void>): void {
    work().catch((thrown: unknown) => {
      const failure = failureOf(thrown)
      // What was still going on when the library was locked has nothing to say.
      if (!this.#closed && failure.code !== 'locked') this.#announce('library.failed', failure)
    })
  }

  async #imported(job: Job): Promise<void> {
    if (job.failure?.code === 'damaged-index') return await this.#index.mend(job.failure.message)
    await rejoinNotes(this.#calls)
    await this.#changed()
    this.#aside(() => this.#findPassages())
  }

  /** The window draws notes where they stand now, and says what waits for the reader. */
  async #findPassages(): Promise<void> {
    const { looked } = await this.#notesOnTexts.find()
    if (looked === 0 || this.#closed) return
    this.#announce('notes.changed', {})
    await this.#changed()
  }

  async #reopenNotebook(): Promise<void> {
    const isLost = this.#stopped.notebookIsLost()
    if (this.#closed) return
    if (isLost) this.#announce('library.serviceLost', { service: 'notebook' })
    else await this.#databases.openNotebook()
  }

  #searchStopped(): void {
    if (this.#stopped.searchIsLost()) this.#announce('library.serviceLost', { service: 'search' })
    if (!this.#closed) this.#aside(() => this.#index.lookThrough())
  }

  /** The reader wants the services back that were given up. What the window keeps unsaved is not touched by it. */
  async #takeUp(): Promise<LibraryState> {
    this.#stopped.forget()
    await this.#databases.openNotebook()
    if (!this.#key.isLocked) {
      await this.#databases.openIndex(null)
      await this.#import.start()
    }
    return await this.#changed()
  }
}
