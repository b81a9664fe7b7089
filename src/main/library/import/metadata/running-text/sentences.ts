/** The sentences of a text in its own voice: what it quotes is covered, what only came with it is left out. */
import type { Span } from '@shared/letter'
import type { Described } from '../finding'
import { sentenceStarts } from '../quotations/sentence'
import { outermost, withoutQuotations } from '../quotations/without-quotations'
import { type Telling, tellingWords } from './telling-words'

export interface OwnWords {
  /** As long as the letter's text, place for place; quoted words are covered. */
  readonly covered: string
  readonly sentences: readonly Sentence[]
  /** What the words of each sentence may speak of. */
  readonly telling: Telling
}

export interface Sentence extends Span {
  /** Which paragraph it stands in, counted from 0. */
  readonly paragraph: number
}

const known = new WeakMap<Described, OwnWords>()

/** The same answer for the same letter is kept while the letter is described. */
export function ownWords(letter: Described): OwnWords {
  const before = known.get(letter)
  if (before !== undefined) return before
  const covered = withoutQuotations(letter.text, outermost(letter.quotations))
  const proper = letter.blocks.filter(({ kind }) => proseKinds.has(kind))
  const sentences = proper.flatMap(({ start, end }, paragraph) => {
    const starts = sentenceStarts(covered, start, end)
    return starts.map((from, at) => ({ start: from, end: starts[at + 1] ?? end, paragraph }))
  })
  const found = { covered, sentences, telling: tellingWords(covered, sentences, letter.language) }
  known.set(letter, found)
  return found
}

const proseKinds: ReadonlySet<string> = new Set(['paragraph', 'heading', 'list-item', 'dateline', 'note'])
