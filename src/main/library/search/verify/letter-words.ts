/** What letters say apart from their text: title, people, places. Only for letters that are looked at one by one. */
import type { Db } from '../../db/open'
import { statement } from '../../db/statement'
import { storedJson } from '../../letters/sound-values'
import { storedNames } from '../letter-heads'
import type { NameRole } from '../plan/plan'

interface HeadRow {
  readonly title: string
  readonly senders: string
  readonly recipients: string
}

/** Empty for a title that was cut out of the letter's first words. */
export function titleOf(db: Db, id: number): string {
  const row = statement<{ title: string }>(
    db,
    `SELECT CASE WHEN instr(description, '"first-words"') = 0 THEN title ELSE '' END AS title
       FROM letter_head JOIN letter_text USING (id) WHERE id = ?`,
  ).get(id)
  return row?.title ?? ''
}

/** Names of one role, as listed and as written. */
export function namesOf(db: Db, id: number, role: NameRole): readonly string[] {
  switch (role) {
    case 'places':
      return statement<string>(
        db,
        'SELECT DISTINCT name FROM letter_place JOIN place ON place.id = place_id WHERE letter_id = ?',
      )
        .pluck()
        .all(id)
    case 'senders':
      return [...listed(db, id).senders, ...written(db, id, '0')]
    case 'recipients':
      return [...listed(db, id).recipients, ...written(db, id, '1')]
    case 'signatories':
      return written(db, id, '2')
    case 'people': {
      const { senders, recipients } = listed(db, id)
      return [...senders, ...recipients, ...written(db, id, '0, 1, 2')]
    }
  }
}

/** All that stands in the people's column of the index: names, addresses, offices, organisations. */
export function peopleWords(db: Db, id: number): readonly string[] {
  const row = statement<{ description: string }>(db, 'SELECT description FROM letter_text WHERE id = ?').get(
    id,
  )
  const addresses = statement<string>(
    db,
    'SELECT address FROM letter_person WHERE letter_id = ? AND address IS NOT NULL',
  ).pluck()
  return [...namesOf(db, id, 'people'), ...addresses.all(id), ...otherWords(row?.description ?? '{}')]
}

/** Which letters a name belongs to as the reader merged it with others is known to the heads. */
function listed(db: Db, id: number): { senders: readonly string[]; recipients: readonly string[] } {
  const row = statement<HeadRow>(db, 'SELECT senders, recipients FROM letter_head WHERE id = ?').get(id)
  return { senders: storedNames(row?.senders ?? '[]'), recipients: storedNames(row?.recipients ?? '[]') }
}

function written(db: Db, id: number, roles: '0' | '1' | '2' | '0, 1, 2'): readonly string[] {
  return statement<string>(
    db,
    `SELECT name FROM letter_person JOIN person ON person.id = person_id WHERE letter_id = ? AND role IN (${roles})`,
  )
    .pluck()
    .all(id)
}

/** As `descriptionToStore` names them. */
const wordsBesideNames: ReadonlySet<string> = new Set(['normal', 'role', 'organisation'])

function otherWords(description: string): readonly string[] {
  const words: string[] = []
  // Looked for first, because reading a whole description takes longer than all else that is shown of a hit.
  if (!/"(?:normal|role|organisation)":/.test(description)) return words
  storedJson(description, (key, value) => {
    if (typeof value === 'string' && wordsBesideNames.has(key)) words.push(value)
    return value
  })
  return words
}
