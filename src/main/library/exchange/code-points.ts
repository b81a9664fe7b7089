/** Places in a text counted in Unicode code points, as other programs count them, and in UTF-16 code units, as ours does. */

export class CodePoints {
  /** Where each character of two code units begins. */
  readonly #pairs: readonly number[]
  readonly #units: number

  constructor(text: string) {
    const pairs: number[] = []
    for (let at = 0; at < text.length - 1; at++) {
      const isPair = isHigh(text.charCodeAt(at)) && isLow(text.charCodeAt(at + 1))
      if (isPair) pairs.push(at++)
    }
    this.#pairs = pairs
    this.#units = text.length
  }

  /** How many the text has. */
  get length(): number {
    return this.#units - this.#pairs.length
  }

  /** The place in code points of a place in code units; one inside a character counts as its beginning. */
  ofUnit(unit: number): number {
    const before = this.#pairsBefore((pair) => pair + 1 < unit)
    const isInside = this.#pairs[before] === unit - 1
    return unit - before - (isInside ? 1 : 0)
  }

  /** The place in code units; what lies beyond the end is the end. */
  toUnit(point: number): number {
    let low = 0
    let high = this.#pairs.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.#pairs[middle] ?? 0) - middle < point) low = middle + 1
      else high = middle
    }
    return Math.min(this.#units, point + low)
  }

  #pairsBefore(isBefore: (pair: number) => boolean): number {
    let low = 0
    let high = this.#pairs.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (isBefore(this.#pairs[middle] ?? 0)) low = middle + 1
      else high = middle
    }
    return low
  }
}

function isHigh(unit: number): boolean {
  return unit >= 0xd800 && unit < 0xdc00
}

function isLow(unit: number): boolean {
  return unit >= 0xdc00 && unit < 0xe000
}
