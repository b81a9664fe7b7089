/**
 * The narrow letter table in typed arrays, by ordinal (place in the order of ids): filters, sorting and counting
 * never join tables. It is as of one state of the index and is loaded again when the index changes.
 */
import {
  type Direction,
  type LetterFact,
  type LetterKind,
  letterFacts,
  letterKinds,
  type Need,
  needs,
} from '@shared/letter'
import { earliestDay } from '@shared/text/edtf'
import type { DateNode } from '@shared/text/query/ast'
import { firstDay, lastDay } from '@shared/text/query/day-spans'
import type { Db } from '../db/open'
import { statement } from '../db/statement'
import { directionToStore } from '../letters/stored-letter'
import type { Steps } from './gradual'
import { yearOfDay } from './lists/year-of-day'
import type { Turn } from './turn'

const noDay = -0x80000000
const noKind = 255
/** In the list of years: no date, and a date that spans several years. */
export const undated = -0x8000
export const severalYears = 0x7fff

type LetterRow = readonly [
  id: number,
  dayMin: number | null,
  dayMax: number | null,
  kind: number | null,
  language: string | null,
  copyOf: number | null,
  needs: number,
  facts: number,
  direction: number,
  source: number | null,
]

/** Letters read at once. */
const stride = 2_000
const sizes = 'SELECT count(*) AS count, coalesce(max(id), 0) AS last FROM letter WHERE state = 0'
const nextLetters = `
  SELECT id, day_min, day_max, kind, language, copy_of, needs, facts, direction, source_id
    FROM letter WHERE state = 0 AND id > ? ORDER BY id LIMIT ?`

export class LetterArrays {
  readonly count: number
  readonly ids: Float64Array
  private readonly dayMin: Int32Array
  private readonly dayMax: Int32Array
  /** Place in `letterKinds`; a number beyond it for letters of no kind. */
  readonly kinds: Uint8Array
  /** Place in `languageCodes`; 0 for letters of which the language is not known. */
  readonly languages: Uint16Array
  readonly languageCodes: string[] = ['']
  /** `source.id`, 0 when it is not known. */
  readonly sources: Uint32Array
  private readonly firsts: Float64Array
  private readonly facts: Uint16Array
  private readonly directions: Uint8Array
  /** A bit for each place in the list of needs. */
  private readonly needBits: Uint16Array
  private copiesFilled = 0
  private readonly ordinals: Int32Array
  private yearsOfLetters: Int16Array | null = null

  private constructor(db: Db) {
    const { count, last } = statement<{ count: number; last: number }>(db, sizes).get() ?? {
      count: 0,
      last: 0,
    }
    this.count = count
    this.ids = new Float64Array(this.count)
    this.dayMin = new Int32Array(this.count)
    this.dayMax = new Int32Array(this.count)
    this.kinds = new Uint8Array(this.count)
    this.languages = new Uint16Array(this.count)
    this.sources = new Uint32Array(this.count)
    this.firsts = new Float64Array(this.count)
    this.facts = new Uint16Array(this.count)
    this.directions = new Uint8Array(this.count)
    this.needBits = new Uint16Array(this.count)
    this.ordinals = new Int32Array(last + 1).fill(-1)
  }

  /** All letters of the state of the index that this connection sees. */
  static of(db: Db): LetterArrays {
    const letters = new LetterArrays(db)
    for (const _ of letters.filling(db));
    return letters
  }

  /** The same in slices. Errors: `cancelled`. */
  static async gradually(db: Db, turn: Turn): Promise<LetterArrays> {
    const letters = new LetterArrays(db)
    for (const _ of letters.filling(db)) if (turn.isOver) await turn.pause()
    return letters
  }

  /** How many letters are copies of others. */
  get copies(): number {
    return this.copiesFilled
  }

  /** Subtle: pages and not an iterator, since the connection must not be busy between two steps. */
  private *filling(db: Db): Steps<undefined> {
    const codes = new Map<string, number>()
    const page = statement<LetterRow>(db, nextLetters)
    for (let filled = 0; filled < this.count; ) {
      const rows = page.raw().all(this.ids[filled - 1] ?? Number.MIN_SAFE_INTEGER, stride)
      if (rows.length === 0) return
      for (const row of rows) this.take(row, filled++, codes)
      yield
    }
  }

  private take(row: LetterRow, ordinal: number, codes: Map<string, number>): void {
    const [id, dayMin, dayMax, kind, language, copyOf, needs, facts, direction, source] = row
    this.ids[ordinal] = id
    this.dayMin[ordinal] = dayMin ?? noDay
    this.dayMax[ordinal] = dayMax ?? noDay
    this.kinds[ordinal] = kind ?? noKind
    this.ordinals[id] = ordinal
    this.firsts[ordinal] = copyOf ?? 0
    if (copyOf !== null) this.copiesFilled++
    this.needBits[ordinal] = needs
    this.facts[ordinal] = facts
    this.directions[ordinal] = direction
    this.sources[ordinal] = source ?? 0
    if (language === null) return
    const code = codes.get(language) ?? this.languageCodes.push(language) - 1
    codes.set(language, code)
    this.languages[ordinal] = code
  }

  /** How many letters are in each language that any of them is in. */
  lettersOfLanguages(): ReadonlyMap<string, number> {
    const counts = new Uint32Array(this.languageCodes.length)
    for (let ordinal = 0; ordinal < this.count; ordinal++) {
      const place = this.languages[ordinal] ?? 0
      counts[place] = (counts[place] ?? 0) + 1
    }
    return new Map(this.languageCodes.slice(1).map((code, place) => [code, counts[place + 1] ?? 0]))
  }

  /** The ordinal of a letter, -1 when it is not in the index. */
  ordinalOf(id: number): number {
    return this.ordinals[id] ?? -1
  }

  /** The ids of these letters, in their order. */
  idsOf(ordinals: Iterable<number>): number[] {
    return Array.from(ordinals, (ordinal) => this.ids[ordinal] ?? 0)
  }

  /** Those of these letters that are no copies of others. */
  withoutCopies(ordinals: Uint32Array): Uint32Array {
    return this.copies === 0 ? ordinals : ordinals.filter((ordinal) => this.firsts[ordinal] === 0)
  }

  /** All letters. */
  all(): Uint32Array {
    return Uint32Array.from({ length: this.count }, (_, ordinal) => ordinal)
  }

  /** Letters that need a look, for any reason or for this one. */
  needing(need: Need | null): Uint32Array {
    const wanted = need === null ? 0xffff : 1 << needs.indexOf(need)
    return this.all().filter((ordinal) => ((this.needBits[ordinal] ?? 0) & wanted) !== 0)
  }

  ofKind(kind: LetterKind): Uint8Array {
    const wanted = letterKinds.indexOf(kind)
    return this.where((ordinal) => this.kinds[ordinal] === wanted)
  }

  /** Letters in this language; `zh` also means `zh-Hant`. */
  inLanguage(language: string): Uint8Array {
    const wanted = this.languageCodes.map((known) => {
      const name = known.toLowerCase()
      return name === language || name.startsWith(`${language}-`)
    })
    return this.where((ordinal) => wanted[this.languages[ordinal] ?? 0] === true)
  }

  /** Letters whose date certainly, or possibly, is where the filter asks for it. Letters without a date never are. */
  dated({ from, to, relation, possibly }: DateNode): Uint8Array {
    const first =
      relation === 'after'
        ? lastDay(to ?? '') + 1
        : from === null || relation === 'before'
          ? noDay + 1
          : firstDay(from)
    const last =
      relation === 'before'
        ? firstDay(from ?? '') - 1
        : to === null || relation === 'after'
          ? 0x7fffffff
          : lastDay(to)
    return this.where((ordinal) => {
      const min = this.dayMin[ordinal] ?? noDay
      const max = this.dayMax[ordinal] ?? noDay
      if (min === noDay) return false
      return possibly ? min <= last && max >= first : min >= first && max <= last
    })
  }

  /** Letters of which the index notes this. */
  withFact(fact: LetterFact): Uint8Array {
    if (fact === 'date') return this.where((ordinal) => this.dayMin[ordinal] !== noDay)
    const wanted = 1 << letterFacts.indexOf(fact)
    return this.where((ordinal) => ((this.facts[ordinal] ?? 0) & wanted) !== 0)
  }

  /** Letters that are copies of others. */
  areCopies(): Uint8Array {
    return this.where((ordinal) => this.firsts[ordinal] !== 0)
  }

  /** Letters of which there is another copy: both the first one and those after it. */
  haveCopies(): Uint8Array {
    const set = this.areCopies()
    for (let at = 0; at < this.count; at++) {
      const first = this.firsts[at] ?? 0
      const ordinal = first === 0 ? -1 : this.ordinalOf(first)
      if (ordinal >= 0) set[ordinal] = 1
    }
    return set
  }

  /** Letters whose description is doubtful for any reason. */
  areDoubtful(): Uint8Array {
    return this.where((ordinal) => this.needBits[ordinal] !== 0)
  }

  written(direction: Direction): Uint8Array {
    const wanted = directionToStore(direction)
    return this.where((ordinal) => this.directions[ordinal] === wanted)
  }

  /** The year in which each letter certainly was sent, `undated` or `severalYears`. */
  years(): Int16Array {
    this.yearsOfLetters ??= Int16Array.from(this.dayMin, (min, ordinal) => {
      if (min === noDay) return undated
      const year = yearOfDay(min)
      return yearOfDay(this.dayMax[ordinal] ?? min) === year ? year : severalYears
    })
    return this.yearsOfLetters
  }

  /** Ordinals by date, and how many of them have one: those without follow the others. */
  byDate(): { readonly order: Uint32Array; readonly known: number } {
    const order = this.all()
    const known = this.dayMin.reduce((sum, day) => sum + (day === noDay ? 0 : 1), 0)
    const lacks = (ordinal: number): number => (this.dayMin[ordinal] === noDay ? 1 : 0)
    // A date that is open at its beginning ("before June 1845") goes by its end.
    const day = (ordinal: number): number => {
      const min = this.dayMin[ordinal] ?? noDay
      return min === earliestDay ? (this.dayMax[ordinal] ?? noDay) : min
    }
    order.sort(
      (a, b) =>
        lacks(a) - lacks(b) || day(a) - day(b) || (this.dayMax[a] ?? 0) - (this.dayMax[b] ?? 0) || a - b,
    )
    return { order, known }
  }

  private where(test: (ordinal: number) => boolean): Uint8Array {
    const set = new Uint8Array(this.count)
    for (let ordinal = 0; ordinal < this.count; ordinal++) if (test(ordinal)) set[ordinal] = 1
    return set
  }
}
