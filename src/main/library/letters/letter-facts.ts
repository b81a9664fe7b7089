/** What tables of letters are made of: titles, senders and years, by the letters' keys. */
import type { Answer } from '@shared/contract'
import type { LetterKey } from '@shared/letter'
import type { Db } from '../db/open'
import { statement } from '../db/statement'
import { storedNames } from '../search/letter-heads'
import { yearOfDay } from '../search/lists/year-of-day'
import { letterIdOf } from './read-letter'

interface FactRow {
  readonly title: string
  readonly senders: string
  readonly dayMin: number | null
  readonly dayMax: number | null
}

const facts = `
  SELECT letter_head.title, letter_head.senders, letter.day_min AS dayMin, letter.day_max AS dayMax
    FROM letter JOIN letter_head ON letter_head.id = letter.id WHERE letter.id = ? AND letter.state = 0`

/** Each letter once, in the order of the ask; those that are not in the index are left out. */
export function factsOfLetters(db: Db, keys: readonly LetterKey[]): Answer<'letters.facts'> {
  return [...new Set(keys)].flatMap((letterKey) => {
    const id = letterIdOf(db, letterKey)
    const row = id === null ? undefined : statement<FactRow>(db, facts).get(id)
    if (id === null || row === undefined) return []
    return { letterKey, id, title: row.title, senders: storedNames(row.senders), years: yearsOf(row) }
  })
}

/** The first and the last year that it can be of; one for a letter whose year is known, none for an undated one. */
function yearsOf({ dayMin, dayMax }: FactRow): readonly number[] {
  const years = [dayMin, dayMax].flatMap((day) => (day === null ? [] : yearOfDay(day)))
  return [...new Set(years)]
}
