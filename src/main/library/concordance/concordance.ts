/**
 * The concordance of one query in one state of the index: gathers its lines letter by letter, by date, and can be
 * asked for what there is at any time. It reads no line's text, and knows nothing of who asks.
 */
import { isDeepStrictEqual } from 'node:util'
import type { ConcordanceKey } from '@shared/concordance'
import { AroundNode, wordsAside } from '@shared/text/around-node'
import { statement } from '../db/statement'
import { type FoundLetters, readPassages } from '../search/find'
import type { IndexState } from '../search/index-state'
import type { Turn } from '../search/turn'
import { collation } from './collation'
import { ConcordanceLines } from './concordance-lines'
import { lineOrder } from './line-order'
import { LineWords } from './line-words'

/** More lines than this are not gathered: who needs them all asks for less. */
const mostLines = 100_000

/** Letters that are read one after the other before those of an older concordance are looked for again. */
const lettersOfStep = 500

interface LetterRow {
  readonly textHash: Buffer
  readonly language: string | null
}

/** An order of the lines that were there when it was worked out. */
interface Arranged {
  readonly sort: string
  readonly count: number
  readonly order: Uint32Array
}

const mostArranged = 3
/** While lines are gathered, an order is worked out anew when there are this many times as many. */
const growth = 1.25

export class Concordance {
  readonly lines = new ConcordanceLines()
  readonly words: LineWords
  /** The letters by date, those without one last; the first `lettersRead` of them were read. */
  readonly letterIds: Float64Array<ArrayBuffer>
  private readonly textHashes: BigUint64Array
  private readonly languages = new Map<string, number>()
  private arranged: readonly Arranged[] = []
  private readonly arranging = new Map<string, Promise<Uint32Array>>()
  lettersRead = 0
  cut = false

  /** What an older concordance knows of letters that are still the same is taken over. */
  constructor(
    private readonly found: FoundLetters,
    state: IndexState,
    private older: Concordance | null,
    private readonly most = mostLines,
  ) {
    if (older !== null) older.older = null
    if (older !== null && !isDeepStrictEqual(older.found.plan, found.plan)) this.older = null
    this.words = this.older?.words ?? new LineWords()
    this.letterIds = Float64Array.from(state.letters.idsOf(state.orders.sort(found.ordinals, 'date', false)))
    this.textHashes = new BigUint64Array(this.letterIds.length)
  }

  get complete(): boolean {
    return this.cut || this.lettersRead === this.letterIds.length
  }

  /** Whether it is also the concordance of what was found now, in the same state of the index. */
  isOf(found: FoundLetters): boolean {
    return (
      this.found === found ||
      (isDeepStrictEqual(this.found.plan, found.plan) &&
        isDeepStrictEqual(this.found.ordinals, found.ordinals))
    )
  }

  /** Gathers until it is complete; taken up again where it ended. Errors: `cancelled`. */
  async gather(state: IndexState, turn: Turn): Promise<void> {
    const places = this.older === null ? null : this.older.places()
    while (!this.complete) {
      if (turn.isOver) await turn.pause()
      if (!this.takeOver(state, places)) await this.read(state, this.stretch(state, places), turn)
    }
    this.older = null
  }

  /**
   * The lines in an order, as far as they were gathered when it was worked out; null is the order in which they were.
   * Errors: `cancelled`.
   */
  async order(sort: readonly ConcordanceKey[], turn: Turn): Promise<Uint32Array | null> {
    if (sort.length === 0) return null
    const { count } = this.lines
    const name = JSON.stringify(sort)
    const known = this.arranged.find((one) => one.sort === name)
    if (known && (known.count === count || (!this.complete && known.count * growth > count)))
      return known.order
    return await (this.arranging.get(name) ?? this.arrange(name, count, sort, turn))
  }

  /** Several pages are asked for at once: the order is worked out for all of them together. */
  private async arrange(
    name: string,
    count: number,
    sort: readonly ConcordanceKey[],
    turn: Turn,
  ): Promise<Uint32Array> {
    const { lines, words } = this
    const working = lineOrder({ lines, words, compare: collation(this.languages) }, count, sort, turn)
    this.arranging.set(name, working)
    try {
      const order = await working
      const others = this.arranged.filter((one) => one.sort !== name)
      this.arranged = [{ sort: name, count, order }, ...others].slice(0, mostArranged)
      return order
    } finally {
      this.arranging.delete(name)
    }
  }

  /** The places of the letters that were read. */
  private places(): ReadonlyMap<number, number> {
    const places = new Map<number, number>()
    for (let place = 0; place < this.lettersRead; place++) places.set(this.letterIds[place] ?? -1, place)
    return places
  }

  /** Takes over the next letter's lines from the older concordance; whether they were there. */
  private takeOver(state: IndexState, places: ReadonlyMap<number, number> | null): boolean {
    const letter = this.lettersRead
    const { older } = this
    const place = older === null ? undefined : places?.get(this.letterIds[letter] ?? -1)
    if (older === null || place === undefined) return false
    const row = this.letterRow(state, letter)
    if (row === undefined || hashOf(row) !== older.textHashes[place]) return false
    this.note(letter, row)
    for (let line = older.lines.firstOf(place); line < older.lines.count; line++) {
      if (older.lines.letter(line) !== place || this.isFull()) break
      this.lines.take(older.lines, line, letter)
      this.countLanguage(row.language)
    }
    this.lettersRead++
    return true
  }

  /** The next letters that the older concordance does not know; it is asked for the first of them no more. */
  private stretch(state: IndexState, places: ReadonlyMap<number, number> | null): readonly number[] {
    const ordinals: number[] = []
    for (let place = this.lettersRead; place < this.letterIds.length; place++) {
      const id = this.letterIds[place] ?? -1
      if (ordinals.length === lettersOfStep || (ordinals.length > 0 && places?.has(id))) break
      ordinals.push(state.letters.ordinalOf(id))
    }
    return ordinals
  }

  private async read(state: IndexState, ordinals: readonly number[], turn: Turn): Promise<void> {
    const end = this.lettersRead + ordinals.length
    for await (const letter of readPassages(state, this.found.compiled, ordinals, turn)) {
      // Letters without a row of text are passed over.
      while (this.lettersRead < end && this.letterIds[this.lettersRead] !== letter.id) this.lettersRead++
      const row = this.letterRow(state, this.lettersRead)
      if (row !== undefined) this.note(this.lettersRead, row)
      const around = new AroundNode(letter.tokens)
      for (const node of letter.passages) {
        if (this.isFull()) return
        this.lines.add(this.lettersRead, node, {
          node: this.words.numberOf(around.ofNode(node)),
          before: this.numbersOf(around.before(node)),
          after: this.numbersOf(around.after(node)),
        })
        this.countLanguage(row?.language ?? null)
      }
      this.lettersRead++
    }
    this.lettersRead = end
  }

  /** Whether one more line would be too many. */
  private isFull(): boolean {
    if (this.lines.count >= this.most) this.cut = true
    return this.cut
  }

  private numbersOf(words: Iterable<{ readonly word: string }>): readonly number[] {
    const numbers: number[] = []
    for (const { word } of words) {
      numbers.push(this.words.numberOf(word))
      if (numbers.length === wordsAside) break
    }
    return numbers
  }

  private letterRow(state: IndexState, letter: number): LetterRow | undefined {
    return statement<LetterRow>(
      state.db,
      `SELECT letter_text.text_hash AS textHash, letter.language
         FROM letter_text JOIN letter USING (id) WHERE letter_text.id = ?`,
    ).get(this.letterIds[letter])
  }

  private note(letter: number, row: LetterRow): void {
    this.textHashes[letter] = hashOf(row)
  }

  private countLanguage(language: string | null): void {
    if (language !== null) this.languages.set(language, (this.languages.get(language) ?? 0) + 1)
  }
}

function hashOf({ textHash }: LetterRow): bigint {
  return textHash.length < 8 ? 0n : textHash.readBigUInt64LE()
}
