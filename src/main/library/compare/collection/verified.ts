/** Verifies candidates on their texts, the likeliest first and only so many that a reader need not wait long. */
import type { Db } from '../../db/open'
import type { Turn } from '../../search/turn'
import type { CompareThreads } from '../threads/compare-threads'
import type { PassagesOfLetter, TextOfLetter } from './passages-in-letters'

export type Threads = Pick<CompareThreads, 'run'>

export interface Asked {
  readonly own: string
  readonly leastWords: number
  /** Whether wording that a letter has several times is told of each time. */
  readonly everyTime?: boolean
  /** Ids, the likeliest first. */
  readonly candidates: readonly number[]
  /** A text as it is compared. */
  readonly textOf: (db: Db, id: number) => string | null
}

/** Letters that are verified for one question. */
const mostLetters = 200
/** Signs of both texts of all comparisons together; what a long letter costs grows with its length. */
const mostSigns = 30_000_000
/** Texts that are handed over at once, in signs: an answer can be given up between two of them. */
const signsOfBatch = 1_000_000

export interface Verified {
  /** In the order of the candidates. */
  readonly found: readonly PassagesOfLetter[]
  /** How many candidates were looked at. */
  readonly read: number
}

/** Errors: `cancelled`. */
export async function verified(db: Db, threads: Threads, asked: Asked, turn: Turn): Promise<Verified> {
  const { own, leastWords, everyTime = false, candidates, textOf } = asked
  const found: PassagesOfLetter[] = []
  let signs = 0
  let read = 0
  while (read < Math.min(candidates.length, mostLetters) && signs < mostSigns) {
    const others: TextOfLetter[] = []
    for (let ofBatch = 0; ofBatch < signsOfBatch && read < Math.min(candidates.length, mostLetters); ) {
      const id = candidates[read++] ?? 0
      const text = textOf(db, id)
      if (text === null) continue
      others.push({ id, text })
      ofBatch += text.length
      signs += text.length + own.length
      if (signs >= mostSigns) break
      if (turn.isOver) await turn.pause()
    }
    found.push(...(await threads.run('passagesInLetters', { own, others, leastWords, everyTime }, turn)))
  }
  return { found, read }
}
