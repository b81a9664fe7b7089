/** Of several letters in which a quotation stands, the one that it most likely comes from. */
import type { QuoteSource } from '@shared/comparison'
import { type JudgedFit, shortQuotation } from './judged-fit'

/** A place where a quotation stands, in one of the candidates. */
export interface Found extends JudgedFit {
  readonly candidate: number
  readonly source: Omit<QuoteSource, 'letter'>
}

/** What is known of each candidate besides the quotation in question. */
export interface Standing {
  /** How many words of the report's quotations come from it at best. */
  readonly support: readonly number[]
  readonly kinship: readonly number[]
}

/** A letter with less than this part of another one's kinship has clearly less to do with the report. */
const clearlyLess = 0.85

/** For each candidate how many words of quotations come from it at best; scraps of a few words say nothing. `own` are the words of each quotation. */
export function supportOf(
  found: readonly (readonly Found[])[],
  own: readonly number[],
  candidates: number,
): readonly number[] {
  const support = new Array<number>(candidates).fill(0)
  found.forEach((places, at) => {
    const words = own[at] ?? 0
    if (words <= shortQuotation) return
    const best = Math.max(...places.map(({ quality }) => quality))
    for (const { quality, candidate } of places) {
      if (quality === best) support[candidate] = (support[candidate] ?? 0) + words
    }
  })
  return support
}

/**
 * A few words stand in many letters: where a report quotes at more length, they count only in the letters that it quotes
 * so. `own` are the words of the quotation, `longest` those of the longest one of the report.
 */
export function trusted(
  places: readonly Found[],
  { support }: Standing,
  own: number,
  longest: number,
): readonly Found[] {
  if (own > shortQuotation || longest <= shortQuotation) return places
  return places.filter(({ candidate }) => (support[candidate] ?? 0) > 0)
}

/**
 * Where it stands best; then the letter that most quotations come from; then one of those that have most to do with
 * the report; then the one that stands first. `places` are in the order of the candidates.
 */
export function likelySource(places: readonly Found[], { support, kinship }: Standing): Found | null {
  const best = highest(places, ({ quality }) => quality)
  const supported = highest(best, ({ candidate }) => support[candidate] ?? 0)
  const most = Math.max(...supported.map(({ candidate }) => kinship[candidate] ?? 0))
  return supported.find(({ candidate }) => (kinship[candidate] ?? 0) >= clearlyLess * most) ?? null
}

function highest(places: readonly Found[], value: (place: Found) => number): readonly Found[] {
  const most = Math.max(...places.map(value))
  return places.filter((place) => value(place) === most)
}
