/** Adds and saves notes. Every save is a new revision, and an older copy never replaces a newer one. */
import { isDeepStrictEqual } from 'node:util'
import type { Ask } from '@shared/contract'
import { AppError } from '@shared/failure'
import { type Anchor, type Mention, type Note, type NoteAbout, noteAboutSchema } from '@shared/note'
import { linksIn } from '@shared/text/note-links'
import { refuseUnknownCodes } from '../codes/code-rows'
import type { Db } from '../db/open'
import type { Notebook } from '../notebook/open-notebook'
import { wellFormed } from '../notebook/well-formed'
import { keptMentions, mentionsOf } from './anchor-rows'
import { bodyOf, noteRow } from './note-rows'
import { asNote, knownNote, readNote } from './read-note'
import { beginsSitting } from './sittings'
import { textChange } from './text-change'

/** A retry after an answer that was lost brings the same note again and changes nothing. */
export function addNote(notebook: Notebook, ask: Ask<'notes.add'>): Note {
  const { db } = notebook
  const note = {
    about: aboutOf(ask),
    anchors: ask.anchors.map(wellFormedAnchor),
    body: ask.body.toWellFormed(),
    mentions: (ask.mentions ?? []).map(wellFormedMention),
    colour: ask.colour ?? 'none',
    codes: [...new Set(ask.codes ?? [])],
  }
  const known = noteRow(db, ask.id)
  if (known !== undefined) {
    const { about, anchors, body, mentions, colour, codes, removed, ...rest } = asNote(db, known)
    const kept = { about, anchors, body, mentions, colour, codes }
    const sorted = { ...note, mentions: [...note.mentions].sort(byIdentity) }
    if (removed === null && isDeepStrictEqual(kept, sorted)) return { ...rest, ...kept, removed }
    throw new AppError(
      'not-saved',
      'A different note with the same identity exists already. Nothing was changed.',
    )
  }
  refuseUnknownCodes(db, note.codes)
  notebook.record({ kind: 'note-written', id: ask.id, ...note })
  return readNote(db, ask.id)
}

const byIdentity = (a: Mention, b: Mention) => (a.id < b.id ? -1 : 1)

function aboutOf({ about, anchors }: Ask<'notes.add'>): NoteAbout {
  const kind = anchors.length > 0 ? 'passages' : 'nothing'
  if (about === undefined) return { kind }
  if ((about.kind === 'passages') !== anchors.length > 0) {
    throw new AppError('refused', 'A note stands either on passages or on something else.')
  }
  return noteAboutSchema.parse(wellFormed(about))
}

export function saveNote(notebook: Notebook, ask: Ask<'notes.save'>): Note {
  const { db } = notebook
  const body = ask.body.toWellFormed()
  const row = knownNote(db, ask.id)
  if (row.removed !== null) {
    throw new AppError('not-saved', 'This note is in the bin. Restore it, then save it again.')
  }
  const before = bodyOf(db, row)
  const mentions = mentionsFrom(db, row.number, body, ask.mentions?.map(wellFormedMention))
  const isSame = before === body && mentions === null
  const isRetry = isSame && ask.revision === row.revision - 1
  if (ask.revision !== row.revision && !isRetry) {
    throw new AppError(
      'not-saved',
      `This note was changed elsewhere since it was opened (its revision is ${row.revision}, not ${ask.revision}). Keep your text, open the note again, then put the two together.`,
    )
  }
  if (!isSame) {
    notebook.record({
      kind: 'note-edited',
      id: ask.id,
      revision: row.revision + 1,
      sitting: beginsSitting(db, row, before, body, notebook.now()),
      text: textChange(before, body),
      ...(mentions === null ? {} : { mentions: [...mentions] }),
    })
  }
  return readNote(db, ask.id)
}

/**
 * All that the note mentions from now on, null when that stays as it is. A passage that it mentioned once comes back with
 * its link, as when an older text is taken again.
 */
function mentionsFrom(
  db: Db,
  note: number,
  body: string,
  asked: readonly Mention[] | undefined,
): readonly Mention[] | null {
  const linked = new Set(linksIn(body).flatMap(({ target }) => (target.kind === 'passage' ? target.id : [])))
  const now = mentionsOf(db, note)
  const wanted = new Map((asked ?? now).map((mention) => [mention.id, mention]))
  for (const { mention } of linked.size === 0 ? [] : keptMentions(db, note)) {
    if (linked.has(mention.id) && !wanted.has(mention.id)) wanted.set(mention.id, mention)
  }
  const sorted = [...wanted.values()].sort(byIdentity)
  return isDeepStrictEqual(sorted, now) ? null : sorted
}

function wellFormedMention({ id, anchor }: Mention): Mention {
  return { id, anchor: wellFormedAnchor(anchor) }
}

export function wellFormedAnchor(anchor: Anchor): Anchor {
  return {
    ...anchor,
    letterKey: anchor.letterKey.toWellFormed(),
    exact: anchor.exact.toWellFormed(),
    before: anchor.before.toWellFormed(),
    after: anchor.after.toWellFormed(),
  }
}
