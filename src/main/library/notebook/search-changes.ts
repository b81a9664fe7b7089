/**
 * What can happen to saved searches, their folders, their memory and their log, as data for the journal. Like all
 * changes these stay readable for ever; `saved-search-…` of changes.ts are older and still used for some of it.
 */
import {
  dismissedLineSchema,
  savedSearchLookSchema,
  searchRunSchema,
  seenBasisSchema,
  seenLetterSchema,
} from '@shared/saved-search'
import { z } from 'zod'

const id = z.string().uuid()
const time = z.string()
const name = z.string()
const query = z.string()
const look = savedSearchLookSchema
const folder = z.object({ id, name })
const placed = z.array(z.object({ id, folderId: id.nullable(), place: z.number().int() }))
const basis = seenBasisSchema.nullable()
const letterKey = z.string()

export const searchChangeSchemas = [
  z.object({
    kind: z.literal('searches-added'),
    folders: z.array(folder),
    searches: z.array(z.object({ id, name, query, look })),
    placed,
  }),
  // Subtle: queries that name a search that was renamed stand here as they are from then on; they are never worked out
  // again when the journal is replayed, since how queries are read may change.
  z.object({
    kind: z.literal('search-changed'),
    id,
    name: name.optional(),
    query: query.optional(),
    look: look.optional(),
    mentions: z.array(z.object({ id, query })),
  }),
  z.object({ kind: z.literal('searches-placed'), placed }),
  z.object({ kind: z.literal('search-folder-renamed'), id, name }),
  z.object({ kind: z.literal('search-folder-removed'), id }),
  z.object({ kind: z.literal('search-folder-restored'), id }),
  z.object({
    kind: z.literal('search-seen'),
    id,
    look: id,
    basis,
    put: z.array(seenLetterSchema),
    forget: z.array(letterKey),
  }),
  z.object({ kind: z.literal('search-unseen'), id, most: z.number().int() }),
  z.object({ kind: z.literal('search-run'), run: searchRunSchema }),
  z.object({
    kind: z.literal('lines-dismissed'),
    id,
    lines: z.array(dismissedLineSchema),
    dismissed: z.boolean(),
  }),

  // Copies of what the notebook held when a journal was begun; places are copied as `searches-placed`.
  z.object({
    kind: z.literal('search-look-copied'),
    id,
    look: look.omit({ order: true }),
  }),
  z.object({
    kind: z.literal('search-folder-copied'),
    folder: folder.extend({ created: time, changed: time, removed: time.nullable() }),
  }),
  z.object({ kind: z.literal('search-memory-copied'), id, basis, look: id.nullable(), former: basis }),
  z.object({ kind: z.literal('seen-letters-copied'), id, letters: z.array(seenLetterSchema) }),
  z.object({
    kind: z.literal('former-letters-copied'),
    id,
    letters: z.array(z.object({ letterKey, was: seenLetterSchema.nullable() })),
  }),
  z.object({ kind: z.literal('search-run-copied'), run: searchRunSchema, number: z.number().int() }),
  z.object({
    kind: z.literal('dismissed-lines-copied'),
    id,
    lines: z.array(dismissedLineSchema.extend({ removed: time.nullable() })),
  }),
] as const
