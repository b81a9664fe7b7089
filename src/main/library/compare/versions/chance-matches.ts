/**
 * Takes out words that are the same by chance: a lone "the" between two long changes says nothing and only cuts the
 * change in two. Words stay when they tell more than could be found by chance in changes as long as those beside them.
 */
import type { Part, Run } from './part'
import { type ReadText, toldBy } from './read-text'

interface Doubt {
  /** By how many bits words must tell more than chance would, next to changes of sixteen words and more. */
  readonly bits: number
  /** Runs with no more changed words than this between them are judged together. */
  readonly together: number
}

/** What a reader asks before calling words the same. */
const usual: Doubt = { bits: 3, together: 0 }
/** What is asked of words that a passage may have moved past or with. */
const great: Doubt = { bits: 14, together: 2 }

/** `runs` of a part in order; what stays, in order. `text` is the one that `a` of the runs counts in. */
export function withoutChance(runs: readonly Run[], part: Part, text: ReadText): readonly Run[] {
  return believed(runs, part, text, usual)
}

/** Only what nothing else can call in question. */
export function withoutDoubt(runs: readonly Run[], part: Part, text: ReadText): readonly Run[] {
  return believed(runs, part, text, great)
}

/** Runs that are judged together. */
interface Island {
  readonly runs: Run[]
  readonly aStart: number
  readonly bStart: number
  aEnd: number
  bEnd: number
  told: number
}

function believed(runs: readonly Run[], part: Part, text: ReadText, doubt: Doubt): readonly Run[] {
  const kept: Island[] = []
  const { aStart, aEnd, bStart, bEnd } = part
  const start: Island = { runs: [], told: 0, aStart, aEnd: aStart, bStart, bEnd: bStart }
  const end: Island = { runs: [], told: 0, aStart: aEnd, aEnd, bStart: bEnd, bEnd }
  for (const next of [...islands(runs, text, doubt), end]) {
    for (let last = kept.pop(); last !== undefined; last = kept.pop()) {
      if (isChance(last, kept[kept.length - 1] ?? start, next, doubt)) continue
      kept.push(last)
      break
    }
    if (next !== end) kept.push(next)
  }
  return kept.flatMap((island) => island.runs)
}

function islands(runs: readonly Run[], text: ReadText, { together }: Doubt): readonly Island[] {
  const found: Island[] = []
  for (const run of runs) {
    const { a, b, length } = run
    const own = { aStart: a, aEnd: a + length, bStart: b, bEnd: b + length }
    const island = { ...own, runs: [run], told: toldBy(text, a, a + length) }
    const last = found[found.length - 1]
    if (last === undefined || Math.max(a - last.aEnd, b - last.bEnd) > together) found.push(island)
    else {
      last.runs.push(run)
      last.told += island.told
      last.aEnd = island.aEnd
      last.bEnd = island.bEnd
    }
  }
  return found
}

function isChance(island: Island, before: Island, next: Island, doubt: Doubt): boolean {
  const aBefore = island.aStart - before.aEnd
  const bBefore = island.bStart - before.bEnd
  const aBehind = next.aStart - island.aEnd
  const bBehind = next.bStart - island.bEnd
  // The shorter change decides: next to a single changed word nothing is lost by leaving what is the same.
  const shorter = Math.min(Math.max(aBefore, bBefore), Math.max(aBehind, bBehind))
  if (shorter <= 1) return false
  const length = Math.min(island.aEnd - island.aStart, island.bEnd - island.bStart)
  const around = 2 * shorter + length
  const fewer = Math.min(around, Math.min(aBefore + aBehind, bBefore + bBehind) + length)
  const asked = Math.log2(around * fewer) + Math.min(1, Math.log2(shorter) / 4) * doubt.bits
  return island.told < asked
}
