/** Private notes and the anchors that hold them to their passages. */
import { z } from 'zod'

/**
 * Where a note stands, after the W3C Web Annotation selectors: a position that is exact while the text is the same,
 * and the quoted words with what stands before and after, to find them again when it is not. UTF-16 code units.
 */
export const anchorSchema = z.object({
  letterKey: z.string().min(1).max(8192),
  /** SHA-256 of the stored text that the positions belong to, in hex. */
  textHash: z.string().regex(/^[0-9a-f]{64}$/),
  start: z.number().int().nonnegative(),
  end: z.number().int().nonnegative(),
  exact: z.string().min(1).max(200_000),
  before: z.string().max(2000),
  after: z.string().max(2000),
})
export type Anchor = Readonly<z.infer<typeof anchorSchema>>

/** How an anchor was found in the text at hand: DESIGN section 6. Only `exact` and `moved` have a place without doubt. */
export type AnchorState = 'exact' | 'moved' | 'changed' | 'ambiguous' | 'orphan'

export interface Note {
  readonly id: string
  /** Empty for a note on nothing. */
  readonly anchors: readonly Anchor[]
  /** Markdown. */
  readonly body: string
  /** ISO 8601, UTC. */
  readonly created: string
  readonly changed: string
  /** How often it was saved; the next save must name it, so that an older copy never overwrites a newer one. */
  readonly revision: number
}

/** A line of the list of notes. */
export interface NoteHead {
  readonly id: string
  readonly letterKey: string | null
  readonly quote: string
  readonly body: string
  readonly changed: string
}
