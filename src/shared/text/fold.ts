/**
 * Folding: what readers do not tell apart becomes equal, and every folded character knows where it came
 * from. Used for indexing, queries, highlighting and anchoring alike; it must stay pure and idempotent.
 *
 * Words are kept with one space between them and everything else is dropped. Compatibility forms, case,
 * typographic signs, the digits of all scripts and the exchangeable letters of letter-forms.ts become one.
 * Optional marks go (accents of Latin, Greek and Cyrillic, Hebrew points, harakat); ё is е, but й, ї, ў,
 * ѓ, ќ are letters of their own, and the vowel signs of Indic scripts stay. `1,500` is 1500.
 */
import { FoldScanner } from './fold-scanner'

export interface Folded {
  readonly text: string
  /** Where each code unit of `text` begins in the original, in UTF-16 code units. */
  readonly starts: Uint32Array
  /** Where it ends there, its dropped marks included. */
  readonly ends: Uint32Array
}

const scanner = new FoldScanner()

/** Folds a text and keeps where every folded code unit came from. */
export function fold(text: string): Folded {
  scanner.scan(text, { pairs: false, map: true })
  return {
    text: scanner.text(),
    starts: scanner.unitStart.slice(0, scanner.length),
    ends: scanner.unitEnd.slice(0, scanner.length),
  }
}

/** Only the folded text: words with one space between them. */
export function foldText(text: string): string {
  scanner.scan(text, { pairs: false, map: false })
  return scanner.text()
}

/** The span of the original that a span of the folded text came from; an empty span stays empty. */
export function originalSpan(folded: Folded, start: number, end: number): readonly [number, number] {
  if (end <= start) {
    const at = folded.starts[start] ?? folded.ends[folded.ends.length - 1] ?? 0
    return [at, at]
  }
  return [folded.starts[start] ?? 0, folded.ends[end - 1] ?? 0]
}
