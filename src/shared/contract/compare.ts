/** Calls about what letters have in common and where they differ. */
import { z } from 'zod'
import {
  type AlikeLetter,
  type Campaign,
  type CampaignDetail,
  type Comparison,
  comparisonFormats,
  comparisonKinds,
  type Elsewhere,
  ignoringSchema,
  type QuoteCheck,
  type SentencePin,
  type SharedPassage,
  sentencePinSchema,
  type Translation,
  type WrittenComparison,
} from '../comparison'
import { call, inner, letterId, letterKey, page, uuid } from './call'

const two = { a: letterId, b: letterId }
/** Letters that are compared beside each other, or one of the questions to the whole library. */
const stoppable = ['comparing', 'elsewhere', 'alike'] as const
/** More versions than this are no longer read beside each other. */
const mostVersions = 30
const written = z.object({
  kind: z.enum(comparisonKinds),
  /** The base, or the report whose quotations are checked, first. */
  letters: z
    .array(letterId)
    .min(1)
    .max(mostVersions + 1),
  ignoring: ignoringSchema,
  format: z.enum(comparisonFormats),
})

export const compareCalls = {
  /** The base against each of the others, in their order. */
  'compare.versions': call<readonly Comparison[]>()(
    'search',
    z.object({
      base: letterId,
      others: z.array(letterId).min(1).max(mostVersions),
      ignoring: ignoringSchema,
    }),
  ),
  /** By their place in `a`. */
  'compare.passages': call<readonly SharedPassage[]>()('search', z.object(two)),
  /** Against one letter, or against the whole library. */
  'compare.quotes': call<QuoteCheck>()('search', z.object({ id: letterId, against: letterId.nullable() })),
  /** Where else this stretch of a letter stands. */
  'compare.elsewhere': call<Elsewhere>()(
    'search',
    z.object({
      id: letterId,
      start: z.number().int().nonnegative(),
      end: z.number().int().nonnegative(),
    }),
  ),
  /** The likest first. */
  'compare.alike': call<readonly AlikeLetter[]>()('search', z.object({ id: letterId })),
  /** The largest first. */
  'compare.campaigns': call<{ readonly total: number; readonly campaigns: readonly Campaign[] }>()(
    'search',
    z.object(page),
  ),
  /** The campaign that a letter belongs to; null when it belongs to none. Of its letters a page, the oldest first. */
  'compare.campaign': call<CampaignDetail | null>()(
    'search',
    z.object({ id: letterId, offset: page.offset.optional(), limit: page.limit.optional() }),
  ),
  /** Nobody waits for what was asked of these calls any longer: the work ends at once, and whoever asked hears `cancelled`. */
  'compare.stop': call<null>()('search', z.object({ what: z.enum(stoppable) })),
  'compare.translation': call<Translation>()('library', z.object(two)),
  'compare.sentences': inner<Translation>()('search', z.object({ ...two, pins: z.array(sentencePinSchema) })),
  /** Puts decisions on sentences and takes others back; answers what they replaced, so that putting that undoes it. */
  'translations.pin': call<{ readonly replaced: readonly SentencePin[] }>()(
    'notebook',
    z.object({ put: z.array(sentencePinSchema).max(500), withdraw: z.array(uuid).max(500) }),
  ),
  'translations.pins': inner<readonly SentencePin[]>()('notebook', z.object({ a: letterKey, b: letterKey })),
  /** Asks where to and writes the comparison; null when the reader cancelled. */
  'compare.export': call<{ readonly path: string } | null>()('shell', written),
  /** Prints the comparison; null when the reader cancelled. */
  'compare.print': call<{ readonly printed: true } | null>()('shell', written.omit({ format: true })),
  /** The whole comparison; `pdf` is written as the page that it is made from. */
  'compare.written': inner<WrittenComparison>()('library', written),
  /** The same, of a translation with the reader's decisions. */
  'compare.document': inner<WrittenComparison>()(
    'search',
    written.extend({ pins: z.array(sentencePinSchema) }),
  ),
} as const
