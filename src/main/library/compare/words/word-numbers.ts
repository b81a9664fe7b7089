/** Numbers for the words of two texts, so that comparing them compares numbers: equal keys have equal numbers. */

export interface NumberedWords {
  readonly a: Int32Array
  readonly b: Int32Array
  /** All numbers are below it. */
  readonly distinct: number
}

export function numberedWords(a: ArrayLike<string>, b: ArrayLike<string>): NumberedWords {
  const numbers = new Numbers<string>()
  const numbered = (keys: ArrayLike<string>): Int32Array =>
    new Int32Array(keys.length).map((_, index) => numbers.of(keys[index] ?? ''))
  return { a: numbered(a), b: numbered(b), distinct: numbers.count }
}

/** A part of two texts with numbers of its own, so that comparing it costs no more than it is long. */
export function numberedAnew(a: Int32Array, b: Int32Array): NumberedWords {
  const numbers = new Numbers<number>()
  const numbered = (row: Int32Array): Int32Array => row.map((old) => numbers.of(old))
  return { a: numbered(a), b: numbered(b), distinct: numbers.count }
}

/**
 * Numbers for the pairs of what stands at a place and `apart` places behind it, made from the numbers of words or of
 * pairs: so the pairs of pairs are rows of four. The last places, where nothing follows, have numbers of no pair.
 */
export function numberedPairs(of: NumberedWords, apart: number): NumberedWords {
  const numbers = new Numbers<number>()
  const numbered = (row: Int32Array): Int32Array =>
    row
      .subarray(0, Math.max(0, row.length - apart))
      .map((first, index) => numbers.of(first * 0x4000000 + (row[index + apart] ?? 0)))
  return { a: numbered(of.a), b: numbered(of.b), distinct: numbers.count }
}

/** A number for each distinct value, in the order in which they come. */
class Numbers<Value> {
  readonly #known = new Map<Value, number>()

  get count(): number {
    return this.#known.size
  }

  of(value: Value): number {
    const known = this.#known.get(value)
    if (known !== undefined) return known
    this.#known.set(value, this.#known.size)
    return this.#known.size - 1
  }
}
