/**
 * Finds where a plan's words stand in one text, by the same rules as the full-text index and, where these count, by
 * accents, case and parts of the text. Used for snippets, for marking hits and for what the index cannot answer; it
 * knows no database.
 */
import type { Span } from '@shared/letter'
import type { MatchingRule } from '@shared/search'
import { isUnspaced, type Tokens } from '@shared/text/tokens'
import type { Chain, Spelling, TextPlan, TextZone } from './plan/plan'
import { type Found, inClumps } from './verify/clumps'
import { agrees } from './verify/typed-letters'

/** A passage of the original text that one part of the query matches. */
export interface Passage {
  readonly start: number
  readonly end: number
  /** Which of the texts given to the finder. */
  readonly text: number
  /** As typed. */
  readonly asked: string
  readonly rule: MatchingRule
}

/** What must be known of a letter to find exact forms and words in its parts. */
export interface ZonedText {
  readonly text: string
  zone(zone: TextZone): readonly Span[]
}

/** A chain that begins with this spelling. */
interface Entry {
  readonly plan: TextPlan
  readonly text: number
  readonly chain: Chain
  readonly spelling: Spelling
}

const mostRemembered = 20_000

export class PassageFinder {
  private readonly byWord = new Map<string, Entry[]>()
  private readonly byBeginning: (Entry & { readonly beginning: string })[] = []
  /** Entries for words that were looked up before: texts repeat their words. */
  private readonly remembered = new Map<string, readonly Entry[]>()

  constructor(texts: readonly TextPlan[]) {
    texts.forEach((plan, text) => {
      for (const chain of plan.chains)
        for (const spelling of chain.choices[0] ?? []) this.know({ plan, text, chain, spelling })
    })
  }

  /** Every passage, in the order of the text; passages that overlap are one. */
  find(tokens: Tokens, letter: ZonedText | null = null): readonly Passage[] {
    return merged(this.findEach(tokens, letter))
  }

  /** Every passage by itself. Without `letter` neither exact forms nor parts of the text count. */
  findEach(tokens: Tokens, letter: ZonedText | null = null): readonly Passage[] {
    const alone: Found[] = []
    const near = new Map<TextPlan, Found[]>()
    for (let index = 0; index < tokens.count; index++) {
      for (const entry of this.entries(tokens.words[index] ?? '')) {
        const found = follow(entry, tokens, index, letter)
        if (!found) continue
        if (entry.plan.chains.length === 1) alone.push(found)
        else {
          const founds = near.get(entry.plan)
          if (founds) founds.push(found)
          else near.set(entry.plan, [found])
        }
      }
    }
    for (const [plan, founds] of near) alone.push(...inClumps(plan, founds))
    return alone.map((found) => passageOf(found, tokens))
  }

  private know(entry: Entry): void {
    const [first] = entry.spelling.terms
    if (!first) return
    if (first.prefix) this.byBeginning.push({ ...entry, beginning: first.word })
    else {
      const entries = this.byWord.get(first.word)
      if (entries) entries.push(entry)
      else this.byWord.set(first.word, [entry])
    }
  }

  private entries(word: string): readonly Entry[] {
    const same = this.byWord.get(word) ?? nothing
    if (this.byBeginning.length === 0) return same
    const known = this.remembered.get(word)
    if (known) return known
    const beginning = this.byBeginning.filter((entry) => word.startsWith(entry.beginning))
    const all = beginning.length === 0 ? same : [...same, ...beginning]
    if (this.remembered.size < mostRemembered) this.remembered.set(word, all)
    return all
  }
}

const nothing: readonly Entry[] = []

/** Whether a whole chain begins at this word, and how. */
function follow(entry: Entry, tokens: Tokens, first: number, letter: ZonedText | null): Found | null {
  const { plan, chain, spelling, text } = entry
  const begun = matchesAt(spelling, plan, tokens, first, letter)
  if (!begun) return null
  const rest = followChoices(chain, 1, plan, tokens, first + spelling.terms.length, letter)
  if (!rest) return null
  const spellings = [spelling, ...rest]
  const length = spellings.reduce((sum, { terms }) => sum + terms.length, 0)
  const span = letter && plan.zone ? spanOf(letter.zone(plan.zone), tokens, first, length) : 0
  const lastTerm = spellings.at(-1)?.terms.at(-1)
  if (span < 0 || !lastTerm) return null
  return { plan, text, chain, first, length, rule: weakestRule(spellings), lastTerm, span }
}

/** One spelling of each choice from `choice` on, each where the one before it ends. */
function followChoices(
  { choices }: Chain,
  choice: number,
  plan: TextPlan,
  tokens: Tokens,
  at: number,
  letter: ZonedText | null,
): readonly Spelling[] | null {
  const spellings = choices[choice]
  if (!spellings) return []
  for (const spelling of spellings) {
    if (!matchesAt(spelling, plan, tokens, at, letter)) continue
    const rest = followChoices(
      { asked: '', choices },
      choice + 1,
      plan,
      tokens,
      at + spelling.terms.length,
      letter,
    )
    if (rest) return [spelling, ...rest]
  }
  return null
}

function matchesAt(
  { terms }: Spelling,
  { exactness }: TextPlan,
  tokens: Tokens,
  first: number,
  letter: ZonedText | null,
): boolean {
  for (let at = 0; at < terms.length; at++) {
    const term = terms[at]
    const word = tokens.words[first + at]
    if (!term || word === undefined) return false
    if (term.prefix ? !word.startsWith(term.word) : word !== term.word) return false
    if (letter === null || exactness === 'folded' || term.typed === undefined) continue
    const written = letter.text.slice(tokens.starts[first + at], tokens.ends[first + at])
    if (!agrees(term.typed, written, exactness)) return false
  }
  return true
}

/** Which of the spans holds these words whole, counted from 0; -1 when none does. */
function spanOf(spans: readonly Span[], tokens: Tokens, first: number, length: number): number {
  const start = tokens.starts[first] ?? 0
  const end = tokens.ends[first + length - 1] ?? 0
  return spans.findIndex((span) => span.start <= start && end <= span.end)
}

const rulesByStrength: readonly MatchingRule[] = [
  'same',
  'folded',
  'joined',
  'form',
  'similar',
  'pattern',
  'expression',
]

function weakestRule(spellings: readonly Spelling[]): MatchingRule {
  const places = spellings.map(({ rule }) => rulesByStrength.indexOf(rule))
  return rulesByStrength[Math.max(...places)] ?? 'same'
}

function passageOf({ chain, plan, first, length, lastTerm, text, rule }: Found, tokens: Tokens): Passage {
  const last = first + length - 1
  const end = tokens.ends[last] ?? 0
  // A single sign that was asked for is the first of its pair: only it is the passage.
  const next = tokens.starts[last + 1] ?? end
  const isFirstOfPair = lastTerm.prefix && isUnspaced(lastTerm.word) && next < end
  const asked = plan.chains.length === 1 ? plan.asked : chain.asked
  return { start: tokens.starts[first] ?? 0, end: isFirstOfPair ? next : end, text, asked, rule }
}

/** Passages in the order of the text; those that overlap become one. */
export function merged(passages: readonly Passage[]): readonly Passage[] {
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
