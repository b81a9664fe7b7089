/** The rows of what a note has besides words and passages: what it is about, its colour, its codes; and what these were before. */
import { type Anchor, anchorSchema, type NoteAbout, type NoteColour, noteColours } from '@shared/note'
import { z } from 'zod'
import { putRow } from '../db/hashed-rows'
import type { Db } from '../db/open'
import { statement } from '../db/statement'

export interface NoteDetail {
  /** Null for a note from before there was a choice. */
  readonly about: NoteAbout['kind'] | null
  /** A letter's key, a name or a saved search. */
  readonly subject: string | null
  readonly colour: string
  readonly codes: readonly string[]
  /** From this revision on each row of a revision is a sitting. */
  readonly sittingsFrom: number
}

interface DetailRow extends Omit<NoteDetail, 'about' | 'codes' | 'sittingsFrom'> {
  readonly about: string
  readonly codes: string
  readonly sittings_from: number
}

const identities = z.array(z.string())

/** Null for a note from before there was a choice. */
export function storedDetail(db: Db, note: number): NoteDetail | null {
  const sql = 'SELECT about, subject, colour, codes, sittings_from FROM note_detail WHERE note = ?'
  const row = statement<DetailRow>(db, sql).get(note)
  if (row === undefined) return null
  return {
    about: knownKind(row.about),
    subject: row.subject,
    colour: row.colour,
    codes: identities.parse(JSON.parse(row.codes)),
    sittingsFrom: row.sittings_from,
  }
}

const kinds = ['passages', 'letter', 'person', 'saved-search', 'nothing'] as const

/** Null for a kind that no version knows. */
export function knownKind(kind: string): NoteAbout['kind'] | null {
  return kinds.find((known) => known === kind) ?? null
}

export function putDetail(db: Db, note: number, detail: NoteDetail & { readonly about: string }): void {
  putRow(db, 'note_detail', {
    note,
    about: detail.about,
    subject: detail.subject,
    colour: detail.colour,
    codes: JSON.stringify(detail.codes),
    sittings_from: detail.sittingsFrom,
  })
}

interface Marks {
  readonly colour: string
  readonly codes: readonly string[]
}

export function marksOf(db: Db, note: number): Marks {
  return storedDetail(db, note) ?? { colour: 'none', codes: [] }
}

export function knownColour(colour: string): NoteColour {
  return noteColours.find((known) => known === colour) ?? 'none'
}

export function aboutOf(detail: NoteDetail | null, hasAnchors: boolean): NoteAbout {
  switch (detail?.about) {
    case 'letter':
      return { kind: 'letter', letterKey: detail.subject ?? '' }
    case 'person':
      return { kind: 'person', name: detail.subject ?? '' }
    case 'saved-search':
      return { kind: 'saved-search', id: detail.subject ?? '' }
    case 'nothing':
      return { kind: 'nothing' }
    case 'passages':
    case null:
    case undefined:
      return { kind: hasAnchors ? 'passages' : 'nothing' }
  }
}

export function subjectOf(about: NoteAbout): string | null {
  switch (about.kind) {
    case 'letter':
      return about.letterKey
    case 'person':
      return about.name
    case 'saved-search':
      return about.id
    case 'passages':
    case 'nothing':
      return null
  }
}

/** Notes about whole letters that were moved; those in the bin too. */
export function rekeyDetails(db: Db, newKeys: ReadonlyMap<string, string>): void {
  const found = statement<{ note: number; subject: string }>(
    db,
    "SELECT note, subject FROM note_detail WHERE about = 'letter' AND subject = ?",
  )
  const rows = [...newKeys.keys()].flatMap((from) => found.all(from))
  for (const { note, subject } of rows) {
    const detail = storedDetail(db, note)
    if (detail) putDetail(db, note, { ...detail, about: 'letter', subject: newKeys.get(subject) ?? subject })
  }
}

/** What a note was until a change. */
export interface FormerNote {
  readonly sequence: number
  readonly at: string
  /** That it had then. */
  readonly revision: number
  readonly colour: string
  readonly codes: readonly string[]
  /** Null when the change left them as they were. */
  readonly anchors: readonly Anchor[] | null
}

interface FormerRow extends Omit<FormerNote, 'codes' | 'anchors'> {
  readonly codes: string
  readonly anchors: string | null
}

/** The newest change first. */
export function formerNotes(db: Db, note: number): readonly FormerNote[] {
  const sql = `SELECT sequence, at, revision, colour, codes, anchors FROM former_note
                WHERE note = ? ORDER BY sequence DESC`
  return statement<FormerRow>(db, sql)
    .all(note)
    .map((row) => ({
      ...row,
      codes: identities.parse(JSON.parse(row.codes)),
      anchors: row.anchors === null ? null : z.array(anchorSchema).parse(JSON.parse(row.anchors)),
    }))
}

export function putFormer(db: Db, note: number, former: FormerNote): void {
  putRow(db, 'former_note', {
    note,
    ...former,
    codes: JSON.stringify(former.codes),
    // Subtle: parsed, so that members stand in one order whether it was just made or comes from the journal.
    anchors: former.anchors && JSON.stringify(z.array(anchorSchema).parse(former.anchors)),
  })
}
