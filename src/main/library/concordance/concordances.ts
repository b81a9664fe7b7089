/**
 * The concordances that were asked for last. One at a time is gathered in the background; another takes its place and
 * leaves it as far as it came. Nothing is kept that could not be gathered again.
 */
import { AppError } from '@shared/failure'
import { findLetters } from '../search/find'
import type { IndexState, ReadSlowly } from '../search/index-state'
import type { Turn } from '../search/turn'
import { Concordance } from './concordance'

const mostKept = 3

/** How long an ask waits for what is being gathered before it answers with what there is, in milliseconds. */
const patience = 80

export interface ConcordanceAsk {
  readonly query: string
  readonly copies: boolean
}

interface Kept {
  readonly name: string
  readonly concordance: Concordance
  /** Subtle: what was loaded of an older state of the index must not be kept in memory by what was gathered from it. */
  readonly of: WeakRef<IndexState>
  readonly notebook: number
}

export class Concordances {
  private kept: readonly Kept[] = []
  private gathering: Gathering | null = null
  private readonly failures = new WeakMap<Concordance, Error>()

  constructor(private readonly readSlowly: ReadSlowly) {}

  /**
   * The concordance of a query, with what is there after a short while, or at once when that is enough lines. Errors:
   * `cancelled`, and what went wrong when it was gathered.
   */
  async soon(state: IndexState, ask: ConcordanceAsk, turn: Turn, enough = Infinity): Promise<Concordance> {
    const concordance = await this.of(state, ask, turn)
    this.throwFailureOf(concordance)
    if (concordance.complete) return concordance
    const { ended } = this.gather(state, concordance)
    if (concordance.lines.count >= enough) {
      // Subtle: whoever asks again and again would otherwise let nothing be gathered.
      await turn.pause()
      return concordance
    }
    await turn.waitFor(Promise.race([ended, after(patience)]))
    this.throwFailureOf(concordance)
    return concordance
  }

  /** Ends what is going on in the background. */
  close(): void {
    void this.stop()
    this.kept = []
  }

  private async of(state: IndexState, ask: ConcordanceAsk, turn: Turn): Promise<Concordance> {
    const name = JSON.stringify([ask.query, ask.copies])
    const { version } = state.notebook
    const before = this.kept.find((one) => one.name === name)
    const isOfState = before?.of.deref() === state
    if (before && isOfState && before.notebook === version) return this.keep(before)
    const found = await findLetters(state, { ...ask, typing: false }, turn)
    const now = this.kept.find((one) => one.name === name)
    if (now?.of.deref() === state && now.concordance.isOf(found))
      return this.keep({ ...now, notebook: version })
    if (now && this.gathering?.concordance === now.concordance) await this.stop()
    const concordance = new Concordance(found, state, now?.concordance ?? null)
    return this.keep({ name, concordance, of: new WeakRef(state), notebook: version })
  }

  private keep(kept: Kept): Concordance {
    this.kept = [kept, ...this.kept.filter(({ name }) => name !== kept.name)].slice(0, mostKept)
    return kept.concordance
  }

  private gather(state: IndexState, concordance: Concordance): Gathering {
    if (this.gathering?.concordance === concordance) return this.gathering
    const gathering = new Gathering(concordance, this.stop(), (started) =>
      this.readSlowly('concordance.gather', async (now, turn) => {
        // The index changed in between: whoever asks again gets the concordance of its new state.
        if (now === state && started(turn)) await concordance.gather(state, turn)
      }),
    )
    this.gathering = gathering
    void gathering.ended.then((failure) => {
      if (this.gathering === gathering) this.gathering = null
      if (failure !== null) this.failures.set(concordance, failure)
    })
    return gathering
  }

  /** Ends the gathering that goes on; whoever gathers next must wait for it, since both may write the same lines. */
  private async stop(): Promise<void> {
    const { gathering } = this
    gathering?.stop()
    await gathering?.ended
  }

  /** What went wrong is told once; who asks once more tries again. */
  private throwFailureOf(concordance: Concordance): void {
    const failure = this.failures.get(concordance)
    this.failures.delete(concordance)
    if (failure !== undefined) throw failure
  }
}

/** A concordance that is being gathered. */
class Gathering {
  /** With what went wrong; null when it was gathered, or given up. */
  readonly ended: Promise<Error | null>
  private turn: Turn | null = null
  private stopped = false

  constructor(
    readonly concordance: Concordance,
    older: Promise<void>,
    work: (started: (turn: Turn) => boolean) => Promise<void>,
  ) {
    const started = (turn: Turn): boolean => {
      this.turn = turn
      return !this.stopped
    }
    this.ended = older.then(() => work(started)).then(nothing, failureUnlessCancelled)
  }

  stop(): void {
    this.stopped = true
    this.turn?.giveUp()
  }
}

function nothing(): null {
  return null
}

function failureUnlessCancelled(thrown: unknown): Error | null {
  if (thrown instanceof AppError && thrown.code === 'cancelled') return null
  return thrown instanceof Error ? thrown : new Error(String(thrown))
}

function after(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}
