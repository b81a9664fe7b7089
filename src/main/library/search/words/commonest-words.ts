/** Keeps the places of the commonest words among many, without sorting those that are left out. */

export class CommonestWords {
  private readonly places: number[] = []

  constructor(
    private readonly limit: number,
    private readonly lettersAt: (place: number) => number,
  ) {}

  /** Of words in equally many letters the one with the lower place goes first. */
  add(place: number): void {
    const { places, limit } = this
    if (places.length >= limit && !this.goesBefore(place, places[places.length - 1] ?? place)) return
    let low = 0
    let high = places.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.goesBefore(place, places[middle] ?? 0)) high = middle
      else low = middle + 1
    }
    places.splice(low, 0, place)
    if (places.length > limit) places.pop()
  }

  /** The commonest first. */
  list(): readonly number[] {
    return this.places
  }

  private goesBefore(a: number, b: number): boolean {
    return this.lettersAt(a) - this.lettersAt(b) > 0 || (this.lettersAt(a) === this.lettersAt(b) && a < b)
  }
}
