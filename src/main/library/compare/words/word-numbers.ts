/** Numbers for the words of two texts, so that comparing them compares numbers: equal keys have equal numbers. */

export interface NumberedWords {
  readonly a: Int32Array
  readonly b: Int32Array
  /** All numbers are below it. */
  readonly distinct: number
}

export function numberedWords(a: readonly string[], b: readonly string[]): NumberedWords {
  const numbers = new Map<string, number>()
  const numbered = (keys: readonly string[]): Int32Array => {
    const row = new Int32Array(keys.length)
    for (let index = 0; index < keys.length; index++) {
      const key = keys[index] ?? ''
      let number = numbers.get(key)
      if (number === undefined) {
        number = numbers.size
        numbers.set(key, number)
      }
      row[index] = number
    }
    return row
  }
  return { a: numbered(a), b: numbered(b), distinct: numbers.size }
}

/** A part of two texts with numbers of its own, so that comparing it costs no more than it is long. */
export function numberedAnew(a: Int32Array, b: Int32Array): NumberedWords {
  const numbers = new Map<number, number>()
  const numbered = (row: Int32Array): Int32Array =>
    row.map((old) => {
      const number = numbers.get(old) ?? numbers.size
      if (number === numbers.size) numbers.set(old, number)
      return number
    })
  return { a: numbered(a), b: numbered(b), distinct: numbers.size }
}

/**
 * Numbers for the pairs of what stands at a place and `apart` places behind it, made from the numbers of words or of
 * pairs: so the pairs of pairs are rows of four. The last places, where nothing follows, have numbers of no pair.
 */
export function numberedPairs(of: NumberedWords, apart: number): NumberedWords {
  const numbers = new Map<number, number>()
  const numbered = (row: Int32Array): Int32Array => {
    const pairs = new Int32Array(Math.max(0, row.length - apart))
    for (let index = 0; index < pairs.length; index++) {
      const pair = (row[index] ?? 0) * 0x4000000 + (row[index + apart] ?? 0)
      let number = numbers.get(pair)
      if (number === undefined) {
        number = numbers.size
        numbers.set(pair, number)
      }
      pairs[index] = number
    }
    return pairs
  }
  return { a: numbered(of.a), b: numbered(of.b), distinct: numbers.size }
}
