/** Two texts as sentences to be aligned, in the flat shape that the search for the best alignment runs over. */
import type { BlockKind } from '@shared/letter'
import { type Evidence, evidenceBetween } from './evidence'
import { surprises } from './lengths'
import type { LetterText, Sentence } from './sentences'

export interface AlignedSide {
  readonly count: number
  /** Letters up to each sentence, so that the length of a stretch is a difference. */
  readonly lengths: Float64Array
  /** See `surprises`. */
  readonly surprises: Float64Array
  /** 1 where a paragraph begins. */
  readonly opens: Uint8Array
  /** The same for kinds of blocks that translations keep; 0 for running text. */
  readonly kinds: Uint8Array
  /** Of each sentence that begins a paragraph how many sentences it has, else 0. */
  readonly paragraphs: Uint32Array
  /** Of each sentence that ends a paragraph how many sentences it has, else 0. */
  readonly ended: Uint32Array
}

export interface Alignable {
  readonly a: AlignedSide
  readonly b: AlignedSide
  readonly evidence: Evidence
}

const keptKinds: readonly BlockKind[] = [
  'heading',
  'dateline',
  'salutation',
  'closing',
  'signature',
  'letterhead',
  'postscript',
]

export function alignable(
  a: LetterText & { readonly sentences: readonly Sentence[] },
  b: LetterText & { readonly sentences: readonly Sentence[] },
): Alignable {
  const words = ({ text, sentences }: typeof a) => sentences.map(({ start, end }) => text.slice(start, end))
  return {
    a: sideOf(a.sentences),
    b: sideOf(b.sentences),
    evidence: evidenceBetween(words(a), words(b)),
  }
}

/** The same two texts, the other one first. */
export function turned({ a, b, evidence }: Alignable): Alignable {
  const rows = Array.from({ length: b.count }, () => new Map<number, number>())
  evidence.forEach((row, i) => {
    for (const [j, weight] of row) rows[j]?.set(i, weight)
  })
  return { a: b, b: a, evidence: rows }
}

function sideOf(sentences: readonly Sentence[]): AlignedSide {
  const count = sentences.length
  const side = {
    count,
    lengths: new Float64Array(count + 1),
    surprises: surprises(sentences.map(({ length }) => length)),
    opens: new Uint8Array(count + 1),
    kinds: new Uint8Array(count + 1),
    paragraphs: new Uint32Array(count + 1),
    ended: new Uint32Array(count + 1),
  }
  let opened = 0
  sentences.forEach(({ block, kind, length }, at) => {
    side.lengths[at + 1] = (side.lengths[at] ?? 0) + length
    side.kinds[at] = keptKinds.indexOf(kind) + 1
    if (sentences[at - 1]?.block !== block) {
      side.opens[at] = 1
      opened = at
    }
    if (sentences[at + 1]?.block === block) return
    side.paragraphs[opened] = at + 1 - opened
    side.ended[at] = at + 1 - opened
  })
  return side
}
