/**
 * Counts how often services stopped by themselves: one that stops again and again is given up and told of, instead of
 * being begun for ever. It starts none.
 */
import { mostStops } from './library-import'

/** The search is begun anew by each question, so that only one that stops often within this time is lost. Milliseconds. */
const searchSpan = 60_000

export class StoppedServices {
  #notebook = 0
  #search: readonly number[] = []

  /** Whether the notebook's service, which stopped just now, is to be given up. */
  notebookIsLost(): boolean {
    this.#notebook += 1
    return this.#notebook > mostStops
  }

  /** Whether the search service, which stopped just now, is to be given up. */
  searchIsLost(): boolean {
    const now = Date.now()
    this.#search = [...this.#search.filter((stop) => now - stop < searchSpan), now]
    if (this.#search.length <= mostStops) return false
    this.#search = []
    return true
  }

  /** They are to be begun again, as if they had never stopped. */
  forget(): void {
    this.#notebook = 0
    this.#search = []
  }
}
