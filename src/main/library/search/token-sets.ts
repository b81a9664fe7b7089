/**
 * lunr's automata over a list of words, behind a checked border: its published types have the makers on the
 * instance and a wrong result for one of them.
 */
import lunr from 'lunr'

export interface TokenSet {
  intersect(other: TokenSet): TokenSet
  toArray(): string[]
}

/** Builds an automaton word by word, so that the work can be done in slices. */
interface TokenSetBuilder {
  readonly root: TokenSet
  /** Words in the order of JavaScript. */
  insert(word: string): void
  finish(): void
}

interface TokenSetMaker {
  fromFuzzyString(word: string, distance: number): TokenSet
  readonly Builder: new () => TokenSetBuilder
}

const maker: unknown = lunr.TokenSet

function isMaker(value: unknown): value is TokenSetMaker {
  return (
    typeof value === 'function' &&
    ['fromFuzzyString', 'Builder'].every((name) => typeof Reflect.get(value, name) === 'function')
  )
}

if (!isMaker(maker)) throw new Error('lunr.TokenSet has lost one of its makers')

export const tokenSets: TokenSetMaker = maker
