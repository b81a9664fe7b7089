/** What the index says of letters that a saved search found or remembers, as far as it decides what is new about them. */
import type { LetterKey } from '@shared/letter'
import { letterKey } from '@shared/letter-key'
import type { SeenLetter } from '@shared/saved-search'
import type { Db } from '../db/open'
import { statement } from '../db/statement'
import { letterIdOf } from '../letters/read-letter'

/** A letter as it is now, with the times at which it came and last changed, in milliseconds since 1970. */
export interface PresentLetter extends SeenLetter {
  readonly id: number
  readonly added: number
  readonly textChanged: number
  readonly headChanged: number
}

interface Row {
  readonly id: number
  readonly folderId: string
  readonly path: string
  readonly part: string
  readonly text: string
  readonly head: string
  readonly title: string
  readonly added: number
  readonly textChanged: number
  readonly headChanged: number
}

const listedById = `
  SELECT letter.id, folder_id AS folderId, path, part, title, added, text_changed AS textChanged,
         head_changed AS headChanged, lower(hex(substr(text_hash, 1, 8))) AS text, lower(hex(head_hash)) AS head
    FROM letter JOIN file ON file.id = file_id JOIN letter_head USING (id) JOIN letter_text USING (id)
   WHERE letter.id = ? AND letter.state = 0`
const longestTitle = 2000

/** Null when the letter is not among those that are searched. */
export function presentLetter(db: Db, id: number): PresentLetter | null {
  const row = statement<Row>(db, listedById).get(id)
  if (!row) return null
  const { folderId, path, part, ...facts } = row
  const title = row.title.slice(0, longestTitle).toWellFormed()
  return { ...facts, letterKey: letterKey({ folderId, path, part }), title }
}

export function presentLetterAt(db: Db, key: LetterKey): PresentLetter | null {
  const id = letterIdOf(db, key)
  return id === null ? null : presentLetter(db, id)
}

/** Whether a letter is listed as a part of the one that it describes, no longer by itself. */
export function isPartOfOther(db: Db, key: LetterKey): boolean {
  const id = letterIdOf(db, key)
  return id !== null && statement(db, 'SELECT 1 FROM letter WHERE id = ? AND state = 2').get(id) !== undefined
}

export interface IndexTimes {
  /** When the oldest letter came into this index; 0 without letters. */
  readonly first: number
  /** When the newest letter or change came. */
  readonly last: number
}

export function indexTimes(db: Db): IndexTimes {
  const times = statement<IndexTimes>(
    db,
    `SELECT coalesce(min(added), 0) AS first, coalesce(max(max(added, text_changed, head_changed)), 0) AS last
       FROM letter WHERE state = 0`,
  ).get()
  return times ?? { first: 0, last: 0 }
}
