/**
 * What folding does with one code point: a lazily filled table over the Basic Multilingual Plane and a map
 * for the rest. It knows single characters only; what they do to each other is the scanner's matter.
 */
import {
  apostrophes,
  digitGroupers,
  hyphens,
  isInvisible,
  isOptionalMark,
  letterForms,
  lettersOfTheirOwn,
  silentLetters,
  unspacedScripts,
} from './letter-forms'

export const CharacterKind = {
  unknown: 0,
  /** Ends a word. */
  separator: 1,
  /** A letter or digit that folds to one code unit. */
  letter: 2,
  /** Folds to several code units; a space among them ends a word. */
  expansion: 3,
  /** A sign of a script written without spaces; folds like an expansion. */
  unspaced: 4,
  /** Invisible inside a word: soft hyphen, joiner, direction mark, tatweel. */
  silent: 5,
  /** An optional mark: dropped, but part of the word's place in the text. */
  mark: 6,
  /** A mark that is part of its word, a vowel sign, a jamo: composed with what stands before it. */
  joining: 7,
  nonJoiner: 8,
  apostrophe: 9,
  hyphen: 10,
  digitGrouper: 11,
} as const

export type CharacterKind = (typeof CharacterKind)[keyof typeof CharacterKind]

const kinds = new Uint8Array(0x10000)
const units = new Uint16Array(0x10000)
const expansions = new Map<number, string>()
const kindsBeyond = new Map<number, CharacterKind>()

const wordCharacter = /^[\p{L}\p{N}\p{M}]$/u
const standsAlone = /^\p{No}$/u
const digit = /^\p{Nd}$/u
/** Signs for parts of characters, which PDFs often hold in place of the characters themselves. */
const radicals = /^[\u2E9F\u2EF3\u2F00-\u2FD5]$/u
const jamoThatFollow = /^[\u1160-\u11FF\uD7B0-\uD7FF\uFF9E\uFF9F]$/u

/** The kind of a code point. */
export function kindOf(code: number): CharacterKind {
  const known = code < 0x10000 ? kinds[code] : kindsBeyond.get(code)
  return known ? (known as CharacterKind) : learn(code)
}

/** What a `letter` folds to. */
export function unitOf(code: number): number {
  return units[code] ?? 0
}

/** What any code point folds to, also when it is more than one code unit; its kind must have been asked for. */
export function expansionOf(code: number): string {
  return expansions.get(code) ?? String.fromCharCode(unitOf(code))
}

/** Whether this mark, on a few Cyrillic bases, makes another letter; on all others it is optional. */
export function isComposingMark(code: number): boolean {
  return code === 0x301 || code === 0x306 || code === 0x308
}

function learn(code: number): CharacterKind {
  const character = String.fromCodePoint(code)
  const folded = foldCharacter(character)
  const kind = classify(character, folded)
  if (kind === CharacterKind.letter) units[code] = folded.charCodeAt(0)
  else expansions.set(code, folded)
  if (code < 0x10000) kinds[code] = kind
  else kindsBeyond.set(code, kind)
  return kind
}

function classify(character: string, folded: string): CharacterKind {
  if (character === '\u200C') return CharacterKind.nonJoiner
  if (apostrophes.test(character)) return CharacterKind.apostrophe
  if (hyphens.test(character)) return CharacterKind.hyphen
  if (digitGroupers.test(character)) return CharacterKind.digitGrouper
  if (isInvisible(character) || silentLetters.test(character)) return CharacterKind.silent
  if (isComposingMark(character.codePointAt(0) ?? 0)) return CharacterKind.joining
  if (isOptionalMark(character)) return CharacterKind.mark
  if (jamoThatFollow.test(character)) return CharacterKind.joining
  if (radicals.test(character)) return CharacterKind.unspaced
  if (!wordCharacter.test(character)) return CharacterKind.separator
  if (/^\p{M}$/u.test(character)) return CharacterKind.joining
  if (unspacedScripts.test(folded)) return CharacterKind.unspaced
  if (folded === '') return CharacterKind.silent
  return isBasic(character) && folded.length === 1 && folded !== ' '
    ? CharacterKind.letter
    : CharacterKind.expansion
}

/** Subtle: the table of single units is for the Basic Multilingual Plane; 𝐀 is an expansion although it folds to a. */
function isBasic(character: string): boolean {
  return character.length === 1
}

/** Folds one character to the end, so that folding what was folded changes nothing. */
function foldCharacter(character: string): string {
  if (standsAlone.test(character)) return ` ${foldToTheEnd(character).trim()} `
  return foldToTheEnd(character)
}

function foldToTheEnd(character: string): string {
  let folded = character
  for (let round = 0; round < 4; round++) {
    const next = foldOnce(folded)
    if (next === folded) break
    folded = next
  }
  return folded
}

function foldOnce(text: string): string {
  let folded = ''
  for (const character of text.normalize('NFKC').toLowerCase().normalize('NFKC')) {
    folded += letterForms.get(character) ?? (digit.test(character) ? digitOf(character) : bare(character))
  }
  return folded.replace(/ +/g, ' ')
}

/** A character without its optional marks; what is no part of a word becomes a space. */
function bare(character: string): string {
  if (lettersOfTheirOwn.has(character)) return character
  let letters = ''
  for (const part of character.normalize('NFD')) {
    if (isOptionalMark(part) || silentLetters.test(part)) continue
    letters += wordCharacter.test(part) && !apostrophes.test(part) ? part : ' '
  }
  return letters.normalize('NFC')
}

/** The ASCII digit of a decimal digit of any script: the digits of a script are ten neighbours. */
function digitOf(character: string): string {
  const code = character.codePointAt(0) ?? 0
  let zero = code
  while (code - zero < 9 && digit.test(String.fromCodePoint(zero - 1))) zero--
  return String((code - zero) % 10)
}
