/** Calls about saved searches: what they are, what was seen of them, and the log of their runs. */
import { z } from 'zod'
import type { HeldLetter } from '../library'
import {
  dismissedLineSchema,
  type SavedSearch,
  type SavedSearchFile,
  type SearchChange,
  type SearchFolder,
  type SearchNews,
  type SearchRun,
  type SeenBasis,
  savedSearchFileSchema,
  savedSearchLookSchema,
  searchNameSchema,
  searchRunSchema,
  seenBasisSchema,
  seenLetterSchema,
} from '../saved-search'
import { call, inner, letterKey, nothing, page, queryText, uuid } from './call'

const place = { folderId: uuid.nullable(), place: z.number().int().nonnegative() }
const mostSeenAtOnce = 5000
/** UTF-16 code units of a table that the window made. */
const mostInTable = 50_000_000
/** Letters that are written into the notebook in one go, so that it never keeps a note waiting. */
export const mostSeenInOneLine = 1000
/** What a saved search was seen with, for comparing it with what it finds now; `seen` as `packSeen` makes it. */
const memory = { query: queryText, basis: seenBasisSchema.nullable(), seen: z.string() }
/** Under which all pieces of one look are written, so that they can be undone together. */
const look = uuid

export const savedSearchCalls = {
  'saved-searches.list': call<{
    readonly searches: readonly SavedSearch[]
    readonly folders: readonly SearchFolder[]
  }>()('notebook', nothing),
  /** Refused with `search-cycle` when the query leads back to this search, and when the name is taken. */
  'saved-searches.add': call<SavedSearch>()(
    'notebook',
    z.object({
      id: uuid,
      name: searchNameSchema,
      query: queryText,
      look: savedSearchLookSchema,
      folderId: uuid.nullable(),
    }),
  ),
  /** Renaming also renames it in the queries of other saved searches. */
  'saved-searches.change': call<SavedSearch>()(
    'notebook',
    z.object({
      id: uuid,
      name: searchNameSchema.optional(),
      query: queryText.optional(),
      look: savedSearchLookSchema.optional(),
    }),
  ),
  /** Moves a search or a folder to a place in a folder; its new neighbours make room. */
  'saved-searches.move': call<null>()('notebook', z.object({ id: uuid, ...place })),
  'saved-searches.remove': call<null>()('notebook', z.object({ id: uuid })),
  'saved-searches.restore': call<SavedSearch>()('notebook', z.object({ id: uuid })),
  'saved-searches.addFolder': call<SearchFolder>()(
    'notebook',
    z.object({ id: uuid, name: searchNameSchema, parentId: uuid.nullable() }),
  ),
  'saved-searches.renameFolder': call<SearchFolder>()(
    'notebook',
    z.object({ id: uuid, name: searchNameSchema }),
  ),
  /** What stands in it moves to its parent. */
  'saved-searches.removeFolder': call<null>()('notebook', z.object({ id: uuid })),
  'saved-searches.restoreFolder': call<SearchFolder>()('notebook', z.object({ id: uuid })),

  // what was seen
  'saved-searches.news': call<SearchNews>()('library', z.object({ id: uuid })),
  'saved-searches.changes': call<{ readonly total: number; readonly changes: readonly SearchChange[] }>()(
    'library',
    z.object({ id: uuid, ...page }),
  ),
  /**
   * Takes these letters as seen as they are now, or all that are found when `letterKeys` is null. The first look takes
   * all, since nothing counts as new before it.
   */
  'saved-searches.see': call<SearchNews>()(
    'library',
    z.object({ id: uuid, letterKeys: z.array(letterKey).max(mostSeenAtOnce).nullable() }),
  ),
  /** Undoes the newest `see`; refused when there is none that is not undone. */
  'saved-searches.unsee': call<SearchNews>()('library', z.object({ id: uuid })),
  /** A stretch of what was seen, in the order of the keys and packed; `next` begins the one after it. */
  'saved-searches.seen': inner<{
    readonly name: string
    readonly query: string
    readonly basis: SeenBasis | null
    readonly seen: string
    readonly next: string | null
  }>()('notebook', z.object({ id: uuid, after: letterKey.nullable() })),
  /** One piece of a look; what it was looked at against comes with the last of them, and stays as it was when null. */
  'saved-searches.recordSeen': inner<null>()(
    'notebook',
    z.object({
      id: uuid,
      look,
      basis: seenBasisSchema.nullable(),
      put: z.array(seenLetterSchema).max(mostSeenInOneLine),
      forget: z.array(letterKey).max(mostSeenInOneLine),
    }),
  ),
  /** Undoes a stretch of the newest look; `more` of it is still to be undone. */
  'saved-searches.forgetSeen': inner<{ readonly more: boolean }>()('notebook', z.object({ id: uuid })),
  /** Letters that were seen, or whose lines were dismissed, in files that the import saw moving. */
  'saved-searches.held': inner<readonly HeldLetter[]>()('notebook', z.object({ files: z.array(letterKey) })),
  /** Keys of all files that the import saw moving, as they were before. */
  'search.movedFiles': inner<readonly string[]>()('search', nothing),
  'search.changes': inner<{
    readonly news: SearchNews
    readonly total: number
    readonly changes: readonly SearchChange[]
  }>()('search', z.object({ ...memory, ...page })),
  /**
   * What must be recorded so that these letters, or all, count as seen: pieces as JSON of `{put, forget}`, for
   * `saved-searches.recordSeen`. The basis is null when only some letters are seen.
   */
  'search.seeing': inner<{ readonly basis: SeenBasis | null; readonly pieces: readonly string[] }>()(
    'search',
    z.object({ ...memory, letterKeys: z.array(letterKey).nullable() }),
  ),

  // runs
  /** Runs the search as it is now and writes what came out into the log. */
  'saved-searches.run': call<SearchRun>()('library', z.object({ id: uuid })),
  'saved-searches.recordRun': inner<null>()('notebook', z.object({ run: searchRunSchema })),
  'saved-searches.runs': call<{ readonly total: number; readonly runs: readonly SearchRun[] }>()(
    'notebook',
    z.object({ /** Of one search; of all when null. */ id: uuid.nullable(), ...page }),
  ),
  /** Asks where to and writes the log as a table; null when the reader cancelled. */
  'saved-searches.exportRuns': call<{ readonly path: string } | null>()(
    'shell',
    z.object({ id: uuid.nullable() }),
  ),
  /** Asks where to and writes how a list of queries fared, as a table; null when the reader cancelled. */
  'saved-searches.exportCounts': call<{ readonly path: string } | null>()(
    'shell',
    z.object({ csv: z.string().max(mostInTable) }),
  ),
  'saved-searches.runsCsv': inner<{ readonly csv: string }>()('notebook', z.object({ id: uuid.nullable() })),

  // lines of a concordance that are not wanted
  'saved-searches.dismiss': call<null>()(
    'notebook',
    z.object({ id: uuid, lines: z.array(dismissedLineSchema).min(1).max(500), dismissed: z.boolean() }),
  ),

  // to and from other libraries
  'saved-searches.file': inner<SavedSearchFile>()('notebook', nothing),
  /** Takes over what is not there yet; a name that is taken by another query gets a number. Answers how many. */
  'saved-searches.takeFile': inner<{ readonly added: number; readonly known: number }>()(
    'notebook',
    z.object({ file: savedSearchFileSchema }),
  ),
  'saved-searches.export': call<{ readonly path: string; readonly searches: number } | null>()(
    'shell',
    nothing,
  ),
  'saved-searches.import': call<{ readonly added: number; readonly known: number } | null>()(
    'shell',
    nothing,
  ),
} as const
