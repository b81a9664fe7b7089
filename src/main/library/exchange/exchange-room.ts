/**
 * The search service's part of notes that leave and come: it knows the letters. What was drawn up or read is kept in memory
 * until it is forgotten; of each kind only the newest. What reads and writes the formats is loaded when it is first needed.
 */
import type { SubjectHandlers } from '@shared/contract'
import { AppError } from '@shared/failure'
import type { ReadSlowly } from '../search/index-state'
import type { Turn } from '../search/turn'
import type { Incoming } from './in/incoming'
import { leavingLetters } from './leaving-letters'
import type { Draft } from './out/draft'
import type { Pause } from './out/leaving'

export function exchangeHandlers(readSlowly: ReadSlowly): SubjectHandlers<'search', 'exchange'> {
  const drafts = new Kept<Draft>('What was drawn up is not kept any more. Draw it up again.')
  const plans = new Kept<Incoming>('What was read is not kept any more. Choose the file again.')
  return {
    'exchange.begin': async ({ draft, format, per, codes, searches, at }) => {
      const { Draft } = await import('./out/draft')
      drafts.put(draft, new Draft(draft, format, { per, codes, searches, at }))
      return null
    },
    'exchange.give': ({ draft, notes }) => {
      drafts.get(draft).give(notes)
      return null
    },
    'exchange.end': ({ draft }) =>
      readSlowly('exchange.end', (state, turn) =>
        drafts.get(draft).end(leavingLetters(state.db), pauseOf(turn)),
      ),
    'exchange.lines': ({ draft, offset, limit }) => drafts.get(draft).lines(offset, limit),
    'exchange.written': ({ draft }) => {
      const kept = drafts.get(draft)
      return { format: kept.format, files: kept.written() }
    },
    'exchange.stretch': ({ draft, file, offset }) => drafts.get(draft).stretch(file, offset),
    'exchange.forget': ({ draft }) => {
      drafts.forget(draft)
      return null
    },
    'exchange.parse': ({ plan, path, codes }) =>
      readSlowly('exchange.parse', async (state, turn) => {
        const { Incoming } = await import('./in/incoming')
        const incoming = await Incoming.read(path, { state, turn, codes })
        plans.put(plan, incoming)
        return incoming.head
      }),
    'exchange.incoming': ({ plan, offset, limit }) => plans.get(plan).page(offset, limit),
    'exchange.incomingCodes': ({ plan }) => plans.get(plan).codes,
    'exchange.forgetPlan': ({ plan }) => {
      plans.forget(plan)
      return null
    },
  }
}

function pauseOf(turn: Turn): Pause {
  return async () => {
    if (turn.isOver) await turn.pause()
  }
}

/** The newest of a kind. */
class Kept<Value> {
  readonly #gone: string
  #held: { readonly id: string; readonly value: Value } | null = null

  constructor(gone: string) {
    this.#gone = gone
  }

  put(id: string, value: Value): void {
    this.#held = { id, value }
  }

  /** Errors: `not-found`. */
  get(id: string): Value {
    if (this.#held?.id !== id) throw new AppError('not-found', this.#gone)
    return this.#held.value
  }

  forget(id: string): void {
    if (this.#held?.id === id) this.#held = null
  }
}
