/** Reads one letter whole from the index, as the reader corrected it. Never touches the letter's file. */
import { AppError } from '@shared/failure'
import type { Correction } from '@shared/judgement'
import type { Description, Letter, LetterKey } from '@shared/letter'
import { letterKey, parseLetterKey } from '@shared/letter-key'
import { correctedDescription } from '@shared/review-values'
import type { Db } from '../db/open'
import { statement } from '../db/statement'
import { copyCount } from './copy-count'
import { absolutePath } from './letter-place'
import { withListedNames } from './listed-names'
import { refuseOtherText, storedJson } from './sound-values'
import { storedDescription } from './stored-description'
import { encodingSayers, storedBlocks, storedDirection, storedNeeds } from './stored-letter'
import { withCatalogue } from './with-catalogue'

interface LetterRow {
  readonly id: number
  readonly folderId: string
  readonly folder: string
  readonly folderMissing: number
  readonly gone: number
  readonly path: string
  readonly part: string
  readonly direction: number
  readonly words: number
  readonly needs: number
  readonly copies: number
  readonly text: string
  readonly textHash: Buffer
  readonly blocks: string
  readonly description: string
  readonly corrections: string | null
  readonly format: string
  readonly encoding: string
  readonly encodingFrom: number
  readonly size: number
  readonly hash: Buffer
  readonly problem: string | null
}

// A folder that could not be read in the last import keeps its letters, and says so in folder_problem.
const letterColumns = `
  SELECT letter.id, file.folder_id AS folderId, source_folder.path AS folder,
         EXISTS (SELECT 1 FROM folder_problem WHERE folder_problem.path = source_folder.path) AS folderMissing,
         file.gone, file.path, letter.part, letter.direction, letter.words, letter.needs,
         ${copyCount} AS copies,
         letter_text.text, letter_text.text_hash AS textHash, letter_text.blocks, letter_text.description,
         letter_correction.corrections, letter_text.format, letter_text.encoding,
         letter_text.encoding_from AS encodingFrom, file.size, file.hash, file.problem_code AS problem
    FROM letter
    JOIN file ON file.id = letter.file_id
    JOIN source_folder ON source_folder.id = file.folder_id
    JOIN letter_text ON letter_text.id = letter.id
    LEFT JOIN letter_correction ON letter_correction.letter_id = letter.id`

/** The letter with this id, or with this key. Errors: `not-found`, `damaged-index`. */
export function readLetter(db: Db, which: number | LetterKey): Letter {
  const row = letterRow(db, which)
  const description = correctedDescription(extractedDescription(db, row), correctionsOf(row))
  return {
    ...withListedNames(db, description),
    id: row.id,
    key: letterKey(row),
    path: row.path,
    words: row.words,
    text: row.text,
    textHash: row.textHash.toString('hex'),
    blocks: storedBlocks(row.blocks),
    needs: storedNeeds(row.needs),
    copies: row.copies,
    file: {
      absolutePath: absolutePath(row.folder, row.path),
      part: row.part,
      format: row.format,
      encoding: row.encoding,
      encodingFrom: encodingSayers[row.encodingFrom] ?? 'file',
      size: row.size,
      hash: row.hash.toString('hex'),
      present: row.folderMissing === 0 && row.gone === 0 && row.problem !== 'file-missing',
    },
  }
}

/** A letter's text and what extraction found, before the reader's corrections, and these. Errors: as `readLetter`. */
export function readExtracted(
  db: Db,
  which: number | LetterKey,
): {
  readonly key: LetterKey
  readonly part: string
  readonly words: number
  readonly text: string
  readonly blocks: ReturnType<typeof storedBlocks>
  readonly encoding: string
  readonly encodingFrom: (typeof encodingSayers)[number]
  readonly description: Description
  readonly corrections: readonly Correction[]
} {
  const row = letterRow(db, which)
  return {
    key: letterKey(row),
    part: row.part,
    words: row.words,
    text: row.text,
    blocks: storedBlocks(row.blocks),
    encoding: row.encoding,
    encodingFrom: encodingSayers[row.encodingFrom] ?? 'file',
    description: extractedDescription(db, row),
    corrections: correctionsOf(row),
  }
}

/** The id of the letter with this key; null when it is not in the index. */
export function letterIdOf(db: Db, key: LetterKey): number | null {
  const place = parseLetterKey(key)
  if (!place) return null
  const id = statement<number>(
    db,
    'SELECT letter.id FROM letter JOIN file ON file.id = file_id WHERE folder_id = ? AND path = ? AND part = ?',
  )
    .pluck()
    .get(place.folderId, place.path, place.part)
  return id ?? null
}

function letterRow(db: Db, which: number | LetterKey): LetterRow {
  const row = typeof which === 'number' ? rowById(db, which) : rowByKey(db, which)
  if (!row) throw new AppError('not-found', 'This letter is no longer in the library.')
  refuseOtherText(row.text, row.textHash, row.path)
  return row
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

function extractedDescription(db: Db, row: LetterRow): Description {
  const own = descriptionOf(row)
  const entries = row.words === 0 ? [] : catalogueEntries(db, row.id)
  return entries.length === 0 ? own : withCatalogue(own, entries)
}

type DescriptionRow = Pick<LetterRow, 'description' | 'text' | 'direction'>

function descriptionOf(row: DescriptionRow): Description {
  return { ...storedDescription(row.description, row.text), direction: storedDirection(row.direction) }
}

/** What catalogues say of the letter. */
function catalogueEntries(db: Db, id: number): readonly Description[] {
  return statement<DescriptionRow>(
    db,
    `SELECT description, text, direction FROM catalogue_entry
       JOIN letter_text ON letter_text.id = entry_id JOIN letter ON letter.id = entry_id
      WHERE catalogue_entry.letter_id = ? ORDER BY entry_id`,
  )
    .all(id)
    .map(descriptionOf)
}

function correctionsOf({ corrections }: LetterRow): readonly Correction[] {
  // Only the import writes this column, with what the notebook gave it.
  return corrections === null ? [] : (storedJson(corrections) as readonly Correction[])
}
