/** Which lines of a concordance are shown, and in which order: sorted, and without those that the reader dismissed. */
import type { ConcordanceKey } from '@shared/concordance'
import type { IndexState } from '../search/index-state'
import type { Turn } from '../search/turn'
import type { Concordance } from './concordance'
import { dismissedLines } from './dismissed'
import type { LineToRead } from './read-lines'

export interface ShownAsk {
  readonly sort: readonly ConcordanceKey[]
  readonly savedSearch: string | null
  readonly withDismissed: boolean
}

export interface ShownLines {
  readonly total: number
  /** How many of all lines were dismissed, whether they are shown or not. */
  readonly dismissed: number
  /** Lines of this stretch. */
  page(offset: number, limit: number): readonly LineToRead[]
}

/** What the reader dismissed in one saved search, as of one number of lines. */
interface Dismissed {
  readonly name: string
  readonly lines: ReadonlySet<number>
}

const lastDismissed = new WeakMap<Concordance, Dismissed>()

/** Errors: `cancelled`. */
export async function shownLines(
  state: IndexState,
  concordance: Concordance,
  { sort, savedSearch, withDismissed }: ShownAsk,
  turn: Turn,
): Promise<ShownLines> {
  const order = await concordance.order(sort, turn)
  const count = order?.length ?? concordance.lines.count
  const dismissed = dismissedIn(state, concordance, savedSearch)
  const shown = withDismissed || dismissed.size === 0 ? order : withoutLines(order, count, dismissed)
  const total = shown?.length ?? count
  const lineAt = (place: number): number => shown?.[place] ?? place
  return {
    total,
    dismissed: dismissed.size,
    page(offset, limit) {
      const length = Math.max(0, Math.min(limit, total - offset))
      return Array.from({ length }, (_, index) => {
        const line = lineAt(offset + index)
        return {
          letterId: concordance.letterIds[concordance.lines.letter(line)] ?? -1,
          node: concordance.lines.node(line),
          dismissed: dismissed.has(line),
        }
      })
    },
  }
}

function dismissedIn(
  state: IndexState,
  concordance: Concordance,
  savedSearch: string | null,
): ReadonlySet<number> {
  if (savedSearch === null) return new Set()
  const name = JSON.stringify([savedSearch, state.notebook.version, concordance.lines.count])
  const known = lastDismissed.get(concordance)
  if (known?.name === name) return known.lines
  const lines = dismissedLines(state, concordance, state.notebook.dismissedLines(savedSearch))
  lastDismissed.set(concordance, { name, lines })
  return lines
}

function withoutLines(order: Uint32Array | null, count: number, dismissed: ReadonlySet<number>): Uint32Array {
  const lines = order ?? Uint32Array.from({ length: count }, (_, line) => line)
  return lines.filter((line) => !dismissed.has(line))
}
