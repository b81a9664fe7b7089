/** A letter beside its translation: which sentences are linked, the link and the sentence that the reader is at. */
import type { SentenceLink, SentencePin, Translation } from '@shared/comparison'
import type { Span } from '@shared/letter'
import { create } from 'zustand'
import type { useAlignedPlaces } from './aligned-places'
import type { ComparedPane } from './comparing'

export type Side = 'a' | 'b'
const sides = ['a', 'b'] as const

/** A sentence of one of the two letters, by its place there. */
export interface SentencePlace {
  readonly side: Side
  readonly sentence: number
}

export interface FoundTranslation extends Translation {
  readonly letters: Readonly<Record<Side, ComparedPane>>
}

export interface TranslationState {
  /** Null while no letter is aligned. */
  readonly found: FoundTranslation | null
  /** Place of a link; -1 before the reader went to one. */
  readonly current: number
  /** The sentence of the current link that keys act on. */
  readonly at: SentencePlace | null
  /** Taken up, to be put beside one of the other letter. */
  readonly held: SentencePlace | null
}

export const noTranslation: TranslationState = { found: null, current: -1, at: null, held: null }
export const useTranslationState = create<TranslationState>()(() => noTranslation)

/** Sentences that seem doubtful below this. */
const fairlyCertain = 0.8

export type LinkTrust = 'by-hand' | 'certain' | 'doubtful' | 'alone'

export function trustOf({ a, b, byHand, certainty }: SentenceLink): LinkTrust {
  if (byHand) return 'by-hand'
  if (certainty < fairlyCertain) return 'doubtful'
  return a.length === 0 || b.length === 0 ? 'alone' : 'certain'
}

/** Those of a link, those of `a` first. */
export function sentencesOfLink(link: SentenceLink): readonly SentencePlace[] {
  return sides.flatMap((side) => link[side].map((sentence) => ({ side, sentence })))
}

export function linkOf({ links }: Translation, { side, sentence }: SentencePlace): number {
  return links.findIndex((link) => link[side].includes(sentence))
}

export function isSamePlace(one: SentencePlace | null, other: SentencePlace | null): boolean {
  return one?.side === other?.side && one?.sentence === other?.sentence
}

/** The stretch of a letter that its sentences of a link take; null when it has none. */
function spanOfLink(found: Translation, link: SentenceLink, side: Side): Span | null {
  const [first, last] = [found[side][link[side][0] ?? -1], found[side][link[side].at(-1) ?? -1]]
  return first === undefined || last === undefined ? null : { start: first.start, end: last.end }
}

/** By pane. */
export function spansOfLink(found: FoundTranslation, link: SentenceLink): ReadonlyMap<number, Span> {
  return new Map(
    sides.flatMap((side) => {
      const span = spanOfLink(found, link, side)
      return span === null ? [] : [[found.letters[side].id, span] as const]
    }),
  )
}

/** The decision that a link made by hand comes from: both are in the order of the letters. */
export function pinOfLink({ links, pins }: Translation, at: number): SentencePin | null {
  if (links[at]?.byHand !== true) return null
  return pins[links.slice(0, at).filter(({ byHand }) => byHand).length] ?? null
}

/** Decisions that do not go together with a new one: they name one of its sentences, or cross it. */
export function pinsAgainst(found: Translation, placeA: number, placeB: number): readonly SentencePin[] {
  return found.links.flatMap(({ a, b }, at) => {
    const pin = pinOfLink(found, at)
    const [firstA = -1, firstB = -1] = [a[0], b[0]]
    const goes = Math.sign(firstA - placeA) === Math.sign(firstB - placeB) && firstA !== placeA
    return pin === null || goes ? [] : [pin]
  })
}

/** The link after or before the current one, or the first one at or after how far `a` was read. */
export function linkAfter({ found, current }: TranslationState, step: 1 | -1, offset: number): number {
  const count = found?.links.length ?? 0
  if (found === null || count === 0) return -1
  if (current >= 0) return (current + step + count) % count
  const here = found.links.findIndex((link) => (spanOfLink(found, link, 'a')?.end ?? -1) > offset)
  return Math.max(0, here)
}

export function alignedSentences(found: FoundTranslation): ReturnType<typeof useAlignedPlaces.getState> {
  const rows = found.links.flatMap((link) => {
    const [a, b] = [spanOfLink(found, link, 'a'), spanOfLink(found, link, 'b')]
    return a === null || b === null ? [] : [[a.start, b.start]]
  })
  return { panes: sides.map((side) => found.letters[side].id), rows }
}
