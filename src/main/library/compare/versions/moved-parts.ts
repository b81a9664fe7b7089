/**
 * Finds passages that left one place and arrived at another, whole or with some words altered. Among what differs, chains
 * of rows of the same words are taken, the one that tells most first (greedy string tiling of Michael Wise, "String
 * Similarity via Greedy String Tiling", 1993, with altered words allowed), and their bounds are put where sentences end.
 */
import { alignedPart } from './aligned-part'
import { FreeWords } from './free-words'
import { gapsBetween, type Part } from './part'
import { Edge } from './read-text'
import type { ReadTexts } from './read-texts'
import { sameElsewhere } from './same-elsewhere'
import { type StrayChain, strayChains } from './stray-chains'
import { type MovedPart, wordRows } from './word-rows'

/** Fewer words are not called a passage. */
const leastWords = 4
/** So many words are one wherever they stand; fewer must be whole sentences or stand near where they were. */
const leastAnywhere = 10
/** As near as this, in words. */
const near = 40
/** A passage tells so many bits more than chance would find. */
const bitsAboveChance = 12
/** Less alike passages are not the same any more. */
const leastSimilar = 0.6
/** A bound is put at the end of a sentence that is this near, in words. */
const slack = 3

/** Within one gap on each side; no two overlap. */
export function movedParts(texts: ReadTexts, gaps: readonly Part[]): readonly MovedPart[] {
  const differing = gaps.filter(
    (gap) => gap.aEnd - gap.aStart >= leastWords || gap.bEnd - gap.bStart >= leastWords,
  )
  const free = new FreeWords(texts.a, texts.b)
  const moved: MovedPart[] = []
  let waiting = strayChains(sameElsewhere(texts, differing), texts.a)
  while (waiting.length > 0) {
    const left: StrayChain[] = []
    for (const chain of inOrder(waiting)) {
      if (!free.areFree(chain)) {
        left.push(...free.leftOf(chain))
        continue
      }
      const found = passageOf(texts, chain, differing, free)
      if (found === null) continue
      free.take(found)
      moved.push(found)
    }
    waiting = left
  }
  return moved
}

function inOrder(chains: readonly StrayChain[]): readonly StrayChain[] {
  return [...chains].sort(
    (one, other) => other.told - one.told || one.aStart - other.aStart || one.bStart - other.bStart,
  )
}

function passageOf(
  texts: ReadTexts,
  chain: StrayChain,
  gaps: readonly Part[],
  free: FreeWords,
): MovedPart | null {
  if (sameWords(chain.runs) < leastWords) return null
  const [run] = chain.runs
  const aGap = gaps[run?.aGap ?? 0]
  const bGap = gaps[run?.bGap ?? 0]
  if (aGap === undefined || bGap === undefined) return null
  const room: Part = { aStart: aGap.aStart, aEnd: aGap.aEnd, bStart: bGap.bStart, bEnd: bGap.bEnd }
  const part = fitted(texts, chain, room, free)
  if (!tellsEnough(texts, chain, part, gaps)) return null
  const runs = alignedPart(texts, part)
  const all = part.aEnd - part.aStart + part.bEnd - part.bStart
  if (2 * sameWords(runs) < leastSimilar * all) return null
  return { ...part, rows: wordRows(runs, gapsBetween(runs, part), []).rows }
}

function sameWords(runs: readonly { readonly length: number }[]): number {
  return runs.reduce((words, run) => words + run.length, 0)
}

/** The bounds of a chain where sentences begin and end in both texts, if such a place is near. */
function fitted({ a, b }: ReadTexts, chain: Part, room: Part, free: FreeWords): Part {
  const start = nearestEdge(
    a.edges,
    chain.aStart,
    room.aStart,
    chain.aEnd,
    b.edges,
    chain.bStart,
    room.bStart,
    chain.bEnd,
  )
  const end = nearestEdge(
    a.edges,
    chain.aEnd,
    chain.aStart,
    room.aEnd,
    b.edges,
    chain.bEnd,
    chain.bStart,
    room.bEnd,
  )
  const part = { aStart: start.a, bStart: start.b, aEnd: end.a, bEnd: end.b }
  return part.aStart < part.aEnd && part.bStart < part.bEnd && free.areFree(part) ? part : chain
}

function nearestEdge(
  aEdges: Uint8Array,
  a: number,
  aLeast: number,
  aMost: number,
  bEdges: Uint8Array,
  b: number,
  bLeast: number,
  bMost: number,
): { readonly a: number; readonly b: number } {
  let best = { a, b }
  let bestScore = Math.min(aEdges[a] ?? 0, bEdges[b] ?? 0)
  for (let aBy = -slack; aBy <= slack; aBy++) {
    for (let bBy = -slack; bBy <= slack; bBy++) {
      const there = { a: a + aBy, b: b + bBy }
      if (there.a < aLeast || there.a > aMost || there.b < bLeast || there.b > bMost) continue
      const edge = Math.min(aEdges[there.a] ?? 0, bEdges[there.b] ?? 0)
      const score =
        edge < Edge.sentence ? -1 : edge - 0.5 * (Math.abs(aBy) + Math.abs(bBy)) - Math.abs(aBy - bBy)
      if (score <= bestScore) continue
      best = there
      bestScore = score
    }
  }
  return best
}

function tellsEnough(texts: ReadTexts, chain: StrayChain, part: Part, gaps: readonly Part[]): boolean {
  const { a, b } = texts
  const words = sameWords(chain.runs)
  const away = Math.abs(placeAlong(part.aStart, gaps, 'a') - placeAlong(part.bStart, gaps, 'b'))
  const isNear = away <= near
  const isWhole =
    Math.min(
      a.edges[part.aStart] ?? 0,
      a.edges[part.aEnd] ?? 0,
      b.edges[part.bStart] ?? 0,
      b.edges[part.bEnd] ?? 0,
    ) >= Edge.sentence
  if (words < leastAnywhere && !isWhole && !isNear) return false
  const cells = isNear ? (2 * near) ** 2 : Math.max(1, a.words.count) * Math.max(1, b.words.count)
  return chain.told > Math.log2(cells) + bitsAboveChance
}

/** A place in words of both texts that stand before it, so that places of both can be compared. */
function placeAlong(place: number, gaps: readonly Part[], side: 'a' | 'b'): number {
  let low = 0
  let high = gaps.length
  while (low < high) {
    const middle = (low + high) >> 1
    const gap = gaps[middle]
    const end = gap === undefined ? 0 : side === 'a' ? gap.aEnd : gap.bEnd
    if (end <= place) low = middle + 1
    else high = middle
  }
  const gap = gaps[low]
  if (gap === undefined) return place
  return side === 'a' ? place : gap.aStart + Math.max(0, place - gap.bStart)
}
