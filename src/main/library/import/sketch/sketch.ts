/**
 * The sketch of a letter: the smallest hashes of its word sequences, from which it can be told quickly how much two
 * letters have in common (Broder, On the resemblance and containment of documents, 1997). Pure.
 */
import type { Block } from '@shared/letter'
import { foldedText } from '@shared/text/tokens'
import { sharedCount, smallestHashes } from './word-sequences'

/** Hashes of a sketch. Of letters that share two thirds of their sequences it errs by less than 0.06 mostly. */
export const sketchSize = 64
/** Letters of fewer words are alike by chance, or by their formulas alone. */
export const fewestWords = 30

const nothing = new Uint8Array(0)

/** The sketch as the index keeps it: four bytes a hash, the lowest first. Empty for a letter that is too short. */
export function sketchOf(folded: string): Uint8Array {
  if (!hasWords(folded, fewestWords)) return nothing
  const hashes = smallestHashes(folded, sketchSize)
  const bytes = new Uint8Array(hashes.length * 4)
  const view = new DataView(bytes.buffer)
  hashes.forEach((hash, place) => {
    view.setUint32(place * 4, hash, true)
  })
  return bytes
}

export function hashesOfSketch(bytes: Uint8Array): Uint32Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return Uint32Array.from({ length: bytes.byteLength >> 2 }, (_, place) => view.getUint32(place * 4, true))
}

/** Words that are not the letter's own: mails that answer each other, and pages of one site, would all be alike by them. */
const foreign: ReadonlySet<Block['kind']> = new Set(['quoted-reply', 'boilerplate'])

export function isForeign({ kind }: Block): boolean {
  return foreign.has(kind)
}

/** The folded words by which letters are compared; `folded` are those of the whole text, where they are known. */
export function ownWords(text: string, blocks: readonly Block[], folded?: string): string {
  if (!blocks.some(isForeign)) return folded ?? foldedText(text).text
  const own = blocks.filter((block) => !isForeign(block))
  return foldedText(own.map(({ start, end }) => text.slice(start, end)).join('\n')).text
}

/**
 * How much two letters have in common, from their distinct hashes: twice the shared sequences by all sequences of
 * both. It lies between the shares of the one and of the other that are found again (their harmonic mean), so that
 * neither a passage in a long report nor a long addition to a short letter makes a copy. From 0 to 1.
 */
export function similarityOf(a: Uint32Array, b: Uint32Array): number {
  const all = a.length + b.length
  return all === 0 ? 0 : (2 * sharedCount(a, b)) / all
}

/** The same, guessed from two sketches. */
export function likelySimilarity(a: Uint32Array, b: Uint32Array): number {
  const size = Math.min(a.length, b.length)
  const resemblance = sharedInUnion(a, b, size) / Math.max(1, size)
  return (2 * resemblance) / (1 + resemblance)
}

/** How many of the smallest `size` hashes of both together are in both. */
function sharedInUnion(a: Uint32Array, b: Uint32Array, size: number): number {
  let shared = 0
  let at = 0
  let other = 0
  for (let taken = 0; taken < size && at < a.length && other < b.length; taken++) {
    const one = a[at] ?? 0
    const two = b[other] ?? 0
    if (one === two) shared++
    if (one <= two) at++
    if (two <= one) other++
  }
  return shared
}

function hasWords(folded: string, least: number): boolean {
  let words = folded === '' ? 0 : 1
  for (let at = folded.indexOf(' '); at !== -1 && words < least; at = folded.indexOf(' ', at + 1)) words++
  return words >= least
}
