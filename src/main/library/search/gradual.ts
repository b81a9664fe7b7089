/**
 * What belongs to one state of the index and takes long to load. It is loaded step by step by whoever needs it, and
 * what was loaded stays when that one gives up: the next goes on from there.
 */
import type { Turn } from './turn'

/** Each step must leave the database as it found it: no statement may be left open. */
export type Steps<Value> = Generator<undefined, Value, undefined>

export class Gradual<Value> {
  /** Forgotten at the end, with all that was gathered on the way. */
  private steps: Steps<Value> | null = null
  private loaded: { readonly value: Value } | null = null

  constructor(private readonly begin: () => Steps<Value>) {}

  /** Errors: `cancelled`. */
  async get(turn: Turn): Promise<Value> {
    while (this.loaded === null) {
      if (turn.isOver) await turn.pause()
      else this.step()
    }
    return this.loaded.value
  }

  private step(): void {
    const steps = this.steps ?? this.begin()
    this.steps = null
    // Where it fails, it is begun anew the next time.
    const { done, value } = steps.next()
    if (done === true) this.loaded = { value }
    else this.steps = steps
  }
}

/** One thing of each state of the index, made when it is first asked for. */
export function ofState<State extends object, Value>(make: (state: State) => Value): (state: State) => Value {
  const known = new WeakMap<State, Value>()
  return (state) => {
    const found = known.get(state)
    if (found !== undefined) return found
    const made = make(state)
    known.set(state, made)
    return made
  }
}
