/**
 * The fingerprints of a letter: of each few neighbouring word sequences the one with the smallest hash, so that any
 * stretch of some length that two letters share leaves the same hash in both (winnowing: Schleimer, Wilkerson and Aiken,
 * Winnowing: local algorithms for document fingerprinting, 2003). Pure; it keeps and looks up nothing.
 */
import { firstDistinct, hashFives } from '../../import/sketch/word-sequences'

/** Words of one fingerprint: runs of four are common in unrelated letters, of six too few survive an altered word. */
export const wordsOfFingerprint = 5
/** Every stretch of so many words that two letters share is found by their fingerprints. */
export const surelyShared = 12
/** Neighbouring sequences of which one is kept: as many as lie within such a stretch. */
const window = surelyShared - wordsOfFingerprint + 1

/** Both are used again for every text. */
let sequences = new Uint32Array(4096)
let kept = new Uint32Array(4096)

/**
 * The fingerprints of a text, distinct, in ascending order: about two for nine words. `folded` are folded words with
 * one space between them; of fewer than five there is none, and of fewer than twelve one.
 */
export function fingerprintsOf(folded: string): Uint32Array {
  return firstDistinct(winnowed(sequenceFingerprints(folded)).sort()).slice()
}

/** The hashes of all word sequences, in the order of the text: what a stretch is looked up by. 31 bits each. */
export function everyFingerprint(folded: string): Uint32Array {
  return sequenceFingerprints(folded).slice()
}

/** The same, good until it is called again. */
function sequenceFingerprints(folded: string): Uint32Array {
  if (sequences.length < folded.length / 2 + 1) sequences = new Uint32Array(folded.length)
  const count = hashFives(folded, sequences)
  for (let at = 0; at < count; at++) sequences[at] = (sequences[at] ?? 0) >>> 1
  return sequences.subarray(0, count)
}

/**
 * The smallest hash of every window; windows that follow each other mostly share theirs, which then is there once. Good
 * until it is called again.
 */
function winnowed(hashes: Uint32Array): Uint32Array {
  if (kept.length < hashes.length) kept = new Uint32Array(hashes.length * 2)
  let count = 0
  let smallest = -1
  for (let last = Math.min(window, hashes.length) - 1; last >= 0 && last < hashes.length; last++) {
    const first = Math.max(0, last - window + 1)
    const before = smallest
    if (smallest < first) smallest = smallestIn(hashes, first, last)
    else if ((hashes[last] ?? 0) <= (hashes[smallest] ?? 0)) smallest = last
    if (smallest !== before) kept[count++] = hashes[smallest] ?? 0
  }
  return kept.subarray(0, count)
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

const signs = Buffer.from('0123456789abcdefghijklmnopqrstuvwxyz', 'latin1')
/** Six letters and digits hold 31 bits. */
const signsOfTerm = 6
const space = 0x20

/** A fingerprint as the word of the index that stands for it. */
export function fingerprintTerm(hash: number): string {
  return fingerprintTerms(Uint32Array.of(hash))
}

/** Fingerprints as the index takes them: their words with spaces between. Written as bytes, which is twice as fast as joining words. */
export function fingerprintTerms(hashes: Uint32Array): string {
  if (hashes.length === 0) return ''
  const bytes = Buffer.allocUnsafe(hashes.length * (signsOfTerm + 1))
  let start = 0
  for (const hash of hashes) {
    let rest = hash
    for (let at = start + signsOfTerm - 1; at >= start; at--) {
      const upper = Math.floor(rest / signs.length)
      bytes[at] = signs[rest - upper * signs.length] ?? 0
      rest = upper
    }
    bytes[start + signsOfTerm] = space
    start += signsOfTerm + 1
  }
  return bytes.toString('latin1', 0, start - 1)
}
