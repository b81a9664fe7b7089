/**
 * Keeps the newest state of an index. Everything that is asked runs on one snapshot of the database and on the state
 * that belongs to it; work that goes on in slices shares its snapshot with what is asked meanwhile, until the index
 * changes.
 *
 * While letters are imported the index changes ten times a second, and what belongs to a state takes long to load.
 * Then an older state goes on answering while the next one is loaded behind it: answers are behind by as long as that
 * takes a few times over (half a second in small libraries, some seconds in large ones). Once the import ended, and
 * after each change that the reader made, answers are exact at once.
 */
import { statSync } from 'node:fs'
import type { Db } from '../db/open'
import { statement } from '../db/statement'
import type { DataKey } from '../privacy/data-key'
import { IndexState } from './index-state'
import { LetterArrays } from './letter-arrays'
import { FoldedNames } from './lists/folded-names'
import { ExpressionWorkers } from './regex/expression-workers'
import { type ImportSeen, importSeen } from './running-import'
import { emptyNotebook, type SearchedNotebook } from './searched-notebook'
import { Turn } from './turn'
import { KnownVocabulary } from './words/known-vocabulary'

/** A connection with its state, and how many are reading its snapshot. */
interface Snapshot {
  readonly db: Db
  state: IndexState | null
  /** What the reader decided as of this state. */
  decided: string | null
  readers: number
}

/** Loads what most questions need of a state. Errors: `cancelled`. */
export type PrepareState = (state: IndexState, turn: Turn) => Promise<void>

/** How often it is looked whether the kept state is to be replaced or let go, in milliseconds. */
const lookInterval = 250
/** A kept state is replaced at the earliest after this, and after so many times what loading the next one takes. */
const shortestUse = 500
const useForLoading = 12
/** When nothing was asked for so long, no state is kept: whoever asks next waits for it. */
const longestRest = 60_000
/**
 * Subtle: the log of changes cannot begin anew while a snapshot is kept. Above this size, in bytes, none is kept for a
 * moment as soon as nobody asks, so that it can.
 */
const largestLog = 256 * 2 ** 20

export class WatchedIndex {
  /** Reads nothing but whether the index changed, which a connection cannot see from inside a snapshot. */
  private readonly watch: Db
  private current: Snapshot
  /** A connection that waits for the next state. */
  private spare: Db | null = null
  private readonly turns = new Map<string, Turn>()
  private readonly expressions: ExpressionWorkers
  private readonly vocabulary = new KnownVocabulary()
  private readonly foldedNames = new FoldedNames()
  /** Runs while a state is kept during an import. */
  private timer: NodeJS.Timeout | null = null
  private preparing: Turn | null = null
  private lastAsked = 0
  private nextState = 0
  private closed = false

  constructor(
    private readonly open: () => Db,
    private readonly notebook: SearchedNotebook = emptyNotebook,
    private readonly prepareState: PrepareState = () => Promise.resolve(),
    key: DataKey | null = null,
  ) {
    this.watch = open()
    this.current = snapshotOn(open())
    this.expressions = new ExpressionWorkers(this.watch.name, undefined, key)
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

  /** Ends the work that these names stand for. */
  giveUp(names: readonly string[]): void {
    for (const name of names) this.turns.get(name)?.giveUp()
  }

  /** Gives up all work that could be replaced and closes the connections. */
  close(): void {
    this.closed = true
    this.stopLooking()
    this.preparing?.giveUp()
    for (const turn of this.turns.values()) turn.giveUp()
    this.expressions.close()
    this.watch.close()
    this.spare?.close()
    if (this.current.readers === 0) this.current.db.close()
    this.current = { ...this.current, readers: 0 }
  }

  private begin(): { readonly snapshot: Snapshot; readonly state: IndexState } {
    this.lastAsked = performance.now()
    for (;;) {
      const version = this.version()
      const { current } = this
      if (current.state !== null && this.mayAnswer(current, version)) {
        current.readers++
        if (current.state.version !== version) this.keepLooking()
        return { snapshot: current, state: current.state }
      }
      if (current.readers > 0) {
        this.current = snapshotOn(this.connection())
        continue
      }
      if (current.db.inTransaction) endSnapshot(current.db)
      beginSnapshot(current.db)
      // Subtle: only when nothing changed in between does the version belong to the snapshot.
      if (this.version() !== version) {
        endSnapshot(current.db)
        continue
      }
      current.readers++
      try {
        if (current.state?.version !== version) {
          current.state = null
          current.decided = importSeen(current.db).decided
          current.state = this.stateOf(current.db, version, LetterArrays.of(current.db))
        }
        return { snapshot: current, state: current.state }
      } catch (thrown) {
        this.end(current)
        throw thrown
      }
    }
  }

  /** Whether its snapshot is still open and new enough: while letters are imported it may be an older one. */
  private mayAnswer({ db, state, decided }: Snapshot, version: number): boolean {
    if (!db.inTransaction) return false
    if (state?.version === version) return true
    const now = this.importSeen()
    return now.isRunning && now.decided === decided
  }

  private end(snapshot: Snapshot): void {
    snapshot.readers--
    if (snapshot.readers > 0) return
    if (snapshot !== this.current) this.putBack(snapshot.db)
    else if (this.importSeen().isRunning) this.keepLooking()
    else if (snapshot.db.inTransaction) endSnapshot(snapshot.db)
  }

  private keepLooking(): void {
    this.timer ??= setInterval(() => this.look(), lookInterval).unref()
  }

  private stopLooking(): void {
    if (this.timer) clearInterval(this.timer)
    this.timer = null
  }

  /** Sees to the state that is kept while letters are imported. */
  private look(): void {
    const { current } = this
    const now = performance.now()
    const { isRunning } = this.importSeen()
    const isUnasked = now - this.lastAsked > longestRest
    if (!isRunning || isUnasked) this.stopLooking()
    const isInTheWay = now - this.lastAsked > lookInterval && this.logSize() > largestLog
    if (current.readers === 0 && current.db.inTransaction && (this.timer === null || isInTheWay)) {
      endSnapshot(current.db)
      if (isRunning) return
    }
    const isDue = isRunning ? now >= this.nextState && !isUnasked : true
    if (this.preparing || !isDue || current.state?.version === this.version()) return
    // What goes wrong is told to whoever asks next.
    void this.prepare(current).catch(() => {})
  }

  /** Loads the newest state in slices while the present one goes on answering, then lets it take its place. */
  private async prepare(present: Snapshot): Promise<void> {
    const turn = new Turn()
    this.preparing = turn
    const begun = performance.now()
    const next = snapshotOn(this.connection())
    try {
      const version = this.version()
      beginSnapshot(next.db)
      if (this.version() !== version) return
      next.decided = importSeen(next.db).decided
      next.state = this.stateOf(next.db, version, await LetterArrays.gradually(next.db, turn))
      await this.prepareState(next.state, turn)
      // Somebody could not wait for it: that state is at least as new.
      if (this.current !== present) return
      this.current = next
      if (this.timer === null) endSnapshot(next.db)
      if (present.readers === 0) this.putBack(present.db)
    } finally {
      const now = performance.now()
      this.preparing = null
      this.nextState = now + Math.max(shortestUse, (now - begun) * useForLoading)
      if (this.current !== next) this.putBack(next.db)
    }
  }

  private stateOf(db: Db, version: number, letters: LetterArrays): IndexState {
    const { notebook, expressions, vocabulary, foldedNames } = this
    return new IndexState(db, version, notebook, expressions, vocabulary, foldedNames, letters)
  }

  private connection(): Db {
    const { spare } = this
    this.spare = null
    return spare ?? this.open()
  }

  /** For the next state, unless there is one already. */
  private putBack(db: Db): void {
    if (db.inTransaction) endSnapshot(db)
    if (this.closed || this.spare !== null) db.close()
    else this.spare = db
  }

  private importSeen(): ImportSeen {
    return importSeen(this.watch)
  }

  private logSize(): number {
    return statSync(`${this.watch.name}-wal`, { throwIfNoEntry: false })?.size ?? 0
  }

  private version(): number {
    return Number(this.watch.pragma('data_version', { simple: true }))
  }
}

function snapshotOn(db: Db): Snapshot {
  return { db, state: null, decided: null, readers: 0 }
}

function beginSnapshot(db: Db): void {
  statement(db, 'BEGIN').run()
  // Subtle: a transaction sees nothing before its first read; only then is it a snapshot.
  statement(db, 'SELECT id FROM letter LIMIT 1').get()
}

function endSnapshot(db: Db): void {
  statement(db, 'COMMIT').run()
}
