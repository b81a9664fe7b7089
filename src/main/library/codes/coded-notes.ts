/** Which notes have which codes, and where they stand. */
import type { Answer } from '@shared/contract'
import type { Db } from '../db/open'
import { statement } from '../db/statement'

/** Notes that have any of these codes themselves, those in the bin too, in the order in which they were written. */
export function notesWithCodes(
  db: Db,
  codes: Iterable<string>,
): readonly { readonly id: string; readonly number: number }[] {
  const having = statement<{ id: string; number: number }>(
    db,
    'SELECT n.id, n.number FROM note_code AS c JOIN note AS n ON n.number = c.note WHERE c.code = ?',
  )
  const found = new Map([...codes].flatMap((code) => having.all(code)).map((note) => [note.id, note]))
  return [...found.values()].sort((a, b) => a.number - b.number)
}

/** How many notes have each code themselves; those in the bin do not count. */
export function countsOfCodes(db: Db): ReadonlyMap<string, number> {
  const sql = `SELECT c.code, count(*) FROM note_code AS c
                 JOIN note AS n ON n.number = c.note AND n.removed IS NULL GROUP BY c.code`
  return new Map(statement<[string, number]>(db, sql).raw().all())
}

export interface CodedPassage {
  readonly code: string
  readonly note: string
  readonly letterKey: string
  /** Null for a note about a whole letter. */
  readonly span: { readonly textHash: string; readonly start: number; readonly end: number } | null
}

interface CodedRow {
  readonly code: string
  readonly note: string
  readonly letterKey: string
  readonly textHash: string | null
  readonly start: number | null
  readonly end: number | null
}

/** Where passages stand in their letters' texts as they are now, as far as they were found. */
const codedSql = `
  SELECT c.code, n.id AS note, a.letter_key AS letterKey,
         CASE WHEN p.note IS NULL THEN a.text_hash ELSE p.text_hash END AS textHash,
         CASE WHEN p.note IS NULL THEN a.start_at ELSE p.start_at END AS start,
         CASE WHEN p.note IS NULL THEN a.end_at ELSE p.end_at END AS "end"
    FROM note_code AS c
    JOIN note AS n ON n.number = c.note AND n.removed IS NULL
    JOIN anchor AS a ON a.note = n.number
    LEFT JOIN anchor_place AS p ON p.note = a.note AND p.place = a.place
  UNION ALL
  SELECT c.code, n.id, d.subject, NULL, NULL, NULL
    FROM note_code AS c
    JOIN note AS n ON n.number = c.note AND n.removed IS NULL
    JOIN note_detail AS d ON d.note = n.number AND d.about = 'letter'`

/** Of these codes, or of all when none is named. A note with several passages is there once for each. */
export function codedPassages(db: Db, codes: readonly string[]): readonly CodedPassage[] {
  const wanted = new Set(codes)
  return statement<CodedRow>(db, codedSql)
    .all()
    .filter(({ code }) => wanted.size === 0 || wanted.has(code))
    .map(({ code, note, letterKey, textHash, start, end }) => ({
      ...{ code, note, letterKey },
      span: textHash === null || start === null || end === null ? null : { textHash, start, end },
    }))
}

export function usedCodes(db: Db, codes: readonly string[]): Answer<'codes.used'> {
  return codedPassages(db, codes).map(({ code, note, letterKey }) => ({ code, note, letterKey }))
}

/** The codes of every note, on whatever it stands. */
export function codesOfNotes(db: Db): Iterable<readonly string[]> {
  const sql = `SELECT n.id, c.code FROM note_code AS c JOIN note AS n ON n.number = c.note AND n.removed IS NULL`
  const notes = new Map<string, string[]>()
  for (const { id, code } of statement<{ id: string; code: string }>(db, sql).all()) {
    const codes = notes.get(id) ?? []
    notes.set(id, codes)
    codes.push(code)
  }
  return notes.values()
}
