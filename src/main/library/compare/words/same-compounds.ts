/**
 * Makes compounds one word in both texts where one of them writes in one word what the other writes in two (`e-mail`,
 * `e mail` and `email`, `می‌خواهم` and `میخواهم`). Which of them are the same only the two texts together tell.
 */
import { isUnspaced } from '@shared/text/tokens'
import type { ComparableWords } from './comparable-words'

export interface WrittenWords {
  readonly text: string
  readonly words: ComparableWords
}

/** Compounds of three parts take two rounds. */
const rounds = 2

export function withSameCompounds(
  a: WrittenWords,
  b: WrittenWords,
): readonly [ComparableWords, ComparableWords] {
  let [first, second] = [a.words, b.words]
  for (let round = 0; round < rounds; round++) {
    const compounds = writtenDifferently({ ...a, words: first }, { ...b, words: second })
    if (compounds.size === 0) break
    first = joined({ ...a, words: first }, compounds)
    second = joined({ ...b, words: second }, compounds)
  }
  return [first, second]
}

/** Words that one text has more often in one word, the other in two. */
function writtenDifferently(a: WrittenWords, b: WrittenWords): ReadonlySet<string> {
  const inA = countsOf(a.words.keys)
  const inB = countsOf(b.words.keys)
  const isUneven = (key: string): boolean => inA.get(key) !== inB.get(key)
  const apartInA = countsOf(apart(a, isUneven))
  const apartInB = countsOf(apart(b, isUneven))
  const found = new Set<string>()
  for (const key of new Set([...apartInA.keys(), ...apartInB.keys()])) {
    const more = (inA.get(key) ?? 0) - (inB.get(key) ?? 0)
    const moreApart = (apartInA.get(key) ?? 0) - (apartInB.get(key) ?? 0)
    if (more * moreApart < 0) found.add(key)
  }
  return found
}

function countsOf(keys: Iterable<string>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  return counts
}

/** What neighbouring words would be as one word, as far as it `matters`. */
function* apart(written: WrittenWords, matters: (key: string) => boolean): Generator<string> {
  const { keys, count } = written.words
  for (let index = 1; index < count; index++) {
    const key = (keys[index - 1] ?? '') + (keys[index] ?? '')
    if (matters(key) && isJoinable(written, index)) yield key
  }
}

/** Only a space or a sign that joins words may stand between the halves. */
function isJoinable({ text, words }: WrittenWords, index: number): boolean {
  const between = text.slice(words.ends[index - 1], words.starts[index])
  if (!/^(?:\s|[-\u2010\u2011\u200c\u00ad]\n?)$/.test(between)) return false
  return isPart(words.keys[index - 1] ?? '') && isPart(words.keys[index] ?? '')
}

function isPart(key: string): boolean {
  return !/[0-9]/.test(key) && !isUnspaced(key)
}

function joined(written: WrittenWords, compounds: ReadonlySet<string>): ComparableWords {
  const { count, keys: old, starts: oldStarts, ends: oldEnds } = written.words
  const keys: string[] = []
  const starts: number[] = []
  const ends: number[] = []
  for (let index = 0; index < count; index++) {
    const compound = (old[index] ?? '') + (old[index + 1] ?? '')
    const joins = index + 1 < count && compounds.has(compound) && isJoinable(written, index + 1)
    keys.push(joins ? compound : (old[index] ?? ''))
    starts.push(oldStarts[index] ?? 0)
    if (joins) index++
    ends.push(oldEnds[index] ?? 0)
  }
  return { count: keys.length, keys, starts: Uint32Array.from(starts), ends: Uint32Array.from(ends) }
}
