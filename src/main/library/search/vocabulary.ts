/**
 * Every word of the collection, for finding those that resemble or fit what was typed. Reading it and building its
 * automaton take long where words are many, so both are done in slices.
 */

import type { Db } from '../db/open'
import { statement } from '../db/statement'
import type { WordForm } from './plan/choices'
import { type TokenSet, tokenSets } from './token-sets'
import { Turn } from './turn'
import { WordList } from './word-list'
import { CommonestWords } from './words/commonest-words'
import { stemmersFor } from './words/library-languages'
import { wordDistance } from './words/word-distance'
import { WordForms } from './words/word-forms'

/** Longer words are data, not words that anybody misspells. */
const longestWord = 40
/** Keeping more than this in order one by one takes longer than sorting all. */
const mostInserted = 500
/** More words and letters than a library holds; multiplied they are below 2 to the power of 53. */
const mostWords = 2 ** 28
const mostLetters = 2 ** 24
/** Words read between two questions whether the turn is over. */
const stride = 2_000

type WordRow = readonly [word: string, letters: number]
// Subtle: pages and not an iterator, since no transaction could begin or end while an iterator is open.
const nextWords = 'SELECT term, letters FROM vocabulary WHERE term > ? ORDER BY term LIMIT ?'

export class Vocabulary {
  private automaton: TokenSet | null = null
  private preparing: Promise<void> | null = null

  private constructor(
    readonly words: WordList,
    private readonly forms: WordForms,
  ) {}

  /** Reads it in slices, with the forms of words in these languages. Errors: `cancelled`. */
  static async load(db: Db, languages: readonly string[], turn: Turn): Promise<Vocabulary> {
    const rows: WordRow[] = []
    while (readOn(db, rows)) if (turn.isOver) await turn.pause()
    return await Vocabulary.of(wordList(rows), languages)
  }

  static async of(words: WordList, languages: readonly string[]): Promise<Vocabulary> {
    return new Vocabulary(words, new WordForms(words, await stemmersFor(languages, words)))
  }

  /** In how many letters a word stands; 0 when it is not known. */
  lettersWith(word: string): number {
    const index = this.words.indexOf(word)
    return index < 0 ? 0 : this.words.lettersAt(index)
  }

  /**
   * Builds what `similarTo` needs, in slices, once for all who wait for it; `similarTo` builds it in one go when nobody
   * did. Errors: `cancelled`, when this one is given up; the work goes on.
   */
  async prepareSimilar(turn: Turn): Promise<void> {
    if (this.automaton) return
    this.preparing ??= this.buildAutomaton(new Turn())
    await turn.waitFor(this.preparing)
  }

  private async buildAutomaton(turn: Turn): Promise<void> {
    const builder = new tokenSets.Builder()
    for (let index = 0; index < this.words.size; index++) {
      if (index % 64 === 0 && turn.isOver) await turn.pause()
      builder.insert(this.words.at(index))
    }
    builder.finish()
    this.automaton = builder.root
  }

  /** Words that differ by at most this many letters left out, put in, exchanged or transposed; commonest first. */
  similarTo(word: string, distance: number, limit: number): readonly string[] {
    this.automaton ??= this.wholeAutomaton()
    const found = new Set(this.automaton.intersect(tokenSets.fromFuzzyString(word, distance)).toArray())
    // Subtle: lunr's automaton also lets transposed letters be parted, which makes more of two differences.
    const similar = [...found].filter((other) => wordDistance(word, other, distance) <= distance)
    return this.commonest(
      similar.map((other) => this.words.indexOf(other)),
      limit,
    )
  }

  /** Other forms of a folded word in the languages of the library, commonest first, never the word itself. */
  formsOf(word: string, limit: number): readonly WordForm[] {
    return this.forms.of(word, limit).map((form) => ({ word: form, rule: 'form' }))
  }

  /** Words that fit a pattern with `*` for any letters, commonest first. */
  matching(pattern: string, limit: number): readonly string[] {
    return this.commonest(this.fitting(pattern.split('*')), limit)
  }

  private *fitting(parts: readonly string[]): Iterable<number> {
    const longest = parts.reduce(
      (best, part, index) => (part.length > (parts[best]?.length ?? 0) ? index : best),
      0,
    )
    const [first = ''] = parts
    // Words with a beginning stand together; otherwise the longest part is sought in all of them.
    if (first !== '') {
      const [from, to] = this.words.beginningWith(first)
      for (let index = from; index < to; index++) if (fits(this.words.at(index), parts)) yield index
      return
    }
    const isOnlyPart = parts.filter((part) => part !== '').length === 1
    for (const index of this.words.holding(parts[longest] ?? '', false, longest === parts.length - 1))
      if (isOnlyPart || fits(this.words.at(index), parts)) yield index
  }

  private commonest(places: Iterable<number>, limit: number): readonly string[] {
    if (limit > mostInserted) return this.sorted([...places], limit)
    const commonest = new CommonestWords(limit, (place) => this.words.lettersAt(place))
    for (const place of places) commonest.add(place)
    return commonest.list().map((place) => this.words.at(place))
  }

  private sorted(places: readonly number[], limit: number): readonly string[] {
    // Subtle: how rare and where in one number, because typed arrays sort ten times faster without a comparison.
    const keys = new Float64Array(places.length)
    for (let at = 0; at < keys.length; at++) {
      const place = places[at] ?? 0
      keys[at] = (mostLetters - this.words.lettersAt(place)) * mostWords + place
    }
    return Array.from(keys.sort().subarray(0, limit), (key) => this.words.at(key % mostWords))
  }

  private wholeAutomaton(): TokenSet {
    const builder = new tokenSets.Builder()
    for (let index = 0; index < this.words.size; index++) builder.insert(this.words.at(index))
    builder.finish()
    return builder.root
  }
}

/** Reads the next stretch of words; false when there are no more. */
function readOn(db: Db, rows: WordRow[]): boolean {
  const last = rows.at(-1)?.[0] ?? ''
  const next = statement<WordRow>(db, nextWords).raw().all(last, stride)
  rows.push(...next)
  return next.length === stride
}

function wordList(rows: readonly WordRow[]): WordList {
  const short = rows.filter(([word]) => word.length <= longestWord)
  // Subtle: SQLite sorts by code point, JavaScript by UTF-16: they differ for rare letters only.
  const isSorted = short.every(([word], index) => index === 0 || (short[index - 1]?.[0] ?? '') < word)
  if (!isSorted) short.sort(([a], [b]) => (a < b ? -1 : 1))
  return WordList.of(
    short.map(([word]) => word),
    short.map(([, letters]) => letters),
  )
}

/** Whether a word has the first part at its beginning, the last at its end and the others in order between them. */
function fits(word: string, parts: readonly string[]): boolean {
  const last = parts.length - 1
  const end = word.length - (parts[last]?.length ?? 0)
  if (!word.startsWith(parts[0] ?? '') || !word.endsWith(parts[last] ?? '')) return false
  let from = parts[0]?.length ?? 0
  for (let index = 1; index < last; index++) {
    const part = parts[index] ?? ''
    const at = word.indexOf(part, from)
    if (at < 0) return false
    from = at + part.length
  }
  return from <= end
}
