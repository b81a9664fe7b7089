/**
 * Finds passages that left one place and arrived at another, whole or with some words altered. Among what differs, chains
 * of rows of the same words are taken, the one that tells most first (greedy string tiling of Michael Wise, "String
 * Similarity via Greedy String Tiling", 1993, with altered words allowed).
 */
import { alignedPart } from './aligned-part'
import { fittedBounds } from './fitted-bounds'
import { FreeWords } from './free-words'
import { gapsBetween, type Part, type Run } from './part'
import { Edge, toldBy } from './read-text'
import type { ReadTexts } from './read-texts'
import { RunsInPlace } from './runs-in-place'
import { sameElsewhere } from './same-elsewhere'
import { type StrayChain, strayChains } from './stray-chains'
import { type MovedPart, wordRows } from './word-rows'

/** Fewer words are not called a passage. */
const leastWords = 4
/** So many words are one wherever they stand; fewer must be whole sentences or stand near where they were. */
const leastAnywhere = 10
/** As near as this, in words. */
const near = 15
/** A passage tells so many bits more than chance would find. */
const bitsAboveChance = 12
/** Less alike passages are not the same any more. */
const leastSimilar = 0.6
/** It tells so many times as much as the words that stayed in place and that it takes with it. */
const timesStaying = 2

/**
 * Within one of `gaps` on each side; no two overlap. `runs` are the words that stay; those inside a gap may belong to a
 * passage that moved after all.
 */
export function movedParts(
  texts: ReadTexts,
  runs: readonly Run[],
  gaps: readonly Part[],
): readonly MovedPart[] {
  const search = new MoveSearch(texts, runs, gaps)
  let waiting = strayChains(sameElsewhere(texts, runs, gaps), texts.a)
  while (waiting.length > 0) waiting = search.take(waiting)
  return search.moved
}

class MoveSearch {
  readonly moved: MovedPart[] = []
  private readonly free: FreeWords
  private readonly staying: RunsInPlace

  constructor(
    private readonly texts: ReadTexts,
    runs: readonly Run[],
    private readonly gaps: readonly Part[],
  ) {
    this.free = new FreeWords(texts.a, texts.b)
    this.staying = new RunsInPlace(texts.a, runs)
  }

  /** Takes passages out of chains; what is left of those that others took words from. */
  take(chains: readonly StrayChain[]): readonly StrayChain[] {
    const left: StrayChain[] = []
    for (const chain of inOrder(chains)) {
      if (!this.free.areFree(chain)) {
        left.push(...this.free.leftOf(chain))
        continue
      }
      const found = this.passageOf(chain)
      if (found === null) continue
      this.free.take(found)
      this.moved.push(found)
    }
    return left
  }

  private passageOf(chain: StrayChain): MovedPart | null {
    const [run] = chain.runs
    const aGap = this.gaps[run?.aGap ?? 0]
    const bGap = this.gaps[run?.bGap ?? 0]
    if (aGap === undefined || bGap === undefined || sameWords(chain.runs) < leastWords) return null
    const room = { aStart: aGap.aStart, aEnd: aGap.aEnd, bStart: bGap.bStart, bEnd: bGap.bEnd }
    const part = fittedBounds(this.texts, chain, room, (bounds) => this.free.areFree(bounds))
    const runs = alignedPart(this.texts, part)
    if (!this.isPassage(part, runs)) return null
    return { ...part, rows: wordRows(this.texts, runs, gapsBetween(runs, part), []).rows }
  }

  private isPassage(part: Part, runs: readonly Run[]): boolean {
    const { a, b } = this.texts
    const words = sameWords(runs)
    const all = part.aEnd - part.aStart + part.bEnd - part.bStart
    if (words < leastWords || 2 * words < leastSimilar * all) return false
    // What nothing stayed in front of has not moved, but was not recognised where it is.
    if (this.staying.stayingBetween(part) === 0) return false
    const isNear = this.staying.distance(part) <= near
    if (words < leastAnywhere && !isNear && !this.isWhole(part)) return false
    const told = runs.reduce((bits, run) => bits + toldBy(a, run.a, run.a + run.length), 0)
    const cells = isNear ? (2 * near) ** 2 : a.words.count * b.words.count
    return told > Math.log2(cells) + bitsAboveChance && told > timesStaying * this.staying.toldIn(part)
  }

  private isWhole({ aStart, aEnd, bStart, bEnd }: Part): boolean {
    const { a, b } = this.texts
    const edges = [a.edges[aStart], a.edges[aEnd], b.edges[bStart], b.edges[bEnd]]
    return edges.every((edge = Edge.none) => edge >= Edge.sentence)
  }
}

function inOrder(chains: readonly StrayChain[]): readonly StrayChain[] {
  return [...chains].sort(
    (one, other) => other.told - one.told || one.aStart - other.aStart || one.bStart - other.bStart,
  )
}

function sameWords(runs: readonly Run[]): number {
  return runs.reduce((words, run) => words + run.length, 0)
}
