/** Sentences inside of an answer of the library: an answer holds data, and whoever shows it has the words. */

/** Each with its place in the answer: three words or more in a row, with a mark that ends a sentence or a part of it. */
export function sentencesIn(answer: unknown, place = ''): readonly string[] {
  if (typeof answer === 'string')
    return /\p{L}+\s+\S+\s+\S+.*[.:!?]/su.test(answer) ? [`${place}: ${answer}`] : []
  if (typeof answer !== 'object' || answer === null) return []
  return Object.entries(answer).flatMap(([key, value]) =>
    sentencesIn(value, place === '' ? key : `${place}.${key}`),
  )
}
