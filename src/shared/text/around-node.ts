/**
 * Which words of a text stand around a node. What is written together with apostrophes and non-joiners is one word here,
 * although the index has its parts. Scripts that are written without spaces have a word for each sign, since the index
 * holds them as overlapping pairs.
 */
import type { Span } from '../letter'
import { isUnspaced, type Tokens } from './tokens'
import { Joint } from './word-buffer'

/** How far from the node words can be sorted by. */
export const wordsAside = 5

/** Longer nodes, which only regular expressions have, are compared by their beginning. */
const mostNodeWords = 12

/** A word as it is compared, and where it stands. */
export interface PlacedWord extends Span {
  readonly word: string
}

/** Reads the words around nodes of one text. Words that the node cuts belong to it. */
export class AroundNode {
  constructor(private readonly tokens: Tokens) {}

  /** Words that end before the node, the nearest first. */
  *before(node: Span): Iterable<PlacedWord> {
    let last = this.firstFrom(node.start) - 1
    // Subtle: a word that the node cuts belongs to it.
    while (last >= 0 && this.endOf(last) > node.start) last--
    while (last >= 0) {
      let first = last
      while (first > 0 && this.isJoined(first)) first--
      yield this.placed(first, last)
      last = first - 1
    }
  }

  /** Words that begin after the node, the nearest first. */
  *after(node: Span): Iterable<PlacedWord> {
    let first = this.firstFrom(node.end)
    while (first < this.tokens.count) {
      let last = first
      while (this.isJoined(last + 1)) last++
      yield this.placed(first, last)
      first = last + 1
    }
  }

  /** The node's own words, with a space between them. */
  ofNode({ start, end }: Span): string {
    const words: string[] = []
    let first = this.firstFrom(start)
    while (first > 0 && this.endOf(first - 1) > start) first--
    for (let index = first; index < this.tokens.count && words.length < mostNodeWords; index++) {
      if ((this.tokens.starts[index] ?? 0) >= end) break
      words.push(this.wordAt(index))
    }
    return words.join(' ')
  }

  /** The first word that begins at this place or behind it. */
  private firstFrom(place: number): number {
    let low = 0
    let high = this.tokens.count
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((this.tokens.starts[middle] ?? 0) < place) low = middle + 1
      else high = middle
    }
    return low
  }

  /** Whether it is the rest of a word that the one before it begins. */
  private isJoined(index: number): boolean {
    const joint = this.tokens.joints[index]
    return joint === Joint.apostrophe || joint === Joint.nonJoiner || joint === Joint.brokenLine
  }

  private placed(first: number, last: number): PlacedWord {
    let word = this.wordAt(first)
    for (let index = first + 1; index <= last; index++) word += this.wordAt(index)
    return { word, start: this.tokens.starts[first] ?? 0, end: this.endOf(last) }
  }

  private wordAt(index: number): string {
    const word = this.tokens.words[index] ?? ''
    return isUnspaced(word) ? String.fromCodePoint(word.codePointAt(0) ?? 0) : word
  }

  /** A pair of signs ends where the next pair begins. */
  private endOf(index: number): number {
    const end = this.tokens.ends[index] ?? 0
    const next = this.tokens.starts[index + 1]
    return next !== undefined && next < end ? next : end
  }
}
