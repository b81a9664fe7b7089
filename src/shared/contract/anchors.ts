/** Calls about where notes stand: describing passages, finding them again, and what the reader decides about it. */
import { z } from 'zod'
import {
  type Anchor,
  type AnchorAt,
  type AnchorComparison,
  type AnchorPlace,
  type AnchorState,
  type AnchorToReview,
  anchorSchema,
  anchorStates,
  foundBy,
} from '../note'
import { call, inner, letterKey, nothing, page, uuid } from './call'

const at = z.object({ note: uuid, place: z.number().int().nonnegative() })
const anchorsAt = z.array(at).min(1).max(1000)
const hash = z.string().regex(/^[0-9a-f]{64}$/)
const span = z.object({ start: z.number().int().nonnegative(), end: z.number().int().nonnegative() })
const found = z.object({
  state: z.enum(anchorStates),
  textHash: hash.nullable(),
  span: span.nullable(),
  foundBy: z.enum(foundBy),
  candidates: z.number().int().nonnegative(),
})

type FoundPlace = Omit<AnchorPlace, 'left'>
const keptText = z.object({ textHash: hash, text: z.string() })
/** Where it was found last, in a text that may be kept too. */
const soughtAnchor = at.extend({ anchor: anchorSchema, found: found.nullable() })
type PlacedAnchor = AnchorAt & { readonly anchor: Anchor; readonly found: AnchorPlace }

/** An anchor with where it stands in the notebook: what `anchors.put` takes and what undoes a decision. */
const putAnchors = z.object({
  anchors: z
    .array(at.extend({ anchor: anchorSchema }))
    .min(1)
    .max(1000),
})
type PutAnchors = Readonly<z.infer<typeof putAnchors>>

export const anchorCalls = {
  /** Anchors for passages of letters as they are now; null for a letter that is not there or a span outside its text. */
  'anchors.describe': call<readonly (Anchor | null)[]>()(
    'search',
    z.object({ passages: z.array(span.extend({ letterKey })).max(1000) }),
  ),
  /** Passages in these states, in the order of letters and texts; with how many there are in each state. */
  'anchors.review': call<{
    readonly total: number
    readonly counts: Readonly<Record<AnchorState, number>>
    /** How many wait for a decision: moved, changed, ambiguous and orphan ones that the reader did not accept or leave. */
    readonly waiting: number
    readonly passages: readonly AnchorToReview[]
  }>()('notebook', z.object({ states: z.array(z.enum(anchorStates)).min(1), left: z.boolean(), ...page })),
  'anchors.compared': call<AnchorComparison>()('library', at),
  /** The reader agrees with where they were found. Ambiguous and orphan ones are passed over. The answer undoes it. */
  'anchors.accept': call<PutAnchors>()('library', z.object({ anchors: anchorsAt })),
  /** The passage stands here from now on. The answer undoes it. */
  'anchors.attach': call<PutAnchors>()('library', at.extend({ letterKey, ...span.shape })),
  /** They stay as they are and wait for nothing, or wait again. */
  'anchors.leave': call<null>()('notebook', z.object({ anchors: anchorsAt, left: z.boolean() })),
  'anchors.put': call<null>()('notebook', putAnchors),
  /** Looks for every passage whose letter's text is another one than when it was looked for last. Runs after each import. */
  'anchors.find': call<{ readonly looked: number; readonly waiting: number }>()('library', nothing),

  // between the library and its services
  /** The letters on which notes stand, with the hashes of the texts in which places are known; empty: it was not there. */
  'anchors.held': inner<readonly { readonly letterKey: string; readonly textHashes: readonly string[] }[]>()(
    'notebook',
    nothing,
  ),
  'anchors.ofLetters': inner<readonly PlacedAnchor[]>()(
    'notebook',
    z.object({ letterKeys: z.array(letterKey).max(500) }),
  ),
  /** Errors: `not-found` when one of them is not there. */
  'anchors.get': inner<readonly PlacedAnchor[]>()('notebook', z.object({ anchors: anchorsAt })),
  /** `anchor` is what was looked for: it is passed over when the note stands on another passage by now. */
  'anchors.record': inner<null>()(
    'notebook',
    z.object({
      found: z.array(at.extend({ anchor: anchorSchema, found })).max(5000),
      /** Whether all was looked for: texts that are needed no more are let go. */
      done: z.boolean(),
    }),
  ),
  /** Finds passages in the texts that their letters have now, with what the notebook kept of older texts. */
  'anchors.seek': inner<readonly (AnchorAt & { readonly anchor: Anchor; readonly found: FoundPlace })[]>()(
    'search',
    z.object({ anchors: z.array(soughtAnchor).max(5000), texts: z.array(keptText) }),
  ),
  /** The texts of letters as they are now; letters that are not there are left out. */
  'anchors.texts': inner<
    readonly { readonly letterKey: string; readonly textHash: string; readonly text: string }[]
  >()('search', z.object({ letterKeys: z.array(letterKey).max(500) })),
  'anchors.compare': inner<AnchorComparison>()(
    'search',
    z.object({ anchor: anchorSchema, found, text: keptText.nullable() }),
  ),
  /** Texts on which notes stand and which the notebook does not have yet; it keeps them to tell later what changed. */
  'texts.wanted': inner<readonly { readonly letterKey: string; readonly textHash: string }[]>()(
    'notebook',
    /** Null: of all letters. */
    z.object({ letterKeys: z.array(letterKey).max(1000).nullable() }),
  ),
  'texts.keep': inner<null>()('notebook', z.object({ texts: z.array(keptText) })),
  'texts.kept': inner<readonly { readonly textHash: string; readonly text: string }[]>()(
    'notebook',
    z.object({ textHashes: z.array(hash).max(500) }),
  ),
} as const
