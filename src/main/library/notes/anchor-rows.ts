/** The rows of the passages on which notes stand, and of those that their texts mention. */
import { type Anchor, anchorSchema, type Mention } from '@shared/note'
import { putRow } from '../db/hashed-rows'
import type { Db } from '../db/open'
import { statement } from '../db/statement'

interface AnchorRow {
  readonly letter_key: string
  readonly text_hash: string
  readonly start_at: number
  readonly end_at: number
  readonly exact: string
  readonly text_before: string
  readonly text_after: string
}

interface StoredAnchor extends AnchorRow {
  readonly note: number
  readonly place: number
}

const anchorColumns = 'note, place, letter_key, text_hash, start_at, end_at, exact, text_before, text_after'

/** In their order in the note. */
export function anchorsOf(db: Db, note: number): readonly Anchor[] {
  return statement<AnchorRow>(db, 'SELECT * FROM anchor WHERE note = ? ORDER BY place')
    .all(note)
    .map((row) => ({
      letterKey: row.letter_key,
      textHash: row.text_hash,
      start: row.start_at,
      end: row.end_at,
      exact: row.exact,
      before: row.text_before,
      after: row.text_after,
    }))
}

/** Adds an anchor or replaces the one that stands at this place of the note. */
function putAnchor(db: Db, note: number, place: number, anchor: Anchor): void {
  putRow(db, 'anchor', {
    note,
    place,
    letter_key: anchor.letterKey,
    text_hash: anchor.textHash,
    start_at: anchor.start,
    end_at: anchor.end,
    exact: anchor.exact,
    text_before: anchor.before,
    text_after: anchor.after,
  })
}

export function putAnchors(db: Db, note: number, anchors: readonly Anchor[]): void {
  anchors.forEach((anchor, place) => {
    putAnchor(db, note, place, anchor)
  })
}

/** Anchors of moved letters, notes in the bin included. All are read before any is written: letters may swap their keys. */
export function rekeyAnchors(db: Db, newKeys: ReadonlyMap<string, string>): void {
  const rows = [...newKeys.keys()].flatMap((from) =>
    statement<StoredAnchor>(db, `SELECT ${anchorColumns} FROM anchor WHERE letter_key = ?`).all(from),
  )
  for (const row of rows) {
    putRow(db, 'anchor', { ...row, letter_key: newKeys.get(row.letter_key) ?? row.letter_key })
  }
}

interface MentionRow {
  readonly note: number
  readonly id: string
  readonly letter_key: string
  readonly anchor: string
  readonly removed: string | null
}

const mentionColumns = 'note, id, letter_key, anchor, removed'

export interface KeptMention {
  readonly mention: Mention
  /** When the text did not mention it any more. */
  readonly removed: string | null
}

/** Those that were mentioned once too, in the order of their identities. */
export function keptMentions(db: Db, note: number): readonly KeptMention[] {
  return statement<MentionRow>(db, `SELECT ${mentionColumns} FROM note_mention WHERE note = ? ORDER BY id`)
    .all(note)
    .map(({ id, letter_key, anchor, removed }) => ({
      mention: {
        id,
        anchor: anchorSchema.parse({ ...(JSON.parse(anchor) as object), letterKey: letter_key }),
      },
      removed,
    }))
}

export function mentionsOf(db: Db, note: number): readonly Mention[] {
  return keptMentions(db, note).flatMap(({ mention, removed }) => (removed === null ? mention : []))
}

/** These are all that the text mentions from now on. */
export function putMentions(db: Db, note: number, mentions: readonly Mention[], at: string): void {
  const ids = new Set(mentions.map(({ id }) => id))
  for (const { mention, removed } of keptMentions(db, note)) {
    if (removed === null && !ids.has(mention.id)) putMention(db, note, { mention, removed: at })
  }
  for (const mention of mentions) putMention(db, note, { mention, removed: null })
}

export function putMention(db: Db, note: number, { mention, removed }: KeptMention): void {
  const { letterKey, textHash, start, end, exact, before, after } = mention.anchor
  putRow(db, 'note_mention', {
    note,
    id: mention.id,
    letter_key: letterKey,
    anchor: JSON.stringify({ textHash, start, end, exact, before, after }),
    removed,
  })
}

export function rekeyMentions(db: Db, newKeys: ReadonlyMap<string, string>): void {
  const rows = [...newKeys.keys()].flatMap((from) =>
    statement<MentionRow>(db, `SELECT ${mentionColumns} FROM note_mention WHERE letter_key = ?`).all(from),
  )
  for (const row of rows) {
    putRow(db, 'note_mention', { ...row, letter_key: newKeys.get(row.letter_key) ?? row.letter_key })
  }
}
