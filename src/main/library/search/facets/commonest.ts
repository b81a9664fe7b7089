/** Picks the values of the most letters without putting all the others in order: a library may have a hundred thousand names. */

export interface ValueCount {
  /** Null: letters without any. */
  readonly value: string | null
  readonly letters: number
}

/** Those of the most letters, in order, at most `limit`; those that no letter has never. */
export class Commonest {
  private readonly best: ValueCount[] = []

  constructor(private readonly limit: number) {}

  /** Whether a value of so many letters can be among them: cheap enough to be asked first. */
  takes(letters: number): boolean {
    if (letters === 0 || this.limit <= 0) return false
    const last = this.best[this.limit - 1]
    return last === undefined || letters >= last.letters
  }

  add(value: ValueCount): void {
    if (!this.takes(value.letters)) return
    const { best, limit } = this
    const place = best.findIndex((other) => byLetters(value, other) < 0)
    best.splice(place < 0 ? best.length : place, 0, value)
    if (best.length > limit) best.pop()
  }

  values(): readonly ValueCount[] {
    return this.best
  }
}

function byLetters(a: ValueCount, b: ValueCount): number {
  return b.letters - a.letters || ((a.value ?? '') < (b.value ?? '') ? -1 : 1)
}
