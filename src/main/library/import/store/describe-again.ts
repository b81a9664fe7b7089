/** Makes everything again that the index derives from a letter's description, without reading its file. */
import type { Description } from '@shared/letter'
import { correctedDescription, needsOf } from '@shared/review-values'
import { foldedText } from '@shared/text/tokens'
import type { Db } from '../../db/open'
import { headColumns, indexedWords } from '../../letters/letter-head'
import { withListedNames } from '../../letters/listed-names'
import { readExtracted } from '../../letters/read-letter'
import { needsToStore } from '../../letters/stored-letter'
import { personRoles } from '../extracted-letter'
import { headWrites, personWrites } from './letter-writes'

/** Must run in a transaction. Errors: `not-found` when the letter is not in the index. */
export function describeAgain(db: Db, id: number): void {
  const { text, blocks, encodingFrom, description: extracted, corrections } = readExtracted(db, id)
  const description = withListedNames(db, correctedDescription(extracted, corrections))
  const needs = needsToStore(needsOf(description, encodingFrom, corrections))
  const head = headColumns(description)
  db.prepare(
    'UPDATE letter SET day_min = ?, day_max = ?, kind = ?, language = ?, needs = ? WHERE id = ?',
  ).run(...[head.dayMin, head.dayMax, head.kind, head.language, needs, id])
  const writes = headWrites(db)
  writes.removeHead(id)
  writes.addHead(id, head)
  writes.removeWords(id)
  writes.addWords(id, indexedWords(description, text, foldedText(text).text, blocks))
  putPeople(db, id, description)
}

function putPeople(db: Db, id: number, { senders, recipients, signatories }: Description): void {
  const people = personWrites(db)
  const lists = { sender: senders, recipient: recipients, signatory: signatories }
  people.removeAll(id)
  personRoles.forEach((role, place) => {
    for (const { name, address } of lists[role]) people.add(id, place, name, address ?? null)
  })
}
