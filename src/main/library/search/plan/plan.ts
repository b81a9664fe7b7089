/**
 * What a query asks of the index: folded words in every spelling and form that may stand for them. The same plan
 * becomes the full-text expression and finds the passages in a letter's text, so that both always agree.
 */
import type { MatchingRule } from '@shared/search'
import type { FilterNode, ZoneName } from '@shared/text/query/ast'

export interface Term {
  readonly word: string
  /** Also every word that begins with it. */
  readonly prefix: boolean
  /** As the reader typed it, where accents and letter forms count. */
  readonly typed?: string
}

/** Words that follow each other. */
export type Sequence = readonly Term[]

/** One way of writing what was asked, and the rule by which it stands for it. */
export interface Spelling {
  readonly terms: Sequence
  readonly rule: MatchingRule
}

/** Any of them stands for one word as typed. */
export type Choice = readonly Spelling[]

/** What stands for words that follow each other: one spelling of each choice. */
export interface Chain {
  /** As typed. */
  readonly asked: string
  /** Never none, and none of them empty. */
  readonly choices: readonly Choice[]
}

/** Where words are looked for: the text with its head, or one of these alone. */
export type Place = 'everywhere' | 'text' | 'title' | 'people' | 'places'

export interface TextPlan {
  readonly kind: 'text'
  /** As typed. */
  readonly asked: string
  readonly place: Place
  /** Only in this part of the text; with the place `text` alone. */
  readonly zone: TextZone | null
  /** Never none; several stand near each other in any order. */
  readonly chains: readonly Chain[]
  /** The most other words between the end of the first chain and the beginning of the last. */
  readonly distance: number
  /** What of a spelling counts beyond its folded letters. */
  readonly exactness: Exactness
  readonly boost: number
}

/** Parts of a letter's text; the title is a place of its own. */
export type TextZone = Exclude<ZoneName, 'title'>

export type Exactness = 'folded' | 'accents' | 'case'

export type NameRole = 'senders' | 'recipients' | 'signatories' | 'people' | 'places'

/** Words in one name, among the names of one role. */
export interface NamesPlan {
  readonly kind: 'names'
  readonly role: NameRole
  /** Finds the letters that may have such a name, and the words in it. */
  readonly text: TextPlan
  /** The folded name, when the whole name must be it. */
  readonly whole: string | null
}

/** Words in a note on the letter. */
export interface NotePlan {
  readonly kind: 'note'
  readonly text: TextPlan
}

/** A regular expression. */
export interface ExpressionPlan {
  readonly kind: 'expression'
  readonly asked: string
  readonly source: string
  readonly flags: '' | 'i'
  readonly place: Exclude<Place, 'everywhere'> | 'note'
  readonly role: NameRole | null
  readonly zone: TextZone | null
}

/** Letters that have this part. */
interface ZonePlan {
  readonly kind: 'zone'
  readonly zone: ZoneName
}

/** What is known of letters without their words. */
export type LetterFilter = Exclude<FilterNode, { readonly kind: 'in' | 'search' | 'match' }>

interface FilterPlan {
  readonly kind: 'filter'
  readonly filter: LetterFilter
}

export interface GroupPlan {
  readonly kind: 'all' | 'any'
  readonly of: readonly Plan[]
}

export type Plan =
  | TextPlan
  | NamesPlan
  | NotePlan
  | ExpressionPlan
  | ZonePlan
  | FilterPlan
  | GroupPlan
  | { readonly kind: 'not'; readonly of: Plan }
  | { readonly kind: 'every' }
  | { readonly kind: 'none' }

/** The leaves of a plan that are asked for, not those that are excluded. */
export function askedLeaves(plan: Plan): readonly Plan[] {
  if (plan.kind === 'all' || plan.kind === 'any') return plan.of.flatMap(askedLeaves)
  return plan.kind === 'not' || plan.kind === 'every' || plan.kind === 'none' ? [] : [plan]
}

/** The parts of a plan that a letter's text may show: words that are asked for, not those that are excluded. */
export function shownTexts(plan: Plan): readonly TextPlan[] {
  return askedLeaves(plan).filter(
    (leaf): leaf is TextPlan =>
      leaf.kind === 'text' && (leaf.place === 'everywhere' || leaf.place === 'text'),
  )
}

/** The regular expressions whose passages a letter's text may show. */
export function shownExpressions(plan: Plan): readonly ExpressionPlan[] {
  return askedLeaves(plan).filter(
    (leaf): leaf is ExpressionPlan => leaf.kind === 'expression' && leaf.place === 'text',
  )
}

/** What may stand for the one word that is asked for; null where several stand beside or near each other. */
export function onlyChoice({ chains: [chain, another] }: TextPlan): Choice | null {
  const [choice, next] = chain?.choices ?? []
  return !choice || another || next ? null : choice
}

/** Words in any of these spellings, at one place. */
export function spelledPlan(asked: string, place: Place, choice: Choice): TextPlan {
  const chains = [{ asked, choices: [choice] }]
  return { kind: 'text', asked, place, zone: null, chains, distance: 0, exactness: 'folded', boost: 1 }
}
