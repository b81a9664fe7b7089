/**
 * Replaces an index that is damaged, and has one looked through that may be. The index is derived: it is read again
 * from the source folders. Nothing else of a library is touched.
 */
import type { Calls } from './calls'

/** Whoever has a failing disk, or found a fault of this program, shall not have the library read for ever. */
const mostForOneReason = 2
/** Looking through a large index takes seconds: once it was sound, it is believed for so long. Milliseconds. */
const believedFor = 10 * 60_000

export interface IndexMendingOptions {
  readonly ask: Calls
  readonly restartSearch: () => void
  /** Puts the index aside for this reason and begins a new one. */
  readonly replace: (reason: string) => Promise<unknown>
  readonly read: () => Promise<unknown>
  readonly changed: () => Promise<unknown>
}

export class IndexMending {
  readonly #options: IndexMendingOptions
  readonly #reasons = new Map<string, number>()
  #mending: Promise<void> | null = null
  #lookedThrough = Number.NEGATIVE_INFINITY

  constructor(options: IndexMendingOptions) {
    this.#options = options
  }

  /** Reads the letters into a new index; who asks meanwhile waits for the same. */
  async mend(reason: string): Promise<void> {
    const before = this.#reasons.get(reason) ?? 0
    if (this.#mending === null && before >= mostForOneReason) return
    this.#mending ??= this.#replaced(reason, before).finally(() => {
      this.#mending = null
    })
    await this.#mending
  }

  /** Something went wrong that nobody foresaw: damage that SQLite does not notice may be behind it. */
  async lookThrough(): Promise<void> {
    const now = Date.now()
    if (this.#mending !== null || now - this.#lookedThrough < believedFor) return
    this.#lookedThrough = now
    const { findings } = await this.#options.ask('import.lookThrough', {})
    const [finding] = findings
    if (finding !== undefined) await this.mend(finding)
  }

  async #replaced(reason: string, before: number): Promise<void> {
    const { restartSearch, replace, read, changed } = this.#options
    this.#reasons.set(reason, before + 1)
    restartSearch()
    await replace(reason)
    await read()
    await changed()
  }
}
