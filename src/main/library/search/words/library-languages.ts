/** The languages whose forms of words a library needs: those of its letters, and those that a script tells. */
import type { WordList } from '../word-list'
import type { Script, Stemmer } from './stemmer'
import { stemmerOf } from './stemmers'

/** A language counts when it has so many letters, or this part of those whose language is known. */
const fewestLetters = 5
const smallestPart = 0.01

/** Languages that are told by their script alone, when no letter says that it is in one written with it. */
const byScript: readonly (readonly [Script, first: string, last: string, languages: readonly string[]])[] = [
  ['arabic', '\u0621', '\u06d3', ['fa', 'ar']],
  ['greek', '\u03b1', '\u03c9', ['el']],
  ['hebrew', '\u05d0', '\u05ea', ['he']],
  ['tamil', '\u0b82', '\u0bcd', ['ta']],
  ['hangul', '\uac00', '\ud7a3', ['ko']],
]

/** Codes of the languages that count, in order. `letters` says how many are in each. */
export function languagesThatCount(letters: ReadonlyMap<string, number>): readonly string[] {
  const counts = [...letters].sort(([a], [b]) => (a < b ? -1 : 1))
  const all = counts.reduce((sum, [, count]) => sum + count, 0)
  return counts
    .filter(([, count]) => count >= fewestLetters || count >= all * smallestPart)
    .map(([language]) => language)
}

export async function stemmersFor(
  languages: readonly string[],
  words: WordList,
): Promise<readonly Stemmer[]> {
  const stemmers = new Set<Stemmer>()
  const add = async (language: string) => {
    const stemmer = await stemmerOf(language)
    if (stemmer) stemmers.add(stemmer)
  }
  for (const language of languages) await add(language)
  const scripts = new Set([...stemmers].map(({ script }) => script))
  for (const [script, first, last, told] of byScript) {
    if (scripts.has(script) || !beginsWithin(words, first, last)) continue
    for (const language of told) await add(language)
  }
  return [...stemmers]
}

/** Whether a word begins with a letter from this one to that one. */
function beginsWithin(words: WordList, first: string, last: string): boolean {
  const [from] = words.beginningWith(first)
  return from < words.size && words.at(from).slice(0, 1) <= last
}
