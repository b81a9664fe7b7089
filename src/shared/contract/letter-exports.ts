/** Calls about letters that leave for other programs and people. */
import { z } from 'zod'
import { citationStyles } from '../citation'
import { codeContentSchema } from '../code'
import { type DraftLine, leavingNoteSchema } from '../exchange'
import { type LetterFormat, type LettersDraft, letterFormats, packLanguages } from '../letter-export'
import { noteChoiceSchema } from '../note'
import { call, inner, letterKey, page, queryText, uuid } from './call'
import { mostNotesAtOnce } from './exchange'

const draft = uuid
const mostChosen = 100_000
/** Which letters leave, in the order of their dates; or these, as they are named. */
const which = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('query'), query: queryText, copies: z.boolean() }),
  z.object({ kind: z.literal('letters'), keys: z.array(letterKey).min(1).max(mostChosen) }),
])
const asked = {
  which,
  format: z.enum(letterFormats),
  /** For formatted citations. */
  style: z.enum(citationStyles),
  /** In which a pack speaks of itself. */
  language: z.enum(packLanguages),
  /** For a pack: letters that are compared as versions, the base first. */
  comparisons: z.array(z.array(letterKey).min(2).max(4)).max(50),
}

export const letterExportCalls = {
  /**
   * Draws up what would leave, and keeps it until it is written, forgotten, or another one is drawn up. Private notes are
   * in it only when `notes` asks for them and the format is a pack: those that are chosen and stand on its letters.
   * Errors: `refused` when there is nothing to write, or too much for the format.
   */
  'letter-exports.draft': call<LettersDraft>()(
    'library',
    z.object({
      ...asked,
      /** With `ids` these notes and no others. */
      notes: z.object({ choice: noteChoiceSchema, ids: z.array(uuid).max(mostChosen).nullable() }).nullable(),
    }),
  ),
  /** Every line that leaves, file by file. */
  'letter-exports.lines': call<{ readonly total: number; readonly lines: readonly DraftLine[] }>()(
    'search',
    z.object({ draft, ...page }),
  ),
  /** Asks where to and writes just what was drawn up; null when the reader cancelled. */
  'letter-exports.export': call<{ readonly path: string; readonly files: number } | null>()(
    'shell',
    z.object({ draft }),
  ),
  'letter-exports.forget': call<null>()('search', z.object({ draft })),

  'letter-exports.begin': inner<null>()(
    'search',
    z.object({
      ...{ ...asked, draft },
      codes: z.array(codeContentSchema),
      searches: z.array(z.object({ id: uuid, name: z.string() })),
      /** ISO 8601, UTC. */
      at: z.string(),
    }),
  ),
  'letter-exports.give': inner<null>()(
    'search',
    z.object({ draft, notes: z.array(leavingNoteSchema).max(mostNotesAtOnce) }),
  ),
  'letter-exports.end': inner<LettersDraft>()('search', z.object({ draft })),
  /** The files to write, and a stretch of one of them; `next` begins the one after it, and is null after the last. */
  'letter-exports.written': inner<{ readonly format: LetterFormat; readonly files: readonly string[] }>()(
    'search',
    z.object({ draft }),
  ),
  'letter-exports.stretch': inner<{ readonly bytes: Uint8Array; readonly next: number | null }>()(
    'search',
    z.object({ draft, file: z.number().int().nonnegative(), offset: z.number().int().nonnegative() }),
  ),
} as const
