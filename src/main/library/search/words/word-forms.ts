/**
 * Other forms of a word among the words of the collection: those that share a stem with it in a language that the
 * library has. Worked out when they are asked for, over the few words that begin as they must.
 */

import type { WordList } from '../word-list'
import { CommonestWords } from './commonest-words'
import { type Script, type Stemmer, scriptOf, shortestWord } from './stemmer'

/** No language here adds more letters than this to a stem. */
const longestEnding = 10
const mostKept = 500
/** Letters that Persian has and Arabic has not. */
const persianLetters = /[پچژگ]/u

export class WordForms {
  private readonly kept = new Map<string, readonly number[]>()

  constructor(
    private readonly words: WordList,
    private readonly stemmers: readonly Stemmer[],
  ) {}

  /**
   * Commonest first, never the word itself, at most `limit`. A form that is written in two words comes with a space
   * between them, behind the others.
   */
  of(word: string, limit: number): readonly string[] {
    const commonest = new CommonestWords(limit, (place) => this.words.lettersAt(place))
    for (const place of this.places(word)) commonest.add(place)
    const whole = commonest.list().map((place) => this.words.at(place))
    return [...whole, ...this.inTwoWords(word)].slice(0, limit)
  }

  private inTwoWords(word: string): readonly string[] {
    const forms = this.stemmersFor(word).flatMap((stemmer) =>
      stemmer.stems(word).flatMap((stem) => stemmer.apart?.(stem) ?? []),
    )
    return [...new Set(forms)].filter(
      (form) =>
        form.replace(' ', '') !== word && form.split(' ').every((part) => this.words.indexOf(part) >= 0),
    )
  }

  private places(word: string): readonly number[] {
    const known = this.kept.get(word)
    if (known) return known
    const places = new Set<number>()
    const script = scriptOf(word)
    for (const stemmer of this.stemmersFor(word))
      for (const place of this.sharingStem(stemmer, word))
        if (this.mayBeForm(place, word, script)) places.add(place)
    if (this.kept.size >= mostKept) this.kept.clear()
    const list = [...places]
    this.kept.set(word, list)
    return list
  }

  private stemmersFor(word: string): readonly Stemmer[] {
    const script = scriptOf(word)
    if (script === null || word.length < shortestWord(script)) return []
    return this.stemmers.filter(
      (stemmer) =>
        stemmer.script === script &&
        !stemmer.isStopWord(word) &&
        !(stemmer.language === 'ar' && persianLetters.test(word)),
    )
  }

  private *sharingStem(stemmer: Stemmer, word: string): Iterable<number> {
    const stems = stemmer.stems(word)
    const seen = new Set<number>()
    for (const beginning of new Set(stems.flatMap((stem) => stemmer.beginnings(stem)))) {
      const [from, to] = this.words.beginningWith(beginning)
      for (let place = from; place < to; place++) {
        if (seen.has(place)) continue
        seen.add(place)
        const other = this.words.at(place)
        if (other.length > beginning.length + longestEnding) continue
        if (stemmer.stems(other).some((stem) => stems.includes(stem))) yield place
      }
    }
  }

  /** Never the stop word of another language: an English reader of `wars` does not ask for every German letter. */
  private mayBeForm(place: number, word: string, script: Script | null): boolean {
    const other = this.words.at(place)
    return (
      script !== null &&
      other !== word &&
      other.length >= shortestWord(script) &&
      scriptOf(other) === script &&
      !this.stemmers.some((stemmer) => stemmer.script === script && stemmer.isStopWord(other))
    )
  }
}
