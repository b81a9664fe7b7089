/** Calls about notes that leave for other programs and come from them. */
import { z } from 'zod'
import { type CodesChange, codeContentSchema } from '../code'
import {
  type DraftLine,
  type ImportLine,
  type ImportPlan,
  type ImportReport,
  type IncomingNote,
  incomingNoteSchema,
  leavingNoteSchema,
  markdownFiles,
  type NotesDraft,
  noteFormats,
} from '../exchange'
import { noteChoiceSchema } from '../note'
import { call, inner, nothing, page, path, uuid } from './call'

const draft = uuid
const plan = uuid
/** Notes that pass between services at once. */
export const mostNotesAtOnce = 200
/** Notes that are chosen one by one. */
const mostChosen = 100_000
const unplaced = z.enum(['page', 'leave-out'])

export const exchangeCalls = {
  // out
  /**
   * Draws up what would leave, and keeps it until it is written, forgotten, or another one is drawn up. With `ids` these
   * notes and no others. Errors: `refused` when nothing is left to write.
   */
  'exchange.draft': call<NotesDraft>()(
    'library',
    z.object({
      choice: noteChoiceSchema,
      ids: z.array(uuid).max(mostChosen).nullable(),
      format: z.enum(noteFormats),
      /** For Markdown. */
      per: z.enum(markdownFiles),
    }),
  ),
  /** Every line that leaves, file by file. */
  'exchange.lines': call<{ readonly total: number; readonly lines: readonly DraftLine[] }>()(
    'search',
    z.object({ draft, ...page }),
  ),
  /** Asks where to and writes just what was drawn up; null when the reader cancelled. */
  'exchange.export': call<{ readonly path: string; readonly files: number } | null>()(
    'shell',
    z.object({ draft }),
  ),
  /** Opens the system's dialog for printing what was drawn up as a page; null when the reader cancelled. */
  'exchange.print': call<{ readonly printed: true } | null>()('shell', z.object({ draft })),
  'exchange.forget': call<null>()('search', z.object({ draft })),

  'exchange.begin': inner<null>()(
    'search',
    z.object({
      draft,
      format: z.enum(noteFormats),
      per: z.enum(markdownFiles),
      codes: z.array(codeContentSchema),
      searches: z.array(z.object({ id: uuid, name: z.string() })),
      /** ISO 8601, UTC. */
      at: z.string(),
    }),
  ),
  'exchange.give': inner<null>()(
    'search',
    z.object({ draft, notes: z.array(leavingNoteSchema).max(mostNotesAtOnce) }),
  ),
  'exchange.end': inner<NotesDraft>()('search', z.object({ draft })),
  /** The files to write, and a stretch of one of them; `next` begins the one after it, and is null after the last. */
  'exchange.written': inner<{ readonly format: NotesDraft['format']; readonly files: readonly string[] }>()(
    'search',
    z.object({ draft }),
  ),
  'exchange.stretch': inner<{ readonly bytes: Uint8Array; readonly next: number | null }>()(
    'search',
    z.object({ draft, file: z.number().int().nonnegative(), offset: z.number().int().nonnegative() }),
  ),

  // in
  /** Asks which file, and reads it; nothing is taken over yet. Null when the reader cancelled. */
  'exchange.read': call<ImportPlan | null>()('shell', nothing),
  'exchange.plan': inner<ImportPlan>()('library', z.object({ path })),
  'exchange.planned': call<readonly ImportLine[]>()('library', z.object({ plan, ...page })),
  /** Notes on letters that are not in the library become pages of the notebook, with the words they stood on, or stay out. */
  'exchange.take': call<ImportReport>()('library', z.object({ plan, unplaced })),
  /**
   * Undoes an import: its notes go into the bin, its codes are removed where nothing else came to use them. Answers the
   * change of codes that undoes this; the notes are taken out of the bin.
   */
  'exchange.takeBack': call<CodesChange>()(
    'library',
    z.object({ notes: z.array(uuid).max(mostChosen), codes: z.array(uuid).max(5000) }),
  ),
  'exchange.forgetPlan': call<null>()('search', z.object({ plan })),

  'exchange.parse': inner<Pick<ImportPlan, 'name' | 'format' | 'origin' | 'lines' | 'lost'>>()(
    'search',
    z.object({
      plan,
      path,
      /** The codes that the notebook has. */
      codes: z.array(codeContentSchema),
    }),
  ),
  /** What was read, note by note: as lines to show, and as what the notebook would keep. */
  'exchange.incoming': inner<{
    readonly lines: readonly Omit<ImportLine, 'fate'>[]
    readonly notes: readonly IncomingNote[]
    /** Whether none of its passages has a letter. */
    readonly placeless: readonly boolean[]
  }>()('search', z.object({ plan, ...page })),
  'exchange.incomingCodes': inner<readonly Readonly<z.infer<typeof codeContentSchema>>[]>()(
    'search',
    z.object({ plan }),
  ),
  /** Takes these notes over in one change. They must not be there. */
  'exchange.record': inner<{ readonly added: readonly string[]; readonly marked: readonly string[] }>()(
    'notebook',
    z.object({
      codes: z.array(codeContentSchema).max(5000),
      notes: z.array(incomingNoteSchema).max(mostNotesAtOnce),
    }),
  ),
} as const
