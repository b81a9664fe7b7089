/**
 * Takes out words that are the same by chance: a lone "the" between two long changes says nothing and only cuts the
 * change in two. A run stays when it tells more than could be found by chance in changes as long as those beside it.
 */
import type { Run } from './aligned-runs'
import type { Part } from './part'
import { type ReadText, toldBy } from './read-text'

/** By how many bits a run must tell more than chance would, next to changes of sixteen words and more. */
export const Doubt = { usual: 3, great: 14 } as const
export type Doubt = (typeof Doubt)[keyof typeof Doubt]

/** `runs` of a part in order; what stays, in order. `text` is the one that `a` of the runs counts in. */
export function withoutChance(
  runs: readonly Run[],
  part: Part,
  text: ReadText,
  doubt: Doubt = Doubt.usual,
): readonly Run[] {
  const kept: Run[] = []
  const start: Run = { a: part.aStart, b: part.bStart, length: 0 }
  const end: Run = { a: part.aEnd, b: part.bEnd, length: 0 }
  for (const next of [...runs, end]) {
    for (let last = kept.pop(); last !== undefined; last = kept.pop()) {
      if (isChance(last, kept[kept.length - 1] ?? start, next, text, doubt)) continue
      kept.push(last)
      break
    }
    if (next !== end) kept.push(next)
  }
  return kept
}

function isChance(run: Run, before: Run, next: Run, text: ReadText, doubt: Doubt): boolean {
  const aBefore = run.a - before.a - before.length
  const bBefore = run.b - before.b - before.length
  const aBehind = next.a - run.a - run.length
  const bBehind = next.b - run.b - run.length
  // The shorter change decides: next to a single changed word nothing is lost by leaving the run.
  const shorter = Math.min(Math.max(aBefore, bBefore), Math.max(aBehind, bBehind))
  if (shorter <= 1) return false
  const around = 2 * shorter + run.length
  const fewer = Math.min(around, Math.min(aBefore + aBehind, bBefore + bBehind) + run.length)
  const asked = Math.log2(around * fewer) + Math.min(doubt, (Math.log2(shorter) * doubt) / 4)
  return toldBy(text, run.a, run.a + run.length) < asked
}
