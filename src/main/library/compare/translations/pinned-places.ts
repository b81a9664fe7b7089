/**
 * Where the reader's pins stand in the texts as they are now: each is found again by its anchors, and what cannot be
 * found without doubt is given back as lost. It changes no pin.
 */
import type { SentencePin } from '@shared/comparison'
import type { Anchor } from '@shared/note'
import { resolveAnchor } from '@shared/text/anchor'
import type { PinnedPlace } from './align-sentences'
import type { Sentence } from './sentences'

export interface PinnableText {
  readonly text: string
  readonly textHash: string
  readonly sentences: readonly Sentence[]
}

export interface FoundPins {
  /** Ascending in both texts. */
  readonly places: readonly PinnedPlace[]
  /** In the order of `places`. */
  readonly pins: readonly SentencePin[]
  readonly lost: readonly SentencePin[]
}

/** Later pins win over earlier ones that say otherwise, as they can when a text changed between them. */
export function findPins(pins: readonly SentencePin[], a: PinnableText, b: PinnableText): FoundPins {
  const found: { readonly pin: SentencePin; readonly place: PinnedPlace }[] = []
  const lost: SentencePin[] = []
  for (const pin of pins.toReversed()) {
    const place = placeOf(pin, a, b)
    if (place === null || found.some((other) => excludes(other.place, place))) lost.push(pin)
    else found.push({ pin, place })
  }
  found.sort((one, other) => one.place.a - other.place.a)
  return {
    places: found.map(({ place }) => place),
    pins: found.map(({ pin }) => pin),
    lost: lost.reverse(),
  }
}

function excludes(one: PinnedPlace, other: PinnedPlace): boolean {
  return one.a === other.a || one.b === other.b || one.a < other.a !== one.b < other.b
}

function placeOf(pin: SentencePin, a: PinnableText, b: PinnableText): PinnedPlace | null {
  const [placeA, placeB] = [sentenceAt(pin.a, a), sentenceAt(pin.b, b)]
  return placeA === null || placeB === null ? null : { a: placeA, b: placeB }
}

/** The sentence in which the anchor's words begin; null when they are not there without doubt. */
function sentenceAt(anchor: Anchor, { text, textHash, sentences }: PinnableText): number | null {
  const { state, span } = resolveAnchor(anchor, text, textHash)
  if (span === undefined || (state !== 'exact' && state !== 'moved')) return null
  const at = sentences.findIndex(({ end }) => end > span.start)
  return at < 0 ? null : at
}
