/**
 * Opens and reopens what a library consists of, in the right order and with its key: the notebook first, then the index
 * that is made from what it says. It knows what there is to tell the reader of that, and nothing of letters or notes.
 */
import type { Answer, Ask } from '@shared/contract'
import type { Notice } from '@shared/library'
import type { Connection } from './connection'
import type { LibraryKey } from './library-key'
import type { NotebookForSearch } from './notebook-for-search'
import type { ServiceName } from './room'

/** What opens the notebook: its passphrase, or the key itself. */
export type Opener = Ask<'privacy.openNotebook'>['with']

export interface LibraryDatabasesOptions {
  readonly services: Readonly<Record<ServiceName, Connection>>
  readonly key: LibraryKey
  readonly searched: NotebookForSearch
  /** Whether what is opened is a copy that will be removed. */
  readonly readOnly: boolean
}

export class LibraryDatabases {
  readonly notices: Notice[] = []
  readonly #services: Readonly<Record<ServiceName, Connection>>
  readonly #key: LibraryKey
  readonly #searched: NotebookForSearch
  readonly #readOnly: boolean
  /** While it is there, nobody else asks the services that read letters. */
  #resting: Promise<void> | null = null

  constructor({ services, key, searched, readOnly }: LibraryDatabasesOptions) {
    this.#readOnly = readOnly
    this.#services = services
    this.#key = key
    this.#searched = searched
  }

  /** An encrypted library stays locked where nobody can be asked for its passphrase. Errors: those of the two databases. */
  async open(passphrase?: () => Promise<string>): Promise<void> {
    for (const service of Object.values(this.#services)) service.begin()
    await this.openNotebook()
    if (!this.#key.isLocked) await this.openIndex(null)
    else if (passphrase !== undefined) await this.unlock({ passphrase: await passphrase() })
  }

  async unlock(opener: Opener): Promise<void> {
    await this.#openNotebookWith(opener)
    // A search service that was started while it was locked knows neither the key nor the notebook.
    await this.#services.search.rest('kept')
    await this.openIndex(null)
    this.#services.search.resume()
  }

  /** When nothing is being written anew. */
  async rested(): Promise<void> {
    await this.#resting
  }

  /** Ends the services that read letters, for as long as the library is locked. */
  async rest(): Promise<void> {
    await this.#services.import.rest()
    await this.#services.search.rest()
  }

  /** Ends the services that read letters, does the work and lets them be started again, with the index open. */
  async reopenIndex(work: () => Promise<void>): Promise<void> {
    const before = this.#resting
    const reopened = (async () => {
      await before
      await this.#services.import.rest()
      // The window need not know: what it asked is answered with the index that is opened then.
      await this.#services.search.rest('kept')
      try {
        await work()
      } finally {
        await this.openIndex(null).finally(() => this.#services.search.resume())
      }
    })()
    const rested = reopened.catch(() => {})
    this.#resting = rested
    await reopened.finally(() => {
      if (this.#resting === rested) this.#resting = null
    })
  }

  /** Opens it unless it is open, and takes over what there is to tell since it was asked the last time. */
  async openNotebook(): Promise<void> {
    const { state, notices } = await this.#services.notebook.ask('notebook.open', {
      readOnly: this.#readOnly,
    })
    this.notices.push(...notices)
    const key = state.kind === 'locked' ? this.#key.copy() : null
    // A service that stopped gets the key again; the reader need not know.
    if (key !== null) return await this.#openNotebookWith({ key })
    if (state.kind === 'locked') this.#key.lock()
    await this.#searched.opened()
  }

  async #openNotebookWith(opener: Opener): Promise<void> {
    const { notices, open } = await this.#services.notebook.ask('privacy.openNotebook', { with: opener })
    this.notices.push(...notices)
    this.#key.take(open)
    await this.#searched.opened()
  }

  /** Opens it where that failed the last time, for instance on a full disk. While it is locked it stays closed. */
  async readyIndex(): Promise<void> {
    await this.rested()
    if (!this.#key.isLocked) await this.openIndex(null)
  }

  /** `damaged` says why the index there is must be replaced; null when it need not. */
  async openIndex(damaged: string | null): Promise<Answer<'import.open'>> {
    const key = this.#key.forIndex()
    const opened = await this.#services.import.ask('import.open', { damaged, ...(key && { key }) })
    if (opened.rebuilt !== null) this.notices.push({ kind: 'index-rebuilt', message: opened.rebuilt })
    return opened
  }
}
