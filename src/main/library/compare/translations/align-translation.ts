/** A letter and its translation: their sentences, and which of them translate each other. Pure: texts in, links out. */
import type { SentencePin, Translation } from '@shared/comparison'
import { alignSentences } from './align-sentences'
import { alignable } from './alignable'
import { findPins } from './pinned-places'
import { type LetterText, sentencesOf } from './sentences'

export interface TranslatedText extends LetterText {
  readonly textHash: string
}

export interface TranslationInput {
  readonly a: TranslatedText
  readonly b: TranslatedText
  /** Of these two letters, older ones first. */
  readonly pins: readonly SentencePin[]
}

export function alignTranslation({ a, b, pins }: TranslationInput): Translation {
  const sidesA = { ...a, sentences: sentencesOf(a) }
  const sidesB = { ...b, sentences: sentencesOf(b) }
  const found = findPins(pins, sidesA, sidesB)
  const spans = ({ sentences }: typeof sidesA) => sentences.map(({ start, end }) => ({ start, end }))
  return {
    a: spans(sidesA),
    b: spans(sidesB),
    links: alignSentences(alignable(sidesA, sidesB), found.places),
    pins: found.pins,
    lost: found.lost,
  }
}
