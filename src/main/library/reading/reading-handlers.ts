/**
 * Answers the calls about reading places: how far each letter was read and which panes were open. A convenience:
 * it is not in the journal, and losing the newest of it in a power cut costs a page of scrolling.
 */
import type { Ask, SubjectHandlers } from '@shared/contract'
import type { Db } from '../db/open'
import { statement } from '../db/statement'
import type { Notebook } from '../notebook/open-notebook'
import { keepArrangement, keepWindow, keptWindow, openArrangement } from './open-arrangement'

export function readingHandlers(notebook: () => Notebook): SubjectHandlers<'notebook', 'reading'> {
  return {
    'reading.get': () => openArrangement(notebook().db),
    'reading.keep': (ask) => {
      keep(notebook().db, ask)
      return null
    },
    'reading.window': () => keptWindow(notebook().db),
    'reading.keepWindow': (ask) => {
      keepWindow(notebook().db, ask)
      return null
    },
    'reading.place': ({ letterKey }) => ({ offset: placeOf(notebook().db, letterKey) }),
  }
}

function keep(db: Db, { unread = [], ...arrangement }: Ask<'reading.keep'>): void {
  db.transaction(() => {
    const panes = arrangement.panes.map((pane) =>
      unread.includes(pane.letterKey) ? { ...pane, offset: placeOf(db, pane.letterKey) } : pane,
    )
    keepArrangement(db, { ...arrangement, panes })
    for (const { letterKey, offset } of panes) {
      statement(
        db,
        `INSERT INTO reading_place (letter_key, position) VALUES (?, ?)
         ON CONFLICT (letter_key) DO UPDATE SET position = excluded.position`,
      ).run(letterKey, offset)
    }
  }).immediate()
}

function placeOf(db: Db, letterKey: string): number {
  return (
    statement<number>(db, 'SELECT position FROM reading_place WHERE letter_key = ?').pluck().get(letterKey) ??
    0
  )
}
