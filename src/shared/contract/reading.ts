/** Calls about reading places, the panes that are open, and reading tables. */
import { z } from 'zod'
import {
  type Arrangement,
  arrangementSchema,
  type ReadingPlace,
  type ReadingTable,
  readingPlaceSchema,
  readingTableSchema,
} from '../reading'
import { mostPanes } from '../reading-bounds'
import { call, letterKey, nothing, uuid } from './call'

export const readingCalls = {
  'reading.get': call<Arrangement>()('notebook', nothing),
  'reading.keep': call<null>()(
    'notebook',
    arrangementSchema.extend({
      /** Letters that were not read yet, so that their panes do not know where they were left. */
      unread: z.array(letterKey).max(mostPanes).optional(),
    }),
  ),
  /** What the window showed beside the panes; null when it was never kept. */
  'reading.window': call<ReadingPlace | null>()('notebook', nothing),
  'reading.keepWindow': call<null>()('notebook', readingPlaceSchema),
  /** How far a letter was read the last time, as an offset in its text; 0 when it was not. */
  'reading.place': call<{ readonly offset: number }>()('notebook', z.object({ letterKey })),
  /** By name. */
  'reading-tables.list': call<readonly ReadingTable[]>()('notebook', nothing),
  /** Also renames one, and arranges it anew. Errors: `name-taken`. */
  'reading-tables.save': call<ReadingTable>()('notebook', readingTableSchema),
  'reading-tables.remove': call<null>()('notebook', z.object({ id: uuid })),
  'reading-tables.restore': call<ReadingTable>()('notebook', z.object({ id: uuid })),
} as const
