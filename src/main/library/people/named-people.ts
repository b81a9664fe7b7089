/** Who is named in the letters of the index, how often, with which addresses, and what the reader decided of the names. Only reads. */
import { foldText } from '@shared/text/fold'
import type { Db } from '../db/open'
import { statement } from '../db/statement'

export interface NamedPerson {
  /** As written. */
  readonly name: string
  /** Letters that are listed and name it. */
  readonly letters: number
  readonly addresses: readonly string[]
}

export interface NameDecisions {
  /** For folded names the name under which the reader lists them. */
  readonly merged: ReadonlyMap<string, string>
  /** Pairs of folded names that are not one person's. */
  readonly different: readonly (readonly [string, string])[]
}

export function namedPeople(db: Db): readonly NamedPerson[] {
  const addresses = new Map<number, string[]>()
  const rows = statement<{ id: number; address: string }>(
    db,
    'SELECT DISTINCT person_id AS id, address FROM letter_person WHERE address IS NOT NULL',
  ).all()
  for (const { id, address } of rows) {
    const known = addresses.get(id)
    if (known) known.push(address)
    else addresses.set(id, [address])
  }
  return statement<{ id: number; name: string; letters: number }>(
    db,
    `SELECT person.id, name, count(DISTINCT letter_id) AS letters
       FROM person JOIN letter_person ON person_id = person.id JOIN letter ON letter.id = letter_id
      WHERE state = 0 GROUP BY person.id`,
  )
    .all()
    .map(({ id, name, letters }) => ({ name, letters, addresses: addresses.get(id) ?? [] }))
}

export function nameDecisions(db: Db): NameDecisions {
  const merged = statement<{ folded: string; listedAs: string }>(
    db,
    'SELECT folded, listed_as AS listedAs FROM merged_name',
  ).all()
  const different = statement<{ a: string; b: string }>(db, 'SELECT a, b FROM different_people').all()
  return {
    // The name itself belongs to those that were merged into it.
    merged: new Map([
      ...merged.map(({ listedAs }) => [foldText(listedAs), listedAs] as const),
      ...merged.map(({ folded, listedAs }) => [folded, listedAs] as const),
    ]),
    different: different.map(({ a, b }) => [a, b] as const),
  }
}
