/** One state of the index as the search service sees it: what is loaded or worked out once belongs to it. */
import { foldText } from '@shared/text/fold'
import type { Db } from '../db/open'
import { statement } from '../db/statement'
import { LetterArrays } from './letter-arrays'
import { LetterOrders } from './letter-orders'
import type { SearchResult } from './search-result'
import { Vocabulary } from './vocabulary'

const keptResults = 16

export class IndexState {
  readonly letters: LetterArrays
  readonly orders: LetterOrders
  private words: Vocabulary | null = null
  private foldedPaths: readonly string[] | null = null
  private readonly results = new Map<string, SearchResult>()

  constructor(
    readonly db: Db,
    readonly version: number,
  ) {
    this.letters = new LetterArrays(db)
    this.orders = new LetterOrders(db, this.letters)
  }

  vocabulary(): Vocabulary {
    this.words ??= new Vocabulary(this.db)
    return this.words
  }

  /** In how many letters a word stands, without loading the vocabulary; 0 when it is not known. */
  lettersWith(word: string): number {
    return (
      statement<{ letters: number }>(this.db, 'SELECT letters FROM vocabulary WHERE term = ?').get(word)
        ?.letters ?? 0
    )
  }

  /** The halves that the index holds for a word that is written joined. */
  partsOf(joined: string): readonly string[] {
    return statement<{ parts: string }>(this.db, 'SELECT parts FROM compound WHERE joined = ? LIMIT 8')
      .all(joined)
      .map(({ parts }) => parts)
  }

  /** Letters whose path holds these words, compared folded. */
  withPath(path: string): Uint8Array {
    const wanted = foldText(path)
    const set = new Uint8Array(this.letters.count)
    this.paths().forEach((folded, ordinal) => {
      if (folded.includes(wanted)) set[ordinal] = 1
    })
    return set
  }

  private paths(): readonly string[] {
    this.foldedPaths ??= statement<{ path: string }>(
      this.db,
      'SELECT file.path FROM letter JOIN file ON file.id = letter.file_id WHERE letter.state = 0 ORDER BY letter.id',
    )
      .all()
      .map(({ path }) => foldText(path))
    return this.foldedPaths
  }

  /** A result that was worked out before, or is now; the least recently used one is forgotten. */
  result(name: string, work: () => SearchResult): SearchResult {
    const result = this.results.get(name) ?? work()
    this.results.delete(name)
    this.results.set(name, result)
    const [oldest] = this.results.keys()
    if (this.results.size > keptResults && oldest !== undefined) this.results.delete(oldest)
    return result
  }
}

/** Runs work that only reads on the newest state of the index. */
export type ReadIndex = <Value>(work: (state: IndexState) => Value) => Value

/** Keeps the newest state of an index and loads it again when another connection has changed it. */
export class WatchedIndex {
  private state: IndexState | null = null

  constructor(readonly db: Db) {}

  /** Runs work that only reads, on one snapshot of the index and the state that belongs to it. */
  read<Value>(work: (state: IndexState) => Value): Value {
    return this.db.transaction(() => work(this.current()))()
  }

  private current(): IndexState {
    // Subtle: a transaction sees nothing before its first read; only then does the version belong to its snapshot.
    statement(this.db, 'SELECT id FROM letter LIMIT 1').get()
    const version = Number(this.db.pragma('data_version', { simple: true }))
    if (this.state?.version !== version) this.state = new IndexState(this.db, version)
    return this.state
  }
}
