/**
 * The words of a text as they are compared: a key for each, which is equal in two texts where readers would call the
 * words the same, and its place. It knows one text and one way of ignoring; it compares nothing.
 */
import type { Ignoring } from '@shared/comparison'
import { foldText } from '@shared/text/fold'
import { isUnspaced, type Tokens, tokens } from '@shared/text/tokens'
import { chineseNumber } from './chinese-numbers'
import { exactKey } from './exact-key'
import { groupedDigits, spelledNumber } from './numbers'
import { signsBetween } from './signs'

/**
 * Words in the order of the text; they never overlap. Signs of scripts without spaces are words of their own, a number
 * in several words is one word. Signs and breaks are words too where they are not ignored.
 */
export interface ComparableWords {
  readonly count: number
  readonly keys: readonly string[]
  /** In UTF-16 code units of the text. */
  readonly starts: Uint32Array
  readonly ends: Uint32Array
}

export function comparableWords(text: string, ignoring: Ignoring): ComparableWords {
  return new WordReader(text, ignoring).read()
}

class WordReader {
  private readonly keys: string[] = []
  private readonly starts: number[] = []
  private readonly ends: number[] = []
  private readonly found: Tokens
  private readonly folds: boolean
  private readonly seesSigns: boolean
  private readonly known = new Map<string, string>()

  constructor(
    private readonly text: string,
    private readonly ignoring: Ignoring,
  ) {
    this.found = tokens(text)
    this.folds = ignoring.case && ignoring.accents
    this.seesSigns = !ignoring.punctuation || !ignoring.spaces
  }

  read(): ComparableWords {
    const { count } = this.found
    let end = 0
    for (let index = 0; index < count; ) {
      if (this.seesSigns) this.addSigns(end, this.startOf(index))
      const words = this.addNumber(index)
      if (words === 0) this.addWord(index)
      index += Math.max(1, words)
      end = this.ends[this.ends.length - 1] ?? 0
    }
    if (this.seesSigns) this.addSigns(end, this.text.length)
    return {
      count: this.keys.length,
      keys: this.keys,
      starts: Uint32Array.from(this.starts),
      ends: Uint32Array.from(this.ends),
    }
  }

  private startOf(index: number): number {
    return this.found.starts[index] ?? this.text.length
  }

  private add(key: string, start: number, end: number): void {
    this.keys.push(key)
    this.starts.push(start)
    this.ends.push(end)
  }

  private addSigns(from: number, to: number): void {
    for (const sign of signsBetween(this.text, from, to, this.ignoring))
      this.add(sign.key, sign.start, sign.end)
  }

  /** How many words the number at this word has; 0 when there is none or numbers are not ignored. */
  private addNumber(index: number): number {
    if (!this.ignoring.numbers) return 0
    if (isUnspaced(this.found.words[index] ?? '')) return this.addSignedNumber(index)
    const number = spelledNumber(this.found, index, this.text) ?? groupedDigits(this.found, index, this.text)
    if (number === null) return 0
    const end = this.found.ends[index + number.words - 1] ?? this.text.length
    this.add(number.digits, this.startOf(index), end)
    return number.words
  }

  /** Of a script without spaces, in which a word begins with each sign. */
  private addSignedNumber(index: number): number {
    const start = this.startOf(index)
    const number = chineseNumber(this.text, start)
    if (number === null || this.startOf(index + number.length - 1) !== start + number.length - 1) return 0
    this.add(number.digits, start, start + number.length)
    return number.length
  }

  private addWord(index: number): void {
    const start = this.startOf(index)
    let end = this.found.ends[index] ?? start
    const folded = this.found.words[index] ?? ''
    if (isUnspaced(folded)) {
      end = this.endOfSign(index, start, end)
      this.add(this.keyOfSign(this.text.slice(start, end)), start, end)
    } else if (this.folds && (this.ignoring.numbers || !/[0-9]/.test(folded))) this.add(folded, start, end)
    else this.add(this.exact(this.text.slice(start, end), folded), start, end)
  }

  /** Subtle: pairs of signs overlap; each gives its first sign, without a line break that divides the run. */
  private endOfSign(index: number, start: number, end: number): number {
    const next = this.startOf(index + 1)
    const written = this.text.slice(start, Math.min(end, next))
    return start + written.trimEnd().length
  }

  private keyOfSign(written: string): string {
    return this.remembered(written, () =>
      this.ignoring.accents ? foldText(written) : written.normalize('NFC'),
    )
  }

  private exact(written: string, folded: string): string {
    return this.remembered(written, () => exactKey(written, folded, this.ignoring))
  }

  private remembered(written: string, make: () => string): string {
    const known = this.known.get(written)
    if (known !== undefined) return known
    const key = make()
    this.known.set(written, key)
    return key
  }
}
