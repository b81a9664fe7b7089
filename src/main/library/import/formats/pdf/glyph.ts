/** The signs of a page as they are printed: each with its place, size and what the document says of it. */

export interface Glyph {
  /** One sign, or several that are printed as one: `fi`, lam-alef. In the order in which they are read. */
  readonly text: string
  /** Which drawing of which font it is: a letter has several where letters are joined. */
  readonly form: string
  /** Where it begins on its baseline, in points, in the direction of writing. */
  readonly x: number
  /** Height of its baseline: larger is further up the page. */
  readonly y: number
  readonly width: number
  /** Height of its font in points. */
  readonly size: number
  readonly bold: boolean
  /** Number of the marked content that it belongs to, for documents with a structure; null for none. */
  readonly mark: number | null
  /** Printed by the program, not written by the author: running heads of documents with a structure. */
  readonly artifact: boolean
}

/** The glyphs of a page that are written in one direction, turned so that they run to the right and lines follow downwards. */
export interface GlyphLayer {
  /** Degrees against the clock by which the text is turned on the page; vertical writing is turned by -90. */
  readonly angle: number
  readonly glyphs: readonly Glyph[]
}

/** Both are 3 × 2 matrices as PDF writes them; `b` is applied first. */
export type Matrix = readonly [number, number, number, number, number, number]

export const identity: Matrix = [1, 0, 0, 1, 0, 0]

export function multiply(a: Matrix, b: Matrix): Matrix {
  return [
    a[0] * b[0] + a[2] * b[1],
    a[1] * b[0] + a[3] * b[1],
    a[0] * b[2] + a[2] * b[3],
    a[1] * b[2] + a[3] * b[3],
    a[0] * b[4] + a[2] * b[5] + a[4],
    a[1] * b[4] + a[3] * b[5] + a[5],
  ]
}
