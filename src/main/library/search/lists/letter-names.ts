/**
 * Which names each letter has, as lists of numbers: for facets, which count them, and for clauses that ask for a whole
 * name. Names that fold alike are one, and so are those that the reader merged.
 */
import type { LetterSet } from '../letter-sets'
import { wholeName } from './whole-name'

/** A row of a table of names. */
export interface NameRow {
  readonly id: number
  /** As written. */
  readonly name: string
}

/** One name, in one spelling or several. */
export interface Name {
  /** As listed by the reader, or as it is written most often. */
  readonly name: string
  /** Every spelling folded, a line for each. */
  readonly spellings: string
  /** Whether it is listed; a spelling that the reader merged into another name is not, though it can be asked for. */
  readonly listed: boolean
}

const allRoles = 0xff

export class LetterNames {
  constructor(
    readonly names: readonly Name[],
    /** Places in `names` by the whole name, folded. */
    private readonly places: ReadonlyMap<string, number>,
    /** Where the list of each ordinal begins; one more at the end. */
    private readonly offsets: Uint32Array,
    /** Places in `names`; each once for a letter. */
    private readonly values: Uint32Array,
    /** For each value a bit for every role that it has in the letter. */
    private readonly roles: Uint8Array,
  ) {}

  /** Whether any letter has this whole name, folded. */
  has(whole: string): boolean {
    return this.places.has(whole)
  }

  /** Letters that have this whole name, folded, in one of these roles; a bit for each, all when it is left out. */
  lettersWith(whole: string, roles = allRoles): LetterSet {
    const wanted = new Uint8Array(this.names.length)
    const place = this.places.get(whole)
    if (place !== undefined) wanted[place] = 1
    return this.lettersWithAny(wanted, roles)
  }

  /** Letters that have a name with such a spelling. */
  lettersWhere(fits: (spelling: string) => boolean): LetterSet {
    const wanted = Uint8Array.from(this.names, ({ spellings }) => (spellings.split('\n').some(fits) ? 1 : 0))
    return this.lettersWithAny(wanted, allRoles)
  }

  /** In how many of these letters each name stands, in one of these roles. */
  count(ordinals: Uint32Array, roles = allRoles): Uint32Array {
    const counts = new Uint32Array(this.names.length)
    const { offsets, values, roles: held } = this
    for (const ordinal of ordinals) {
      const end = offsets[ordinal + 1] ?? 0
      for (let at = offsets[ordinal] ?? 0; at < end; at++) {
        const value = values[at] ?? 0
        if (((held[at] ?? 0) & roles) !== 0) counts[value] = (counts[value] ?? 0) + 1
      }
    }
    return counts
  }

  /** The names of one letter, in one of these roles. */
  of(ordinal: number, roles = allRoles): readonly string[] {
    const names: string[] = []
    const end = this.offsets[ordinal + 1] ?? 0
    for (let at = this.offsets[ordinal] ?? 0; at < end; at++) {
      const name = this.names[this.values[at] ?? 0]
      if (name?.listed && ((this.roles[at] ?? 0) & roles) !== 0) names.push(name.name)
    }
    return names
  }

  private lettersWithAny(wanted: Uint8Array, roles: number): LetterSet {
    const set = new Uint8Array(this.offsets.length - 1)
    const { offsets, values, roles: held } = this
    for (let ordinal = 0; ordinal < set.length; ordinal++) {
      const end = offsets[ordinal + 1] ?? 0
      for (let at = offsets[ordinal] ?? 0; at < end; at++)
        if (wanted[values[at] ?? 0] === 1 && ((held[at] ?? 0) & roles) !== 0) set[ordinal] = 1
    }
    return set
  }
}

interface Spellings {
  listedAs: string | null
  listed: boolean
  readonly rows: NameRow[]
}

/** Takes names, then what names each letter has in ascending order of the letters, and makes lists of it. */
export class NameCollector {
  private readonly groups: Spellings[] = []
  private readonly places = new Map<string, number>()
  private readonly placesOfRow: (readonly number[])[] = []
  private readonly lettersOfRow: number[] = []
  private readonly offsets: Uint32Array
  private readonly values: number[] = []
  private readonly roles: number[] = []
  /** Where each name stands in `values` for the letter that came last. */
  private readonly latest: number[] = []
  private last = -1

  constructor(letters: number) {
    this.offsets = new Uint32Array(letters + 1)
  }

  /** `listedAs` is the name under which the reader lists this one; null when it was not merged. */
  addName(row: NameRow, listedAs: string | null): void {
    const places = new Set<number>()
    const written = wholeName(row.name)
    const listed = listedAs === null ? '' : wholeName(listedAs)
    if (listed !== '') places.add(this.place(listed, row, listedAs, true))
    // Subtle: also under its own spelling, so that asking for that one still finds its letters.
    if (written !== '' && written !== listed) places.add(this.place(written, row, null, listed === ''))
    this.placesOfRow[row.id] = [...places]
  }

  /** Letters must come in ascending order. */
  addLetter(ordinal: number, nameId: number, role: number): void {
    this.beginLetter(ordinal)
    this.lettersOfRow[nameId] = (this.lettersOfRow[nameId] ?? 0) + 1
    for (const place of this.placesOfRow[nameId] ?? []) {
      const begins = this.offsets[ordinal] ?? 0
      const known = this.latest[place]
      if (known !== undefined && known >= begins) {
        this.roles[known] = (this.roles[known] ?? 0) | (1 << role)
        continue
      }
      this.latest[place] = this.values.length
      this.values.push(place)
      this.roles.push(1 << role)
    }
  }

  finish(): LetterNames {
    this.beginLetter(this.offsets.length - 1)
    return new LetterNames(
      this.groups.map((group) => this.nameOf(group)),
      this.places,
      this.offsets,
      Uint32Array.from(this.values),
      Uint8Array.from(this.roles),
    )
  }

  private beginLetter(ordinal: number): void {
    while (this.last < ordinal) this.offsets[++this.last] = this.values.length
  }

  private place(whole: string, row: NameRow, listedAs: string | null, listed: boolean): number {
    const place = this.places.get(whole) ?? this.groups.length
    const group = this.groups[place] ?? { listedAs: null, listed: false, rows: [] }
    if (place === this.groups.length) this.groups.push(group)
    this.places.set(whole, place)
    group.listedAs ??= listedAs
    group.listed ||= listed
    group.rows.push(row)
    return place
  }

  private nameOf({ listedAs, listed, rows }: Spellings): Name {
    const letters = ({ id }: NameRow) => this.lettersOfRow[id] ?? 0
    const commonest = rows.reduce((best, row) => (letters(row) > letters(best) ? row : best))
    const name = listedAs ?? commonest.name
    const spellings = new Set([name, ...rows.map((row) => row.name)].map(wholeName))
    return { name, listed, spellings: [...spellings].join('\n') }
  }
}
