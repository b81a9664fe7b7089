/** Searches that the reader keeps, what was seen of them, and the log of their runs. */
import { z } from 'zod'
import { concordanceSortSchema } from './concordance'
import type { LetterHead } from './letter'
import { hitOrders, longestQuery } from './search'

const brokenSpaces = /[\p{Cc}\u2028\u2029 ]+/gu

/** Line breaks, tabs and other control characters become one space together with the spaces beside them. */
function onOneLine(text: string): string {
  return text.replace(brokenSpaces, (spaces) => (/[^ ]/u.test(spaces) ? ' ' : spaces))
}

/** In UTF-16 code units. */
export const longestSearchName = 200

/** The name of a saved search or of a folder of them: one line. */
export const searchNameSchema = z.string().overwrite(onOneLine).trim().min(1).max(longestSearchName)

export const savedSearchViews = ['letters', 'concordance'] as const

/** How a saved search is shown. */
export const savedSearchLookSchema = z.object({
  view: z.enum(savedSearchViews),
  order: z.enum(hitOrders),
  descending: z.boolean(),
  sort: concordanceSortSchema,
})
export type SavedSearchLook = Readonly<z.infer<typeof savedSearchLookSchema>>

export interface SavedSearch {
  readonly id: string
  readonly name: string
  readonly query: string
  readonly look: SavedSearchLook
  /** The folder it stands in; null at the top. */
  readonly folderId: string | null
  /** Place among its neighbours; folders and searches are counted together. */
  readonly place: number
  /** ISO 8601, UTC. */
  readonly created: string
  readonly changed: string
  /** When the reader last looked and how many letters there were; null when never. */
  readonly seen: { readonly at: string; readonly total: number } | null
}

export interface SearchFolder {
  readonly id: string
  readonly name: string
  readonly parentId: string | null
  readonly place: number
}

/** Why a letter is new to, gone from or changed in a saved search. */
export type ChangeReason =
  | 'file-new'
  | 'file-gone'
  | 'text-changed'
  | 'metadata-changed'
  | 'query-edited'
  | 'rules-changed'
  /** The letter itself is as it was: a note, a tag or another saved search made the difference. */
  | 'surroundings-changed'
  /** The index was made anew since, so that it cannot be told what came first. */
  | 'not-known'

export interface SearchChange {
  readonly kind: 'new' | 'gone' | 'changed'
  readonly reason: ChangeReason
  readonly letterKey: string
  /** As it was when it was seen, for letters that are no longer there. */
  readonly title: string
  /** Null when the letter is no longer in the index. */
  readonly letter: LetterHead | null
}

/** What is new since the reader looked. All zero, and `since` null, when it was never looked at. */
export interface SearchNews {
  readonly total: number
  readonly new: number
  readonly gone: number
  readonly changed: number
  readonly since: string | null
}

/** A letter as it was when the reader saw it in a saved search. */
export const seenLetterSchema = z.object({
  letterKey: z.string().min(1).max(8192),
  /** The first 16 hex digits of the SHA-256 of its text, and of what is known about it. */
  text: z.string().max(16),
  head: z.string().max(16),
  title: z.string().max(2000),
})
export type SeenLetter = Readonly<z.infer<typeof seenLetterSchema>>

/** Against what a saved search was looked at. */
export const seenBasisSchema = z.object({
  at: z.string(),
  query: z.string(),
  rules: z.string(),
  fingerprint: z.string(),
  total: z.number().int().nonnegative(),
  /** When the newest letter or change came into the index that was looked at; milliseconds since 1970, 0 without letters. */
  known: z.number().int().nonnegative(),
})
export type SeenBasis = Readonly<z.infer<typeof seenBasisSchema>>

/** One line of the log, fit for a methods section. */
export const searchRunSchema = z.object({
  id: z.string().uuid(),
  searchId: z.string().uuid(),
  name: z.string(),
  query: z.string(),
  read: z.string(),
  rules: z.string(),
  fingerprint: z.string(),
  at: z.string(),
  searched: z.number().int(),
  total: z.number().int(),
  new: z.number().int(),
  gone: z.number().int(),
  changed: z.number().int(),
})
export type SearchRun = Readonly<z.infer<typeof searchRunSchema>>

/** A line of a concordance that the reader does not want to see again. */
export const dismissedLineSchema = z.object({
  letterKey: z.string().min(1).max(8192),
  textHash: z.string().regex(/^[0-9a-f]{64}$/),
  start: z.number().int().nonnegative(),
  end: z.number().int().nonnegative(),
})
export type DismissedLine = Readonly<z.infer<typeof dismissedLineSchema>>

/** Saved searches as they travel between libraries. Folders are named by their path. */
export const savedSearchFileSchema = z.object({
  letterbook: z.literal('saved-searches'),
  version: z.literal(1),
  searches: z
    .array(
      z.object({
        name: searchNameSchema,
        query: z.string().max(longestQuery),
        folder: z.array(searchNameSchema).max(20),
        look: savedSearchLookSchema,
      }),
    )
    .max(10_000),
})
export type SavedSearchFile = Readonly<z.infer<typeof savedSearchFileSchema>>

/** What the search service must know of the notebook, to search it with the letters. */
export const searchableNotesSchema = z.object({
  letterKey: z.string().min(1).max(8192),
  /** With the names of their codes and of those above them. */
  notes: z.array(z.object({ id: z.string().uuid(), body: z.string(), tags: z.array(z.string()) })),
})
export type SearchableNotes = Readonly<z.infer<typeof searchableNotesSchema>>

export const searchableSearchSchema = z.object({
  id: z.string().uuid(),
  name: z.string(),
  query: z.string(),
  dismissed: z.array(dismissedLineSchema),
})
export type SearchableSearch = Readonly<z.infer<typeof searchableSearchSchema>>
