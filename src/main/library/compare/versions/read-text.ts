/** A text as versions are compared: its words, where its sentences and paragraphs begin, and how much each word tells. */
import type { ComparableWords } from '../words/comparable-words'

/** How strongly a text is divided before a word. */
export const Edge = { none: 0, clause: 2, sentence: 5, line: 6, paragraph: 8 } as const

export interface ReadText {
  readonly words: ComparableWords
  /** The numbers of its words. */
  readonly numbers: Int32Array
  /** An Edge before each word, and that of the end. */
  readonly edges: Uint8Array
  /** How much the words before a place tell together, in bits; one more than there are words. */
  readonly told: Float64Array
}

/** How much the words from `start` to `end` tell, in bits. */
export function toldBy(text: ReadText, start: number, end: number): number {
  return (text.told[end] ?? 0) - (text.told[start] ?? 0)
}

const wordSign = /[\p{L}\p{N}]/u
const sentenceSign = /[.!?…‥؟۔؛。！？।।]/u
const clauseSign = /[,;:،、，：；()[\]«»“”"–—]/u

export function edgesOf(text: string, { count, keys, starts, ends }: ComparableWords): Uint8Array {
  const edges = new Uint8Array(count + 1)
  edges[0] = Edge.paragraph
  edges[count] = Edge.paragraph
  let end = ends[0] ?? 0
  for (let index = 1; index < count; index++) {
    // Signs that are words of their own belong to the word before them.
    if (!wordSign.test(keys[index] ?? '')) continue
    const start = starts[index] ?? 0
    edges[index] = start - end === 1 ? Edge.none : edgeBetween(text.slice(end, start))
    end = ends[index] ?? 0
  }
  return edges
}

function edgeBetween(between: string): number {
  const endsSentence = sentenceSign.test(between)
  const lines = between.split('\n').length - 1
  if (lines > 1) return Edge.paragraph
  if (lines === 1 && endsSentence) return Edge.line
  if (endsSentence) return Edge.sentence
  return lines === 1 || clauseSign.test(between) ? Edge.clause : Edge.none
}
