/** Makes a plan of a query: folds its words, expands them over the collection's vocabulary and says what it left out. */
import type { Understanding } from '@shared/search'
import { foldText } from '@shared/text/fold'
import {
  isTextNode,
  type Query,
  type QueryNode,
  type Switch,
  type TextNode,
  type ZoneName,
} from '@shared/text/query/ast'
import { lastLeaf, part, type UnderstandingKey } from '@shared/text/query/explain'
import { nearParts, phraseParts } from '@shared/text/query/phrase-parts'
import { readQuery } from '@shared/text/query/read'
import { asksForWords, zonesOf } from '@shared/text/query/zones'
import { isUnspaced } from '@shared/text/tokens'
import { type ChoiceOptions, Choices, mostMatching, type SearchedWords, type WordRules } from './choices'
import { allOf, anyOf, notOf } from './group-plans'
import type { Chain, NameRole, Place, Plan, TextPlan, TextZone } from './plan'
import { isNoSwitch, switchesOf } from './query-nodes'
import { mostForms } from './sequences'

export interface CompileOptions extends ChoiceOptions {
  /** The query of the saved search with this name; null when there is none. */
  readonly queryNamed: (name: string) => string | null
  /** While typing, the last word also stands for words that begin with it. */
  readonly typing: boolean
}

export interface Compiled {
  readonly plan: Plan
  /** The last word stands for words that begin with it. */
  readonly lastWordGrows: boolean
  readonly remarks: readonly Remark[]
  /** What was searched for words of the query beyond these themselves. */
  readonly searched: readonly SearchedWords[]
}

export type Remark = Understanding & { readonly key: UnderstandingKey }

/** Fewer letters than this do not stand for the words that begin with them: they would be half of all words. */
const shortestPrefix = 2

/** Never fails: what cannot stand for any word becomes a plan that matches nothing, and a remark says so. */
export function compileQuery(query: Query, options: CompileOptions): Compiled {
  const last = options.typing && query.endsInWord ? lastLeaf(query.root) : null
  const growing = last?.kind === 'word' && isLongEnough(last.text) ? last : null
  const remarks: Remark[] = []
  const choices = new Choices(options)
  const compiler = new Compiler(query.root, options, choices, remarks, growing, [])
  const plan = compiler.plan(query.root, anywhere)
  for (const { asked, rule, cut, alone } of choices.searched) {
    const count = String(rule === 'form' ? mostForms : mostMatching)
    if (cut && alone) remarks.push(part('too-many-forms', { words: asked, count }))
  }
  return { plan, lastWordGrows: growing !== null, remarks, searched: choices.searched }
}

/** Where the words of a clause are looked for. */
interface Where {
  readonly place: Place | 'note'
  readonly role: NameRole | null
  /** Any of these parts; everywhere when there is none. */
  readonly zones: readonly ZoneName[]
  readonly boost: number
}

const anywhere: Where = { place: 'everywhere', role: null, zones: [], boost: 1 }

const fields = {
  title: { place: 'title', role: null },
  from: { place: 'people', role: 'senders' },
  to: { place: 'people', role: 'recipients' },
  signed: { place: 'people', role: 'signatories' },
  person: { place: 'people', role: null },
  place: { place: 'places', role: null },
  note: { place: 'note', role: null },
} as const

class Compiler {
  private readonly off: ReadonlySet<Switch>

  constructor(
    root: QueryNode,
    private readonly options: CompileOptions,
    private readonly choices: Choices,
    private readonly remarks: Remark[],
    private readonly growing: QueryNode | null,
    /** Folded names of the saved searches that this query stands in. */
    private readonly inside: readonly string[],
  ) {
    this.off = new Set(switchesOf(root))
  }

  plan(node: QueryNode, where: Where): Plan {
    if (isTextNode(node)) return this.words(node, where)
    switch (node.kind) {
      case 'all':
        return this.all(node.of, where)
      case 'any':
        return anyOf(node.of.filter(isNoSwitch).map((child) => this.plan(child, where)))
      case 'not':
        return notOf(this.plan(node.of, where))
      case 'field':
        return this.plan(node.of, { ...fields[node.field], zones: [], boost: where.boost })
      case 'boost':
        return this.plan(node.of, { ...where, boost: where.boost * node.by })
      case 'in':
        return { kind: 'zone', zone: node.zone }
      case 'search':
        return this.saved(node.name)
      case 'match':
        return { kind: 'every' }
      case 'letter-kind':
      case 'language':
      case 'path':
      case 'source':
      case 'tag':
      case 'has':
      case 'is':
      case 'date':
        return { kind: 'filter', filter: node }
    }
  }

  /** Zones restrict the words beside them; where there are none, the letters that have these parts are meant. */
  private all(nodes: readonly QueryNode[], where: Where): Plan {
    const zones = nodes.map(zonesOf)
    const others = nodes.filter((_, index) => zones[index] === null)
    const named = zones.filter((some) => some !== null)
    if (named.length === 0) return allOf(others.map((node) => this.plan(node, where)))
    const holdsWords = others.some(asksForWords)
    return allOf(
      named.flatMap((some) => [
        ...(holdsWords ? [] : [anyOf(some.map((zone): Plan => ({ kind: 'zone', zone })))]),
        ...others.map((node) => this.plan(node, { ...where, zones: some })),
      ]),
    )
  }

  private saved(name: string): Plan {
    const folded = foldText(name)
    if (this.inside.includes(folded)) return this.nothing('search-in-itself', name)
    const text = this.options.queryNamed(name)
    if (text === null) return this.nothing('unknown-search', name)
    const { root } = readQuery(text)
    const inside = [...this.inside, folded]
    const compiler = new Compiler(root, this.options, this.choices, this.remarks, null, inside)
    return compiler.plan(root, anywhere)
  }

  private nothing(key: UnderstandingKey, name: string): Plan {
    this.remarks.push(part(key, { value: name }))
    return { kind: 'none' }
  }

  private words(node: TextNode, where: Where): Plan {
    const { zones, place } = where
    if (zones.length === 0 || place !== 'everywhere') return this.wordsIn(node, where, null)
    return anyOf(
      zones.map((zone) =>
        zone === 'title'
          ? this.wordsIn(node, { ...where, place: 'title' }, null)
          : this.wordsIn(node, { ...where, place: 'text' }, zone),
      ),
    )
  }

  private wordsIn(node: TextNode, { place, role, boost }: Where, zone: TextZone | null): Plan {
    if (node.kind === 'regex') {
      const asked = `/${node.source}/${node.flags}`
      const { source, flags } = node
      return {
        ...{ kind: 'expression', asked, source, flags, role, zone },
        place: place === 'everywhere' ? 'text' : place,
      }
    }
    const chains = this.chains(node)
    if (chains.length === 0) return { kind: 'none' }
    const text: TextPlan = {
      ...{ kind: 'text', asked: node.text, chains, zone, boost },
      place: place === 'note' ? 'text' : place,
      distance: node.kind === 'near' ? node.distance : 0,
      exactness: this.exactness(node),
    }
    if (place === 'note') return { kind: 'note', text }
    const whole = node.kind === 'exact' && (place === 'people' || place === 'places')
    if (role === null && !whole) return text
    return {
      ...{ kind: 'names', text: whole ? { ...text, exactness: 'folded' } : text },
      role: role ?? (place === 'places' ? 'places' : 'people'),
      whole: whole ? foldText(node.text) : null,
    }
  }

  private chains(node: Exclude<TextNode, { readonly kind: 'regex' }>): readonly Chain[] {
    const keepTyped = this.exactness(node) !== 'folded'
    const rules: WordRules = { keepTyped, forms: false, asWritten: false, grows: false }
    const forms = !this.off.has('forms')
    switch (node.kind) {
      case 'word':
        return this.choices.following(node.text, {
          ...rules,
          forms,
          grows: node === this.growing,
        })
      case 'exact':
        return this.choices.following(node.text, { ...rules, asWritten: true })
      case 'phrase': {
        const { words, lastBegins } = phraseParts(node.text)
        return this.choices.following(words, { ...rules, grows: lastBegins })
      }
      case 'near':
        return this.near(node.text, { ...rules, forms })
      case 'pattern':
        return this.pattern(node.text, rules)
      case 'fuzzy':
        return oneChain(node.text, this.choices.similar(node.text, node.distance))
    }
  }

  /** Nothing at all when one of the words cannot stand for any. */
  private near(text: string, rules: WordRules): readonly Chain[] {
    const parts = nearParts(text).map(({ text: part, isPattern }) =>
      isPattern ? this.pattern(part, rules) : this.choices.apart(part, rules),
    )
    return parts.some((chains) => chains.length === 0) ? [] : parts.flat()
  }

  private pattern(text: string, rules: WordRules): readonly Chain[] {
    const stem = text.slice(0, -1)
    if (!isLongEnough(text.replaceAll('*', ''))) {
      this.remarks.push(part('short-beginning', { words: text }))
      return this.choices.following(text.replaceAll('*', ''), { ...rules, forms: false })
    }
    if (!stem.includes('*') && text.endsWith('*')) {
      this.choices.tellBeginnings(text)
      return this.choices.following(stem, { ...rules, forms: false, grows: true })
    }
    return oneChain(text, this.choices.matching(text))
  }

  private exactness({ kind }: TextNode): TextPlan['exactness'] {
    if (this.off.has('case')) return 'case'
    return this.off.has('accents') || kind === 'exact' ? 'accents' : 'folded'
  }
}

function oneChain(asked: string, choice: Chain['choices'][number]): readonly Chain[] {
  return choice.length === 0 ? [] : [{ asked, choices: [choice] }]
}

function isLongEnough(word: string): boolean {
  const folded = foldText(word)
  return folded.length >= shortestPrefix || isUnspaced(folded)
}
