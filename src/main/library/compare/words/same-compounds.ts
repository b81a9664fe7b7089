/**
 * Makes compounds one word in both texts where one of them writes in one word what the other writes in several (`e-mail`,
 * `e mail` and `email`, `می‌خواهم` and `میخواهم`). Which of them are the same only the two texts together tell.
 */
import { isUnspaced } from '@shared/text/tokens'
import type { ComparableWords } from './comparable-words'

interface WrittenWords {
  readonly text: string
  readonly words: ComparableWords
}

const mostParts = 3

export function withSameCompounds(
  a: WrittenWords,
  b: WrittenWords,
): readonly [ComparableWords, ComparableWords] {
  const compounds = writtenDifferently(a, b)
  return compounds.size === 0 ? [a.words, b.words] : [joined(a, compounds), joined(b, compounds)]
}

/** Words that one text has more often in one word, the other in several. */
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
  for (let index = 0; index < count; index++) {
    let key = keys[index] ?? ''
    for (let parts = 2; parts <= mostParts && index + parts <= count; parts++) {
      key += keys[index + parts - 1] ?? ''
      if (matters(key) && isJoinable(written, index, parts)) yield key
    }
  }
}

/** Only a space or a sign that joins words may stand between the parts. */
function isJoinable({ text, words }: WrittenWords, first: number, parts: number): boolean {
  for (let index = first; index < first + parts; index++) {
    if (!isPart(words.keys[index] ?? '')) return false
    if (index > first && !isJoint(text.slice(words.ends[index - 1], words.starts[index]))) return false
  }
  return true
}

function isJoint(between: string): boolean {
  return /^(?:\s|[-\u2010\u2011\u200c\u00ad]\n?)$/.test(between)
}

function isPart(key: string): boolean {
  return !/[0-9]/.test(key) && !isUnspaced(key)
}

function joined(written: WrittenWords, compounds: ReadonlySet<string>): ComparableWords {
  const { count, keys: old, starts: oldStarts, ends: oldEnds } = written.words
  const keys: string[] = []
  const starts: number[] = []
  const ends: number[] = []
  for (let index = 0; index < count; ) {
    const parts = partsOfCompound(written, index, compounds)
    keys.push(old.slice(index, index + parts).join(''))
    starts.push(oldStarts[index] ?? 0)
    ends.push(oldEnds[index + parts - 1] ?? 0)
    index += parts
  }
  return { count: keys.length, keys, starts: Uint32Array.from(starts), ends: Uint32Array.from(ends) }
}

/** How many words the longest compound at a place has; 1 without one. */
function partsOfCompound(written: WrittenWords, index: number, compounds: ReadonlySet<string>): number {
  const { keys, count } = written.words
  for (let parts = Math.min(mostParts, count - index); parts > 1; parts--) {
    const key = keys.slice(index, index + parts).join('')
    if (compounds.has(key) && isJoinable(written, index, parts)) return parts
  }
  return 1
}
