/** Notes by what they stand on or link to, and counts of them. Those in the bin are left out. */
import type { Answer } from '@shared/contract'
import type { LinkTarget, Note, NoteAbout, NoteHead } from '@shared/note'
import type { Db } from '../db/open'
import { statement } from '../db/statement'
import { subjectOf } from './detail-rows'
import type { NoteRow } from './note-rows'
import { asNote, headOf } from './read-note'

/** In the order of its text, then those about the whole letter, oldest first. */
export function notesOfLetter(db: Db, letterKey: string): readonly Note[] {
  const onPassages = statement<NoteRow>(
    db,
    `SELECT n.* FROM (SELECT note, min(start_at) AS start FROM anchor WHERE letter_key = ? GROUP BY note) AS a
       JOIN note AS n ON n.number = a.note AND n.removed IS NULL
      ORDER BY a.start, n.number`,
  ).all(letterKey)
  const onPassage = new Set(onPassages.map(({ number }) => number))
  const whole = rowsAbout(db, 'letter', letterKey).filter(({ number }) => !onPassage.has(number))
  return [...onPassages, ...whole].map((row) => asNote(db, row))
}

function rowsAbout(db: Db, about: NoteAbout['kind'], subject: string): readonly NoteRow[] {
  return statement<NoteRow>(
    db,
    `SELECT n.* FROM note_detail AS d JOIN note AS n ON n.number = d.note AND n.removed IS NULL
      WHERE d.about = ? AND d.subject = ? ORDER BY n.created, n.number`,
  ).all(about, subject)
}

/** Notes on passages, and pages of the notebook, are all of them. Oldest first. */
export function notesAbout(db: Db, about: NoteAbout): readonly Note[] {
  const subject = subjectOf(about)
  const rows = subject === null ? rowsAboutNobody(db, about.kind) : rowsAbout(db, about.kind, subject)
  return rows.map((row) => asNote(db, row))
}

/** What a note without detail is about follows from whether it has passages. */
export const aboutSql = `coalesce(d.about,
  CASE WHEN EXISTS (SELECT 1 FROM anchor AS a WHERE a.note = n.number) THEN 'passages' ELSE 'nothing' END)`

function rowsAboutNobody(db: Db, kind: NoteAbout['kind']): readonly NoteRow[] {
  return statement<NoteRow>(
    db,
    `SELECT n.* FROM note AS n LEFT JOIN note_detail AS d ON d.note = n.number
      WHERE n.removed IS NULL AND ${aboutSql} = ? ORDER BY n.created, n.number`,
  ).all(kind)
}

/** The newest change first. */
export function notesLinkingTo(db: Db, target: LinkTarget): readonly NoteHead[] {
  return statement<NoteRow>(
    db,
    `SELECT n.* FROM note_link AS l JOIN note AS n ON n.number = l.note AND n.removed IS NULL
      WHERE l.kind = ? AND l.target = ? ORDER BY n.changed_in DESC`,
  )
    .all(target.kind, target.kind === 'letter' ? target.letterKey : target.id)
    .map((row) => headOf(db, row))
}

/** Each as it is written most often. */
export function tagsOfNotes(db: Db): Answer<'notes.tags'> {
  const rows = statement<{ folded: string; tag: string; notes: number }>(
    db,
    `SELECT t.folded, t.tag, count(*) AS notes FROM note_tag AS t
       JOIN note AS n ON n.number = t.note AND n.removed IS NULL
      GROUP BY t.folded, t.tag ORDER BY notes DESC, t.tag`,
  ).all()
  const tags = new Map<string, { readonly tag: string; readonly notes: number }>()
  for (const { folded, tag, notes } of rows) {
    const known = tags.get(folded)
    tags.set(folded, { tag: known?.tag ?? tag, notes: (known?.notes ?? 0) + notes })
  }
  const inOrder = new Intl.Collator('en', { numeric: true })
  return [...tags]
    .sort(([a, { notes }], [b, other]) => other.notes - notes || inOrder.compare(a, b))
    .map(([, tag]) => tag)
}

/** How many notes stand on each letter, on passages of it or on the whole. */
export function countNotes(db: Db): Readonly<Record<string, number>> {
  const rows = statement<[string, number]>(
    db,
    `SELECT letter_key, count(DISTINCT note) FROM (
       SELECT letter_key, note FROM anchor
       UNION ALL SELECT subject, note FROM note_detail WHERE about = 'letter'
     ) JOIN note AS n ON n.number = note AND n.removed IS NULL GROUP BY letter_key`,
  ).raw()
  return Object.fromEntries(rows.all())
}
