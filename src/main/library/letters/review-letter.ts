/** Everything that the review panel of a letter shows: its values with the reader's decisions, its copies and relations. */
import type { LetterHead } from '@shared/letter'
import type { LetterReview, NearCopy } from '@shared/review'
import { reviewedValues } from '@shared/review-values'
import type { Db } from '../db/open'
import { statement } from '../db/statement'
import { letterHeads } from '../search/letter-heads'
import { readExtracted } from './read-letter'

/** Errors: `not-found`. */
export function reviewLetter(db: Db, id: number): LetterReview {
  const { description, corrections, encoding, encodingFrom } = readExtracted(db, id)
  return {
    values: reviewedValues(description, corrections),
    settled: corrections.find(({ verdict }) => verdict === 'looked-at') ?? null,
    copies: letterHeads(db, copiesOf(db, id)),
    nearCopies: nearCopiesOf(db, id),
    related: relatedLetters(db, id),
    encoding: { name: encoding, from: encodingFrom },
  }
}

function copiesOf(db: Db, id: number): readonly number[] {
  return statement<number>(
    db,
    `SELECT other.id FROM letter_text AS own
       JOIN letter_text AS other ON other.text_hash = own.text_hash AND other.id <> own.id
       JOIN letter ON letter.id = other.id AND letter.words > 0 AND letter.state <> 2
      WHERE own.id = ?
     UNION
     SELECT other.id FROM letter AS own
       JOIN letter AS other ON other.id = coalesce(own.copy_of, own.id) OR other.copy_of = coalesce(own.copy_of, own.id)
      WHERE own.id = ? AND other.id <> own.id AND other.state <> 2
      ORDER BY 1 LIMIT 200`,
  )
    .pluck()
    .all(id, id)
}

function nearCopiesOf(db: Db, id: number): readonly NearCopy[] {
  const pairs = statement<{ other: number; similarity: number }>(
    db,
    `SELECT b AS other, similarity FROM near_copy WHERE a = ?
     UNION ALL SELECT a, similarity FROM near_copy WHERE b = ?
     ORDER BY similarity DESC LIMIT 50`,
  ).all(id, id)
  return pairs.flatMap(({ other, similarity }) =>
    letterHeads(db, [other]).map((head): NearCopy => ({ head, similarity })),
  )
}

/** In the order of `linkRelations`: what this letter is to the other, and what the other is to it. */
const relations = [
  ['in-reply-to', 'answered-by'],
  ['enclosed-in', 'encloses'],
  ['describes', 'described-by'],
] as const

function relatedLetters(db: Db, id: number): readonly { relation: string; head: LetterHead }[] {
  const linked = (own: string, other: string) =>
    statement<{ relation: number; other: number }>(
      db,
      // A name that is no address, such as #letter-1, means something only among the files of one folder.
      `SELECT relation, ${other} AS other FROM letter_link JOIN identity ON identity.identity = target
         JOIN letter AS linking ON linking.id = letter_link.letter_id JOIN file AS linking_file ON linking_file.id = linking.file_id
         JOIN letter AS linked ON linked.id = identity.letter_id JOIN file AS linked_file ON linked_file.id = linked.file_id
        WHERE ${own} = ? AND ${other} <> ${own}
          AND (instr(target, ':') > 0 OR linking_file.folder_id = linked_file.folder_id) LIMIT 200`,
    ).all(id)
  const [linking, linkedTo] = ['letter_link.letter_id', 'identity.letter_id'] as const
  const named = (links: readonly { relation: number; other: number }[], way: 0 | 1) =>
    links.flatMap(({ relation, other }) =>
      letterHeads(db, [other]).map((head) => ({ relation: relations[relation]?.[way] ?? '', head })),
    )
  return [...named(linked(linking, linkedTo), 0), ...named(linked(linkedTo, linking), 1)]
}
