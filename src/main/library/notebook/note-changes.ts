/**
 * What can happen to notes and codes, as data for the journal. Like all changes these stay readable for ever, so colours
 * stand as words; `note-added`, `note-saved`, `note-removed` and `note-restored` of changes.ts are older.
 */
import { anchorSchema, mentionSchema, noteAboutSchema } from '@shared/note'
import { z } from 'zod'

const id = z.string().uuid()
const time = z.string()
const ids = z.array(id)
const marks = { colour: z.string(), codes: ids }
const code = z.object({
  id,
  parent: id.nullable(),
  name: z.string(),
  colour: z.string(),
  definition: z.string(),
  shortcut: z.string().nullable(),
  place: z.number().int(),
})
const codesOfNotes = z.array(z.object({ note: id, codes: ids }))
/** The whole text, or the stretch that was replaced, whichever is shorter. UTF-16 code units. */
const changedText = z.union([
  z.object({ body: z.string() }),
  z.object({ at: z.number().int(), removed: z.number().int(), inserted: z.string() }),
])

/** Links in notes' texts that lead to where letters were moved, as new revisions. */
export const relinkedNotes = z.array(z.object({ id, revision: z.number().int(), text: changedText }))

export const noteChangeSchemas = [
  z.object({
    kind: z.literal('note-written'),
    id,
    about: noteAboutSchema,
    anchors: z.array(anchorSchema),
    body: z.string(),
    mentions: z.array(mentionSchema),
    ...marks,
  }),
  // Subtle: whether a save begins a sitting of its own stands here and is never worked out again when the journal is
  // replayed, since what counts as one may change.
  z.object({
    kind: z.literal('note-edited'),
    id,
    revision: z.number().int(),
    sitting: z.boolean(),
    text: changedText,
    /** All that the text mentions from then on; without it they stay. */
    mentions: z.array(mentionSchema).optional(),
  }),
  /** The passages that it stands on from then on. */
  z.object({ kind: z.literal('note-placed'), id, anchors: z.array(anchorSchema) }),
  z.object({ kind: z.literal('notes-marked'), marks: z.array(z.object({ id, ...marks })) }),
  z.object({ kind: z.literal('notes-removed'), ids }),
  z.object({ kind: z.literal('notes-restored'), ids }),
  z.object({ kind: z.literal('codes-changed'), put: z.array(code), removed: ids, marks: codesOfNotes }),
  z.object({
    kind: z.literal('passages-coded'),
    added: z.array(z.object({ id, anchor: anchorSchema, codes: ids })),
    marks: codesOfNotes,
  }),

  // Copies of what the notebook held when a journal was begun.
  z.object({
    kind: z.literal('note-detail-copied'),
    id,
    detail: z
      .object({ about: z.string(), subject: z.string().nullable(), sittingsFrom: z.number().int(), ...marks })
      .nullable(),
    former: z.array(
      z.object({
        sequence: z.number().int(),
        at: time,
        revision: z.number().int(),
        ...marks,
        anchors: z.array(anchorSchema).nullable(),
      }),
    ),
    mentions: z.array(z.object({ mention: mentionSchema, removed: time.nullable() })),
  }),
  z.object({
    kind: z.literal('code-copied'),
    code: code.extend({ created: time, changed: time, removed: time.nullable() }),
  }),
] as const
