/** Lists of letters for the reader's review: the table of all values, the queue, letters whose files are gone, letters that are alike. */
import type { Answer, Ask } from '@shared/contract'
import { type Need, needs } from '@shared/letter'
import type { LetterCounts } from '@shared/library'
import { reviewedValues } from '@shared/review-values'
import type { Db } from '../db/open'
import { statement } from '../db/statement'
import type { IndexState } from '../search/index-state'
import { letterHeads } from '../search/letter-heads'
import { matchingLetters } from '../search/run-search'
import type { Turn } from '../search/turn'
import { readExtracted } from './read-letter'

export async function lettersTable(
  state: IndexState,
  ask: Ask<'letters.table'>,
  turn: Turn,
): Promise<Answer<'letters.table'>> {
  const ordinals = await matchingLetters(state, ask, turn)
  const page = state.letters.idsOf(ordinals.subarray(ask.offset, ask.offset + ask.limit))
  const rows = letterHeads(state.db, page).map((head) => {
    const { description, corrections } = readExtracted(state.db, head.id)
    return { head, values: reviewedValues(description, corrections) }
  })
  return { total: ordinals.length, rows }
}

export function lettersNeeding(state: IndexState, ask: Ask<'letters.needing'>): Answer<'letters.needing'> {
  const { letters, orders } = state
  const ordinals = orders.sort(letters.needing(ask.need), 'date', false)
  const counts = Object.fromEntries(needs.map((need) => [need, letters.needing(need).length]))
  return {
    total: ordinals.length,
    // Every need has a count.
    counts: counts as Record<Need, number>,
    letters: letterHeads(state.db, letters.idsOf(ordinals.subarray(ask.offset, ask.offset + ask.limit))),
  }
}

// Subtle: not the undecided first, or a row would leave its place under the hand that is about to decide on the next one.
export function goneLetters(db: Db, { offset, limit }: Ask<'gone.list'>): Answer<'gone.list'> {
  const total = statement<number>(
    db,
    'SELECT count(*) FROM letter JOIN file ON file.id = file_id WHERE gone <> 0',
  ).pluck()
  const rows = statement<{ id: number; gone: number }>(
    db,
    `SELECT letter.id, gone FROM letter JOIN file ON file.id = file_id WHERE gone <> 0
      ORDER BY file.path, file.folder_id, part, letter.id LIMIT ? OFFSET ?`,
  ).all(limit, offset)
  return {
    total: total.get() ?? 0,
    letters: rows.flatMap(({ id, gone }) =>
      letterHeads(db, [id]).map((head) => ({ head, kept: gone === 2 })),
    ),
  }
}

export function lettersAlike(db: Db, { offset, limit }: Ask<'letters.alike'>): Answer<'letters.alike'> {
  const rows = statement<{ a: number; b: number; similarity: number }>(
    db,
    'SELECT a, b, similarity FROM near_copy ORDER BY similarity DESC, a, b LIMIT ? OFFSET ?',
  ).all(limit, offset)
  const pairs = rows.flatMap(({ a, b, similarity }) => {
    const [letter, head] = letterHeads(db, [a, b])
    return letter === undefined || head === undefined ? [] : [{ letter, other: { head, similarity } }]
  })
  return { total: countOf(db, 'SELECT count(*) FROM near_copy'), pairs }
}

export function letterCounts({ db, letters }: IndexState): LetterCounts {
  return {
    letters: letters.count,
    copies: letters.copies,
    needing: letters.needing(null).length,
    gone: countOf(db, 'SELECT count(*) FROM letter WHERE state = 1'),
    alike: countOf(db, 'SELECT count(*) FROM near_copy'),
  }
}

function countOf(db: Db, sql: string): number {
  return statement<number>(db, sql).pluck().get() ?? 0
}
