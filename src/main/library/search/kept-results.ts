/**
 * Results that were worked out for one state of the index, the least recently used forgotten first. The same result
 * asked for twice at once is worked out once.
 */
import { AppError } from '@shared/failure'
import type { Turn } from './turn'

const mostKept = 24

export class KeptResults {
  private readonly kept = new Map<string, unknown>()
  private readonly running = new Map<string, Promise<unknown>>()

  /** `name` must say everything on which the result depends, its type included. */
  async get<Result>(name: string, turn: Turn, work: () => Promise<Result>): Promise<Result> {
    for (;;) {
      if (this.kept.has(name)) return this.use<Result>(name)
      const running = this.running.get(name)
      if (!running) break
      // Whoever works it out may be given up while this one still waits for it: then this one takes it over.
      await turn.waitFor(running.catch(ignoreCancelled))
    }
    const working = work()
    this.running.set(name, working)
    try {
      this.keep(name, await working)
    } finally {
      this.running.delete(name)
    }
    return this.use<Result>(name)
  }

  /** Whether it was worked out, or is being worked out. */
  knows(name: string): boolean {
    return this.kept.has(name) || this.running.has(name)
  }

  private keep(name: string, result: unknown): void {
    this.kept.set(name, result)
    const [oldest] = this.kept.keys()
    if (this.kept.size > mostKept && oldest !== undefined) this.kept.delete(oldest)
  }

  private use<Result>(name: string): Result {
    const result = this.kept.get(name)
    this.kept.delete(name)
    this.kept.set(name, result)
    // The name says which type it is.
    return result as Result
  }
}

function ignoreCancelled(thrown: unknown): void {
  if (!(thrown instanceof AppError && thrown.code === 'cancelled')) throw thrown
}
