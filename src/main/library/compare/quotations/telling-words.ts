/**
 * Which words a quotation cannot leave out in silence and still say the same: those that deny, and numbers. It judges
 * words of the quoted text alone, not whether leaving them out was marked.
 */
import { foldText } from '@shared/text/fold'
import type { WordsOfText } from '../passages/words-of-text'
import { isSentenceEnd } from './source-span'

const folded = (words: string): readonly string[] => words.split(' ').map(foldText)

/** By ISO 639. */
const denying: Readonly<Record<string, readonly string[]>> = {
  en: folded('not no never none nobody nothing nowhere neither nor cannot without'),
  de: folded(
    'nicht nichts kein keine keinen keinem keiner keines nie niemals niemand niemanden niemandem nirgends weder ohne',
  ),
  fr: folded('ne n pas jamais rien aucun aucune ni sans guère nul nulle non'),
  es: folded('no nunca jamás nada nadie ni ningún ninguno ninguna ningunos ningunas tampoco sin'),
  it: folded('non no mai niente nulla nessun nessuno nessuna né senza'),
  fa: folded('نه نمی هیچ هرگز بدون نیست نیستم نیستیم نیستند نبود نبودند'),
  ar: folded('لا لم لن ليس ليست ليسوا غير بدون دون'),
  ru: folded('не ни нет никогда никто никого ничто ничего нигде нельзя без'),
  zh: folded('不 没 沒 未 无 無 非 勿 别 別'),
}
const sets = new Map(Object.entries(denying).map(([language, words]) => [language, new Set(words)]))
const all: ReadonlySet<string> = new Set(Object.values(denying).flat())
/** Persian denies by the beginning of the verb. */
const persianVerb = /^ن(?:خواه|باید|توان|کرد|کن|شد|شو|دار|داد|ده|گذا)/u

export class TellingWords {
  readonly #words: WordsOfText
  readonly #text: string
  readonly #denying: ReadonlySet<string>
  readonly #isPersian: boolean

  /** Of a text in no known language the words of all of them tell. */
  constructor(words: WordsOfText, text: string, language: string | null) {
    this.#words = words
    this.#text = text
    const [code = ''] = (language ?? '').split('-')
    this.#denying = sets.get(code) ?? all
    this.#isPersian = code === 'fa' || this.#denying === all
  }

  /** Whether any of these words denies. */
  denies(from: number, to: number): boolean {
    return this.#some(from, to, (at) => this.#isDenying(at))
  }

  /** Whether words of the reporter deny, which then may stand for ones that do. */
  isDenied(keys: readonly string[]): boolean {
    return keys.some((key) => this.#denying.has(key))
  }

  /** Whether the sentence around these words says something else without them; whole sentences may be left out. */
  changesSense(from: number, to: number): boolean {
    if (this.#areSentences(from, to)) return false
    return this.#some(from, to, (at) => this.#isDenying(at) || this.#isNumber(at))
  }

  #some(from: number, to: number, tells: (at: number) => boolean): boolean {
    for (let at = from; at < to; at++) if (tells(at)) return true
    return false
  }

  #isDenying(at: number): boolean {
    const key = this.#words.keys[at] ?? ''
    if (this.#denying.has(key) || (this.#isPersian && persianVerb.test(key))) return true
    const start = this.#words.starts[at] ?? 0
    return key === 't' && /n['’]$/iu.test(this.#text.slice(Math.max(0, start - 2), start))
  }

  /** Subtle: a one in letters is an article in many languages. */
  #isNumber(at: number): boolean {
    const key = this.#words.keys[at] ?? ''
    if (!/^[0-9]+$/.test(key)) return false
    return key !== '1' || /\p{N}/u.test(this.#text.slice(this.#words.starts[at], this.#words.ends[at]))
  }

  /** Subtle: where the words before them are like their last ones, it is a matter of choice which of both are left out. */
  #areSentences(from: number, to: number): boolean {
    const { keys } = this.#words
    for (let by = 0; by <= to - from; by++) {
      if (this.#isEnd(from - by) && this.#isEnd(to - by)) return true
      if (from - by < 1 || keys[from - by - 1] !== keys[to - by - 1]) break
    }
    for (let by = 0; by < to - from && keys[from + by] === keys[to + by]; by++) {
      if (this.#isEnd(from + by + 1) && this.#isEnd(to + by + 1)) return true
    }
    return false
  }

  /** Whether a sentence ends before this word. */
  #isEnd(at: number): boolean {
    return isSentenceEnd(this.#words, this.#text, at)
  }
}
