/** Which letters are open beside each other, and how: kept with the library, and under a name as a reading table. */
import { z } from 'zod'
import { comparisonKinds } from './comparison-names'
import { largestZoom, longestTableName, mostPanes, smallestZoom } from './reading-bounds'
import { hitOrders, longestQuery } from './search'

const letterKey = z.string().min(1).max(8192)

const readingPaneSchema = z.object({
  letterKey,
  /** How far it was read: the offset of the first visible line. */
  offset: z.number().int().nonnegative(),
  /** A pinned pane keeps its letter while others are opened. */
  pinned: z.boolean(),
  zoom: z.number().int().min(smallestZoom).max(largestZoom),
  /** Longest line, in characters; null for that of all texts. */
  lineLength: z.number().int().min(30).max(160).nullable(),
  /** Null for the letter's own. */
  direction: z.enum(['ltr', 'rtl']).nullable(),
})
export type ReadingPane = Readonly<z.infer<typeof readingPaneSchema>>

export const arrangementSchema = z.object({
  panes: z.array(readingPaneSchema).max(mostPanes),
  active: z
    .number()
    .int()
    .min(0)
    .max(mostPanes - 1),
  layout: z.enum(['columns', 'rows']),
  /** Of each pane in hundredths of the area; empty for equal ones. */
  sizes: z.array(z.number().min(0).max(100)).max(mostPanes),
  /** Whether panes scroll together. */
  together: z.boolean(),
  comparing: z.enum(comparisonKinds).nullable(),
})
export type Arrangement = Readonly<z.infer<typeof arrangementSchema>>

export const emptyArrangement: Arrangement = {
  panes: [],
  active: 0,
  layout: 'columns',
  sizes: [],
  together: true,
  comparing: null,
}

/** What the window shows beside the panes, so that a reader is where he was when it had to be opened again. */
export const readingPlaceSchema = z.object({
  view: z.string().min(1).max(40),
  query: z.string().max(longestQuery),
  order: z.enum(hitOrders),
  descending: z.boolean(),
  /** The hit that is chosen. */
  row: z.number().int().nonnegative(),
  /** The note that is being written, and whether it stands on the sheet beside the letters. */
  note: z.object({ id: z.string().uuid(), onSheet: z.boolean() }).nullable(),
})
export type ReadingPlace = Readonly<z.infer<typeof readingPlaceSchema>>

export const readingTableSchema = z.object({
  id: z.string().uuid(),
  name: z.string().trim().min(1).max(longestTableName),
  arrangement: arrangementSchema,
})
/** An arrangement that the reader gave a name. */
export type ReadingTable = Readonly<z.infer<typeof readingTableSchema>> & {
  /** ISO 8601, UTC. */
  readonly changed: string
}
