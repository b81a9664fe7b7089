/**
 * "Go to": letters by a few words of their head, typed in haste. Full-text columns answer at once and exactly;
 * the heads index adds what was misspelt, as far as it is ready.
 */
import { setTimeout as after } from 'node:timers/promises'
import type { LetterHead } from '@shared/letter'
import { statement } from '../db/statement'
import { HeadsIndex } from './heads-index'
import type { IndexState, ReadIndex } from './index-state'
import { letterHeads } from './letter-heads'
import { matchExpression } from './match-expression'
import { type Plan, spelledPlan } from './plan/plan'
import { spelledWords } from './plan/sequences'
import type { Turn } from './turn'

/** How long after their reading began an answer may wait for the heads, in milliseconds; a few hundred letters need less. */
const patience = 250

export class LetterFinder {
  private readonly heads: HeadsIndex
  /** Until when answers wait for the heads that are being read. */
  private wait: { readonly refreshed: Promise<void>; readonly until: number } | null = null

  constructor(directory: string | null, read: ReadIndex) {
    this.heads = new HeadsIndex(directory, read)
  }

  /**
   * The best letters for these words, all of which must fit; the newest first when there are none. Waits a moment for
   * the heads, so that the first words typed in a small library are found misspelt as well. Errors: `cancelled`.
   */
  async find(state: IndexState, words: string, limit: number, turn: Turn): Promise<readonly LetterHead[]> {
    await this.waitAMoment(turn)
    const chunks = words.split(/\s+/u).filter((word) => word !== '')
    const plan: Plan = {
      kind: 'all',
      of: chunks.map((chunk) => beginning(chunk, state)).filter((part) => part !== null),
    }
    const expression = matchExpression(plan)
    if (expression === null) return newest(state, limit)
    const exact = statement<number>(state.db, byHead).pluck().all(expression, limit)
    if (exact.length >= limit) return letterHeads(state.db, exact)
    const resembling = [...(await this.heads.find(words, await state.vocabulary(turn), turn))]
      .sort((a, b) => b[1] - a[1])
      .map(([id]) => id)
    const ids = [...new Set([...exact, ...resembling])].filter((id) => state.letters.ordinalOf(id) >= 0)
    return letterHeads(state.db, ids.slice(0, limit))
  }

  /** Subtle: a moment for each reading and not for each answer, since the first one of a large library takes long. */
  private async waitAMoment(turn: Turn): Promise<void> {
    const refreshed = this.heads.refresh()
    const now = performance.now()
    if (this.wait?.refreshed !== refreshed) this.wait = { refreshed, until: now + patience }
    const left = Math.max(0, this.wait.until - now)
    // The index may be closed or damaged meanwhile; whoever asks it next is told.
    await turn.waitFor(Promise.race([refreshed.catch(() => {}), after(left, undefined, { ref: false })]))
  }

  /** Resolves when misspelt words are found in every head, as of now. */
  async refresh(): Promise<void> {
    // The index may be closed or damaged meanwhile; whoever asks it next is told.
    await this.heads.refresh().catch(() => {})
  }

  close(): void {
    this.heads.close()
  }
}

const byHead = `SELECT rowid FROM letter_fts WHERE letter_fts MATCH ? ORDER BY bm25(letter_fts, 0, 0, 0, 0, 8, 5, 3) LIMIT ?`

/** Words that begin with this one, in the title or among the people or places. */
function beginning(chunk: string, state: IndexState): Plan | null {
  const spelled = spelledWords(chunk, {
    partsOf: (joined) => state.partsOf(joined),
    ...{ grows: true, apart: false, asWritten: false, keepTyped: false },
  })
  if (spelled.length === 0) return null
  const choices = spelled.map(({ sequences }) => sequences.map((terms) => ({ terms, rule: 'same' as const })))
  const zones = (['title', 'people', 'places'] as const).map(
    (place): Plan => ({ ...spelledPlan(chunk, place, []), chains: [{ asked: chunk, choices }] }),
  )
  return { kind: 'any', of: zones }
}

function newest(state: IndexState, limit: number): readonly LetterHead[] {
  return letterHeads(state.db, state.letters.idsOf(state.orders.list('date', true, true).subarray(0, limit)))
}
