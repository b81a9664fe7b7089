/**
 * What follows from a note's newest state and is kept to be searched by: its folded words, its codes, its hashtags, its
 * links. Nobody need be told when it is made again.
 */
import type { Anchor } from '@shared/note'
import { foldText } from '@shared/text/fold'
import { linksIn, type NoteLinkTarget } from '@shared/text/note-links'
import { tagsIn } from '@shared/text/note-tags'
import { type Content, putRow } from '../db/hashed-rows'
import type { Db } from '../db/open'
import { statement } from '../db/statement'
import { anchorsOf } from './anchor-rows'
import { marksOf } from './detail-rows'

export const derivedTables = ['note_words', 'note_code', 'note_tag', 'note_link'] as const
type DerivedTable = (typeof derivedTables)[number]

/** Of a note whose words or passages are now these. */
export function putWords(db: Db, note: number, body: string, anchors: readonly Anchor[]): void {
  const folded = [body, ...anchors.map((anchor) => anchor.exact)].map(foldText).join('\n')
  putRow(db, 'note_words', { note, folded })
  const tags = new Map(tagsIn(body).map((tag) => [foldText(tag), tag]))
  replaceRows(
    db,
    'note_tag',
    note,
    [...tags].map(([tag, written]) => ({ note, folded: tag, tag: written })),
  )
  const links = new Map(linksIn(body).flatMap(({ target }) => storedLink(note, target)))
  replaceRows(db, 'note_link', note, [...links.values()])
}

/** Links to a note's own passages lead nowhere else. */
function storedLink(note: number, target: NoteLinkTarget): readonly (readonly [string, Content])[] {
  if (target.kind === 'passage') return []
  const to = target.kind === 'letter' ? target.letterKey : target.id
  return [[`${target.kind}:${to}`, { note, kind: target.kind, target: to }]]
}

export function putCodes(db: Db, note: number, codes: readonly string[]): void {
  replaceRows(
    db,
    'note_code',
    note,
    [...new Set(codes)].map((code) => ({ note, code })),
  )
}

function replaceRows(db: Db, table: DerivedTable, note: number, rows: readonly Content[]): void {
  statement(db, `DELETE FROM ${table} WHERE note = ?`).run(note)
  for (const row of rows) putRow(db, table, row)
}

interface Newest {
  readonly number: number
  readonly body: string
}

export function mendDerivedRows(db: Db): void {
  db.transaction(() => {
    for (const table of derivedTables) db.exec(`DELETE FROM ${table}`)
    const notes = db.prepare<[], Newest>(
      `SELECT number, body FROM note AS n
         JOIN note_revision AS r ON r.note = n.number AND r.revision = n.revision`,
    )
    for (const { number, body } of notes.all()) {
      putWords(db, number, body, anchorsOf(db, number))
      putCodes(db, number, marksOf(db, number).codes)
    }
  }).immediate()
}

export function derivedRowsAreMissing(db: Db): boolean {
  const sql = 'SELECT (SELECT count(*) FROM note) <> (SELECT count(*) FROM note_words)'
  return statement<number>(db, sql).pluck().get() === 1
}
