/** Calls about concordances. */
import { z } from 'zod'
import { type Concordance, concordanceSortSchema, type WiderLine } from '../concordance'
import { resultFormats } from '../search'
import { call, inner, letterId, page, queryText, uuid } from './call'

const asked = {
  query: queryText,
  copies: z.boolean(),
  sort: concordanceSortSchema,
  /** The saved search whose dismissed lines are left out, unless they are asked for. */
  savedSearch: uuid.nullable(),
  withDismissed: z.boolean(),
}

export const concordanceCalls = {
  /** Begins to gather the lines when it is first asked; asked again until it is complete, it tells how far it is. */
  'concordance.lines': call<Concordance>()('search', z.object({ ...asked, ...page })),
  'concordance.wider': call<WiderLine>()(
    'search',
    z.object({
      id: letterId,
      start: z.number().int().nonnegative(),
      end: z.number().int().nonnegative(),
      /** UTF-16 code units on each side. */
      around: z.number().int().min(50).max(5000),
    }),
  ),
  /** Asks where to and writes all lines with their provenance; null when the reader cancelled. */
  'concordance.export': call<{ readonly path: string; readonly lines: number } | null>()(
    'shell',
    z.object({ ...asked, format: z.enum(resultFormats) }),
  ),
  /** One stretch of all lines; heading and provenance come with the first. Stretches of another state are of others. */
  'concordance.written': inner<{
    readonly text: string
    readonly lines: number
    readonly next: number | null
    readonly state: string
  }>()(
    'search',
    z.object({
      ...asked,
      format: z.enum(resultFormats),
      offset: z.number().int().nonnegative(),
      /** When the writing began; ISO 8601, UTC. */
      at: z.string().max(40),
    }),
  ),
} as const
