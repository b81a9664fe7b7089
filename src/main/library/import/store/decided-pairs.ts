/** Pairs of letters of which the reader said that they are one letter, or that they are not. */

import type { Db } from '../../db/open'
import { statement } from '../../db/statement'
import { letterIdOf } from '../../letters/read-letter'

export interface DecidedPair {
  readonly a: number
  readonly b: number
  readonly same: boolean
}

/** Those whose letters are both in the index, by their ids. */
export function decidedPairs(db: Db): readonly DecidedPair[] {
  const rows = statement<{ a: string; b: string; same: number }>(
    db,
    'SELECT a, b, same FROM decided_pair',
  ).all()
  return rows.flatMap(({ a, b, same }) => {
    const [one, other] = [letterIdOf(db, a), letterIdOf(db, b)]
    return one === null || other === null ? [] : [{ a: one, b: other, same: same === 1 }]
  })
}
