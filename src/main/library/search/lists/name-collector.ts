/**
 * Takes names, then the names that each letter has, and makes lists of them. Names that fold alike are one, and so are
 * those that the reader merged.
 */
import { LetterNames } from './letter-names'
import { wholeName } from './whole-name'

/** A row of a table of names. */
export interface NameRow {
  readonly id: number
  /** As written. */
  readonly name: string
}

export class NameCollector {
  /** The place of each name by its folded whole. */
  private readonly places = new Map<string, number>()
  private readonly listed: number[] = []
  /** Under which name the reader lists it; for few names. */
  private readonly listedAs = new Map<number, string>()
  /** Spellings as written by the id of their row, the rows of each place, and in how many letters each stands. */
  private readonly written: string[] = []
  private readonly firstRow: number[] = []
  private readonly otherRows = new Map<number, number[]>()
  private readonly lettersOfRow: number[] = []
  /** The places of each row: nearly always one. */
  private readonly placeOfRow: number[] = []
  private readonly otherPlace = new Map<number, number>()
  private readonly offsets: Uint32Array
  private readonly values: number[] = []
  private readonly roles: number[] = []
  /** Where each name stands in `values` for the letter that came last. */
  private readonly latest: number[] = []
  private last = -1

  constructor(letters: number) {
    this.offsets = new Uint32Array(letters + 1)
  }

  /** `own` is the whole name folded; `listedAs` the name under which the reader lists it, null when it was not merged. */
  addName({ id, name }: NameRow, own: string, listedAs: string | null): void {
    this.written[id] = name
    this.lettersOfRow[id] = 0
    const listed = listedAs === null ? '' : wholeName(listedAs)
    if (listed !== '') {
      const place = this.addRow(listed, id, true)
      if (listedAs !== null && !this.listedAs.has(place)) this.listedAs.set(place, listedAs)
      this.placeOfRow[id] = place
      // Subtle: also under its own spelling, so that asking for that one still finds its letters.
      if (own !== '' && own !== listed) this.otherPlace.set(id, this.addRow(own, id, false))
    } else if (own !== '') this.placeOfRow[id] = this.addRow(own, id, true)
  }

  /** Letters must come in ascending order. */
  addLetter(ordinal: number, nameId: number, role: number): void {
    this.beginLetter(ordinal)
    const place = this.placeOfRow[nameId]
    if (place === undefined) return
    this.lettersOfRow[nameId] = (this.lettersOfRow[nameId] ?? 0) + 1
    this.addValue(ordinal, place, role)
    const other = this.otherPlace.get(nameId)
    if (other !== undefined) this.addValue(ordinal, other, role)
  }

  finish(): LetterNames {
    this.beginLetter(this.offsets.length - 1)
    const names: string[] = []
    const spellings: string[] = []
    for (const [whole, place] of this.places) {
      names[place] = this.nameAt(place)
      spellings[place] = this.spellingsAt(place, whole)
    }
    return new LetterNames(
      { names, spellings, listed: Uint8Array.from(this.listed) },
      this.offsets,
      Uint32Array.from(this.values),
      Uint8Array.from(this.roles),
    )
  }

  private addRow(whole: string, row: number, listed: boolean): number {
    const known = this.places.get(whole)
    const place = known ?? this.places.size
    if (known === undefined) {
      this.places.set(whole, place)
      this.firstRow[place] = row
    } else this.otherRows.set(place, [...(this.otherRows.get(place) ?? []), row])
    if (listed || known === undefined) this.listed[place] = listed ? 1 : 0
    return place
  }

  private beginLetter(ordinal: number): void {
    while (this.last < ordinal) this.offsets[++this.last] = this.values.length
  }

  private addValue(ordinal: number, place: number, role: number): void {
    const known = this.latest[place]
    if (known !== undefined && known >= (this.offsets[ordinal] ?? 0)) {
      this.roles[known] = (this.roles[known] ?? 0) | (1 << role)
      return
    }
    this.latest[place] = this.values.length
    this.values.push(place)
    this.roles.push(1 << role)
  }

  private rowsAt(place: number): readonly number[] {
    return [this.firstRow[place] ?? 0, ...(this.otherRows.get(place) ?? [])]
  }

  private nameAt(place: number): string {
    const letters = (row: number) => this.lettersOfRow[row] ?? 0
    const commonest = this.rowsAt(place).reduce((best, row) => (letters(row) > letters(best) ? row : best))
    return this.listedAs.get(place) ?? this.written[commonest] ?? ''
  }

  private spellingsAt(place: number, whole: string): string {
    if (!this.listedAs.has(place)) return whole
    const merged = this.rowsAt(place).map((row) => wholeName(this.written[row] ?? ''))
    return [...new Set([whole, ...merged])].join('\n')
  }
}
