/**
 * The fingerprints of a letter: of each few neighbouring word sequences the one with the smallest hash, so that any
 * stretch of some length that two letters share leaves the same hash in both (winnowing: Schleimer, Wilkerson and Aiken,
 * Winnowing: local algorithms for document fingerprinting, 2003). Pure; it keeps and looks up nothing.
 */
import { firstDistinct, forEachSequence } from '../../import/sketch/word-sequences'

/** Words of one fingerprint: runs of four are common in unrelated letters, of six too few survive an altered word. */
export const wordsOfFingerprint = 5
/** Every stretch of so many words that two letters share is found by their fingerprints. */
export const surelyShared = 12
/** Neighbouring sequences of which one is kept: as many as lie within such a stretch. */
const window = surelyShared - wordsOfFingerprint + 1

let buffer = new Uint32Array(4096)

/**
 * The fingerprints of a text, distinct, in ascending order: about two for nine words. `folded` are folded words with
 * one space between them; of fewer than five there is none, and of fewer than twelve one.
 */
export function fingerprintsOf(folded: string): Uint32Array {
  return distinct(winnowed(everyFingerprint(folded)))
}

/** The hashes of all word sequences, in the order of the text: what a stretch is looked up by. 31 bits each. */
export function everyFingerprint(folded: string): Uint32Array {
  if (buffer.length < folded.length / 2 + 1) buffer = new Uint32Array(folded.length)
  let count = 0
  forEachSequence(folded, wordsOfFingerprint, (hash) => {
    buffer[count++] = hash >>> 1
  })
  return buffer.slice(0, count)
}

/** The smallest hash of every window; windows that follow each other mostly share theirs, which then is there once. */
function winnowed(hashes: Uint32Array): Uint32Array {
  const kept = buffer
  let count = 0
  let smallest = -1
  for (let last = Math.min(window, hashes.length) - 1; last >= 0 && last < hashes.length; last++) {
    const first = Math.max(0, last - window + 1)
    const before = smallest
    if (smallest < first) smallest = smallestIn(hashes, first, last)
    else if ((hashes[last] ?? 0) <= (hashes[smallest] ?? 0)) smallest = last
    if (smallest !== before) kept[count++] = hashes[smallest] ?? 0
  }
  return kept.slice(0, count)
}

/** The place of the smallest hash, of equal ones the last. */
function smallestIn(hashes: Uint32Array, first: number, last: number): number {
  let smallest = first
  for (let at = first + 1; at <= last; at++) if ((hashes[at] ?? 0) <= (hashes[smallest] ?? 0)) smallest = at
  return smallest
}

/** The same hashes, each once, in ascending order. */
export function distinct(hashes: Uint32Array): Uint32Array {
  return firstDistinct(hashes.toSorted()).slice()
}

const signs = '0123456789abcdefghijklmnopqrstuvwxyz'
const pair = signs.length ** 2
/** All pairs of two signs, in order: a term is three of them, which is many times faster than writing each number out. */
const pairs = Array.from(
  { length: pair },
  (_, at) => `${signs[Math.floor(at / signs.length)]}${signs[at % signs.length]}`,
)

/** A fingerprint as the word of the index that stands for it: six letters and digits hold 31 bits. */
export function fingerprintTerm(hash: number): string {
  const upper = Math.floor(hash / pair)
  return `${pairs[Math.floor(upper / pair)]}${pairs[upper % pair]}${pairs[hash % pair]}`
}

/** Fingerprints as the index takes them: their words with spaces between. */
export function fingerprintTerms(hashes: Uint32Array): string {
  return Array.from(hashes, fingerprintTerm).join(' ')
}
