/** The ways in which sentences follow each other in a text and its translation, and what each costs before anything is read. */

export interface Bead {
  /** Sentences of each text; of a paragraph that one text leaves out as many as it has. */
  readonly a: number
  readonly b: number
  readonly cost: number
}

/**
 * Probabilities after Gale and Church 1993, table 5, as negative logarithms; they counted nothing beyond two sentences.
 * What is left out costs the same however long it is: editors leave out whole sentences.
 */
export const beads: readonly Bead[] = [
  { a: 1, b: 1, cost: 0.12 },
  { a: 1, b: 0, cost: 4.2 },
  { a: 0, b: 1, cost: 4.2 },
  { a: 2, b: 1, cost: 3.1 },
  { a: 1, b: 2, cost: 3.1 },
  { a: 2, b: 2, cost: 4.5 },
  { a: 3, b: 1, cost: 5.2 },
  { a: 1, b: 3, cost: 5.2 },
]

/** Places in the list of beads behind those above: a paragraph that is only in `a`, or only in `b`. */
export const paragraphOfA = beads.length
export const paragraphOfB = beads.length + 1

/** A whole paragraph is left out together. */
export function paragraphCost(sentences: number): number {
  return 4 + 0.4 * sentences
}
