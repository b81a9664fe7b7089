/** One state of the index as the search service sees it: what is loaded or worked out once belongs to it. */
import type { LetterKey } from '@shared/letter'
import { foldText } from '@shared/text/fold'
import type { Db } from '../db/open'
import { statement } from '../db/statement'
import { letterIdOf } from '../letters/read-letter'
import { KeptResults } from './kept-results'
import { LetterArrays } from './letter-arrays'
import { LetterOrders } from './letter-orders'
import { FoldedNames } from './lists/folded-names'
import { ExpressionWorkers } from './regex/expression-workers'
import { emptyNotebook, type SearchedNotebook } from './searched-notebook'
import type { Turn } from './turn'
import type { Vocabulary } from './vocabulary'
import { KnownVocabulary } from './words/known-vocabulary'
import { languagesThatCount } from './words/library-languages'

export class IndexState {
  private words: Vocabulary | null = null
  readonly orders: LetterOrders
  private foldedPaths: readonly string[] | null = null
  /** Results of searches that may be asked again, for the next page or for facets. */
  readonly results = new KeptResults()

  constructor(
    readonly db: Db,
    readonly version: number,
    readonly notebook: SearchedNotebook = emptyNotebook,
    readonly expressions: ExpressionWorkers = new ExpressionWorkers(db.name),
    private readonly known: KnownVocabulary = new KnownVocabulary(),
    readonly foldedNames: FoldedNames = new FoldedNames(),
    readonly letters: LetterArrays = LetterArrays.of(db),
  ) {
    this.orders = new LetterOrders(db, this.letters)
  }

  /** Every word of the collection; read when it is first asked for. Errors: `cancelled`. */
  async vocabulary(turn: Turn): Promise<Vocabulary> {
    // Subtle: kept here too, because asking whether it is still the newest looks at every letter.
    this.words ??= await this.known.of(this.db, languagesThatCount(this.letters.lettersOfLanguages()), turn)
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

  /** The ordinal of a letter, -1 when it is not in the index. */
  ordinalOfKey(key: LetterKey): number {
    const id = letterIdOf(this.db, key)
    return id === null ? -1 : this.letters.ordinalOf(id)
  }

  /** Letters whose path holds these folded words, or with `whole` is these. */
  withPath(wanted: string, whole = false): Uint8Array {
    const set = new Uint8Array(this.letters.count)
    this.paths().forEach((folded, ordinal) => {
      if (whole ? folded === wanted : folded.includes(wanted)) set[ordinal] = 1
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
}

/** Runs quick work that only reads, on the newest state of the index. */
export type ReadIndex = <Value>(work: (state: IndexState) => Value) => Value

/**
 * Runs work that only reads and goes on in slices, all of it on one state of the index. Work of a superseding call gives up
 * what goes on under the same name. Errors: `cancelled`.
 */
export type ReadSlowly = <Value>(
  name: string,
  work: (state: IndexState, turn: Turn) => Promise<Value>,
) => Promise<Value>
