/** The quotation marks of a text: which there are, and whether one stands where a quotation can begin or end. */
import { matchesOf } from '../matches-of'

type MarkFamily =
  | 'double'
  | 'single'
  | 'guillemet'
  | 'angle'
  | 'straight'
  | 'straight-single'
  | 'corner'
  | 'white-corner'

export interface Mark {
  readonly at: number
  readonly sign: string
  readonly family: MarkFamily
  /** What the sign itself says; null for a sign that can be either. */
  readonly side: 'open' | 'close' | null
  readonly canOpen: boolean
  readonly canClose: boolean
}

const families: ReadonlyMap<string, readonly [MarkFamily, Mark['side']]> = new Map([
  ['“', ['double', null]],
  ['”', ['double', 'close']],
  ['„', ['double', 'open']],
  ['‟', ['double', 'open']],
  ['‘', ['single', null]],
  ['’', ['single', 'close']],
  ['‚', ['single', 'open']],
  ['«', ['guillemet', null]],
  ['»', ['guillemet', null]],
  ['‹', ['angle', null]],
  ['›', ['angle', null]],
  ['"', ['straight', null]],
  ["'", ['straight-single', null]],
  ['「', ['corner', 'open']],
  ['」', ['corner', 'close']],
  ['『', ['white-corner', 'open']],
  ['』', ['white-corner', 'close']],
] as const)

const anyMark = /["'“”„‟‘’‚«»‹›「」『』]/g
const letter = /[\p{L}\p{M}]/u
const opening = /[\s:：([{—–\-/“„‘‚«»‹›"'「『\u200f\u200e\u202a-\u202e\u2066-\u2069]/
const closing = /[\s.,;:!?…)\]}—–\-/”“’‘«»‹›"'」』،؛؟*\u200f\u200e\u202a-\u202e\u2066-\u2069]/

/** Marks between `from` and `to` in the order of the text; apostrophes inside words are none. */
export function marksIn(text: string, from: number, to: number): readonly Mark[] {
  const marks: Mark[] = []
  for (const found of matchesOf(text.slice(from, to), anyMark)) {
    const mark = markAt(text, from + found.index, found[0], from, to)
    if (mark !== null) marks.push(mark)
  }
  return marks
}

function markAt(text: string, at: number, sign: string, from: number, to: number): Mark | null {
  const known = families.get(sign)
  if (known === undefined) return null
  const [family, side] = known
  const before = at > from ? (text[at - 1] ?? ' ') : ' '
  const after = at + 1 < to ? (text[at + 1] ?? ' ') : ' '
  const isSingle = family === 'single' || family === 'straight-single'
  if (isSingle && letter.test(before) && letter.test(after)) return null
  if (isSingle && isElision(text, at, before)) return null
  // French guillemets have a space on their inner side: « and ».
  const opensSpaced = sign === '«' || sign === '‹'
  const closesSpaced = sign === '»' || sign === '›'
  const isCorner = family === 'corner' || family === 'white-corner'
  const canOpen = (isCorner || opening.test(before)) && (opensSpaced || !/\s/.test(after))
  const canClose = (closesSpaced || !/\s/.test(before)) && (isCorner || closing.test(after))
  return { at, sign, family, side, canOpen, canClose }
}

const elision =
  /^.(?:tis|twas|twere|twill|twould|em|til|cause|bout|round|n|gainst|neath|s|re|ve|d)\b|^.\d0s\b|^.\d\d(?!\d)/i

function isElision(text: string, at: number, before: string): boolean {
  return opening.test(before) && text[at] !== '‚' && elision.test(text.slice(at, at + 8))
}
