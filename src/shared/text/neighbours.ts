/** What characters do to those beside them when a text is folded: marks, digits in groups, broken lines. */
import { CharacterKind, expansionOf, isComposingMark, kindOf, unitOf } from './character-kinds'
import { lettersOfTheirOwn } from './letter-forms'

const nikhahit = '\u0E4D'

/** A letter with the mark or jamo behind it as one, so that every way of typing it folds alike. */
export function compose(cluster: string, code: number): string {
  // Thai tone signs stand before the ring of ำ, whatever was typed first.
  if (code >= 0xe48 && code <= 0xe4b && cluster.endsWith(nikhahit)) {
    return cluster.slice(0, -1) + String.fromCharCode(code) + nikhahit
  }
  if (!isComposingMark(code)) return cluster.length === 1 ? pairOf(cluster, code) : joined(cluster, code)
  const composed = (cluster + String.fromCharCode(code)).normalize('NFC')
  return lettersOfTheirOwn.has(composed) ? composed : cluster
}

function joined(cluster: string, code: number): string {
  return (cluster + expansionOf(code)).normalize('NFC')
}

/** Normalising is slow and a language has few pairs of letter and mark, so each is composed once. */
const pairs = new Map<number, string>()
const mostPairs = 50_000

function pairOf(letter: string, code: number): string {
  const key = letter.charCodeAt(0) * 0x110000 + code
  const known = pairs.get(key)
  if (known !== undefined) return known
  if (pairs.size >= mostPairs) pairs.clear()
  const pair = joined(letter, code)
  pairs.set(key, pair)
  return pair
}

/** Whether a code unit is a letter of Hebrew. */
export function isHebrew(code: number): boolean {
  return code >= 0x5d0 && code <= 0x5ea
}

export function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff
}

/** Behind a line break that only divides a run of signs; `at` when there is none here. */
export function lineBreakInRun(text: string, at: number): number {
  const next = text[at] === '\r' && text[at + 1] === '\n' ? at + 2 : at + 1
  if (text[at] !== '\n' && text[at] !== '\r') return at
  const code = text.codePointAt(next) ?? 0
  return kindOf(code) === CharacterKind.unspaced ? next : at
}

/** Whether exactly three digits of any script stand here. */
export function threeDigitsFollow(text: string, from: number): boolean {
  for (let at = from; at < from + 3; at++) if (!isDigit(text, at)) return false
  return !isDigit(text, from + 3)
}

function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  if (code < 128) return code >= 48 && code <= 57
  if (Number.isNaN(code) || kindOf(code) !== CharacterKind.letter) return false
  const unit = unitOf(code)
  return unit >= 48 && unit <= 57
}
