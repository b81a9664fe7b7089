/** A real index on disk with letters that a test writes down, made without files and without import. */

import { join } from 'node:path'
import {
  type Block,
  type Description,
  type LetterKind,
  letterKinds,
  type Person,
  type Span,
} from '@shared/letter'
import { textDirection } from '@shared/text/direction'
import { earliestDay } from '@shared/text/edtf'
import { firstDay, lastDay } from '@shared/text/query/day-spans'
import { foldedText } from '@shared/text/tokens'
import { fingerprintsOf, fingerprintTerms } from '../../src/main/library/compare/collection/fingerprints'
import { indexFileName } from '../../src/main/library/db/file-names'
import { indexDatabase } from '../../src/main/library/db/index-database'
import { type Db, openForWriting } from '../../src/main/library/db/open'
import { ownWords, sketchOf } from '../../src/main/library/import/sketch/sketch'
import { addJob, freshJob, keepJob } from '../../src/main/library/import/store/job-rows'
import { letterWrites } from '../../src/main/library/import/store/letter-writes'
import { markSeenAtOnce } from '../../src/main/library/import/store/seen-at-once'
import { knownFacts } from '../../src/main/library/letters/known-facts'
import { headColumns, indexedWords, noWord } from '../../src/main/library/letters/letter-head'
import { digestOfText } from '../../src/main/library/letters/sound-values'
import { descriptionToStore } from '../../src/main/library/letters/stored-description'
import { blocksToStore } from '../../src/main/library/letters/stored-letter'
import { description, evidence, person, place } from './described'
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
  readonly signatories?: readonly string[]
  readonly blocks?: readonly Block[]
  /** Words that the text quotes. */
  readonly quotations?: readonly Span[]
}

export interface IndexedLetters {
  readonly directory: string
  /** Adds letters as an import would; gives their ids. */
  add(letters: readonly TestLetter[]): readonly number[]
  remove(id: number): void
  /** Notes that an import began; the function that it gives notes that it ended. */
  beginImport(): () => void
  /** Notes that the reader changed something. */
  noteDecision(): void
  /** Whether nobody held the log of changes. */
  emptyLog(): boolean
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
      letterWrites(db).remove(id)
    },
    beginImport() {
      const id = addJob(db)
      return () => keepJob(db, { ...freshJob(id), state: 'done' })
    },
    noteDecision() {
      markSeenAtOnce(db)
    },
    emptyLog() {
      db.pragma('busy_timeout = 0')
      return db.pragma('wal_checkpoint(TRUNCATE)', { simple: true }) === 0
    },
    close() {
      db.close()
      removeFolder()
    },
  }
}

function addLetter(db: Db, letter: TestLetter): number {
  const { text, date, kind, language } = letter
  const known = Number(db.prepare('SELECT count(*) FROM file').pluck().get())
  const path = letter.path ?? `${String(known).padStart(6, '0')}.txt`
  const file = db
    .prepare(
      `INSERT INTO file (folder_id, path, size, modified, inode, hash, format, encoding, extractor, read_in)
       VALUES ('f', ?, ?, 0, 0, x'', 'txt', 'utf-8', 1, 1)`,
    )
    .run(path, text.length).lastInsertRowid
  const described = describedLetter(letter)
  const blocks = letter.blocks ?? []
  const folded = foldedText(text)
  const own = ownWords(text, blocks, folded.text)
  const words = folded.text === '' ? 0 : folded.text.split(' ').length
  const [dayMin, dayMax] = date === undefined ? [null, null] : daysOf(date)
  const people = [described.senders, described.recipients, described.signatories].flatMap((list, role) =>
    list.map(({ name }) => [role, name, null] as const),
  )
  return letterWrites(db).add(
    Number(file),
    {
      head: {
        ...headColumns(described),
        ...{ date: date ?? null, dayMin, dayMax },
        ...{ kind: kind === undefined ? null : letterKinds.indexOf(kind), language: language ?? null },
      },
      known: knownFacts(described, { part: '', words }),
      ...{ part: '', text, format: 'txt', encoding: 'utf-8', words, people },
      ...{ encodingFrom: 1, needs: 0, identities: [], links: [], sketch: sketchOf(own) },
      fingerprints: fingerprintTerms(fingerprintsOf(own)),
      textHash: digestOfText(text),
      blocks: blocksToStore(blocks),
      description: descriptionToStore(described, text),
      direction: textDirection(text) === 'rtl' ? 1 : 0,
      indexed: indexedWords(described, text, folded.text, blocks),
      compounds: folded.compounds,
    },
    null,
  )
}

function describedLetter(letter: TestLetter): Description {
  const { title = '', senders = [], recipients = [], signatories = [], places = [], quotations = [] } = letter
  return description({
    title,
    titleEvidence: evidence({ field: 'og:title', asWritten: title }),
    ...{ kind: letter.kind ?? null, language: letter.language ?? null },
    ...{ senders: people(senders), recipients: people(recipients), signatories: people(signatories) },
    places: places.map((name) => place(name)),
    quotations: quotations.map((span) => ({ ...span, use: 'quotation' })),
  })
}

function people(names: readonly string[]): readonly Person[] {
  return names.map((name) => person(name))
}

function daysOf(date: string): readonly [number, number] {
  const before = /^\.\.\/(.+)$/.exec(date)?.[1]
  return before === undefined ? [firstDay(date), lastDay(date)] : [earliestDay, lastDay(before)]
}

function refillVocabulary(db: Db): void {
  db.exec(`CREATE VIRTUAL TABLE temp.words USING fts5vocab('main', 'letter_fts', 'row');
           DELETE FROM vocabulary;
           INSERT INTO vocabulary SELECT term, doc, cnt FROM temp.words WHERE term <> '${noWord}';
           DROP TABLE temp.words`)
}
