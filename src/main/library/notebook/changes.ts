/**
 * Everything that can happen to a notebook, as data: what the journal holds, one change to a line. A kind that was
 * once written must stay readable for ever; new kinds are added, none is altered.
 */

import { sentencePinSchema } from '@shared/comparison'
import { correctionSchema, decisionSchema, ignoredProblemSchema } from '@shared/judgement'
import { anchorSchema } from '@shared/note'
import { readingTableSchema } from '@shared/reading'
import { hitOrders } from '@shared/search'
import { z } from 'zod'
import { anchorChangeSchemas } from './anchor-changes'
import { exchangeChangeSchemas } from './exchange-changes'
import { noteChangeSchemas, relinkedNotes } from './note-changes'
import { searchChangeSchemas } from './search-changes'

const id = z.string().uuid()
const time = z.string()
const body = z.string()
const folder = z.object({ id, path: z.string() })
const search = z.object({ id, name: z.string(), query: z.string(), order: z.enum(hitOrders) })
const removed = time.nullable()
const encoding = z.object({ folderId: id, path: z.string(), encoding: z.string() })
/** What rows have besides their content when they are copied. */
const kept = { changed: time, removed }
const placed = { number: z.number().int(), place: z.number().int(), ...kept }

export const changeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('folders-added'), folders: z.array(folder) }),
  z.object({ kind: z.literal('folder-removed'), id }),
  z.object({ kind: z.literal('note-added'), id, anchors: z.array(anchorSchema), body }),
  z.object({ kind: z.literal('note-saved'), id, revision: z.number().int(), body }),
  z.object({ kind: z.literal('note-removed'), id }),
  z.object({ kind: z.literal('note-restored'), id }),
  z.object({ kind: z.literal('saved-search-added'), search }),
  z.object({ kind: z.literal('saved-search-renamed'), id, name: z.string() }),
  z.object({ kind: z.literal('saved-search-removed'), id }),
  z.object({ kind: z.literal('saved-search-restored'), id }),
  // Subtle: what is replaced is named here and never found out again when the journal is replayed, since what counts
  // as the same value may change from one Letterbook to the next.
  z.object({
    kind: z.literal('corrections-changed'),
    put: z.array(correctionSchema),
    withdrawn: z.array(id),
  }),
  z.object({ kind: z.literal('decisions-changed'), put: z.array(decisionSchema), withdrawn: z.array(id) }),
  z.object({ kind: z.literal('encoding-chosen'), choice: encoding }),
  z.object({ kind: z.literal('encoding-forgotten'), folderId: id, path: z.string() }),
  z.object({ kind: z.literal('problems-ignored'), problems: z.array(ignoredProblemSchema) }),
  z.object({ kind: z.literal('problems-minded'), problems: z.array(ignoredProblemSchema) }),
  z.object({
    kind: z.literal('letters-moved'),
    moves: z.array(z.object({ from: z.string(), to: z.string() })),
    /** Of two that come to say something about the same, those that no longer stand. */
    withdrawnCorrections: z.array(id),
    withdrawnDecisions: z.array(id),
    /** Notes that link to moved letters; older lines do not have it. */
    relinked: relinkedNotes.optional(),
  }),
  z.object({ kind: z.literal('reading-table-saved'), table: readingTableSchema }),
  z.object({ kind: z.literal('reading-table-removed'), id }),
  z.object({ kind: z.literal('reading-table-restored'), id }),
  z.object({
    kind: z.literal('sentence-pins-changed'),
    put: z.array(sentencePinSchema),
    withdrawn: z.array(id),
  }),

  // The first line of a journal, and copies of what the notebook held when this journal was begun.
  z.object({ kind: z.literal('journal-begun'), notebook: id, created: time }),
  z.object({ kind: z.literal('folder-copied'), folder: folder.extend({ added: time, removed }) }),
  z.object({
    kind: z.literal('note-copied'),
    id,
    number: z.number().int(),
    changedIn: z.number().int(),
    created: time,
    changed: time,
    removed,
    anchors: z.array(anchorSchema),
    revisions: z.array(z.object({ revision: z.number().int(), saved: time, body })),
  }),
  z.object({
    kind: z.literal('saved-search-copied'),
    search: search.extend({ created: time, changed: time, removed }),
  }),
  z.object({ kind: z.literal('correction-copied'), correction: correctionSchema, ...placed }),
  z.object({ kind: z.literal('decision-copied'), decision: decisionSchema, ...placed }),
  z.object({ kind: z.literal('encoding-copied'), choice: encoding, ...kept }),
  z.object({ kind: z.literal('problem-copied'), problem: ignoredProblemSchema, ...kept }),
  z.object({
    kind: z.literal('reading-table-copied'),
    table: readingTableSchema.extend({ created: time, changed: time, removed }),
  }),
  z.object({ kind: z.literal('sentence-pin-copied'), pin: sentencePinSchema, ...placed }),
  ...searchChangeSchemas,
  ...noteChangeSchemas,
  ...anchorChangeSchemas,
  ...exchangeChangeSchemas,
])
export type Change = Readonly<z.infer<typeof changeSchema>>
export type ChangeOf<Kind extends Change['kind']> = Extract<Change, { readonly kind: Kind }>

/** One line of the journal copies at most so many rows, so that writing it never takes long. */
export const mostInOneLine = 1000

/** When a change happened and its place in the order of all changes. */
export interface Moment {
  /** ISO 8601, UTC. */
  readonly at: string
  readonly sequence: number
  /** Whether changes before it were lost by damage, so that it may not follow what is there. */
  readonly afterLoss?: boolean
}
