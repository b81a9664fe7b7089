/** A real index on disk with letters that a test writes down, made without files and without import. */
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { type LetterKind, letterKinds } from '@shared/letter'
import { textDirection } from '@shared/text/direction'
import { earliestDay } from '@shared/text/edtf'
import { foldText } from '@shared/text/fold'
import { firstDay, lastDay } from '@shared/text/query/day-spans'
import { foldedText } from '@shared/text/tokens'
import { indexDatabase, indexFileName } from '../../src/main/library/db/index-database'
import { type Db, openForWriting } from '../../src/main/library/db/open'
import { temporaryFolder } from './temporary-folder'

export interface TestLetter {
  readonly text: string
  readonly title?: string
  readonly senders?: readonly string[]
  readonly recipients?: readonly string[]
  readonly places?: readonly string[]
  /** `1978`, `1978-03`, `1978-03-24`, or `../1978` for before its end. */
  readonly date?: string
  readonly kind?: LetterKind
  readonly language?: string
  readonly path?: string
}

export interface IndexedLetters {
  readonly directory: string
  /** Adds letters as an import would; gives their ids. */
  add(letters: readonly TestLetter[]): readonly number[]
  remove(id: number): void
  close(): void
}

export function indexedLetters(letters: readonly TestLetter[]): IndexedLetters {
  const { path: directory, remove: removeFolder } = temporaryFolder()
  const db = openForWriting(join(directory, indexFileName), indexDatabase)
  db.prepare("INSERT INTO source_folder VALUES ('f', '/letters')").run()
  const add = (more: readonly TestLetter[]): readonly number[] => {
    const ids = db.transaction(() => more.map((letter) => addLetter(db, letter)))()
    refillVocabulary(db)
    return ids
  }
  add(letters)
  return {
    directory,
    add,
    remove(id) {
      for (const table of ['letter_text', 'letter_head'])
        db.prepare(`DELETE FROM ${table} WHERE id = ?`).run(id)
      db.prepare('DELETE FROM letter WHERE id = ?').run(id)
      db.prepare('DELETE FROM letter_fts WHERE rowid = ?').run(id)
    },
    close() {
      db.close()
      removeFolder()
    },
  }
}

function addLetter(db: Db, letter: TestLetter): number {
  const { text, title = '', senders = [], recipients = [], places = [], date, kind, language } = letter
  const known = Number(db.prepare('SELECT count(*) FROM file').pluck().get())
  const path = letter.path ?? `${String(known).padStart(6, '0')}.txt`
  const file = db
    .prepare(
      `INSERT INTO file (folder_id, path, size, modified, inode, hash, format, encoding, extractor, read_in)
       VALUES ('f', ?, ?, 0, 0, x'', 'txt', 'utf-8', 1, 1)`,
    )
    .run(path, text.length).lastInsertRowid
  const folded = foldedText(text)
  const words = folded.text === '' ? 0 : folded.text.split(' ').length
  const kindNumber = kind === undefined ? null : letterKinds.indexOf(kind)
  const days = date === undefined ? [null, null] : daysOf(date)
  const direction = textDirection(text) === 'rtl' ? 1 : 0
  const id = Number(
    db
      .prepare(
        'INSERT INTO letter (file_id, day_min, day_max, kind, language, direction, words) VALUES (?, ?, ?, ?, ?, ?, ?)',
      )
      .run(file, ...days, kindNumber, language ?? null, direction, words).lastInsertRowid,
  )
  const names = (list: readonly string[]) => JSON.stringify(list)
  db.prepare('INSERT INTO letter_head VALUES (?, ?, ?, ?, ?, ?, ?)').run(
    ...[id, title, foldText(title), date ?? null, names(senders), names(recipients)],
    foldText(senders[0] ?? ''),
  )
  const description = JSON.stringify({ places: places.map((name) => ({ name })) })
  db.prepare(
    "INSERT INTO letter_text (id, text_hash, blocks, description, text) VALUES (?, ?, '[]', ?, ?)",
  ).run(id, createHash('sha256').update(text).digest(), description, text)
  const people = [...senders, ...recipients].map((name) => foldedText(name).text).join(' ')
  db.prepare('INSERT INTO letter_fts (rowid, text, title, people, places) VALUES (?, ?, ?, ?, ?)').run(
    ...[id, folded.text, foldedText(title).text, people, foldedText(places.join(', ')).text],
  )
  const compound = db.prepare('INSERT OR IGNORE INTO compound VALUES (?, ?)')
  for (const [joined, parts] of folded.compounds) compound.run(joined, parts)
  return id
}

function daysOf(date: string): readonly [number, number] {
  const before = /^\.\.\/(.+)$/.exec(date)?.[1]
  return before === undefined ? [firstDay(date), lastDay(date)] : [earliestDay, lastDay(before)]
}

function refillVocabulary(db: Db): void {
  db.exec(`CREATE VIRTUAL TABLE temp.words USING fts5vocab('main', 'letter_fts', 'row');
           DELETE FROM vocabulary;
           INSERT INTO vocabulary SELECT term, doc, cnt FROM temp.words;
           DROP TABLE temp.words`)
}
