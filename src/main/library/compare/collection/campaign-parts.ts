/**
 * The text that the letters of a campaign have in common, cut where it is that some of them go other ways. Pure, for
 * the thread that compares: a word counts as there when any sequence of five words around it is.
 */
import type { Span } from '@shared/letter'
import { tokens } from '@shared/text/tokens'
import { everyFingerprint, wordsOfFingerprint } from './fingerprints'

export interface TemplateAndMembers {
  readonly template: string
  /** Texts of letters, in some batches for a large campaign. */
  readonly members: readonly string[]
}

/** For each word of the template how many of the members have it where the template has it. */
export function membersWithWords({ template, members }: TemplateAndMembers): Uint32Array {
  const { words, count } = tokens(template)
  const own = everyFingerprint(words.join(' '))
  const having = new Uint32Array(count)
  for (const member of members) {
    const there = new Set(everyFingerprint(tokens(member).words.join(' ')))
    let until = 0
    own.forEach((fingerprint, at) => {
      if (!there.has(fingerprint)) return
      for (let word = Math.max(at, until); word < at + wordsOfFingerprint; word++) {
        having[word] = (having[word] ?? 0) + 1
      }
      until = at + wordsOfFingerprint
    })
  }
  return having
}

export type Part = Span & { readonly letters: number }

/** Where so many letters differ that a reader of the template should see it: in small campaigns each one counts. */
const tolerance = 0.03

/**
 * Stretches of the template that about as many letters have, in order; together they cover every word once. `having`
 * is of all members together; each stretch says how many have the whole of it at least.
 */
export function partsOf(template: string, having: ArrayLike<number>, members: number): readonly Part[] {
  const { count, starts, ends } = tokens(template)
  const most = Math.floor(members * tolerance)
  const parts: Part[] = []
  for (let first = 0; first < count; ) {
    let [least, highest] = [having[first] ?? 0, having[first] ?? 0]
    let last = first
    while (last + 1 < count) {
      const next = having[last + 1] ?? 0
      if (Math.max(highest, next) - Math.min(least, next) > most) break
      least = Math.min(least, next)
      highest = Math.max(highest, next)
      last++
    }
    parts.push({ start: starts[first] ?? 0, end: ends[last] ?? 0, letters: least })
    first = last + 1
  }
  return parts
}
