/**
 * lunr's automata over a list of words, behind a checked border: its published types have the makers on the
 * instance and a wrong result for one of them.
 */
import lunr from 'lunr'

export interface TokenSet {
  intersect(other: TokenSet): TokenSet
  toArray(): string[]
}

interface TokenSetMaker {
  fromArray(sorted: readonly string[]): TokenSet
  fromFuzzyString(word: string, distance: number): TokenSet
  fromString(pattern: string): TokenSet
}

const maker: unknown = lunr.TokenSet

function isMaker(value: unknown): value is TokenSetMaker {
  return (
    typeof value === 'function' &&
    ['fromArray', 'fromFuzzyString', 'fromString'].every(
      (name) => typeof Reflect.get(value, name) === 'function',
    )
  )
}

if (!isMaker(maker)) throw new Error('lunr.TokenSet has lost one of its makers')

export const tokenSets: TokenSetMaker = maker
