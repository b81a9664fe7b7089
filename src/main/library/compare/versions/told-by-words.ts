/**
 * How much each word tells, in bits: the less often a word stands in the two texts, the less it can be chance that both
 * have it at a place. Short texts say little about how common their words are, so the length of a word helps out.
 */

/** As many words of an imagined text are counted with those of the two texts. */
const imagined = 200

/** One number for each word number. */
export function bitsOfWords(
  keys: readonly (readonly string[])[],
  numbers: readonly Int32Array[],
  distinct: number,
): Float64Array {
  const counts = new Float64Array(distinct)
  const bits = new Float64Array(distinct)
  let all = 0
  numbers.forEach((row, text) => {
    all += row.length
    for (let index = 0; index < row.length; index++) {
      const number = row[index] ?? 0
      if (counts[number] === 0) bits[number] = guessed(keys[text]?.[index] ?? '')
      counts[number] = (counts[number] ?? 0) + 1
    }
  })
  for (let number = 0; number < distinct; number++) {
    const expected = imagined * 2 ** -(bits[number] ?? 0)
    bits[number] = Math.log2((all + imagined) / ((counts[number] ?? 0) + expected))
  }
  return bits
}

/** What a word of this length tells in most languages. */
function guessed(key: string): number {
  if (key.charCodeAt(0) > 0xe00) return 7
  const { length } = key
  return length <= 1
    ? 5
    : length === 2
      ? 5.5
      : length === 3
        ? 6.5
        : length <= 5
          ? 8.5
          : length <= 7
            ? 10.5
            : 12
}

/** Sums from the beginning, one more than there are words. */
export function toldBefore(numbers: Int32Array, bits: Float64Array): Float64Array {
  const sums = new Float64Array(numbers.length + 1)
  let sum = 0
  for (let index = 0; index < numbers.length; index++) {
    sum += bits[numbers[index] ?? 0] ?? 0
    sums[index + 1] = sum
  }
  return sums
}
