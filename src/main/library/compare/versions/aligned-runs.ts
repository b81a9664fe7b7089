/**
 * Which words of two texts are the same and stand in the same order: anchored first on rows of words that stand once in
 * each text (patience diff of Bram Cohen, over rows of eight, four and two words and single ones), then by Myers' O(ND)
 * in what is between. Finds no moves and forgives no chance; see moved-parts.ts and chance-matches.ts.
 */

import { ShortestEdit } from '@shared/text/shortest-edit'
import { type NumberedWords, numberedPairs } from '../words/word-numbers'
import type { Part, Run } from './part'
import { UniqueAnchors } from './unique-anchors'

/** In the order of both texts; no two touch in both. */
export function alignedRuns(words: NumberedWords): readonly Run[] {
  return new Alignment(words).runs()
}

class Alignment {
  private readonly found: { a: number; b: number; length: number }[] = []
  private readonly anchors: readonly UniqueAnchors[]
  private readonly shortest: ShortestEdit

  constructor(private readonly words: NumberedWords) {
    const pairs = numberedPairs(words, 1)
    const fours = numberedPairs(pairs, 2)
    const eights = numberedPairs(fours, 4)
    this.anchors = [words, pairs, fours, eights].map((rows, at) => new UniqueAnchors(rows, 2 ** at))
    this.shortest = new ShortestEdit(words.a, words.b)
  }

  runs(): readonly Run[] {
    const { a, b } = this.words
    this.align({ aStart: 0, aEnd: a.length, bStart: 0, bEnd: b.length }, this.anchors.length - 1)
    return this.found
  }

  /** Subtle: runs are found from left to right, so that they only need to be put behind each other. */
  private align(part: Part, level: number): void {
    const start = this.sameFrom(part)
    const end = this.sameBefore(part, start)
    this.add(part.aStart, part.bStart, start)
    const inner = {
      aStart: part.aStart + start,
      aEnd: part.aEnd - end,
      bStart: part.bStart + start,
      bEnd: part.bEnd - end,
    }
    if (inner.aStart < inner.aEnd && inner.bStart < inner.bEnd) this.alignInner(inner, level)
    this.add(inner.aEnd, inner.bEnd, end)
  }

  private alignInner(part: Part, level: number): void {
    const anchors = this.anchors[level]
    if (anchors === undefined) {
      this.shortest.edit(part, (a, b, length) => this.add(a, b, length))
      return
    }
    let { aStart, bStart } = part
    for (const anchor of anchors.between(part)) {
      if (anchor.a < aStart || anchor.b < bStart) continue
      this.align({ aStart, aEnd: anchor.a, bStart, bEnd: anchor.b }, level - 1)
      const length = this.sameFrom({ ...part, aStart: anchor.a, bStart: anchor.b })
      this.add(anchor.a, anchor.b, length)
      aStart = anchor.a + length
      bStart = anchor.b + length
    }
    this.align({ ...part, aStart, bStart }, level - 1)
  }

  private sameFrom({ aStart, aEnd, bStart, bEnd }: Part): number {
    const { a, b } = this.words
    const most = Math.min(aEnd - aStart, bEnd - bStart)
    let same = 0
    while (same < most && a[aStart + same] === b[bStart + same]) same++
    return same
  }

  private sameBefore({ aStart, aEnd, bStart, bEnd }: Part, taken: number): number {
    const { a, b } = this.words
    const most = Math.min(aEnd - aStart, bEnd - bStart) - taken
    let same = 0
    while (same < most && a[aEnd - 1 - same] === b[bEnd - 1 - same]) same++
    return same
  }

  private add(a: number, b: number, length: number): void {
    if (length === 0) return
    const last = this.found[this.found.length - 1]
    if (last !== undefined && last.a + last.length === a && last.b + last.length === b) last.length += length
    else this.found.push({ a, b, length })
  }
}
