/** Writes letters and files into the index, always inside a transaction of the caller. Decides nothing about what is read. */
import type { Problem } from '@shared/job'
import type { Statement } from 'better-sqlite3'
import type { Db } from '../../db/open'
import type { ExtractedLetter } from '../extracted-letter'
import type { FoundFile } from '../find/found'
import type { PartProblem } from '../formats/format'
import { extractorVersion } from '../formats/registry'
import type { FileStamp } from '../read/read-file'
import { letterWrites } from './letter-writes'

type Value = string | number | null | Uint8Array
type Write = Statement<Value[]>

/** What is known of a file once it was read, or could not be read. */
export interface FileFacts {
  readonly stamp: FileStamp
  readonly hash: Uint8Array
  readonly format: string
  readonly encoding: string
  readonly problem: Pick<Problem, 'code' | 'message'> | null
  /** Whether all its letters are stored; a file that is not complete is read again. */
  readonly complete: boolean
}

/** A version that no extractor has. */
const incomplete = 0

export class LetterStore {
  readonly #importId: number
  readonly #addFile: Write
  readonly #changeFile: Write
  readonly #removeFile: Write
  readonly #forgetRewritten: Write
  readonly #addPartProblem: Write
  readonly #removePartProblems: Write
  readonly #lettersOfFile: Statement<[number], { id: number; part: string }>
  readonly #sameLetter: Write
  readonly #markFile: Write
  readonly #markLetters: Write
  readonly #letters: ReturnType<typeof letterWrites>

  constructor(db: Db, importId: number) {
    this.#importId = importId
    const columns =
      'folder_id, path, chosen_encoding, gone, size, modified, inode, hash, format, encoding, extractor, read_in, problem_code, problem_message'
    this.#addFile = db.prepare(`INSERT INTO file (${columns}) VALUES (${places(14)})`)
    this.#changeFile = db.prepare(`UPDATE file SET (${columns}) = (${places(14)}) WHERE id = ?`)
    this.#removeFile = db.prepare('DELETE FROM file WHERE id = ?')
    this.#forgetRewritten = db.prepare('DELETE FROM rewritten_file WHERE file_id = ?')
    this.#addPartProblem = db.prepare(
      'INSERT OR REPLACE INTO part_problem (file_id, part, code, message) VALUES (?, ?, ?, ?)',
    )
    this.#removePartProblems = db.prepare('DELETE FROM part_problem WHERE file_id = ?')
    this.#lettersOfFile = db.prepare('SELECT id, part FROM letter WHERE file_id = ?')
    this.#sameLetter = db.prepare(
      `SELECT 1 FROM letter_text
        WHERE id = ? AND text_hash = ? AND blocks = ? AND description = ? AND format = ? AND encoding = ? AND encoding_from = ?`,
    )
    this.#markFile = db.prepare('UPDATE file SET gone = ? WHERE id = ?')
    this.#markLetters = db.prepare('UPDATE letter SET state = ? WHERE file_id = ?')
    this.#letters = letterWrites(db)
  }

  /** Adds the file or brings it up to date; gives its id. */
  putFile(id: number | null, folderId: string, found: FoundFile, facts: FileFacts): number {
    const { stamp, hash, format, encoding, problem, complete } = facts
    const values = [
      ...[folderId, found.path, found.encoding, 0, stamp.size, stamp.modified, stamp.inode, hash],
      ...[format, encoding, complete ? extractorVersion : incomplete, this.#importId],
      ...[problem?.code ?? null, problem?.message ?? null],
    ]
    if (id === null) return Number(this.#addFile.run(...values).lastInsertRowid)
    this.#changeFile.run(...values, id)
    this.#removePartProblems.run(id)
    return id
  }

  /** Whether a stored letter would be the same when it was stored again. */
  isStored(id: number, { textHash, ...letter }: ExtractedLetter): boolean {
    const { blocks, description, format, encoding, encodingFrom } = letter
    return (
      this.#sameLetter.get(id, textHash, blocks, description, format, encoding, encodingFrom) !== undefined
    )
  }

  /** Adds a letter, under its former id when it has one; gives the id. */
  putLetter(fileId: number, letter: ExtractedLetter, formerId: number | null): number {
    if (formerId !== null) this.#letters.remove(formerId)
    return this.#letters.add(fileId, letter, formerId)
  }

  putPartProblem(fileId: number, { part, code, message }: PartProblem): void {
    this.#addPartProblem.run(fileId, part, code, message)
  }

  removeLetter(id: number): void {
    this.#letters.remove(id)
  }

  /** The letters of a file: part and id. */
  partsOf(fileId: number): Map<string, number> {
    return new Map(this.#lettersOfFile.all(fileId).map(({ id, part }) => [part, id]))
  }

  /** The file is not there any more; its letters stay, out of sight, until the reader says what to do with them. */
  markGone(fileId: number): void {
    this.#markFile.run(1, fileId)
    this.#markLetters.run(1, fileId)
    for (const id of this.partsOf(fileId).values()) this.#letters.silence(id)
  }

  /** Removes a file and its letters. */
  removeFile(fileId: number): void {
    for (const id of this.partsOf(fileId).values()) this.#letters.remove(id)
    this.#removePartProblems.run(fileId)
    this.#forgetRewritten.run(fileId)
    this.#removeFile.run(fileId)
  }
}

function places(count: number): string {
  return Array.from({ length: count }, () => '?').join(', ')
}
