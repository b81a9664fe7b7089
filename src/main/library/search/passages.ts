/**
 * Finds where a plan's words stand in one text, by the same rules as the full-text index. Used for snippets, for
 * marking hits while reading and for names; it knows no database.
 */
import { isUnspaced, type Tokens } from '@shared/text/tokens'
import type { Alternative, Sequence, TextPlan } from './plan'

/** A passage of the original text that one part of the query matches. */
export interface Passage {
  readonly start: number
  readonly end: number
  /** Which of the texts given to the finder. */
  readonly text: number
}

interface Entry {
  readonly sequence: Sequence
  readonly alternative: Alternative
  readonly text: number
}

interface Found {
  readonly entry: Entry
  readonly first: number
}

export class PassageFinder {
  private readonly byWord = new Map<string, Entry[]>()
  private readonly byBeginning: Entry[] = []

  constructor(texts: readonly TextPlan[]) {
    texts.forEach((plan, text) => {
      for (const alternative of plan.alternatives) {
        for (const sequence of alternative.sequences) this.know({ sequence, alternative, text })
      }
    })
  }

  private know(entry: Entry): void {
    const [first] = entry.sequence
    if (!first) return
    if (first.prefix) this.byBeginning.push(entry)
    else {
      const entries = this.byWord.get(first.word)
      if (entries) entries.push(entry)
      else this.byWord.set(first.word, [entry])
    }
  }

  /** Every passage, in the order of the text; passages that overlap are one. */
  find(tokens: Tokens): readonly Passage[] {
    const alone: Found[] = []
    const near = new Map<Alternative, Found[]>()
    for (let index = 0; index < tokens.count; index++) {
      for (const entry of this.entriesAt(tokens, index)) {
        const found = { entry, first: index }
        if (entry.alternative.sequences.length === 1) alone.push(found)
        else near.set(entry.alternative, [...(near.get(entry.alternative) ?? []), found])
      }
    }
    for (const [alternative, founds] of near) alone.push(...inClumps(alternative, founds))
    return merged(alone.map((found) => passageOf(found, tokens)))
  }

  private entriesAt(tokens: Tokens, index: number): readonly Entry[] {
    const word = tokens.words[index] ?? ''
    const exact = this.byWord.get(word)
    if (!exact && this.byBeginning.length === 0) return nothing
    const beginning = this.byBeginning.filter((entry) => word.startsWith(entry.sequence[0]?.word ?? ''))
    const candidates = exact ? [...exact, ...beginning] : beginning
    return candidates.filter((entry) => follows(entry.sequence, tokens, index))
  }
}

const nothing: readonly Entry[] = []

function follows(sequence: Sequence, tokens: Tokens, first: number): boolean {
  for (let at = 1; at < sequence.length; at++) {
    const term = sequence[at]
    const word = tokens.words[first + at]
    if (!term || word === undefined) return false
    if (term.prefix ? !word.startsWith(term.word) : word !== term.word) return false
  }
  return true
}

/**
 * The sequences that stand together as FTS5 has it: measured from wherever one begins, every other begins at or
 * before it and ends at most `distance` words before it. `founds` are in the order of the text.
 */
function inClumps({ sequences, distance }: Alternative, founds: readonly Found[]): Found[] {
  const kept = new Set<Found>()
  founds.forEach((last, index) => {
    const clump: Found[] = []
    for (const sequence of sequences) {
      const nearest = nearestBefore(sequence, founds, index, last.first - sequence.length - distance)
      if (nearest) clump.push(nearest)
    }
    if (clump.length === sequences.length) for (const found of clump) kept.add(found)
  })
  return [...kept]
}

function nearestBefore(
  sequence: Sequence,
  founds: readonly Found[],
  index: number,
  earliest: number,
): Found | null {
  const last = founds[index]?.first ?? 0
  // Subtle: several sequences may begin at the same word, so those listed behind this one count too.
  let at = index
  while (founds[at + 1]?.first === last) at++
  for (; at >= 0; at--) {
    const found = founds[at]
    if (!found || found.first < earliest) return null
    if (found.entry.sequence === sequence) return found
  }
  return null
}

function passageOf({ entry, first }: Found, tokens: Tokens): Passage {
  const last = first + entry.sequence.length - 1
  const term = entry.sequence.at(-1)
  const end = tokens.ends[last] ?? 0
  // A single sign that was asked for is the first of its pair: only it is the passage.
  const next = tokens.starts[last + 1] ?? end
  const isFirstOfPair = term?.prefix === true && isUnspaced(term.word) && next < end
  return { start: tokens.starts[first] ?? 0, end: isFirstOfPair ? next : end, text: entry.text }
}

function merged(passages: readonly Passage[]): readonly Passage[] {
  const sorted = [...passages].sort((a, b) => a.start - b.start || b.end - a.end)
  const result: Passage[] = []
  for (const passage of sorted) {
    const before = result.at(-1)
    if (before && passage.start < before.end) {
      if (passage.end > before.end) result[result.length - 1] = { ...before, end: passage.end }
    } else result.push(passage)
  }
  return result
}
