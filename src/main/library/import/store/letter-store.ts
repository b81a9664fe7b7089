/** Writes letters and files into the index, always inside a transaction of the caller. Decides nothing about what is read. */
import type { Problem } from '@shared/job'
import type { Statement } from 'better-sqlite3'
import type { Db } from '../../db/open'
import type { ExtractedLetter, FileResult } from '../extracted-letter'
import type { FoundFile } from '../find/found'
import { extractorVersion } from '../formats/registry'
import type { FileStamp } from '../read/read-file'

export type ReadLetters = Extract<FileResult, { kind: 'letters' }>

type Value = string | number | null | Uint8Array
type Write = Statement<Value[]>

export class LetterStore {
  readonly #importId: number
  readonly #addFile: Write
  readonly #changeFile: Write
  readonly #removeFile: Write
  readonly #lettersOfFile: Statement<[number], { id: number; part: string }>
  readonly #letter: Write
  readonly #head: Write
  readonly #text: Write
  readonly #words: Write
  readonly #compound: Write
  readonly #removals: readonly Write[]

  constructor(db: Db, importId: number) {
    this.#importId = importId
    const fileColumns =
      'folder_id, path, size, modified, inode, hash, format, encoding, extractor, read_in, problem_code, problem_message'
    this.#addFile = db.prepare(`INSERT INTO file (${fileColumns}) VALUES (${places(12)})`)
    this.#changeFile = db.prepare(`UPDATE file SET (${fileColumns}) = (${places(12)}) WHERE id = ?`)
    this.#removeFile = db.prepare('DELETE FROM file WHERE id = ?')
    this.#lettersOfFile = db.prepare('SELECT id, part FROM letter WHERE file_id = ?')
    this.#letter = db.prepare(
      `INSERT INTO letter (id, file_id, part, day_min, day_max, kind, language, direction, words)
       VALUES (${places(9)})`,
    )
    this.#head = db.prepare(
      `INSERT INTO letter_head (id, title, title_order, date, senders, recipients, sender_order)
       VALUES (${places(7)})`,
    )
    this.#text = db.prepare(
      `INSERT INTO letter_text (id, text_hash, blocks, description, text) VALUES (${places(5)})`,
    )
    this.#words = db.prepare(
      `INSERT INTO letter_fts (rowid, text, quotations, openings, closings, title, people, places)
       VALUES (${places(8)})`,
    )
    this.#compound = db.prepare('INSERT OR IGNORE INTO compound (joined, parts) VALUES (?, ?)')
    this.#removals = [
      db.prepare('DELETE FROM letter_fts WHERE rowid = ?'),
      db.prepare('DELETE FROM letter_text WHERE id = ?'),
      db.prepare('DELETE FROM letter_head WHERE id = ?'),
      db.prepare('DELETE FROM letter WHERE id = ?'),
    ]
  }

  /** Puts the letters of a file in the place of those that it had, if any; a letter that is still there keeps its id. */
  storeLetters(folderId: string, found: FoundFile, read: ReadLetters, fileId: number | null): void {
    const { stamp, hash, encoding } = read
    const id = this.#file(fileId, folderId, found, { stamp, hash, encoding, problem: null })
    const before = new Map(fileId === null ? [] : this.#parts(fileId))
    for (const letterId of before.values()) this.#removeLetter(letterId)
    for (const letter of read.letters) this.#addLetter(id, letter, before.get(letter.part) ?? null)
  }

  /** Notes why a file could not be read. Letters that it gave before stay when `keepLetters` is set. Gives the number of letters that left. */
  storeProblem(
    folderId: string,
    found: FoundFile,
    problem: Pick<Problem, 'code' | 'message'>,
    fileId: number | null,
    keepLetters: boolean,
  ): number {
    const nothing = new Uint8Array(0)
    this.#file(fileId, folderId, found, { stamp: found, hash: nothing, encoding: '', problem })
    return fileId === null || keepLetters ? 0 : this.#removeLetters(fileId)
  }

  /** Removes a file and its letters; gives their number. */
  removeFile(fileId: number): number {
    const letters = this.#removeLetters(fileId)
    this.#removeFile.run(fileId)
    return letters
  }

  #removeLetters(fileId: number): number {
    const letters = this.#parts(fileId)
    for (const [, id] of letters) this.#removeLetter(id)
    return letters.length
  }

  #parts(fileId: number): [part: string, id: number][] {
    return this.#lettersOfFile.all(fileId).map(({ id, part }) => [part, id])
  }

  #file(
    id: number | null,
    folderId: string,
    found: FoundFile,
    facts: {
      readonly stamp: FileStamp
      readonly hash: Uint8Array
      readonly encoding: string
      readonly problem: Pick<Problem, 'code' | 'message'> | null
    },
  ): number {
    const { stamp, hash, encoding, problem } = facts
    const values = [
      ...[folderId, found.path, stamp.size, stamp.modified, stamp.inode, hash, found.format, encoding],
      ...[extractorVersion, this.#importId, problem?.code ?? null, problem?.message ?? null],
    ]
    if (id === null) return Number(this.#addFile.run(...values).lastInsertRowid)
    this.#changeFile.run(...values, id)
    return id
  }

  #addLetter(fileId: number, letter: ExtractedLetter, formerId: number | null): void {
    const { part, dayMin, dayMax, kind, language, direction, words, indexed } = letter
    const id = Number(
      this.#letter.run(formerId, fileId, part, dayMin, dayMax, kind, language, direction, words)
        .lastInsertRowid,
    )
    const { title, titleOrder, date, senders, recipients, senderOrder } = letter
    this.#head.run(id, title, titleOrder, date, senders, recipients, senderOrder)
    this.#text.run(id, letter.textHash, letter.blocks, letter.description, letter.text)
    const { text, quotations, openings, closings, people, places: placeNames } = indexed
    this.#words.run(id, text, quotations, openings, closings, indexed.title, people, placeNames)
    for (const [joined, parts] of letter.compounds) this.#compound.run(joined, parts)
  }

  #removeLetter(id: number): void {
    for (const removal of this.#removals) removal.run(id)
  }
}

function places(count: number): string {
  return Array.from({ length: count }, () => '?').join(', ')
}
