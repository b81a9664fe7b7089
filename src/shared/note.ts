/** Private notes: what they stand on, the anchors that hold them to their passages, and what is told of them. */
import { z } from 'zod'
import type { Span } from './letter'

const longestKey = 8192

/**
 * Where a note stands, after the W3C Web Annotation selectors: a position that is exact while the text is the same,
 * and the quoted words with what stands before and after, to find them again when it is not. UTF-16 code units.
 */
export const anchorSchema = z.object({
  letterKey: z.string().min(1).max(longestKey),
  /** SHA-256 of the stored text that the positions belong to, in hex. */
  textHash: z.string().regex(/^[0-9a-f]{64}$/),
  start: z.number().int().nonnegative(),
  end: z.number().int().nonnegative(),
  exact: z.string().min(1).max(200_000),
  before: z.string().max(2000),
  after: z.string().max(2000),
})
export type Anchor = Readonly<z.infer<typeof anchorSchema>>

/**
 * The hash of no text: that of an anchor which was made elsewhere, on a text that is not known here. Without words around
 * it, nothing but its place speaks for it; `start` and `end` are 0 when not even that was named.
 */
export const unknownText = '0'.repeat(64)

/** How an anchor was found in the text at hand: DESIGN section 6. Only `exact` and `moved` have a place without doubt. */
export const anchorStates = ['exact', 'moved', 'changed', 'ambiguous', 'orphan'] as const
export type AnchorState = (typeof anchorStates)[number]

/** What a place was found by; `reader` when the reader said so. */
export const foundBy = [
  'same-text',
  'difference',
  'words',
  'context',
  'likeness',
  'reader',
  'nothing',
] as const
export type FoundBy = (typeof foundBy)[number]

/** Where a passage stands in its letter's text as it is now. */
export interface AnchorPlace {
  readonly state: AnchorState
  /** Of the text that was looked at; null when the letter is in no source folder any more. */
  readonly textHash: string | null
  /** For `exact` and `moved` without doubt, for `changed` to be confirmed; else null. UTF-16 code units. */
  readonly span: Span | null
  readonly foundBy: FoundBy
  /** How many places are equally good; 0 for an orphan. */
  readonly candidates: number
  /** Whether the reader said to leave it as it is; it does not wait for a decision any more. */
  readonly left: boolean
}

/** What a note stands on when it does not stand on passages. */
export const noteAboutSchema = z.discriminatedUnion('kind', [
  /** Its anchors say where. */
  z.object({ kind: z.literal('passages') }),
  z.object({ kind: z.literal('letter'), letterKey: z.string().min(1).max(longestKey) }),
  /** The name as the library lists it. */
  z.object({ kind: z.literal('person'), name: z.string().min(1).max(500) }),
  z.object({ kind: z.literal('saved-search'), id: z.string().uuid() }),
  /** A page of the notebook. */
  z.object({ kind: z.literal('nothing') }),
])
export type NoteAbout = Readonly<z.infer<typeof noteAboutSchema>>
export const noteAboutKinds = ['passages', 'letter', 'person', 'saved-search', 'nothing'] as const

export const noteColours = ['none', 'yellow', 'green', 'blue', 'pink', 'orange', 'violet'] as const
export type NoteColour = (typeof noteColours)[number]

/** Most passages of one note. */
export const mostAnchors = 20
export const mostCodes = 50

/** A passage that a note's text links to as `[[passage:ID|words]]`: held like those it stands on. */
export const mentionSchema = z.object({ id: z.string().regex(/^[0-9a-z]{8}$/), anchor: anchorSchema })
export type Mention = Readonly<z.infer<typeof mentionSchema>>

export interface Note {
  readonly id: string
  readonly about: NoteAbout
  /** Empty for a note that does not stand on passages. */
  readonly anchors: readonly Anchor[]
  /** One for each anchor; null where it was not looked for yet. */
  readonly places: readonly (AnchorPlace | null)[]
  readonly mentions: readonly Mention[]
  /** Markdown, with links `[[letter:KEY|words]]`, `[[passage:ID|words]]`, `[[note:ID|words]]`, `[[search:ID|words]]`. */
  readonly body: string
  readonly colour: NoteColour
  /** Identities of codes, in the order in which they were given. */
  readonly codes: readonly string[]
  /** ISO 8601, UTC. */
  readonly created: string
  readonly changed: string
  /** How often its words were saved; the next save must name it, so that an older copy never overwrites a newer one. */
  readonly revision: number
  /** When it was put into the bin. */
  readonly removed: string | null
}

/** A line of the list of notes. */
export interface NoteHead {
  readonly id: string
  readonly about: NoteAbout
  /** Of its first passage, or the letter that it is about. */
  readonly letterKey: string | null
  /** Of the first passage. */
  readonly quote: string
  readonly passages: number
  readonly body: string
  readonly colour: NoteColour
  readonly codes: readonly string[]
  /** Of its least certain passage; null without passages, or when none was looked for yet. */
  readonly state: AnchorState | null
  readonly created: string
  readonly changed: string
  readonly removed: string | null
}

/** What a note is marked with besides its words. */
export const noteMarksSchema = z.object({
  id: z.string().uuid(),
  colour: z.enum(noteColours),
  codes: z.array(z.string().uuid()).max(mostCodes),
})
export type NoteMarks = Readonly<z.infer<typeof noteMarksSchema>>

export const noteOrders = ['changed', 'created', 'place', 'words'] as const
export type NoteOrder = (typeof noteOrders)[number]

/** Which notes: every condition that is not null or empty must hold. */
export const noteChoiceSchema = z.object({
  /** Folded words and "phrases" that must stand in the note, in its passages or in the names of its codes. */
  words: z.string().max(500),
  /** Any of these codes, or of those below them. */
  codes: z.array(z.string().uuid()).max(mostCodes),
  /** A hashtag of its text. */
  tag: z.string().max(200).nullable(),
  colours: z.array(z.enum(noteColours)),
  kinds: z.array(z.enum(noteAboutKinds)),
  states: z.array(z.enum(anchorStates)),
  letterKeys: z.array(z.string().min(1).max(longestKey)).max(1000),
  person: z.string().max(500).nullable(),
  savedSearch: z.string().uuid().nullable(),
  /** Days, ISO 8601: changed on or after, on or before. */
  since: z.string().max(30).nullable(),
  until: z.string().max(30).nullable(),
  /** Those in the bin instead of the others. */
  bin: z.boolean(),
})
export type NoteChoice = Readonly<z.infer<typeof noteChoiceSchema>>

export const allNotes: NoteChoice = {
  ...{ words: '', codes: [], tag: null, colours: [], kinds: [], states: [], letterKeys: [] },
  ...{ person: null, savedSearch: null, since: null, until: null, bin: false },
}

/** A note as it was: one for each sitting, the newest first. */
export interface NoteVersion {
  readonly revision: number
  readonly saved: string
  readonly body: string
  readonly colour: NoteColour
  readonly codes: readonly string[]
  readonly anchors: readonly Anchor[]
}

/** What a link in a note leads to. */
export const linkTargetSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('letter'), letterKey: z.string().min(1).max(longestKey) }),
  z.object({ kind: z.literal('note'), id: z.string().uuid() }),
  z.object({ kind: z.literal('search'), id: z.string().uuid() }),
])
export type LinkTarget = Readonly<z.infer<typeof linkTargetSchema>>

/** One passage that waits for the reader's decision, or could wait for it. */
export interface AnchorToReview {
  readonly note: string
  /** Order of the anchor in the note, from 0. */
  readonly place: number
  readonly anchor: Anchor
  readonly found: AnchorPlace
  /** The note's words. */
  readonly body: string
}

/** A stretch of a text around a passage, cut at words. */
export interface Excerpt {
  readonly text: string
  /** Of the passage in `text`; null when there is none. */
  readonly span: Span | null
  /** Where `text` begins in the whole text. */
  readonly start: number
}

/** A passage before its letter's text changed and what stands in the text now. */
export interface AnchorComparison {
  readonly before: Excerpt
  /** The whole old text was kept; else only what the anchor holds is shown. */
  readonly textKept: boolean
  /** The places in the text as it is now, the best first; more than one when they are equally good. */
  readonly after: readonly (Excerpt & { readonly place: Span })[]
}

export interface AnchorAt {
  readonly note: string
  readonly place: number
}
