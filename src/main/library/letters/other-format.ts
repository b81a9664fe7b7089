/**
 * Which letter is the same one in another format: a file of the same name in the same folder took the place of one that is
 * gone, as a pdf made from a docx does, and its words are the same but for what the format does to them. Only what is
 * certain: when two files fit, none is taken.
 */
import type { LetterKey } from '@shared/letter'
import { letterKey, parseLetterKey } from '@shared/letter-key'
import { foldText } from '@shared/text/fold'
import type { Db } from '../db/open'
import { statement } from '../db/statement'

/** Rows of so many words are compared. */
const rowLength = 3
/** So large a share of the rows of the letter that is gone must be in the other; of a short letter's, more. */
const leastShare = 0.8
const leastShareOfShort = 0.95
const shortLetter = 30
/** The other may have so much more: lines at the head and foot of pages. */
const mostLonger = 1.6

/** Null when there is none, or more than one. `text` is the one that the letter had. */
export function inOtherFormat(db: Db, from: LetterKey, text: string): LetterKey | null {
  const place = parseLetterKey(from)
  const stem = place && /^(.*)\.[^./]+$/s.exec(place.path)?.[1]
  if (!place || !stem) return null
  // Subtle: "." and "/" follow each other in Unicode, so these are the paths that begin with the stem and a point.
  const candidates = statement<{ path: string; text: string }>(
    db,
    `SELECT file.path, letter_text.text FROM file JOIN letter ON letter.file_id = file.id
       JOIN letter_text ON letter_text.id = letter.id
      WHERE file.folder_id = ? AND file.path > ? AND file.path < ? AND letter.part = ?
        AND file.gone = 0 AND letter.state <> 1 AND letter.words > 0`,
  )
    .all(place.folderId, `${stem}.`, `${stem}/`, place.part)
    .filter(({ path }) => path !== place.path && /^\.[^./]+$/.test(path.slice(stem.length)))
    .filter((candidate) => isSameLetter(text, candidate.text))
  const [only, other] = candidates
  if (only === undefined || other !== undefined) return null
  return letterKey({ ...place, path: only.path })
}

export function isSameLetter(text: string, other: string): boolean {
  const words = wordsOf(text)
  const others = wordsOf(other)
  if (words.length === 0 || others.length > mostLonger * words.length + shortLetter) return false
  const rows = rowsOf(words)
  const found = new Set(rowsOf(others))
  const share = rows.filter((row) => found.has(row)).length / rows.length
  return share >= (words.length < shortLetter ? leastShareOfShort : leastShare)
}

/** Words that a line's end divides are one. */
function wordsOf(text: string): readonly string[] {
  return foldText(text.replace(/(\p{Ll})[-\u2010\u00AD]\r?\n(?=\p{Ll})/gu, '$1'))
    .split(' ')
    .filter((word) => word !== '')
}

function rowsOf(words: readonly string[]): readonly string[] {
  const rows: string[] = []
  for (let start = 0; start + rowLength <= words.length; start++)
    rows.push(words.slice(start, start + rowLength).join(' '))
  return rows.length === 0 ? [words.join(' ')] : rows
}
