/** Calls about notes. */
import { z } from 'zod'
import { anchorSchema, type Note, type NoteHead } from '../note'
import { call, letterKey, nothing, page, uuid } from './call'

const noteBody = z.string().max(1_000_000)

export const noteCalls = {
  'notes.add': call<Note>()(
    'notebook',
    z.object({ id: uuid, anchors: z.array(anchorSchema).max(20), body: noteBody }),
  ),
  /** `revision` is the one that was read; an older one is refused with `not-saved`. */
  'notes.save': call<Note>()(
    'notebook',
    z.object({ id: uuid, revision: z.number().int().positive(), body: noteBody }),
  ),
  'notes.remove': call<null>()('notebook', z.object({ id: uuid })),
  'notes.restore': call<Note>()('notebook', z.object({ id: uuid })),
  'notes.ofLetter': call<readonly Note[]>()('notebook', z.object({ letterKey })),
  'notes.list': call<{ readonly total: number; readonly notes: readonly NoteHead[] }>()(
    'notebook',
    z.object({ words: z.string().max(500), ...page }),
  ),
  /** How many notes each letter has; only letters with notes. */
  'notes.counts': call<Readonly<Record<string, number>>>()('notebook', nothing),
} as const
