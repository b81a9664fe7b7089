/** How often two codes occur together. Pure. */
import type { CodePairs } from '@shared/code'
import type { CodedPassage } from './coded-notes'

/** Codes of one note, passage or letter, each once. */
type Together = Iterable<Iterable<string>>

/** With how many have each; of these codes, or of all when none is named. Pairs that never occur are left out. */
export function pairsWithin(groups: Together, wanted: readonly string[]): CodePairs {
  const isWanted = chosen(wanted)
  const counter = new PairCounter()
  for (const group of groups) {
    const codes = [...new Set(group)].filter(isWanted)
    for (const code of codes) counter.have(code)
    codes.forEach((a, at) => {
      for (const b of codes.slice(at + 1)) counter.pair(a, b)
    })
  }
  return counter.result(wanted)
}

/** The codes of every letter. */
export function codesOfLetters(passages: readonly CodedPassage[]): Together {
  const letters = new Map<string, Set<string>>()
  for (const { letterKey, code } of passages) {
    const codes = letters.get(letterKey) ?? new Set()
    letters.set(letterKey, codes.add(code))
  }
  return letters.values()
}

interface Stretch {
  readonly start: number
  readonly end: number
  readonly codes: Set<string>
}

/**
 * Counts passages with one of the codes that overlap a passage with the other, pair by pair of passages; a passage that
 * has both counts once. Notes about whole letters have no passage.
 */
export function pairsOfPassages(passages: readonly CodedPassage[], wanted: readonly string[]): CodePairs {
  const isWanted = chosen(wanted)
  const counter = new PairCounter()
  for (const stretches of stretchesOfTexts(passages.filter(({ code }) => isWanted(code)))) {
    stretches.forEach((one, at) => {
      const own = [...one.codes]
      for (const code of own) counter.have(code)
      own.forEach((a, place) => {
        for (const b of own.slice(place + 1)) counter.pair(a, b)
      })
      for (let next = at + 1; (stretches[next]?.start ?? Number.POSITIVE_INFINITY) < one.end; next++) {
        for (const [a, b] of crossed(one, stretches[next])) counter.pair(a, b)
      }
    })
  }
  return counter.result(wanted)
}

/** Two overlapping passages bring each pair of codes together once, however many both have. */
function* crossed(one: Stretch, other: Stretch | undefined): Iterable<readonly [string, string]> {
  const seen = new Set<string>()
  for (const a of one.codes) {
    for (const b of other?.codes ?? []) {
      const name = nameOf(a, b)
      if (a === b || seen.has(name)) continue
      seen.add(name)
      yield [a, b]
    }
  }
}

/** The passages of each text, in its order, those at the very same place as one. */
function stretchesOfTexts(passages: readonly CodedPassage[]): readonly (readonly Stretch[])[] {
  const texts = new Map<string, Map<string, Stretch>>()
  for (const { code, letterKey, span } of passages) {
    if (span === null) continue
    const { textHash, start, end } = span
    const text = JSON.stringify([letterKey, textHash])
    const places = texts.get(text) ?? new Map<string, Stretch>()
    texts.set(text, places)
    const stretch = places.get(`${start} ${end}`) ?? { start, end, codes: new Set() }
    stretch.codes.add(code)
    places.set(`${start} ${end}`, stretch)
  }
  return Array.from(texts.values(), (places) => [...places.values()].sort((a, b) => a.start - b.start))
}

function chosen(wanted: readonly string[]): (code: string) => boolean {
  const set = new Set(wanted)
  return (code) => set.size === 0 || set.has(code)
}

const nameOf = (a: string, b: string) => (a < b ? `${a} ${b}` : `${b} ${a}`)

class PairCounter {
  private readonly totals = new Map<string, number>()
  private readonly pairs = new Map<string, { a: string; b: string; count: number }>()

  have(code: string): void {
    this.totals.set(code, (this.totals.get(code) ?? 0) + 1)
  }

  pair(a: string, b: string): void {
    const name = nameOf(a, b)
    const known = this.pairs.get(name)
    if (known) known.count += 1
    else this.pairs.set(name, { a: a < b ? a : b, b: a < b ? b : a, count: 1 })
  }

  result(wanted: readonly string[]): CodePairs {
    const codes = wanted.length === 0 ? [...this.totals.keys()] : [...wanted]
    const totals = Object.fromEntries(codes.map((code) => [code, this.totals.get(code) ?? 0]))
    const pairs = [...this.pairs.values()].sort((x, y) => y.count - x.count || (x.a < y.a ? -1 : 1))
    return { codes, pairs, totals }
  }
}
