/**
 * Hashes of the word sequences of a text: all its runs of four, or five, neighbouring words (shingles). Pure: folded
 * words in, numbers out; what is done with them is decided elsewhere.
 */

/** Words of one sequence: shorter ones occur in unrelated letters, of longer ones a small change spoils too many. */
export const wordsOfSequence = 4

let buffer = new Uint32Array(4096)

/**
 * Distinct hashes (32 bits) of all sequences, in ascending order. `folded` are folded words with one space between
 * them, as `foldedText` gives them. A text of fewer words than a sequence has none.
 */
export function sequenceHashes(folded: string): Uint32Array {
  const hashes = buffer.subarray(0, hashSequences(folded)).sort()
  return firstDistinct(hashes).slice()
}

/** The smallest distinct hashes in ascending order, `most` of them at most; the same as the first of `sequenceHashes`. */
export function smallestHashes(folded: string, most: number): Uint32Array {
  const count = hashSequences(folded)
  const likely = smallOnes(count, most)
  const smallest = firstDistinct(buffer.subarray(0, likely).sort(), most)
  if (smallest.length === most || likely === count) return smallest.slice()
  return sequenceHashes(folded).slice(0, most)
}

/** How many numbers two ascending lists of distinct numbers share. */
export function sharedCount(a: Uint32Array, b: Uint32Array): number {
  let shared = 0
  let at = 0
  let other = 0
  while (at < a.length && other < b.length) {
    const one = a[at] ?? 0
    const two = b[other] ?? 0
    if (one === two) shared++
    if (one <= two) at++
    if (two <= one) other++
  }
  return shared
}

/** Writes the hashes of all sequences into the buffer, in the order of the text; gives how many there are. */
function hashSequences(folded: string): number {
  const { fours } = hashed(folded)
  if (buffer.length < fours.length) buffer = new Uint32Array(fours.length * 2)
  buffer.set(fours)
  return fours.length
}

/** Writes the hashes (32 bits) of all runs of five words into a list, in the order of the text; gives how many there are. */
export function hashFives(folded: string, into: Uint32Array): number {
  const { words, fours } = hashed(folded)
  // The first word of each, and the four behind it.
  for (let at = 1; at < fours.length; at++) into[at - 1] = mixed(0, 0, words[at - 1] ?? 0, fours[at] ?? 0)
  return Math.max(0, fours.length - 1)
}

interface Hashed {
  readonly folded: string
  readonly words: Uint32Array
  /** Of each run of four words, the first begins at the first word. */
  readonly fours: Uint32Array
}

/** Kept of the text that was asked for last: its sketch and its fingerprints are made one after the other. */
let latest: Hashed = { folded: '', words: new Uint32Array(0), fours: new Uint32Array(0) }
let hashesOfWords = new Uint32Array(4096)
let hashesOfFours = new Uint32Array(4096)

function hashed(folded: string): Hashed {
  if (latest.folded === folded) return latest
  const words = wordHashes(folded)
  if (hashesOfFours.length < words.length) hashesOfFours = new Uint32Array(words.length * 2)
  const count = Math.max(0, words.length - wordsOfSequence + 1)
  let [first, second, third] = [words[0] ?? 0, words[1] ?? 0, words[2] ?? 0]
  for (let at = 0; at < count; at++) {
    const fourth = words[at + 3] ?? 0
    hashesOfFours[at] = mixed(first, second, third, fourth)
    first = second
    second = third
    third = fourth
  }
  latest = { folded, words, fours: hashesOfFours.subarray(0, count) }
  return latest
}

/** The hash of every word: FNV-1a (Fowler, Noll and Vo 1991) over its code units. */
function wordHashes(folded: string): Uint32Array {
  if (hashesOfWords.length < folded.length / 2 + 1) hashesOfWords = new Uint32Array(folded.length)
  let count = 0
  let word = 0x811c9dc5
  for (let at = 0; at < folded.length; at++) {
    const code = folded.charCodeAt(at)
    if (code !== 32) word = Math.imul(word ^ code, 0x01000193)
    else if (at > 0) {
      hashesOfWords[count++] = word
      word = 0x811c9dc5
    }
  }
  if (folded !== '') hashesOfWords[count++] = word
  return hashesOfWords.subarray(0, count)
}

/** The hashes of four words as one, every bit of which depends on all of them (the final mixing of MurmurHash3). */
function mixed(one: number, two: number, three: number, four: number): number {
  let hash = Math.imul(one, 0x9e3779b1) ^ two
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca77) ^ three
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae3d) ^ four
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}

/** Moves the hashes that may be among the smallest to the front, so that not all have to be sorted; gives how many. */
function smallOnes(count: number, most: number): number {
  if (count <= most * 4) return count
  const limit = Math.min(0xffffffff, (most * 2.5 * 0x100000000) / count)
  let kept = 0
  for (let at = 0; at < count; at++) {
    const hash = buffer[at] ?? 0
    if (hash < limit) buffer[kept++] = hash
  }
  return kept
}

/** The first `most` distinct numbers of an ascending list, moved to its front: a part of that list. */
export function firstDistinct(hashes: Uint32Array, most = hashes.length): Uint32Array {
  let kept = 0
  for (let at = 0; at < hashes.length && kept < most; at++) {
    const hash = hashes[at] ?? 0
    if (kept === 0 || hashes[kept - 1] !== hash) hashes[kept++] = hash
  }
  return hashes.subarray(0, kept)
}
