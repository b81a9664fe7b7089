/**
 * Keeps the newest state of an index. Everything that is asked runs on one snapshot of the database and on the state
 * that belongs to it; work that goes on in slices shares its snapshot with what is asked meanwhile, until the index
 * changes.
 */
import type { Db } from '../db/open'
import { statement } from '../db/statement'
import { IndexState } from './index-state'
import { FoldedNames } from './lists/folded-names'
import { ExpressionWorkers } from './regex/expression-workers'
import { emptyNotebook, type SearchedNotebook } from './searched-notebook'
import { Turn } from './turn'
import { KnownVocabulary } from './words/known-vocabulary'

/** A connection with its state, and how many are reading its snapshot. */
interface Snapshot {
  readonly db: Db
  state: IndexState | null
  readers: number
}

export class WatchedIndex {
  /** Reads nothing but whether the index changed, which a connection cannot see from inside a snapshot. */
  private readonly watch: Db
  private current: Snapshot
  private readonly turns = new Map<string, Turn>()
  private readonly expressions: ExpressionWorkers
  private readonly vocabulary = new KnownVocabulary()
  private readonly foldedNames = new FoldedNames()

  constructor(
    private readonly open: () => Db,
    private readonly notebook: SearchedNotebook = emptyNotebook,
  ) {
    this.watch = open()
    this.current = { db: open(), state: null, readers: 0 }
    this.expressions = new ExpressionWorkers(this.watch.name)
  }

  /** Runs quick work that only reads. */
  read<Value>(work: (state: IndexState) => Value): Value {
    const { snapshot, state } = this.begin()
    try {
      return work(state)
    } finally {
      this.end(snapshot)
    }
  }

  /**
   * Runs work that only reads and goes on in slices. With `replacing`, older work of the same name is given up.
   * Errors: `cancelled`, when newer work took its place.
   */
  async readSlowly<Value>(
    name: string,
    work: (state: IndexState, turn: Turn) => Promise<Value>,
    replacing = false,
  ): Promise<Value> {
    const turn = new Turn()
    if (replacing) {
      this.turns.get(name)?.giveUp()
      this.turns.set(name, turn)
    }
    const { snapshot, state } = this.begin()
    try {
      return await work(state, turn)
    } finally {
      this.end(snapshot)
      if (this.turns.get(name) === turn) this.turns.delete(name)
    }
  }

  /** Gives up all work that could be replaced and closes the connections. */
  close(): void {
    for (const turn of this.turns.values()) turn.giveUp()
    this.expressions.close()
    this.watch.close()
    if (this.current.readers === 0) this.current.db.close()
    this.current = { ...this.current, readers: 0 }
  }

  private begin(): { readonly snapshot: Snapshot; readonly state: IndexState } {
    for (;;) {
      const version = this.version()
      const { current } = this
      if (current.readers > 0 && current.state?.version !== version) {
        this.current = { db: this.open(), state: null, readers: 0 }
        continue
      }
      if (current.readers === 0) beginSnapshot(current.db)
      // Subtle: only when nothing changed in between does the version belong to the snapshot.
      if (current.readers === 0 && this.version() !== version) {
        endSnapshot(current.db)
        continue
      }
      current.readers++
      try {
        if (current.state?.version !== version) {
          current.state = null
          current.state = new IndexState(
            current.db,
            version,
            this.notebook,
            this.expressions,
            this.vocabulary,
            this.foldedNames,
          )
        }
        return { snapshot: current, state: current.state }
      } catch (thrown) {
        this.end(current)
        throw thrown
      }
    }
  }

  private end(snapshot: Snapshot): void {
    snapshot.readers--
    if (snapshot.readers > 0) return
    if (snapshot.db.inTransaction) endSnapshot(snapshot.db)
    if (snapshot !== this.current) snapshot.db.close()
  }

  private version(): number {
    return Number(this.watch.pragma('data_version', { simple: true }))
  }
}

function beginSnapshot(db: Db): void {
  statement(db, 'BEGIN').run()
  // Subtle: a transaction sees nothing before its first read; only then is it a snapshot.
  statement(db, 'SELECT id FROM letter LIMIT 1').get()
}

function endSnapshot(db: Db): void {
  statement(db, 'COMMIT').run()
}
