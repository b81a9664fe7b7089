/** Gives a code to many passages at once, in one change. */
import type { Answer, Ask } from '@shared/contract'
import { AppError } from '@shared/failure'
import { type Anchor, mostCodes } from '@shared/note'
import type { Db } from '../db/open'
import { statement } from '../db/statement'
import type { Notebook } from '../notebook/open-notebook'
import { marksOf } from '../notes/detail-rows'
import { type NoteRow, noteRow } from '../notes/note-rows'
import { wellFormedAnchor } from '../notes/save-note'
import { refuseUnknownCodes } from './code-rows'

interface Coding {
  readonly added: readonly { readonly id: string; readonly anchor: Anchor }[]
  readonly marked: readonly { readonly note: string; readonly codes: readonly string[] }[]
}

/** Asked again after an answer was lost it changes nothing. Errors: `not-found`, `refused`. */
export function codePassages(notebook: Notebook, ask: Ask<'codes.passages'>): Answer<'codes.passages'> {
  const { added, marked } = codingOf(notebook.db, ask)
  if (added.length + marked.length > 0) {
    notebook.record({
      kind: 'passages-coded',
      added: added.map(({ id, anchor }) => ({ id, anchor, codes: [ask.code] })),
      marks: marked.map(({ note, codes }) => ({ note, codes: [...codes] })),
    })
  }
  return { added: added.map(({ id }) => id), marked: marked.map(({ note }) => note) }
}

/** How many notes it would make and mark. */
export function foreseenCoding(db: Db, ask: Ask<'codes.foreseen'>): Answer<'codes.foreseen'> {
  const { added, marked } = codingOf(db, ask)
  return { added: added.length, marked: marked.length }
}

function codingOf(db: Db, { code, passages }: Ask<'codes.passages'>): Coding {
  refuseUnknownCodes(db, [code])
  const added: { id: string; anchor: Anchor }[] = []
  const marked: { note: string; codes: string[] }[] = []
  const seen = new Set<string>()
  for (const { id, anchor: given } of passages) {
    const anchor = wellFormedAnchor(given)
    const place = JSON.stringify([anchor.letterKey, anchor.textHash, anchor.start, anchor.end])
    if (seen.has(place)) continue
    seen.add(place)
    const note = noteOnPassage(db, anchor)
    if (note === undefined) {
      refuseOtherNote(db, id)
      added.push({ id, anchor })
      continue
    }
    const { codes } = marksOf(db, note.number)
    if (codes.includes(code)) continue
    if (codes.length === mostCodes) throw new AppError('refused', `A note has at most ${mostCodes} codes.`)
    marked.push({ note: note.id, codes: [...codes, code] })
  }
  return { added, marked }
}

/** The oldest note that stands on exactly this passage and on nothing else. */
function noteOnPassage(db: Db, anchor: Anchor): NoteRow | undefined {
  return statement<NoteRow>(
    db,
    `SELECT n.* FROM anchor AS a JOIN note AS n ON n.number = a.note AND n.removed IS NULL
      WHERE a.letter_key = ? AND a.text_hash = ? AND a.start_at = ? AND a.end_at = ?
        AND NOT EXISTS (SELECT 1 FROM anchor AS b WHERE b.note = a.note AND b.place <> a.place)
      ORDER BY n.number LIMIT 1`,
  ).get(anchor.letterKey, anchor.textHash, anchor.start, anchor.end)
}

function refuseOtherNote(db: Db, id: string): void {
  if (noteRow(db, id) === undefined) return
  throw new AppError('not-saved', 'A note with the same identity exists already. Nothing was changed.')
}
