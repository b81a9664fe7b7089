/** Reads lines of a concordance as they are shown: their text, and what is known of their letters. */
import type { ConcordanceKey, ConcordanceLine, WiderLine } from '@shared/concordance'
import { AppError } from '@shared/failure'
import type { Span } from '@shared/letter'
import { letterKey } from '@shared/letter-key'
import type { Db } from '../db/open'
import { statement } from '../db/statement'
import { storedBlocks, storedDirection } from '../letters/stored-letter'
import { storedNames } from '../search/letter-heads'
import { linePieces, wordStart, wordStop } from './line-pieces'

interface LetterRow {
  readonly id: number
  readonly folderId: string
  readonly path: string
  readonly part: string
  readonly title: string
  readonly date: string | null
  readonly senders: string
  readonly direction: number
  readonly language: string | null
  readonly text: string
  readonly textHash: Buffer
  readonly blocks: string
}

const letterById = `
  SELECT letter.id, file.folder_id AS folderId, file.path, letter.part, letter_head.title, letter_head.date,
         letter_head.senders, letter.direction, letter.language, letter_text.text,
         letter_text.text_hash AS textHash, letter_text.blocks
    FROM letter JOIN letter_head ON letter_head.id = letter.id JOIN file ON file.id = letter.file_id
    JOIN letter_text ON letter_text.id = letter.id
   WHERE letter.id = ?`

export interface LineToRead {
  readonly letterId: number
  readonly node: Span
  readonly dismissed: boolean
}

/** The lines in this order. Letters that several of them stand in are read once where they follow each other. */
export function readLines(
  db: Db,
  lines: Iterable<LineToRead>,
  keys: readonly ConcordanceKey[],
): readonly ConcordanceLine[] {
  const read = statement<LetterRow>(db, letterById)
  const shown: ConcordanceLine[] = []
  let row: LetterRow | undefined
  for (const line of lines) {
    if (row?.id !== line.letterId) row = read.get(line.letterId)
    if (row) shown.push(lineOf(row, line, keys))
  }
  return shown
}

/** What stands around a place of a letter's text. Errors: `not-found`. */
export function widerLine(db: Db, id: number, { start, end }: Span, around: number): WiderLine {
  const text = statement<string>(db, 'SELECT text FROM letter_text WHERE id = ?').pluck().get(id)
  if (text === undefined) throw new AppError('not-found', 'This letter is no longer in the library.')
  return {
    before: text.slice(wordStart(text, start - around, start), start),
    node: text.slice(start, end),
    after: text.slice(end, wordStop(text, end + around, end)),
  }
}

function lineOf(row: LetterRow, line: LineToRead, keys: readonly ConcordanceKey[]): ConcordanceLine {
  const { node, dismissed } = line
  const block = storedBlocks(row.blocks).find(({ start, end }) => start <= node.start && node.start < end)
  return {
    letterId: row.id,
    letterKey: letterKey(row),
    title: row.title,
    date: row.date,
    sender: storedNames(row.senders)[0] ?? null,
    textHash: row.textHash.toString('hex'),
    ...node,
    ...linePieces(row.text, node, keys),
    direction: block?.direction ?? storedDirection(row.direction),
    language: block?.language ?? row.language,
    dismissed,
  }
}
