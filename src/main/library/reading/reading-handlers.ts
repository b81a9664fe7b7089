/**
 * Answers the calls about reading places: how far each letter was read and which panes were open. A convenience:
 * it is not in the journal, and losing the newest of it in a power cut costs a page of scrolling.
 */
import type { Ask, SubjectHandlers } from '@shared/contract'
import type { ReadingState } from '@shared/library'
import type { Db } from '../db/open'
import { statement } from '../db/statement'
import type { Notebook } from '../notebook/open-notebook'

export function readingHandlers(notebook: () => Notebook): SubjectHandlers<'notebook', 'reading'> {
  return {
    'reading.get': () => readPanes(notebook().db),
    'reading.keep': (ask) => {
      keepPanes(notebook().db, ask)
      return null
    },
    'reading.place': ({ letterKey }) => ({ offset: placeOf(notebook().db, letterKey) }),
  }
}

interface PaneRow {
  readonly letterKey: string
  readonly offset: number
  readonly active: number
}

function readPanes(db: Db): ReadingState {
  const rows = statement<PaneRow>(
    db,
    'SELECT letter_key AS letterKey, position AS "offset", active FROM reading_pane ORDER BY place',
  ).all()
  return {
    panes: rows.map(({ letterKey, offset }) => ({ letterKey, offset })),
    active: Math.max(
      0,
      rows.findIndex((row) => row.active === 1),
    ),
  }
}

function keepPanes(db: Db, { panes, active }: Ask<'reading.keep'>): void {
  db.transaction(() => {
    statement(db, 'DELETE FROM reading_pane').run()
    panes.forEach(({ letterKey, offset }, place) => {
      statement(db, 'INSERT INTO reading_pane (place, letter_key, position, active) VALUES (?, ?, ?, ?)').run(
        place,
        letterKey,
        offset,
        place === active ? 1 : 0,
      )
      statement(
        db,
        `INSERT INTO reading_place (letter_key, position) VALUES (?, ?)
         ON CONFLICT (letter_key) DO UPDATE SET position = excluded.position`,
      ).run(letterKey, offset)
    })
  }).immediate()
}

function placeOf(db: Db, letterKey: string): number {
  return (
    statement<number>(db, 'SELECT position FROM reading_place WHERE letter_key = ?').pluck().get(letterKey) ??
    0
  )
}
