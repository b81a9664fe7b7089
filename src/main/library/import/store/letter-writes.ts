/** The statements that put one letter into all tables of the index, and take it out of them. */
import type { Statement } from 'better-sqlite3'
import type { Db } from '../../db/open'
import type { KnownFacts } from '../../letters/known-facts'
import type { HeadColumns, IndexedWords } from '../../letters/letter-head'
import type { ExtractedLetter } from '../extracted-letter'

type Write = Statement<(string | number | null | Uint8Array)[]>

const tablesOfLetter = [
  'DELETE FROM letter_fts WHERE rowid = ?',
  'DELETE FROM letter_text WHERE id = ?',
  'DELETE FROM letter_head WHERE id = ?',
  'DELETE FROM letter_correction WHERE letter_id = ?',
  'DELETE FROM identity WHERE letter_id = ?',
  'DELETE FROM letter_link WHERE letter_id = ?',
  'DELETE FROM letter_person WHERE letter_id = ?',
  'DELETE FROM letter_place WHERE letter_id = ?',
  'DELETE FROM catalogue_entry WHERE entry_id = ?',
  'DELETE FROM catalogue_entry WHERE letter_id = ?',
  // Those of whom it was a near copy are compared anew: it may have stood for a multitude.
  'UPDATE sketch SET compared = 0 WHERE letter_id IN (SELECT b FROM near_copy WHERE a = ?)',
  'UPDATE sketch SET compared = 0 WHERE letter_id IN (SELECT a FROM near_copy WHERE b = ?)',
  'DELETE FROM sketch WHERE letter_id = ?',
  'DELETE FROM fingerprint WHERE rowid = ?',
  'DELETE FROM near_copy WHERE a = ?',
  'DELETE FROM near_copy WHERE b = ?',
  'DELETE FROM letter WHERE id = ?',
] as const

export interface LetterWrites {
  /** Gives the letter's id: the one given, or a new one. */
  add(fileId: number, letter: ExtractedLetter, id: number | null): number
  remove(id: number): void
  /** Takes a letter's words out of the full-text index; everything else of it stays. */
  silence(id: number): void
}

export function letterWrites(db: Db): LetterWrites {
  const removals = tablesOfLetter.map((sql): Write => db.prepare(sql))
  const letter: Write = db.prepare(
    `INSERT INTO letter (id, file_id, part, day_min, day_max, kind, language, direction, words, needs,
                         facts, head_hash, source_id, added, text_changed, head_changed)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  const text: Write = db.prepare(
    `INSERT INTO letter_text (id, text_hash, blocks, description, text, format, encoding, encoding_from)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  const compound: Write = db.prepare('INSERT OR IGNORE INTO compound (joined, parts) VALUES (?, ?)')
  const sketch: Write = db.prepare('INSERT INTO sketch (letter_id, hashes) VALUES (?, ?)')
  const putFingerprints = fingerprintWrite(db)
  const head = headWrites(db)
  const known = factWrites(db)
  const references = referenceWrites(db)
  return {
    add(fileId, one, formerId) {
      const { part, direction, words, needs } = one
      const { dayMin, dayMax, kind, language } = one.head
      const { facts, headHash, source, places } = one.known
      const now = Date.now()
      const values = [
        ...[formerId, fileId, part, dayMin, dayMax, kind, language, direction, words, needs],
        ...[facts, headHash, known.sourceId(source), now, now, now],
      ]
      const id = Number(letter.run(...values).lastInsertRowid)
      head.addHead(id, one.head)
      const { textHash, blocks, description, format, encoding, encodingFrom } = one
      text.run(id, textHash, blocks, description, one.text, format, encoding, encodingFrom)
      head.addWords(id, one.indexed)
      for (const [joined, parts] of one.compounds) compound.run(joined, parts)
      if (one.sketch.length > 0) sketch.run(id, one.sketch)
      putFingerprints(id, one.fingerprints)
      known.putPlaces(id, places)
      references.put(id, one)
      return id
    },
    remove(id) {
      for (const removal of removals) removal.run(id)
    },
    silence(id) {
      head.removeWords(id)
    },
  }
}

/** Every letter has its row, also one of too few words: so it is known which ones lack theirs. */
export function fingerprintWrite(db: Db): (id: number, fingerprints: string) => void {
  const write: Write = db.prepare('INSERT INTO fingerprint (rowid, hashes) VALUES (?, ?)')
  return (id, fingerprints) => {
    write.run(id, fingerprints)
  }
}

/** What lists show of a letter and what it is found by. */
export function headWrites(db: Db) {
  const head: Write = db.prepare(
    `INSERT INTO letter_head (id, title, title_order, date, senders, recipients, sender_order)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
  )
  const words: Write = db.prepare(
    `INSERT INTO letter_fts (rowid, text, quotations, openings, closings, title, people, places)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  const removedHead: Write = db.prepare('DELETE FROM letter_head WHERE id = ?')
  const silence: Write = db.prepare('DELETE FROM letter_fts WHERE rowid = ?')
  return {
    removeHead(id: number): void {
      removedHead.run(id)
    },
    removeWords(id: number): void {
      silence.run(id)
    },
    // Subtle: not INSERT OR REPLACE, for which SQLite keeps a copy of each page that it changes.
    addHead(id: number, columns: HeadColumns): void {
      const { title, titleOrder, date, senders, recipients, senderOrder } = columns
      head.run(id, title, titleOrder, date, senders, recipients, senderOrder)
    },
    addWords(id: number, indexed: IndexedWords): void {
      const { quotations, openings, closings, title, people, places } = indexed
      words.run(id, indexed.text, quotations, openings, closings, title, people, places)
    },
  }
}

/** Who and what a letter names. */
function referenceWrites(db: Db) {
  const identity: Write = db.prepare('INSERT OR IGNORE INTO identity (identity, letter_id) VALUES (?, ?)')
  const link: Write = db.prepare(
    'INSERT OR IGNORE INTO letter_link (letter_id, relation, target) VALUES (?, ?, ?)',
  )
  const people = personWrites(db)
  return {
    put(id: number, { identities, links, people: named }: ExtractedLetter): void {
      for (const name of identities) identity.run(name, id)
      for (const [relation, to] of links) link.run(id, relation, to)
      for (const [role, name, address] of named) people.add(id, role, name, address)
    },
  }
}

/** Who is named where, and with which address of e-mail. */
export function personWrites(db: Db) {
  const personId = nameWrites(db, 'person')
  const named: Write = db.prepare(
    'INSERT OR IGNORE INTO letter_person (letter_id, role, person_id, address) VALUES (?, ?, ?, ?)',
  )
  const removed: Write = db.prepare('DELETE FROM letter_person WHERE letter_id = ?')
  return {
    add(letterId: number, role: number, name: string, address: string | null): void {
      named.run(letterId, role, personId(name), address)
    },
    removeAll(letterId: number): void {
      removed.run(letterId)
    },
  }
}

/** Where a letter was published, and the places that it names. */
export function factWrites(db: Db) {
  const sourceId = nameWrites(db, 'source')
  const placeId = nameWrites(db, 'place')
  const place: Write = db.prepare(
    'INSERT OR IGNORE INTO letter_place (letter_id, role, place_id) VALUES (?, ?, ?)',
  )
  const removed: Write = db.prepare('DELETE FROM letter_place WHERE letter_id = ?')
  return {
    sourceId: (name: string | null): number | null => (name === null ? null : sourceId(name)),
    putPlaces(letterId: number, places: KnownFacts['places']): void {
      for (const [role, name] of places) place.run(letterId, role, placeId(name))
    },
    removePlaces(letterId: number): void {
      removed.run(letterId)
    },
  }
}

/** The id of a name, which is kept once. */
function nameWrites(db: Db, table: 'person' | 'place' | 'source'): (name: string) => number {
  const known = db.prepare<[string], number>(`SELECT id FROM ${table} WHERE name = ?`).pluck()
  const added: Write = db.prepare(`INSERT INTO ${table} (name) VALUES (?)`)
  return (name) => known.get(name) ?? Number(added.run(name).lastInsertRowid)
}
