/** Makes a plan of a query: folds its words, expands them over the collection's vocabulary and says what it left out. */
import type { Understanding } from '@shared/search'
import { foldText } from '@shared/text/fold'
import type { Query, QueryNode, TextField, TextNode } from '@shared/text/query/ast'
import { lastLeaf, part, type UnderstandingKey } from '@shared/text/query/explain'
import { isUnspaced } from '@shared/text/tokens'
import type { Alternative, PeoplePlan, Plan, Sequence, TextPlan, Zone } from './plan'
import { combinationsFor, mostForms, type PartsOf, sequencesFor } from './sequences'

/** Words of the collection that stand for what was asked, commonest first, at most `limit`. */
export interface Expansion {
  similarTo(word: string, distance: number, limit: number): readonly string[]
  matching(pattern: string, limit: number): readonly string[]
}

export interface CompileOptions {
  readonly partsOf: PartsOf
  readonly vocabulary: () => Expansion
  /** While typing, the last word also stands for words that begin with it. */
  readonly typing: boolean
}

export interface Compiled {
  readonly plan: Plan
  /** The last word stands for words that begin with it. */
  readonly lastWordGrows: boolean
  readonly remarks: readonly (Understanding & { readonly key: UnderstandingKey })[]
}

/** Fewer letters than this do not stand for the words that begin with them: they would be half of all words. */
const shortestPrefix = 2

/** Never fails: what cannot stand for any word becomes a plan that matches nothing, and a remark says so. */
export function compileQuery(query: Query, options: CompileOptions): Compiled {
  const compiler = new Compiler(query, options)
  const plan = compiler.plan(query.root, 'everywhere', null)
  return { plan, lastWordGrows: compiler.growing !== null, remarks: compiler.remarks }
}

type Role = PeoplePlan['role'] | null

const zoneOf: Readonly<Record<TextField, Zone>> = {
  title: 'title',
  from: 'people',
  to: 'people',
  person: 'people',
  place: 'places',
  signed: 'people',
  note: 'everywhere',
}

class Compiler {
  readonly remarks: (Understanding & { readonly key: UnderstandingKey })[] = []
  readonly growing: QueryNode | null

  constructor(
    query: Query,
    private readonly options: CompileOptions,
  ) {
    const last = options.typing && query.endsInWord ? lastLeaf(query.root) : null
    this.growing = last?.kind === 'word' && isLongEnough(last.text) ? last : null
  }

  plan(node: QueryNode, zone: Zone, role: Role): Plan {
    switch (node.kind) {
      case 'all':
        return allOf(node.of.map((child) => this.plan(child, zone, role)))
      case 'any':
        return anyOf(node.of.map((child) => this.plan(child, zone, role)))
      case 'not':
        return notOf(this.plan(node.of, zone, role))
      case 'field':
        return this.plan(
          node.of,
          zoneOf[node.field],
          node.field === 'from' ? 'senders' : node.field === 'to' ? 'recipients' : null,
        )
      case 'letter-kind':
      case 'language':
      case 'path':
      case 'date':
        return { kind: 'filter', filter: node }
      case 'word':
      case 'phrase':
      case 'near':
      case 'pattern':
      case 'fuzzy':
        return this.text(node, zone, role)
      default:
        return { kind: 'none' }
    }
  }

  private text(node: TextNode, zone: Zone, role: Role): Plan {
    const alternatives = this.alternatives(node)
    if (alternatives.length === 0) return { kind: 'none' }
    const text: TextPlan = { kind: 'text', zone, alternatives }
    return role === null ? text : { kind: 'people', role, text }
  }

  private alternatives(node: TextNode): readonly Alternative[] {
    switch (node.kind) {
      case 'word':
        return this.sequences(node.text, node === this.growing)
      case 'phrase':
        return this.sequences(node.text, false)
      case 'near':
        return this.near(node.text, node.distance)
      case 'pattern':
        return this.pattern(node.text)
      case 'fuzzy':
        return this.expanded(node.text, (limit) =>
          this.options.vocabulary().similarTo(foldText(node.text), node.distance, limit),
        )
      default:
        return []
    }
  }

  private sequences(text: string, grows: boolean): readonly Alternative[] {
    const { forms, cut } = sequencesFor(text, this.options.partsOf, grows)
    if (cut) this.tooMany(text)
    return forms.filter((form) => form.length > 0).map(alone)
  }

  private near(text: string, distance: number): readonly Alternative[] {
    const { forms, cut } = combinationsFor(text, this.options.partsOf)
    if (cut) this.tooMany(text)
    return forms.filter((form) => form.length > 0).map((sequences) => ({ sequences, distance }))
  }

  private pattern(text: string): readonly Alternative[] {
    const stem = text.slice(0, -1)
    if (!isLongEnough(text.replaceAll('*', ''))) {
      this.remarks.push(part('short-beginning', { words: text }))
      return this.sequences(text.replaceAll('*', ''), false)
    }
    if (!stem.includes('*') && text.endsWith('*')) return this.sequences(stem, true)
    return this.expanded(text, (limit) => this.options.vocabulary().matching(foldedPattern(text), limit))
  }

  private expanded(text: string, words: (limit: number) => readonly string[]): readonly Alternative[] {
    const found = words(mostForms + 1)
    if (found.length > mostForms) this.tooMany(text)
    return found.slice(0, mostForms).map((word) => alone([{ word, prefix: false }]))
  }

  private tooMany(words: string): void {
    this.remarks.push(part('too-many-forms', { words, count: String(mostForms) }))
  }
}

function alone(sequence: Sequence): Alternative {
  return { sequences: [sequence], distance: 0 }
}

function isLongEnough(word: string): boolean {
  const folded = foldText(word)
  return folded.length >= shortestPrefix || isUnspaced(folded)
}

function foldedPattern(pattern: string): string {
  return pattern.split('*').map(foldText).join('*')
}

function allOf(plans: readonly Plan[]): Plan {
  const of = plans.filter((plan) => plan.kind !== 'every')
  if (of.some((plan) => plan.kind === 'none')) return { kind: 'none' }
  return of.length < 2 ? (of[0] ?? { kind: 'every' }) : { kind: 'all', of }
}

function anyOf(plans: readonly Plan[]): Plan {
  const of = plans.filter((plan) => plan.kind !== 'none')
  if (of.some((plan) => plan.kind === 'every')) return { kind: 'every' }
  return of.length < 2 ? (of[0] ?? { kind: 'none' }) : { kind: 'any', of }
}

function notOf(plan: Plan): Plan {
  if (plan.kind === 'every') return { kind: 'none' }
  return plan.kind === 'none' ? { kind: 'every' } : { kind: 'not', of: plan }
}
