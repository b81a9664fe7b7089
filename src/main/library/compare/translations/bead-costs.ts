/** What it costs to take some sentences of two texts for each other: lengths, structure, and the words that anchor them. */
import type { Alignable, AlignedSide } from './alignable'
import type { Band } from './band'
import { type Bead, paragraphCost } from './beads'
import { type LengthModel, lengthCost } from './lengths'

/** A stretch of both texts that is aligned by itself, between two places that are certain; ends exclusive. */
export interface Stretch {
  readonly a: number
  readonly aEnd: number
  readonly b: number
  readonly bEnd: number
  /** Its first sentences belong together: the reader said so. */
  readonly pinned: boolean
}

const structure = { acrossParagraphs: 4, onlyOneOpens: 1.2, bothOpen: -0.5, sameKind: -1, otherKind: 2 }
const impossible = Number.POSITIVE_INFINITY

export class BeadCosts {
  private readonly evidence: Float32Array
  /** 1 for sentences of `a` with evidence. */
  private readonly isAnchored: Uint8Array

  constructor(
    private readonly texts: Alignable,
    private readonly stretch: Stretch,
    private readonly model: LengthModel,
    private readonly band: Band,
  ) {
    this.evidence = new Float32Array(band.cells)
    this.isAnchored = new Uint8Array(band.countA + 1)
    for (let i = 0; i < stretch.aEnd - stretch.a; i++) {
      for (const [there, weight] of texts.evidence[stretch.a + i] ?? []) {
        const cell = band.cell(i, there - stretch.b)
        if (cell < 0) continue
        this.evidence[cell] = weight
        this.isAnchored[i] = 1
      }
    }
  }

  /** Of the bead whose sentences end before the `i`th of `a` and the `j`th of `b`, counted in the stretch. */
  cost({ a, b, cost }: Bead, i: number, j: number): number {
    if (this.tearsPin(i - a, j - b, a, b)) return impossible
    if (a === 0 || b === 0) return cost
    const { a: sideA, b: sideB } = this.texts
    const [fromA, fromB] = [this.stretch.a + i - a, this.stretch.b + j - b]
    let total = cost + crossed(sideA, fromA, a) + crossed(sideB, fromB, b)
    total += lengthCost(
      a,
      between(sideA.lengths, fromA, a),
      between(sideA.surprises, fromA, a),
      b,
      between(sideB.lengths, fromB, b),
      between(sideB.surprises, fromB, b),
      this.model,
    )
    total += beginning(sideA, fromA, sideB, fromB)
    return total - (a > 1 && b > 1 ? this.inPairs(i, j) : this.ofAll(i - a, i, j - b, j))
  }

  /** Subtle: of two with two only one pairing counts, or words that all four have would speak for keeping them together. */
  private inPairs(i: number, j: number): number {
    const inOrder = this.evidenceFor(i - 2, j - 2) + this.evidenceFor(i - 1, j - 1)
    return Math.max(inOrder, this.evidenceFor(i - 2, j - 1) + this.evidenceFor(i - 1, j - 2))
  }

  private ofAll(fromA: number, toA: number, fromB: number, toB: number): number {
    let total = 0
    for (let x = fromA; x < toA; x++) {
      for (let y = fromB; y < toB; y++) total += this.evidenceFor(x, y)
    }
    return total
  }

  private evidenceFor(x: number, y: number): number {
    if (this.isAnchored[x] === 0) return 0
    const cell = this.band.cell(x, y)
    return cell < 0 ? 0 : (this.evidence[cell] ?? 0)
  }

  /** Sentences of the paragraph that ends before the `i`th of `a` and begins in the stretch; 0 when none does. */
  paragraphOfA(i: number): number {
    const length = i > 0 ? (this.texts.a.ended[this.stretch.a + i - 1] ?? 0) : 0
    return length > 1 && length <= i ? length : 0
  }

  paragraphOfB(j: number): number {
    const length = j > 0 ? (this.texts.b.ended[this.stretch.b + j - 1] ?? 0) : 0
    return length > 1 && length <= j ? length : 0
  }

  /** Of leaving out the paragraph of so many sentences which begins at this place. */
  leftOut(i: number, j: number, sentences: number): number {
    return this.stretch.pinned && i === 0 && j === 0 ? impossible : paragraphCost(sentences)
  }

  private tearsPin(i: number, j: number, a: number, b: number): boolean {
    return this.stretch.pinned && i === 0 && j === 0 && (a === 0 || b === 0)
  }
}

function between(sums: Float64Array, from: number, count: number): number {
  return (sums[from + count] ?? 0) - (sums[from] ?? 0)
}

function crossed({ opens }: AlignedSide, from: number, count: number): number {
  let paragraphs = 0
  for (let at = from + 1; at < from + count; at++) paragraphs += opens[at] ?? 0
  return paragraphs * structure.acrossParagraphs
}

function beginning(sideA: AlignedSide, fromA: number, sideB: AlignedSide, fromB: number): number {
  const [opensA, opensB] = [sideA.opens[fromA], sideB.opens[fromB]]
  const [kindA, kindB] = [sideA.kinds[fromA], sideB.kinds[fromB]]
  const place = opensA !== opensB ? structure.onlyOneOpens : opensA === 1 ? structure.bothOpen : 0
  if (kindA !== kindB) return place + structure.otherKind
  return kindA === 0 ? place : place + structure.sameKind
}
