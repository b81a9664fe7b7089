/**
 * Which sentences of two texts share words that anchor them to each other, and how much that says: what stands rarely in
 * both texts says most, what stands often in one of them nothing.
 */
import { anchoringWords } from './anchoring-words'

/** What is found in more sentences than this of either text is no anchor. */
const mostPlaces = 12
/** More than this cannot be said for two sentences; lengths and order must be able to object. */
const mostEvidence = 9

/** For each sentence of `a` its places in `b` with what speaks for them. */
export type Evidence = readonly ReadonlyMap<number, number>[]

export function evidenceBetween(a: readonly string[], b: readonly string[]): Evidence {
  const placesA = placesOf(a)
  const placesB = placesOf(b)
  const evidence = a.map(() => new Map<number, number>())
  for (const [key, { places, kept }] of placesA) {
    const there = placesB.get(key)
    if (there === undefined || places.length > mostPlaces || there.places.length > mostPlaces) continue
    // How much likelier the key is in the translation of a sentence that has it than in any other sentence.
    const chance = Math.max(places.length / a.length, there.places.length / b.length)
    // Subtle: so rounded that sums are exact, whatever their order; else the other way round would be another sum.
    const weight = Math.round(Math.log(1 + Math.min(kept, there.kept) / chance) * 1024) / 1024
    for (const i of places) {
      for (const j of there.places) addEvidence(evidence[i], j, weight)
    }
  }
  return evidence
}

function addEvidence(row: Map<number, number> | undefined, j: number, more: number): void {
  row?.set(j, Math.min(mostEvidence, (row.get(j) ?? 0) + more))
}

interface Places {
  readonly places: number[]
  kept: number
}

function placesOf(sentences: readonly string[]): ReadonlyMap<string, Places> {
  const places = new Map<string, Places>()
  sentences.forEach((sentence, at) => {
    for (const [key, kept] of anchoringWords(sentence)) {
      const known = places.get(key)
      if (known === undefined) places.set(key, { places: [at], kept })
      else {
        known.places.push(at)
        known.kept = Math.max(known.kept, kept)
      }
    }
  })
  return places
}
