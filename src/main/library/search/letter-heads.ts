/** Reads letters as lines of a list show them. */
import type { LetterHead } from '@shared/letter'
import { letterKey } from '@shared/letter-key'
import type { Db } from '../db/open'
import { statement } from '../db/statement'
import { copyCount } from '../letters/copy-count'
import { storedJson } from '../letters/sound-values'
import { storedDirection, storedKind, storedNeeds } from '../letters/stored-letter'

interface HeadRow {
  readonly id: number
  readonly folderId: string
  readonly path: string
  readonly part: string
  readonly title: string
  readonly kind: number | null
  readonly direction: number
  readonly language: string | null
  readonly date: string | null
  readonly senders: string
  readonly recipients: string
  readonly words: number
  readonly copies: number
  readonly needs: number
}

const headById = `
  SELECT letter.id, file.folder_id AS folderId, file.path, letter.part, letter_head.title, letter.kind,
         letter.direction, letter.language, letter_head.date, letter_head.senders, letter_head.recipients, letter.words, letter.needs,
         ${copyCount} AS copies
    FROM letter JOIN letter_head ON letter_head.id = letter.id JOIN file ON file.id = letter.file_id
   WHERE letter.id = ?`

/** The heads of these letters in this order; letters that are gone are left out. */
export function letterHeads(db: Db, ids: Iterable<number>): LetterHead[] {
  const read = statement<HeadRow>(db, headById)
  const heads: LetterHead[] = []
  for (const id of ids) {
    const row = read.get(id)
    if (row) heads.push(headOf(row))
  }
  return heads
}

function headOf(row: HeadRow): LetterHead {
  return {
    id: row.id,
    key: letterKey(row),
    title: row.title,
    kind: storedKind(row.kind),
    direction: storedDirection(row.direction),
    language: row.language,
    date: row.date,
    senders: storedNames(row.senders),
    recipients: storedNames(row.recipients),
    path: row.path,
    part: row.part,
    words: row.words,
    copies: row.copies,
    needs: storedNeeds(row.needs),
  }
}

/** Names as `letter_head` keeps them: a JSON list that only import writes. */
export function storedNames(json: string): readonly string[] {
  return storedJson(json) as readonly string[]
}
