/**
 * The rows of what was seen of saved searches, and of how it was before the newest look, so that this look can be undone.
 * A look comes in pieces, since it may be of a hundred thousand letters; all pieces carry its name.
 */
import { type SeenBasis, type SeenLetter, seenBasisSchema } from '@shared/saved-search'
import { putRow } from '../db/hashed-rows'
import type { Db } from '../db/open'
import { statement } from '../db/statement'
import { type ChangeOf, mostInOneLine } from '../notebook/changes'

export interface SearchMemory {
  /** Null before the first look is complete. */
  readonly basis: SeenBasis | null
  /** The newest look; null when there is none that could be undone. */
  readonly look: string | null
  /** What `basis` was before it. */
  readonly former: SeenBasis | null
}

interface MemoryRow {
  readonly basis: string | null
  readonly look: string | null
  readonly former: string | null
}

const columns = 'letter_key AS letterKey, text, head, title'

export function memoryOf(db: Db, id: string): SearchMemory {
  const row = statement<MemoryRow>(
    db,
    'SELECT basis, look, former FROM search_memory WHERE search_id = ?',
  ).get(id)
  return {
    basis: storedBasis(row?.basis ?? null),
    look: row?.look ?? null,
    former: storedBasis(row?.former ?? null),
  }
}

/** In the order of their keys, those after `after`. */
export function seenLetters(
  db: Db,
  id: string,
  { after, limit }: { readonly after: string; readonly limit: number },
): readonly SeenLetter[] {
  const sql = `SELECT ${columns} FROM seen_letter WHERE search_id = ? AND letter_key > ? ORDER BY letter_key LIMIT ?`
  return statement<SeenLetter>(db, sql).all(id, after, limit)
}

export function putSeen(db: Db, { id, look, basis, put, forget }: ChangeOf<'search-seen'>): void {
  const memory = memoryOf(db, id)
  const isNewLook = memory.look !== look
  const former = isNewLook ? memory.basis : memory.former
  if (isNewLook) statement(db, 'DELETE FROM former_letter WHERE search_id = ?').run(id)
  // Before the first look nothing counted as seen, so that undoing it is forgetting everything.
  const remember = former === null ? () => {} : rememberFormer
  for (const letter of put) {
    remember(db, id, letter.letterKey)
    putSeenLetter(db, id, letter)
  }
  for (const key of forget) {
    remember(db, id, key)
    forgetSeenLetter(db, id, key)
  }
  putMemory(db, id, { basis: basis ?? memory.basis, look, former })
}

function rememberFormer(db: Db, id: string, key: string): void {
  const known = 'SELECT 1 FROM former_letter WHERE search_id = ? AND letter_key = ?'
  if (statement(db, known).get(id, key) === undefined) putFormer(db, id, key, seenLetter(db, id, key) ?? null)
}

function seenLetter(db: Db, id: string, key: string): SeenLetter | undefined {
  const sql = `SELECT ${columns} FROM seen_letter WHERE search_id = ? AND letter_key = ?`
  return statement<SeenLetter>(db, sql).get(id, key)
}

/** The first `most` letters of the newest look; with the last of them the look itself is undone. */
export function takeBackSeen(db: Db, { id, most }: ChangeOf<'search-unseen'>): void {
  const { look, former } = memoryOf(db, id)
  if (look === null) throw new Error(`There is no look at ${id} that could be undone.`)
  const isFirst = former === null
  const letters = isFirst ? seenLetters(db, id, { after: '', limit: most }) : takeBackFormer(db, id, most)
  if (isFirst) for (const { letterKey } of letters) forgetSeenLetter(db, id, letterKey)
  if (letters.length < most) putMemory(db, id, { basis: former, look: null, former: null })
}

function takeBackFormer(db: Db, id: string, most: number): readonly FormerLetter[] {
  const letters = formerLetters(db, id, most)
  for (const { letterKey, was } of letters) {
    if (was === null) forgetSeenLetter(db, id, letterKey)
    else putSeenLetter(db, id, was)
    statement(db, 'DELETE FROM former_letter WHERE search_id = ? AND letter_key = ?').run(id, letterKey)
  }
  return letters
}

interface FormerLetter {
  readonly letterKey: string
  readonly was: SeenLetter | null
}

interface FormerRow {
  readonly letterKey: string
  readonly text: string | null
  readonly head: string | null
  readonly title: string | null
}

function formerLetters(db: Db, id: string, limit: number): readonly FormerLetter[] {
  const sql = `SELECT ${columns} FROM former_letter WHERE search_id = ? ORDER BY letter_key LIMIT ?`
  return statement<FormerRow>(db, sql).all(id, limit).map(asFormer)
}

function asFormer({ letterKey, text, head, title }: FormerRow): FormerLetter {
  const isWhole = text !== null && head !== null && title !== null
  return { letterKey, was: isWhole ? { letterKey, text, head, title } : null }
}

function storedBasis(json: string | null): SeenBasis | null {
  return json === null ? null : seenBasisSchema.parse(JSON.parse(json))
}

function putMemory(db: Db, id: string, { basis, look, former }: SearchMemory): void {
  // Subtle: parsed, so that its members stand in one order whether it was just made or comes from the journal.
  const stored = (value: SeenBasis | null) =>
    value === null ? null : JSON.stringify(seenBasisSchema.parse(value))
  putRow(db, 'search_memory', { search_id: id, basis: stored(basis), look, former: stored(former) })
}

function putSeenLetter(db: Db, id: string, { letterKey, text, head, title }: SeenLetter): void {
  putRow(db, 'seen_letter', { search_id: id, letter_key: letterKey, text, head, title })
}

function forgetSeenLetter(db: Db, id: string, key: string): void {
  statement(db, 'DELETE FROM seen_letter WHERE search_id = ? AND letter_key = ?').run(id, key)
}

function putFormer(db: Db, id: string, key: string, was: SeenLetter | null): void {
  putRow(db, 'former_letter', {
    search_id: id,
    letter_key: key,
    text: was?.text ?? null,
    head: was?.head ?? null,
    title: was?.title ?? null,
  })
}

/** All are read before any is written: letters may swap their keys. */
export function rekeySeenLetters(db: Db, newKeys: ReadonlyMap<string, string>): void {
  const newKey = (key: string) => newKeys.get(key) ?? key
  const of = <Row>(table: string) =>
    [...newKeys.keys()].flatMap((from) =>
      statement<Row & { readonly searchId: string }>(
        db,
        `SELECT search_id AS searchId, ${columns} FROM ${table} WHERE letter_key = ?`,
      ).all(from),
    )
  const seen = of<SeenLetter>('seen_letter')
  const former = of<FormerRow>('former_letter')
  for (const from of newKeys.keys()) {
    statement(db, 'DELETE FROM seen_letter WHERE letter_key = ?').run(from)
    statement(db, 'DELETE FROM former_letter WHERE letter_key = ?').run(from)
  }
  for (const { searchId, ...letter } of seen)
    putSeenLetter(db, searchId, { ...letter, letterKey: newKey(letter.letterKey) })
  for (const { searchId, ...row } of former) {
    const { was } = asFormer({ ...row, letterKey: newKey(row.letterKey) })
    putFormer(db, searchId, newKey(row.letterKey), was)
  }
}

export function copyMemory(db: Db, { id, basis, look, former }: ChangeOf<'search-memory-copied'>): void {
  putMemory(db, id, { basis, look, former })
}

export function copySeenLetters(db: Db, { id, letters }: ChangeOf<'seen-letters-copied'>): void {
  for (const letter of letters) putSeenLetter(db, id, letter)
}

export function copyFormerLetters(db: Db, { id, letters }: ChangeOf<'former-letters-copied'>): void {
  for (const { letterKey, was } of letters) putFormer(db, id, letterKey, was)
}

export function* copiesOfMemories(
  db: Db,
): Generator<
  ChangeOf<'search-memory-copied'> | ChangeOf<'seen-letters-copied'> | ChangeOf<'former-letters-copied'>
> {
  const ids = db.prepare<[], string>('SELECT search_id FROM search_memory ORDER BY search_id').pluck().all()
  for (const id of ids) {
    yield { kind: 'search-memory-copied', id, ...memoryOf(db, id) }
    for (let after = ''; ; ) {
      const letters = [...seenLetters(db, id, { after, limit: mostInOneLine })]
      const last = letters.at(-1)
      if (last === undefined) break
      yield { kind: 'seen-letters-copied', id, letters }
      after = last.letterKey
    }
    const former = [...formerLetters(db, id, Number.MAX_SAFE_INTEGER)]
    while (former.length > 0)
      yield { kind: 'former-letters-copied', id, letters: former.splice(0, mostInOneLine) }
  }
}
