/** Calls about letters and the people in them. */
import { z } from 'zod'
import { type Letter, type LetterHead, type Need, needs, type Span } from '../letter'
import type { HeldLetter, LetterCounts, LetterMove } from '../library'
import type { LetterReview, NameProposal, NearCopy, ReviewedValue } from '../review'
import { letterOrders } from '../search'
import { call, inner, letterId, letterKey, nothing, page, path, queryText } from './call'

export const letterCalls = {
  // letters
  'letters.list': call<{ readonly total: number; readonly letters: readonly LetterHead[] }>()(
    'search',
    z.object({
      order: z.enum(letterOrders),
      descending: z.boolean(),
      /** Whether each copy of a letter is listed by itself. */
      copies: z.boolean(),
      ...page,
    }),
  ),
  /** Where a letter stands in an order, from 0; null when it is not in the library. */
  'letters.place': call<number | null>()(
    'search',
    z.object({ id: letterId, order: z.enum(letterOrders), descending: z.boolean(), copies: z.boolean() }),
  ),
  'letters.read': call<Letter>()(
    'search',
    z.union([z.object({ id: letterId }), z.object({ key: letterKey })]),
  ),
  /** "Go to": heads that begin with or resemble the words. */
  'letters.find': call<readonly LetterHead[]>()(
    'search',
    z.object({ words: z.string().max(500), limit: z.number().int().min(1).max(50) }),
  ),
  /** Where in a letter's text a query matches, in the order of the text. */
  'letters.hits': call<readonly Span[]>()(
    'search',
    z.object({ id: letterId, query: queryText, typing: z.boolean() }),
  ),
  'letters.count': inner<LetterCounts>()('search', nothing),
  'letters.review': call<LetterReview>()('search', z.object({ id: letterId })),
  /** Letters with all their values, to be corrected in a table; a query that is empty means all. */
  'letters.table': call<{
    readonly total: number
    readonly rows: readonly { readonly head: LetterHead; readonly values: readonly ReviewedValue[] }[]
  }>()(
    'search',
    z.object({ query: queryText, order: z.enum(letterOrders), descending: z.boolean(), ...page }),
  ),
  /** The queue of letters that need a look, the doubtful ones first. */
  'letters.needing': call<{
    readonly total: number
    readonly counts: Readonly<Record<Need, number>>
    readonly letters: readonly LetterHead[]
  }>()('search', z.object({ need: z.enum(needs).nullable(), ...page })),
  /** Letters that say nearly the same, the likest first. */
  'letters.alike': call<{
    readonly total: number
    readonly pairs: readonly { readonly letter: LetterHead; readonly other: NearCopy }[]
  }>()('search', z.object(page)),
  /** SHA-256 of the texts of these letters, in hex; only of those that are in the index. */
  'letters.hashes': inner<Readonly<Record<string, string>>>()(
    'search',
    z.object({ keys: z.array(letterKey).max(500) }),
  ),
  /** Which letters the notebook speaks of, and the hash of the text that it knows. */
  'letters.held': inner<readonly HeldLetter[]>()('notebook', nothing),
  /** For letters that are no longer where they were: where they are now, as far as that is certain. */
  'letters.rejoin': inner<readonly LetterMove[]>()(
    'search',
    z.object({
      held: z.array(
        z.object({
          letterKey,
          textHash: z.string().max(200).nullable(),
          lastHash: z.string().max(200).optional(),
          /** The text that the letter had, when the notebook kept it: to know a file in another format by. */
          text: z.string().optional(),
        }),
      ),
    }),
  ),
  'letters.moved': inner<null>()(
    'notebook',
    z.object({ moves: z.array(z.object({ from: letterKey, to: letterKey })).min(1) }),
  ),

  // people
  'people.proposals': call<{ readonly total: number; readonly proposals: readonly NameProposal[] }>()(
    'search',
    z.object(page),
  ),

  // one letter
  /** The letter with this path: absolute, inside its source folder, or a file name that only one letter has. */
  'letters.locate': inner<{ readonly id: number }>()('search', z.object({ path })),
  /** Where a letter's file is on this machine. */
  'letters.file': inner<{ readonly absolutePath: string }>()('search', z.object({ id: letterId })),
  /** Shows the original file in the system's file viewer. */
  'letters.reveal': call<null>()('shell', z.object({ id: letterId })),
} as const
