/**
 * Aligns the sentences of a text with those of its translation: W. A. Gale and K. W. Church 1993, with paragraphs, kinds
 * of blocks and anchoring words as further evidence, and the reader's pins as bounds that nothing crosses. Pure.
 */
import type { SentenceLink } from '@shared/comparison'
import { type Alignable, type AlignedSide, turned } from './alignable'
import { Band, type Line } from './band'
import { BeadCosts, type Stretch } from './bead-costs'
import { bestPath, lineOf, type Path, type Step } from './best-path'
import { certainties } from './certainty'
import { expectedLine } from './expected-line'
import { firstModel, type LengthModel, modelOf } from './lengths'

/** A sentence of `a` and one of `b` that begin together. */
export interface PinnedPlace {
  readonly a: number
  readonly b: number
}

/**
 * `pins` ascend in both texts. The links are in order and have every sentence once. Always worked out in one order of the
 * two, so that it is the same the other way round also where two ways are equally good.
 */
export function alignSentences(texts: Alignable, pins: readonly PinnedPlace[]): readonly SentenceLink[] {
  if (!comesSecond(texts.a, texts.b)) return aligned(texts, pins)
  const back = aligned(
    turned(texts),
    pins.map(({ a, b }) => ({ a: b, b: a })),
  )
  return back.map(({ a, b, ...link }) => ({ ...link, a: b, b: a }))
}

/** An order of any two texts, by the lengths of their sentences. */
function comesSecond(a: AlignedSide, b: AlignedSide): boolean {
  if (a.count !== b.count) return a.count > b.count
  const other = a.lengths.findIndex((length, at) => length !== b.lengths[at])
  return other !== -1 && (a.lengths[other] ?? 0) > (b.lengths[other] ?? 0)
}

function aligned(texts: Alignable, pins: readonly PinnedPlace[]): readonly SentenceLink[] {
  const stretches = stretchesBetween(texts, pins)
  const first = firstModel(texts.a.lengths.at(-1) ?? 0, texts.b.lengths.at(-1) ?? 0)
  const drafts = stretches.map((stretch) => ({
    stretch,
    path: pathThrough(texts, stretch, first, expectedLine(texts, stretch), firstHalf(stretch)).path,
  }))
  // The lengths of what was aligned tell how the two languages are related; the best way is then not far from the draft.
  const model = modelOf(
    drafts.flatMap(({ stretch, path }) => singlePairs(texts, stretch, path)),
    first,
  )
  return drafts.flatMap(({ stretch, path }) => linksOf(texts, stretch, path, model))
}

function stretchesBetween(texts: Alignable, pins: readonly PinnedPlace[]): readonly Stretch[] {
  const bounds = [...pins, { a: texts.a.count, b: texts.b.count }]
  const stretches: Stretch[] = []
  let from = { a: 0, b: 0, pinned: false }
  for (const { a, b } of bounds) {
    if (a > from.a || b > from.b) stretches.push({ ...from, aEnd: a, bEnd: b })
    from = { a, b, pinned: true }
  }
  return stretches
}

/** A path mostly stays this near the expected line, in sentences to either side. */
function firstHalf({ a, aEnd, b, bEnd }: Stretch): number {
  return 40 + Math.ceil((aEnd - a + bEnd - b) / 200)
}
const besideDraft = 20

/** What a step costs on the average when texts are no translations of each other, or the path runs beside the right one. */
const tooDear = 2

function pathThrough(
  texts: Alignable,
  stretch: Stretch,
  model: LengthModel,
  line: Line,
  narrowest: number,
): { readonly path: Path; readonly costs: BeadCosts } {
  const [countA, countB] = [stretch.aEnd - stretch.a, stretch.bEnd - stretch.b]
  let cheapest = Number.POSITIVE_INFINITY
  for (let half = narrowest; ; half *= 2) {
    const band = new Band(countA, countB, line, half)
    const costs = new BeadCosts(texts, stretch, model, band)
    const path = bestPath(band, costs)
    const isGood = path !== null && !path.atEdge && path.cost < tooDear * path.steps.length
    // A wider band that finds nothing clearly better will not find it when it is wider still.
    const isNoBetter = path !== null && path.cost > cheapest - tooDear
    if (path !== null && (isGood || isNoBetter || band.isWidest)) return { path, costs }
    cheapest = Math.min(cheapest, path?.cost ?? cheapest)
    if (band.isWidest) throw new Error('The sentences cannot be aligned.')
  }
}

function singlePairs(
  texts: Alignable,
  stretch: Stretch,
  { steps }: Path,
): readonly (readonly [number, number])[] {
  const length = (lengths: Float64Array, at: number) => (lengths[at + 1] ?? 0) - (lengths[at] ?? 0)
  return steps.flatMap(({ i, j, a, b }) =>
    a === 1 && b === 1
      ? [[length(texts.a.lengths, stretch.a + i), length(texts.b.lengths, stretch.b + j)] as const]
      : [],
  )
}

function linksOf(
  texts: Alignable,
  stretch: Stretch,
  draft: Path,
  model: LengthModel,
): readonly SentenceLink[] {
  const [countA, countB] = [stretch.aEnd - stretch.a, stretch.bEnd - stretch.b]
  const line = lineOf(draft, countA, countB)
  const { path, costs } = pathThrough(texts, stretch, model, line, besideDraft)
  const sure = certainties(path, countA, countB, costs)
  return path.steps.flatMap((step, at) => {
    const byHand = stretch.pinned && at === 0
    const certainty = byHand ? 1 : (sure[at] ?? 0)
    return linksOfStep(step, stretch).map((link) => ({ ...link, certainty, byHand }))
  })
}

function linksOfStep({ i, j, a, b }: Step, stretch: Stretch): readonly Pick<SentenceLink, 'a' | 'b'>[] {
  const ofA = Array.from({ length: a }, (_, at) => stretch.a + i + at)
  const ofB = Array.from({ length: b }, (_, at) => stretch.b + j + at)
  if (b === 0) return ofA.map((each) => ({ a: [each], b: [] }))
  if (a === 0) return ofB.map((each) => ({ a: [], b: [each] }))
  return [{ a: ofA, b: ofB }]
}
