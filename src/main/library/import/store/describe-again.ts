/** Makes everything again that the index derives from a letter's description, without reading its file. */
import type { Description } from '@shared/letter'
import { correctedDescription, needsOf } from '@shared/review-values'
import { foldedText } from '@shared/text/tokens'
import type { Db } from '../../db/open'
import { statement } from '../../db/statement'
import { type KnownFacts, knownFacts } from '../../letters/known-facts'
import { headColumns, indexedWords } from '../../letters/letter-head'
import { withListedNames } from '../../letters/listed-names'
import { readExtracted } from '../../letters/read-letter'
import { needsToStore } from '../../letters/stored-letter'
import { personRoles } from '../extracted-letter'
import { factWrites, headWrites, personWrites } from './letter-writes'

/** Must run in a transaction. Errors: `not-found` when the letter is not in the index. */
export function describeAgain(db: Db, id: number): void {
  const letter = readExtracted(db, id)
  const { text, blocks, encodingFrom, corrections } = letter
  const description = withListedNames(db, correctedDescription(letter.description, corrections))
  const needs = needsToStore(needsOf(description, encodingFrom, corrections))
  const head = headColumns(description)
  statement(
    db,
    'UPDATE letter SET day_min = ?, day_max = ?, kind = ?, language = ?, needs = ? WHERE id = ?',
  ).run(...[head.dayMin, head.dayMax, head.kind, head.language, needs, id])
  const writes = headWrites(db)
  writes.removeHead(id)
  writes.addHead(id, head)
  writes.removeWords(id)
  writes.addWords(id, indexedWords(description, text, foldedText(text).text, blocks))
  putPeople(db, id, description)
  putFacts(db, id, knownFacts(description, letter), Date.now())
}

function putPeople(db: Db, id: number, { senders, recipients, signatories }: Description): void {
  const people = personWrites(db)
  const lists = { sender: senders, recipient: recipients, signatory: signatories }
  people.removeAll(id)
  personRoles.forEach((role, place) => {
    for (const { name, address } of lists[role]) people.add(id, place, name, address ?? null)
  })
}

/** Only when something else is known now than before did it change at this moment. */
function putFacts(db: Db, id: number, { facts, headHash, source, places }: KnownFacts, now: number): void {
  const writes = factWrites(db)
  statement(
    db,
    `UPDATE letter SET facts = ?, source_id = ?, head_hash = ?,
            head_changed = CASE WHEN head_hash = ? THEN head_changed ELSE ? END
      WHERE id = ?`,
  ).run(facts, writes.sourceId(source), headHash, headHash, now, id)
  writes.removePlaces(id)
  writes.putPlaces(id, places)
}

const waitingKey = 'letters-without-facts'
const lettersOfStep = 200

/**
 * Letters that an earlier version stored get what filters and facets ask for. Between two steps `goOn` lets others have
 * their turn and says whether to go on; the next call takes up what is left.
 */
export async function fillFacts(db: Db, goOn: () => Promise<boolean>): Promise<void> {
  if (statement(db, 'SELECT 1 FROM state WHERE key = ?').get(waitingKey) === undefined) return
  const waiting = statement<{ id: number; changed: number }>(
    db,
    `SELECT id, head_changed AS changed FROM letter WHERE id > ? AND head_hash = x'' ORDER BY id LIMIT ${lettersOfStep}`,
  )
  for (let last: number | undefined = 0; last !== undefined; ) {
    const letters: readonly { readonly id: number; readonly changed: number }[] = waiting.all(last)
    db.transaction(() => {
      for (const { id, changed } of letters) {
        const letter = readExtracted(db, id)
        const description = withListedNames(db, correctedDescription(letter.description, letter.corrections))
        putFacts(db, id, knownFacts(description, letter), changed)
      }
    })()
    last = letters.at(-1)?.id
    if (!(await goOn())) return
  }
  statement(db, 'DELETE FROM state WHERE key = ?').run(waitingKey)
}
