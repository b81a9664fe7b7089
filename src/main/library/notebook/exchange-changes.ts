/** What can happen to notes that come from other programs, as data for the journal: they keep the times they had there. */
import { anchorSchema, mentionSchema, noteAboutSchema } from '@shared/note'
import { z } from 'zod'

export const exchangeChangeSchemas = [
  z.object({
    kind: z.literal('notes-taken'),
    notes: z.array(
      z.object({
        id: z.string().uuid(),
        about: noteAboutSchema,
        anchors: z.array(anchorSchema),
        body: z.string(),
        mentions: z.array(mentionSchema),
        colour: z.string(),
        codes: z.array(z.string().uuid()),
        created: z.string(),
        changed: z.string(),
      }),
    ),
  }),
] as const
