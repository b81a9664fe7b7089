/** Reads tables of pairs of words. */

export type Pair = readonly [string, string]

export interface Pairs {
  readonly meeting: readonly Pair[]
  readonly apart: readonly Pair[]
}

/** Pairs with a space between the words, divided by commas and lines. */
export function pairsOf(words: string): readonly Pair[] {
  return words
    .trim()
    .split(/\s*[\n,]\s*/u)
    .filter((pair) => pair !== '')
    .map((pair) => {
      const [a = '', b = ''] = pair.split(' ')
      return [a, b]
    })
}
