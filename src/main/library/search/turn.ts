/**
 * Lets long work on the search service's thread be interrupted: it goes on in slices, between which newer asks are
 * heard, and ends at once when nobody waits for it any longer. It must know nothing of what the work is.
 */
import { setImmediate as nextTurn } from 'node:timers/promises'
import { AppError } from '@shared/failure'

/** How long work may go on before others are heard, in milliseconds. */
const slice = 8

/** A piece of work that may be given up. */
export class Turn {
  private until = performance.now() + slice
  private givenUp = false
  private readonly listeners = new Set<() => void>()

  /** Nobody waits for this work any longer: it ends at its next pause. */
  giveUp(): void {
    this.givenUp = true
    for (const listener of this.listeners) listener()
    this.listeners.clear()
  }

  /** Whether it is time to pause; cheap enough to be asked for every row. */
  get isOver(): boolean {
    return this.givenUp || performance.now() > this.until
  }

  /** Lets others go first. Errors: `cancelled`, when the work was given up. */
  async pause(): Promise<void> {
    await nextTurn()
    this.check()
    this.until = performance.now() + slice
  }

  /** Waits for something that goes on elsewhere. Errors: `cancelled`, as soon as the work is given up. */
  async waitFor<Value>(elsewhere: Promise<Value>): Promise<Value> {
    // Subtle: what nobody waits for any longer may still fail, also when it never was waited for.
    elsewhere.catch(() => {})
    this.check()
    let stop = (): void => {}
    const ended = new Promise<never>((_, reject) => {
      stop = () => reject(cancelled())
      this.listeners.add(stop)
    })
    try {
      return await Promise.race([elsewhere, ended])
    } finally {
      this.listeners.delete(stop)
      this.until = performance.now() + slice
    }
  }

  private check(): void {
    if (this.givenUp) throw cancelled()
  }
}

function cancelled(): AppError {
  return new AppError('cancelled', 'A newer request took the place of this one.')
}
