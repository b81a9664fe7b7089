/** Everything that a word of "go to" may stand for in heads of letters: the word itself, what it begins, its forms, slips. */
import type { AskedTerm } from './heads-shard'
import type { Vocabulary } from './vocabulary'
import { type Stemmer, scriptOf } from './words/stemmer'
import { wordDistance } from './words/word-distance'

const mostOfAKind = 200
const boosts = { same: 10, beginning: 3, form: 2, similar: 1 } as const
/** Shorter words are not taken for misspelt ones; longer ones may have two slips. */
const shortestMisspelt = 4
const shortestForTwo = 8

/** `tagWords` are words that the vocabulary does not know, since they stand in notes. */
export function headTerms(
  word: string,
  vocabulary: Vocabulary,
  tagWords: ReadonlySet<string>,
  stemmers: readonly (Stemmer | null)[],
): readonly AskedTerm[] {
  const terms = new Map<string, number>()
  const add = (words: readonly string[], boost: number) => {
    for (const one of words) terms.set(one, Math.max(boost, terms.get(one) ?? 0))
  }
  const tags = [...tagWords]
  add([word], boosts.same)
  add(vocabulary.matching(`${word}*`, mostOfAKind), boosts.beginning)
  add(
    tags.filter((tag) => tag.startsWith(word)),
    boosts.beginning,
  )
  add(
    vocabulary.formsOf(word, mostOfAKind).map((form) => form.word),
    boosts.form,
  )
  if (word.length >= shortestMisspelt) {
    const distance = word.length >= shortestForTwo ? 2 : 1
    add(vocabulary.similarTo(word, distance, mostOfAKind), boosts.similar)
    add(
      tags.filter((tag) => wordDistance(tag, word, distance) <= distance),
      boosts.similar,
    )
  }
  const stems = stemmers.flatMap((stemmer) => (stemmer?.script === scriptOf(word) ? stemmer.stems(word) : []))
  add(stems, boosts.form)
  return [
    ...[...terms].map(([term, boost]) => ({ word: term, boost, isStem: false })),
    ...[...new Set(stems)].map((stem) => ({ word: stem, boost: boosts.form, isStem: true })),
  ]
}
