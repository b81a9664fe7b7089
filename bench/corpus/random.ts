/** Pseudo-random numbers that are the same on every machine: no function of the platform is asked whose last bit may differ. */

export interface Random {
  /** A whole number from 0 up to, but not including, `bound` (1 to 2^32). */
  below(bound: number): number
  /** True in `percent` of 100 cases. */
  chance(percent: number): boolean
  pick<Item>(items: readonly Item[]): Item
}

/** Streams of the same seed and number are equal; of different ones, unlike. (SplitMix32 by seed, then sfc32.) */
export function createRandom(seed: number, stream = 0): Random {
  const state = mixed(seed, stream)
  let [a, b, c, counter] = state
  const next = (): number => {
    const sum = (((a + b) | 0) + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = ((c << 21) | (c >>> 11)) + sum
    return sum >>> 0
  }
  for (let round = 0; round < 12; round++) next()
  const below = (bound: number): number => Math.floor((next() / 4294967296) * bound)
  return {
    below,
    chance: (percent) => below(100) < percent,
    pick: (items) => {
      const item = items[below(items.length)]
      if (item === undefined) throw new RangeError('There is nothing to pick from.')
      return item
    },
  }
}

function mixed(seed: number, stream: number): [number, number, number, number] {
  let state = (seed ^ Math.imul(stream + 1, 0x9e3779b1)) | 0
  const mix = (): number => {
    state = (state + 0x9e3779b9) | 0
    let value = state ^ (state >>> 16)
    value = Math.imul(value, 0x21f0aaad)
    value ^= value >>> 15
    value = Math.imul(value, 0x735a2d97)
    return value ^ (value >>> 15)
  }
  return [mix(), mix(), mix(), 1]
}
