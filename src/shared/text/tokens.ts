/**
 * The words of a text as the index has them: folded, in order, with their places in the original.
 *
 * A word is a run of letters, digits and marks. Apostrophes and hyphens split it (Iran's is `iran s`,
 * l'amour is `l amour`, O'Connor is `o connor`), and so does the zero width non-joiner of Persian: halves
 * stand next to each other, so however it is typed it is found as a phrase. How the halves are written
 * together is kept as a compound, so that `oconnor`, `email` and `میخواهم` are found as well.
 * Scripts without spaces give overlapping pairs of signs, and the last sign of a run once more alone.
 * A folded word holds no space and no ASCII sign besides letters and digits.
 */
import { CharacterKind, kindOf } from './character-kinds'
import { FoldScanner } from './fold-scanner'
import { Joint } from './word-buffer'

export interface Tokens {
  readonly count: number
  readonly words: readonly string[]
  /** Where each word begins in the original, in UTF-16 code units. */
  readonly starts: Uint32Array
  readonly ends: Uint32Array
  /** What joins each word to the one before it: a value of Joint. */
  readonly joints: Uint8Array
}

/** Halves of one word: how they are written together, and how the index has them (with spaces). */
export type Compound = readonly [joined: string, parts: string]

export interface FoldedText {
  /** Folded words with one space between them, ready for the index. */
  readonly text: string
  /** How many words it has. */
  readonly words: number
  readonly compounds: readonly Compound[]
}

const scanner = new FoldScanner()
const mostParts = 4

/** All words of a text with their places. */
export function tokens(text: string): Tokens {
  scanner.scan(text, { pairs: true, map: false })
  const { count } = scanner
  const folded = scanner.text()
  const words: string[] = []
  for (let index = 0; index < count; index++) {
    const to = index + 1 < count ? (scanner.wordAt[index + 1] ?? 0) - 1 : folded.length
    words.push(folded.slice(scanner.wordAt[index], to))
  }
  return {
    count,
    words,
    starts: scanner.wordStart.slice(0, count),
    ends: scanner.wordEnd.slice(0, count),
    joints: scanner.joints.slice(0, count),
  }
}

/** The text as the index stores it, and its compounds: one pass. */
export function foldedText(text: string): FoldedText {
  scanner.scan(text, { pairs: true, map: false })
  const compounds: Compound[] = []
  let chain = 0
  for (let index = 1; index < scanner.count; index++) {
    if (scanner.joints[index] === Joint.none) chain = 0
    else {
      chain = Math.min(chain + 1, mostParts - 1)
      compoundsEndingAt(index, chain, compounds)
    }
  }
  return { text: scanner.text(), words: scanner.count, compounds }
}

/** Every compound of two to four neighbouring parts whose last part is word `last`. */
function compoundsEndingAt(last: number, joins: number, compounds: Compound[]): void {
  const tail = scanner.word(last)
  // The s of Iran's and the t of don't are no halves of a word worth keeping.
  if (!isPart(tail) || (tail.length === 1 && tail.charCodeAt(0) < 128)) return
  let joined = tail
  let parts = tail
  for (let index = last - 1; index >= last - joins; index--) {
    const part = scanner.word(index)
    if (!isPart(part)) return
    joined = part + joined
    parts = `${part} ${parts}`
    compounds.push([joined, parts])
  }
}

function isPart(word: string): boolean {
  return word.length < 32 && !/[0-9]/.test(word)
}

/** Whether a folded word is a sign or a pair of signs of a script that is written without spaces. */
export function isUnspaced(word: string): boolean {
  return word.charCodeAt(0) > 0xe00 && kindOf(word.codePointAt(0) ?? 0) === CharacterKind.unspaced
}
