/** Calls about notes. */
import { z } from 'zod'
import {
  type Anchor,
  anchorSchema,
  linkTargetSchema,
  mentionSchema,
  mostAnchors,
  mostCodes,
  type Note,
  type NoteHead,
  type NoteMarks,
  type NoteVersion,
  noteAboutSchema,
  noteChoiceSchema,
  noteColours,
  noteMarksSchema,
  noteOrders,
} from '../note'
import { call, letterKey, nothing, page, uuid } from './call'

/** In characters. */
export const longestNote = 1_000_000
const noteBody = z.string().max(longestNote)
const mentions = z.array(mentionSchema).max(200)
const newNote = z.object({
  id: uuid,
  anchors: z.array(anchorSchema).max(mostAnchors),
  body: noteBody,
  /** Passages when there are anchors and nothing is said; else nothing. */
  about: noteAboutSchema.optional(),
  mentions: mentions.optional(),
  colour: z.enum(noteColours).optional(),
  codes: z.array(uuid).max(mostCodes).optional(),
})
const ids = z.array(uuid).min(1).max(1000)

export const noteCalls = {
  /** Asked again with the same note it changes nothing. */
  'notes.add': call<Note>()('notebook', newNote),
  /** `revision` is the one that was read; an older one is refused with `not-saved`. Without mentions they stay. */
  'notes.save': call<Note>()(
    'notebook',
    z.object({
      id: uuid,
      revision: z.number().int().positive(),
      body: noteBody,
      mentions: mentions.optional(),
    }),
  ),
  /** The passages that it stands on, exactly so, in this order. The answer is what they were, which undoes it. */
  'notes.stand': call<readonly Anchor[]>()(
    'notebook',
    z.object({ id: uuid, anchors: z.array(anchorSchema).min(1).max(mostAnchors) }),
  ),
  /** Colour and codes, exactly so, in one change. The answer is what they were, which undoes it. */
  'notes.mark': call<readonly NoteMarks[]>()(
    'notebook',
    z.object({ marks: z.array(noteMarksSchema).min(1).max(1000) }),
  ),
  /** Into the bin, and out of it again, in one change. Those that are there already stay there. */
  'notes.remove': call<null>()('notebook', z.object({ ids })),
  'notes.restore': call<readonly Note[]>()('notebook', z.object({ ids })),
  /** Those that the notebook knows, in the order of the ask; those in the bin too. */
  'notes.get': call<readonly Note[]>()('notebook', z.object({ ids })),
  'notes.history': call<{ readonly total: number; readonly versions: readonly NoteVersion[] }>()(
    'notebook',
    z.object({ id: uuid, ...page }),
  ),
  /** Notes with a passage in the letter, in the order of its text, then those about the whole letter. */
  'notes.ofLetter': call<readonly Note[]>()('notebook', z.object({ letterKey })),
  'notes.about': call<readonly Note[]>()('notebook', z.object({ about: noteAboutSchema })),
  'notes.list': call<{ readonly total: number; readonly notes: readonly NoteHead[] }>()(
    'notebook',
    z.object({ choice: noteChoiceSchema, order: z.enum(noteOrders), descending: z.boolean(), ...page }),
  ),
  /** Notes whose text links there. */
  'notes.backlinks': call<readonly NoteHead[]>()('notebook', z.object({ target: linkTargetSchema })),
  /** Hashtags of notes' texts, with how many notes have each, the commonest first. */
  'notes.tags': call<readonly { readonly tag: string; readonly notes: number }[]>()('notebook', nothing),
  /** How many notes each letter has; only letters with notes. */
  'notes.counts': call<Readonly<Record<string, number>>>()('notebook', nothing),
} as const
