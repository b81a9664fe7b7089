/** Calls about searching, and the history of what was searched. */
import { z } from 'zod'
import {
  type SearchableNotes,
  type SearchableSearch,
  searchableNotesSchema,
  searchableSearchSchema,
} from '../saved-search'
import {
  type FieldValue,
  facetNames,
  hitOrders,
  type Measure,
  type Overview,
  type Provenance,
  resultFormats,
  type SearchAnswer,
  valueFields,
  type Zero,
} from '../search'
import { call, inner, nothing, page, queryText, uuid } from './call'

const asked = {
  query: queryText,
  /** While typing, the last word also matches words that begin with it. */
  typing: z.boolean(),
  /** Whether each copy of a letter is found by itself. */
  copies: z.boolean(),
}
const ordered = { order: z.enum(hitOrders), descending: z.boolean() }

export const searchCalls = {
  'search.run': call<SearchAnswer>()('search', z.object({ ...asked, ...ordered, ...page })),
  /** Facets and years of the same result. */
  'search.overview': call<Overview>()(
    'search',
    z.object({
      ...asked,
      /** How many values of each facet. */
      values: z.number().int().min(1).max(500),
      /** Only these facets; all when it is empty. */
      facets: z.array(z.enum(facetNames)),
      /** Of people, places and sources only those with a word that begins so, in any spelling. */
      typed: z.string().max(200).optional(),
    }),
  ),
  'search.zero': call<Zero>()('search', z.object({ query: queryText, copies: z.boolean() })),
  'search.count': call<{ readonly total: number }>()('search', z.object({ query: queryText })),
  /** For one line of a list of queries. */
  'search.measure': call<Measure>()(
    'search',
    z.object({
      query: queryText,
      /** Each copy by itself; no copies when it is left out. */ copies: z.boolean().optional(),
    }),
  ),
  /** Values that a field has in this library and that begin with, or hold a word that begins with, what was typed. */
  'search.values': call<readonly FieldValue[]>()(
    'search',
    z.object({
      field: z.enum(valueFields),
      typed: z.string().max(200),
      limit: z.number().int().min(1).max(50),
    }),
  ),
  'search.provenance': call<Provenance>()('search', z.object({ query: queryText, copies: z.boolean() })),
  /** Asks where to and writes the whole result with its provenance; null when the reader cancelled. */
  'search.export': call<{ readonly path: string; readonly letters: number } | null>()(
    'shell',
    z.object({ query: queryText, copies: z.boolean(), ...ordered, format: z.enum(resultFormats) }),
  ),
  /** Ends what `search.export` is writing; nothing of it is left. */
  'search.stopExport': call<null>()('shell', nothing),
  /**
   * One stretch of a result as it is written: heading and provenance come with the first. Stretches belong together only
   * while `state` stays the same; when letters or notes changed in between, the writing has to begin again.
   */
  'search.written': inner<{
    readonly text: string
    readonly letters: number
    readonly next: number | null
    readonly state: string
  }>()(
    'search',
    z.object({
      query: queryText,
      copies: z.boolean(),
      ...ordered,
      format: z.enum(resultFormats),
      offset: z.number().int().nonnegative(),
      /** When the writing began; ISO 8601, UTC. */
      at: z.string().max(40),
    }),
  ),
  /** What the notebook holds that can be searched; `null` leaves as it was. */
  'search.takeNotebook': inner<null>()(
    'search',
    z.object({
      /** Replaces the notes of these letters, or of all letters when `all`; those named `alone` stand on no other letter. */
      notes: z
        .object({ all: z.boolean(), letters: z.array(searchableNotesSchema), alone: z.array(uuid) })
        .nullable(),
      searches: z.array(searchableSearchSchema).nullable(),
    }),
  ),
  /** What `search.takeNotebook` takes over, all of it in stretches or only what a change touched. */
  'notebook.searchable': inner<{
    readonly letters: readonly SearchableNotes[]
    /** Behind which key the next stretch begins; null when there is none. */
    readonly next: string | null
    readonly searches: readonly SearchableSearch[] | null
  }>()(
    'notebook',
    z.object({
      notes: z.discriminatedUnion('kind', [
        z.object({ kind: z.literal('none') }),
        /** All notes on the letters on which these notes stand, also when they are in the bin. */
        z.object({ kind: z.literal('around'), ids: z.array(uuid).max(100) }),
        /** A stretch of all notes, letter by letter in the order of their keys. */
        z.object({ kind: z.literal('all'), after: z.string().max(8192).nullable() }),
      ]),
      searches: z.boolean(),
    }),
  ),

  // what was searched before, newest first; not in the journal, since it is a convenience
  'search-history.list': call<readonly { readonly query: string; readonly at: string }[]>()(
    'notebook',
    nothing,
  ),
  'search-history.keep': call<null>()('notebook', z.object({ query: queryText.min(1) })),
  'search-history.clear': call<null>()('notebook', nothing),
} as const
