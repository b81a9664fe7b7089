/**
 * What a query asks of the index: folded words in every form that may stand for them. The same plan becomes the
 * full-text expression and finds the passages in a letter's text, so that both always agree.
 */
import type { FilterNode } from '@shared/text/query/ast'

export interface Term {
  readonly word: string
  /** Also every word that begins with it. */
  readonly prefix: boolean
}

/** Words that follow each other. */
export type Sequence = readonly Term[]

/** Sequences that stand near each other in any order, or one sequence alone. */
export interface Alternative {
  readonly sequences: readonly Sequence[]
  /** The most other words between the end of the first and the beginning of the last. */
  readonly distance: number
}

/** Where the words are looked for: the text with its head, or one part of the head. */
export type Zone = 'everywhere' | 'title' | 'people' | 'places'

export interface TextPlan {
  readonly kind: 'text'
  readonly zone: Zone
  /** Any of these; never none. */
  readonly alternatives: readonly Alternative[]
}

/** Words in the name of one sender or one recipient. */
export interface PeoplePlan {
  readonly kind: 'people'
  readonly role: 'senders' | 'recipients'
  readonly text: TextPlan
}

export interface FilterPlan {
  readonly kind: 'filter'
  readonly filter: FilterNode
}

export type Plan =
  | TextPlan
  | PeoplePlan
  | FilterPlan
  | { readonly kind: 'all' | 'any'; readonly of: readonly Plan[] }
  | { readonly kind: 'not'; readonly of: Plan }
  | { readonly kind: 'every' }
  | { readonly kind: 'none' }

/** The parts of a plan that a letter's text may show: words that are asked for, not those that are excluded. */
export function shownTexts(plan: Plan): readonly TextPlan[] {
  switch (plan.kind) {
    case 'text':
      return plan.zone === 'everywhere' ? [plan] : []
    case 'all':
    case 'any':
      return plan.of.flatMap(shownTexts)
    case 'people':
    case 'filter':
    case 'not':
    case 'every':
    case 'none':
      return []
  }
}
