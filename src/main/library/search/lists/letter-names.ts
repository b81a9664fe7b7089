/**
 * Which names each letter has, as lists of numbers: for facets, which count them, and for clauses that ask for a whole
 * name. A library may have more names than letters, so nothing here is an object for each of them.
 */
import type { LetterSet } from '../letter-sets'

const allRoles = 0xff

export interface NameTable {
  /** As listed by the reader, or as it is written most often. */
  readonly names: readonly string[]
  /** The whole name folded; behind it, a line for each, other spellings that the reader merged into it. */
  readonly spellings: readonly string[]
  /** 0 for a spelling that the reader merged into another name: it can be asked for, but is not listed. */
  readonly listed: Uint8Array
}

export class LetterNames {
  constructor(
    readonly table: NameTable,
    /** Where the list of each ordinal begins; one more at the end. */
    private readonly offsets: Uint32Array,
    /** Places in the table; each once for a letter. */
    private readonly values: Uint32Array,
    /** For each value a bit for every role that it has in the letter. */
    private readonly roles: Uint8Array,
  ) {}

  /** Whether any letter has this whole name, folded. */
  has(whole: string): boolean {
    return this.placeOf(whole) >= 0
  }

  /** Letters that have this whole name, folded, in one of these roles; a bit for each, all when it is left out. */
  lettersWith(whole: string, roles = allRoles): LetterSet {
    const wanted = new Uint8Array(this.table.names.length)
    const place = this.placeOf(whole)
    if (place >= 0) wanted[place] = 1
    return this.lettersWithAny(wanted, roles)
  }

  /** Letters that have a name with such a spelling. */
  lettersWhere(fits: (spelling: string) => boolean): LetterSet {
    const wanted = Uint8Array.from(this.table.spellings, (all) => (all.split('\n').some(fits) ? 1 : 0))
    return this.lettersWithAny(wanted, allRoles)
  }

  /** In how many of these letters each name stands, in one of these roles; 0 for names that are not listed. */
  count(ordinals: Uint32Array, roles = allRoles): Uint32Array {
    const { offsets, values, roles: held } = this
    const { listed } = this.table
    const counts = new Uint32Array(listed.length)
    for (let index = 0; index < ordinals.length; index++) {
      const ordinal = ordinals[index] ?? 0
      const end = offsets[ordinal + 1] ?? 0
      for (let at = offsets[ordinal] ?? 0; at < end; at++) {
        const value = values[at] ?? 0
        if (((held[at] ?? 0) & roles) !== 0) counts[value] = (counts[value] ?? 0) + (listed[value] ?? 0)
      }
    }
    return counts
  }

  /** The listed names of one letter, in one of these roles. */
  of(ordinal: number, roles = allRoles): readonly string[] {
    const names: string[] = []
    const end = this.offsets[ordinal + 1] ?? 0
    for (let at = this.offsets[ordinal] ?? 0; at < end; at++) {
      const value = this.values[at] ?? 0
      if (this.table.listed[value] === 1 && ((this.roles[at] ?? 0) & roles) !== 0)
        names.push(this.table.names[value] ?? '')
    }
    return names
  }

  private placeOf(whole: string): number {
    const beginning = `${whole}\n`
    return this.table.spellings.findIndex((all) => all === whole || all.startsWith(beginning))
  }

  private lettersWithAny(wanted: Uint8Array, roles: number): LetterSet {
    const { offsets, values, roles: held } = this
    const set = new Uint8Array(offsets.length - 1)
    for (let ordinal = 0; ordinal < set.length; ordinal++) {
      const end = offsets[ordinal + 1] ?? 0
      for (let at = offsets[ordinal] ?? 0; at < end; at++)
        if (wanted[values[at] ?? 0] === 1 && ((held[at] ?? 0) & roles) !== 0) set[ordinal] = 1
    }
    return set
  }
}
