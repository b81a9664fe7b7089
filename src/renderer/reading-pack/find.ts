/** Finds letters of a reading pack. Null when nothing is asked. */
import lunr from 'lunr'
import { holdsPhrase, type Question } from './question'

export function findLetters(
  index: lunr.Index,
  { wanted, refused, phrases, last }: Question,
  textOf: (place: number) => string,
): readonly number[] | null {
  const words = [...wanted, ...phrases.flat()]
  if (words.length + refused.length === 0) return null
  const found = index.query((query) => {
    for (const word of words) {
      const isLast = word === last
      query.term(word, {
        presence: lunr.Query.presence.REQUIRED,
        wildcard: isLast ? lunr.Query.wildcard.TRAILING : lunr.Query.wildcard.NONE,
        usePipeline: false,
      })
    }
    for (const word of refused)
      query.term(word, { presence: lunr.Query.presence.PROHIBITED, usePipeline: false })
  })
  const places = found.map(({ ref }) => Number(ref))
  if (phrases.length === 0) return places
  return places.filter((place) => phrases.every((phrase) => holdsPhrase(textOf(place), phrase)))
}
