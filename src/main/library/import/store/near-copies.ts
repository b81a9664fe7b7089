/**
 * Keeps `near_copy` up to date: pairs of letters whose words are nearly the same, for the reader to look at. Only
 * letters that came or changed are compared; a letter that has copies takes part once. It joins nothing by itself.
 */
import type { Db } from '../../db/open'
import { statement } from '../../db/statement'
import { storedBlocks } from '../../letters/stored-letter'
import { Candidates, type Sketched } from '../sketch/candidates'
import { hashesOfSketch, ownWords, similarityOf } from '../sketch/sketch'
import { sequenceHashes } from '../sketch/word-sequences'
import { decidedPairs } from './decided-pairs'

/** Two letters that share so much are near copies: about one word in twenty differs, or half as much again was added. */
const leastSimilarity = 0.8
/** A letter with so many near copies is one of a multitude: the next ones are joined to the likeliest of them alone. */
const mostNearCopies = 20
/** Letters of one read, and how long the work goes on before others have their turn, in milliseconds. */
const lettersOfRead = 250
const turn = 15

type Breath = () => Promise<void>

/** Compares all letters that wait for it. Stops between two steps when `breath` throws; the next call goes on. */
export async function findNearCopies(db: Db, breath: Breath): Promise<void> {
  forgetHidden(db)
  const candidates = await candidatesOf(db, breath)
  const comparison = new Comparison(db)
  for (let place = 0; place < candidates.count; ) {
    await breath()
    place = compareSome(db, comparison, candidates, place)
  }
}

/** Letters that are not listed, or are listed as copies, have no near copies; when they come back they are compared anew. */
function forgetHidden(db: Db): void {
  db.transaction(() => {
    const hidden = statement<number>(
      db,
      `SELECT id FROM letter JOIN sketch ON letter_id = id
        WHERE compared = 1 AND (state <> 0 OR copy_of IS NOT NULL)`,
    ).pluck()
    for (const id of hidden.all()) {
      forgetNearCopies(db, id)
      statement(db, 'UPDATE sketch SET compared = 0 WHERE letter_id = ?').run(id)
    }
  })()
}

/** Those of whom this letter was a near copy are compared anew: it may have stood for a multitude. */
function forgetNearCopies(db: Db, id: number): void {
  statement(
    db,
    `UPDATE sketch SET compared = 0 WHERE letter_id IN
       (SELECT b FROM near_copy WHERE a = ? UNION SELECT a FROM near_copy WHERE b = ?)`,
  ).run(id, id)
  statement(db, 'DELETE FROM near_copy WHERE a = ?').run(id)
  statement(db, 'DELETE FROM near_copy WHERE b = ?').run(id)
}

/** Brings the near copies in line with what the reader decided of pairs; `freed` are those he decides no more. */
export function followDecidedPairs(db: Db, freed: readonly (readonly [number, number])[]): void {
  const forget = statement(db, 'DELETE FROM near_copy WHERE a = ? AND b = ?')
  for (const { a, b } of decidedPairs(db)) forget.run(Math.min(a, b), Math.max(a, b))
  forgetHidden(db)
  const comparison = new Comparison(db)
  for (const [a, b] of freed) if (isListed(db, a) && isListed(db, b)) comparison.compare(a, b)
}

function isListed(db: Db, id: number): boolean {
  const sql =
    'SELECT 1 FROM letter JOIN sketch ON letter_id = id WHERE id = ? AND state = 0 AND copy_of IS NULL'
  return statement(db, sql).get(id) !== undefined
}

interface SketchRow {
  readonly id: number
  readonly hashes: Buffer
}

function sketched({ id, hashes }: SketchRow): Sketched {
  return { id, hashes: hashesOfSketch(hashes) }
}

async function candidatesOf(db: Db, breath: Breath): Promise<Candidates> {
  const most = statement<number>(db, 'SELECT count(*) FROM sketch WHERE compared = 0').pluck().get() ?? 0
  const candidates = new Candidates(most)
  if (most === 0) return candidates
  await eachSketch(db, 'compared = 0 AND state = 0 AND copy_of IS NULL', breath, (one) =>
    candidates.wait(one),
  )
  await eachSketch(db, 'compared = 1', breath, (one) => candidates.meet(one))
  return candidates
}

async function eachSketch(
  db: Db,
  condition: 'compared = 1' | 'compared = 0 AND state = 0 AND copy_of IS NULL',
  breath: Breath,
  visit: (letter: Sketched) => void,
): Promise<void> {
  const read = statement<SketchRow>(
    db,
    `SELECT letter_id AS id, hashes FROM sketch JOIN letter ON id = letter_id
      WHERE letter_id > ? AND ${condition} ORDER BY letter_id LIMIT ?`,
  )
  for (let rows = read.all(0, lettersOfRead); rows.length > 0; ) {
    for (const row of rows) visit(sketched(row))
    await breath()
    rows = read.all(rows.at(-1)?.id ?? 0, lettersOfRead)
  }
}

/** Compares letters for a short while, in one transaction; gives the place of the next one. */
function compareSome(db: Db, comparison: Comparison, candidates: Candidates, from: number): number {
  const done = statement(db, 'UPDATE sketch SET compared = 1 WHERE letter_id = ?')
  const end = performance.now() + turn
  return db.transaction(() => {
    let place = from
    do {
      const id = candidates.idOf(place)
      comparison.compareWith(
        id,
        candidates.of(place).map((candidate) => candidate.id),
      )
      done.run(id)
      place++
    } while (place < candidates.count && performance.now() < end)
    return place
  })()
}

/** Texts whose hashes are kept for the next comparison: of a multitude the same few are asked for again and again. */
const keptTexts = 500

class Comparison {
  readonly #db: Db
  readonly #decided: ReadonlySet<string>
  readonly #nearCopies = new Map<number, number>()
  readonly #hashes = new Map<number, Uint32Array>()

  constructor(db: Db) {
    this.#db = db
    this.#decided = new Set(decidedPairs(db).map(({ a, b }) => pairName(a, b)))
  }

  /** Compares a letter with its candidates, the likeliest first, as far as there is room. */
  compareWith(id: number, candidates: readonly number[]): void {
    let found = 0
    for (const other of candidates) {
      if (this.#nearCopiesOf(id) >= mostNearCopies && found > 0) return
      if (found > 0 && this.#nearCopiesOf(other) >= mostNearCopies) continue
      if (this.compare(id, other)) found++
    }
  }

  /** Notes the pair when it is one; true then. Pairs that the reader decided on are none. */
  compare(one: number, other: number): boolean {
    if (this.#decided.has(pairName(one, other))) return false
    const similarity = similarityOf(this.#hashesOf(one), this.#hashesOf(other))
    if (similarity < leastSimilarity) return false
    const [a, b] = one < other ? [one, other] : [other, one]
    const { changes } = statement(
      this.#db,
      'INSERT OR IGNORE INTO near_copy (a, b, similarity) VALUES (?, ?, ?)',
    ).run(a, b, similarity)
    if (changes > 0) {
      this.#nearCopies.set(a, this.#nearCopiesOf(a) + 1)
      this.#nearCopies.set(b, this.#nearCopiesOf(b) + 1)
    }
    return true
  }

  #nearCopiesOf(id: number): number {
    const known = this.#nearCopies.get(id)
    if (known !== undefined) return known
    const sql = `SELECT count(*) FROM
      (SELECT 1 FROM near_copy WHERE a = ? UNION ALL SELECT 1 FROM near_copy WHERE b = ? LIMIT ?)`
    const count = statement<number>(this.#db, sql).pluck().get(id, id, mostNearCopies) ?? 0
    this.#nearCopies.set(id, count)
    return count
  }

  #hashesOf(id: number): Uint32Array {
    const known = this.#hashes.get(id)
    if (known !== undefined) this.#hashes.delete(id)
    const hashes = known ?? this.#readHashes(id)
    this.#hashes.set(id, hashes)
    const [oldest] = this.#hashes.keys()
    if (this.#hashes.size > keptTexts && oldest !== undefined) this.#hashes.delete(oldest)
    return hashes
  }

  #readHashes(id: number): Uint32Array {
    const sql = 'SELECT text, blocks FROM letter_text WHERE id = ?'
    const row = statement<{ text: string; blocks: string }>(this.#db, sql).get(id)
    return row ? sequenceHashes(ownWords(row.text, storedBlocks(row.blocks))) : new Uint32Array(0)
  }
}

function pairName(a: number, b: number): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`
}
