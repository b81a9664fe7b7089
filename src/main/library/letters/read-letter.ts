/** Reads one letter whole from the index. Never touches the letter's file. */
import { AppError } from '@shared/failure'
import type { Letter, LetterKey } from '@shared/letter'
import { letterKey, parseLetterKey } from '@shared/letter-key'
import type { Db } from '../db/open'
import { absolutePath } from './letter-place'
import { storedBlocks, storedDescription, storedDirection, storedKind } from './stored-letter'

interface LetterRow {
  readonly id: number
  readonly folderId: string
  readonly folder: string
  readonly folderMissing: number
  readonly path: string
  readonly part: string
  readonly title: string
  readonly kind: number | null
  readonly language: string | null
  readonly direction: number
  readonly words: number
  readonly text: string
  readonly textHash: Buffer
  readonly blocks: string
  readonly description: string
  readonly format: string
  readonly encoding: string
  readonly size: number
  readonly hash: Buffer
  readonly problem: string | null
}

// A folder that could not be read in the last import keeps its letters, and says so in folder_problem.
const letterColumns = `
  SELECT letter.id, file.folder_id AS folderId, source_folder.path AS folder,
         EXISTS (SELECT 1 FROM folder_problem WHERE folder_problem.path = source_folder.path) AS folderMissing,
         file.path, letter.part, letter_head.title, letter.kind, letter.language, letter.direction, letter.words,
         letter_text.text, letter_text.text_hash AS textHash, letter_text.blocks, letter_text.description,
         file.format, file.encoding, file.size, file.hash, file.problem_code AS problem
    FROM letter
    JOIN file ON file.id = letter.file_id
    JOIN source_folder ON source_folder.id = file.folder_id
    JOIN letter_head ON letter_head.id = letter.id
    JOIN letter_text ON letter_text.id = letter.id`

/** The letter with this id, or with this key. Errors: `not-found`. */
export function readLetter(db: Db, which: number | LetterKey): Letter {
  const row = typeof which === 'number' ? rowById(db, which) : rowByKey(db, which)
  if (!row) throw new AppError('not-found', 'This letter is no longer in the library.')
  return letterOf(row)
}

function rowById(db: Db, id: number): LetterRow | undefined {
  return db.prepare<[number], LetterRow>(`${letterColumns} WHERE letter.id = ?`).get(id)
}

function rowByKey(db: Db, key: LetterKey): LetterRow | undefined {
  const place = parseLetterKey(key)
  if (!place) return undefined
  return db
    .prepare<[string, string, string], LetterRow>(
      `${letterColumns} WHERE file.folder_id = ? AND file.path = ? AND letter.part = ?`,
    )
    .get(place.folderId, place.path, place.part)
}

function letterOf(row: LetterRow): Letter {
  return {
    ...storedDescription(row.description, row.text),
    id: row.id,
    key: letterKey(row),
    path: row.path,
    title: row.title,
    kind: storedKind(row.kind),
    language: row.language,
    direction: storedDirection(row.direction),
    words: row.words,
    text: row.text,
    textHash: row.textHash.toString('hex'),
    blocks: storedBlocks(row.blocks),
    file: {
      absolutePath: absolutePath(row.folder, row.path),
      format: row.format,
      encoding: row.encoding,
      size: row.size,
      hash: row.hash.toString('hex'),
      present: row.folderMissing === 0 && row.problem !== 'file-missing',
    },
  }
}
