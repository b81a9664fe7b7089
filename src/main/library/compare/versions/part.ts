/** Stretches of two texts, counted in words. */

/** The same `length` words from place `a` of one text and from place `b` of the other. */
export interface Run {
  readonly a: number
  readonly b: number
  readonly length: number
}

/** Words of `a` and of `b`, ends exclusive. */
export interface Part {
  readonly aStart: number
  readonly aEnd: number
  readonly bStart: number
  readonly bEnd: number
}

/** What is between runs of a part: the places where its two sides differ, in order. */
export function gapsBetween(runs: readonly Run[], part: Part): readonly Part[] {
  const gaps: Part[] = []
  let { aStart, bStart } = part
  for (const run of [...runs, { a: part.aEnd, b: part.bEnd, length: 0 }]) {
    if (aStart < run.a || bStart < run.b) gaps.push({ aStart, aEnd: run.a, bStart, bEnd: run.b })
    aStart = run.a + run.length
    bStart = run.b + run.length
  }
  return gaps
}
