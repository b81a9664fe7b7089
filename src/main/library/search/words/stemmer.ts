/** What every language's knowledge of word forms looks like. Words are always folded: without accents, in small letters. */

export type Script = 'latin' | 'greek' | 'cyrillic' | 'arabic' | 'hebrew' | 'devanagari' | 'tamil' | 'hangul'

export interface Stemmer {
  /** ISO 639-1. */
  readonly language: string
  readonly script: Script
  /** Never none: two words that share one of their stems are forms of one word. */
  stems(word: string): readonly string[]
  /** Beginnings, one of which every word has that has this stem. */
  beginnings(stem: string): readonly string[]
  /** Forms with this stem that are written in two words, where a language has such. */
  apart?(stem: string): readonly string[]
  /** Whether it is a word that stands in nearly every text, of which no other forms are looked for. */
  isStopWord(word: string): boolean
}

const scripts: readonly (readonly [Script, RegExp])[] = [
  ['latin', /^[a-z]+$/],
  ['arabic', /^[\u0621-\u064a\u0671-\u06d3\u06d5]+$/u],
  ['cyrillic', /^[\u0430-\u045f\u0490-\u052f]+$/u],
  ['greek', /^[\u03b1-\u03c9]+$/u],
  ['hebrew', /^[\u05d0-\u05ea]+$/u],
  ['devanagari', /^[\u0900-\u0963\u0970-\u097f]+$/u],
  ['tamil', /^[\u0b82-\u0bcd\u0bd7]+$/u],
  ['hangul', /^[\uac00-\ud7a3]+$/u],
]

/** The script of a folded word; null for mixtures, numbers and scripts that no stemmer knows. */
export function scriptOf(word: string): Script | null {
  return scripts.find(([, letters]) => letters.test(word))?.[0] ?? null
}

/** Shorter words have too many homonyms to have forms. A sign of Hangul is a syllable, and may be a noun. */
export function shortestWord(script: Script): number {
  return script === 'hangul' ? 1 : 3
}
