/**
 * What can happen to the anchors of notes, as data for the journal. Like all changes these stay readable for ever. Where
 * the program found a passage is no change: it is worked out again.
 */
import { anchorSchema, anchorStates } from '@shared/note'
import { z } from 'zod'

const id = z.string().uuid()
const time = z.string()
const place = z.number().int()
const left = z.object({
  note: id,
  place,
  state: z.enum(anchorStates),
  textHash: z.string().nullable(),
})

export const anchorChangeSchemas = [
  /** These passages stand here from now on. */
  z.object({
    kind: z.literal('anchors-put'),
    anchors: z.array(z.object({ note: id, place, anchor: anchorSchema })),
  }),
  z.object({ kind: z.literal('anchors-left'), anchors: z.array(left), left: z.boolean() }),

  // Copies of what the notebook held when a journal was begun.
  z.object({
    kind: z.literal('anchors-left-copied'),
    anchors: z.array(left.extend({ changed: time, removed: time.nullable() })),
  }),
] as const
