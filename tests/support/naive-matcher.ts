/**
 * Says which letters a query finds, by plain loops over the words of every letter: no index, no vocabulary, no plan.
 * Written after what the query language promises, so that it can judge the search. It knows nothing of notebooks.
 */
import type { Block, Span } from '@shared/letter'
import { foldText } from '@shared/text/fold'
import { isTextNode, type QueryNode, type TextNode, type ZoneName } from '@shared/text/query/ast'
import { tokens } from '@shared/text/tokens'
import type { Stemmer } from '../../src/main/library/search/words/stemmer'
import type { TestLetter } from './indexed-letters'
import { NaiveWords, plain, type Spelled, type Test } from './naive-words'

/** A word of a letter: folded, and as it is written. */
export interface Written {
  readonly word: string
  readonly written: string
}
type Column = readonly Written[]

interface Context {
  readonly columns: readonly Column[]
  /** Names that a whole name is compared with. */
  readonly names: readonly string[] | null
  readonly texts: readonly string[]
  readonly inText: boolean
}

export class NaiveMatcher {
  private readonly words: NaiveWords
  private switches: ReadonlySet<string> = new Set()

  constructor(
    private readonly letters: readonly TestLetter[],
    stemmers: readonly Stemmer[],
  ) {
    const all = letters.flatMap((one) => everywhere(one).columns.flat()).filter((word) => word !== gap)
    this.words = new NaiveWords(
      letters.map(({ text }) => text),
      [...new Set(all.map(({ word }) => word))],
      stemmers,
    )
  }

  /** Places of the letters in the list, in order. */
  find(query: QueryNode): readonly number[] {
    this.switches = new Set(switchesOf(query))
    return this.letters.flatMap((one, index) => (this.matches(query, one, everywhere(one)) ? [index] : []))
  }

  private matches(query: QueryNode, one: TestLetter, where: Context): boolean {
    if (isTextNode(query)) return this.holds(query, where)
    switch (query.kind) {
      case 'all':
        return this.matchesAll(query.of, one, where)
      case 'any':
        return query.of
          .filter(({ kind }) => kind !== 'match')
          .some((child) => this.matches(child, one, where))
      case 'not':
        return !this.matches(query.of, one, where)
      case 'boost':
        return this.matches(query.of, one, where)
      case 'field':
        return this.matches(query.of, one, ofField(query.field, one))
      case 'in':
        return hasZone(query.zone, one)
      case 'letter-kind':
        return one.kind === query.value
      case 'language':
        return one.language === query.value
      case 'match':
        return true
      case 'path':
      case 'source':
      case 'tag':
      case 'has':
      case 'is':
      case 'search':
      case 'date':
        throw new Error(`the scan knows no ${query.kind}`)
    }
  }

  private matchesAll(nodes: readonly QueryNode[], one: TestLetter, where: Context): boolean {
    const zones = nodes.filter((node) => zonesOf(node) !== null)
    const others = nodes.filter((node) => zonesOf(node) === null)
    if (zones.length === 0) return others.every((node) => this.matches(node, one, where))
    return zones.every((node) => {
      const named = zonesOf(node) ?? []
      const restricted = { ...where, ...inZones(named, one) }
      return (
        (others.some(hasWords) || named.some((zone) => hasZone(zone, one))) &&
        others.every((other) => this.matches(other, one, where.inText ? restricted : where))
      )
    })
  }

  private holds(query: TextNode, { columns, names, texts }: Context): boolean {
    if (query.kind === 'regex') {
      const expression = new RegExp(query.source, `mu${query.flags}`)
      return texts.some((text) => expression.test(text))
    }
    if (query.kind === 'exact' && names) return names.some((name) => foldText(name) === foldText(query.text))
    return columns.some((column) => this.holdsWords(query, column))
  }

  private holdsWords(query: Exclude<TextNode, { readonly kind: 'regex' }>, column: Column): boolean {
    const accents = this.switches.has('accents') || this.switches.has('case') || query.kind === 'exact'
    const rules = { accents, case: this.switches.has('case'), forms: !this.switches.has('forms') }
    const { words } = this
    switch (query.kind) {
      case 'word':
        // Signs that join no halves of a word stand between words of their own.
        return words
          .spellings(query.text.replace(/[/.:;]+/gu, ' ').trim(), { ...rules, apart: false })
          .some((one) => stands(one, column))
      case 'phrase':
        return words
          .spellings(query.text, { ...rules, forms: false, apart: false })
          .some((one) => stands(one, column))
      case 'exact':
        return stands(words.asWritten(query.text, rules.case), column)
      case 'near': {
        const parts = query.text
          .split(' ')
          .map((part) =>
            part.includes('*') ? [[fits(part, rules)]] : words.spellings(part, { ...rules, apart: true }),
          )
        return isNear(parts, column, query.distance)
      }
      case 'pattern':
        return stands([fits(query.text, rules)], column)
      case 'fuzzy':
        return column.some(({ word }) => differences(word, foldText(query.text)) <= query.distance)
    }
  }
}

/** Accents and case count in beginnings of words only: other patterns are made of folded letters. */
function fits(pattern: string, rules: { readonly accents: boolean; readonly case: boolean }): Test {
  const whole = new RegExp(`^${pattern.split('*').map(foldText).join('.*')}$`, 'u')
  const stem = pattern.slice(0, -1)
  if (!rules.accents || stem.includes('*')) return ({ word }) => whole.test(word)
  return ({ word, written }) => whole.test(word) && plain(written, rules).startsWith(plain(stem, rules))
}

const columnOf = (text: string): Column => {
  const { words, starts, ends } = tokens(text)
  return words.map((word, at) => ({ word, written: text.slice(starts[at], ends[at]) }))
}

function everywhere(one: TestLetter): Context {
  const { title = '', places = [] } = one
  return {
    columns: [columnOf(one.text), columnOf(title), namesTogether(people(one)), namesTogether(places)],
    ...{ names: null, texts: [one.text], inText: true },
  }
}

/** Stands where no word is. */
const gap: Written = { word: '\0', written: '\0' }
/** Names stand so far from each other that words at most five apart are in one of them. */
const gaps: Column = Array.from({ length: 6 }, () => gap)

function namesTogether(names: readonly string[]): Column {
  const columns = names.map(columnOf).filter(({ length }) => length > 0)
  return columns.flatMap((column, at) => (at === 0 ? column : [...gaps, ...column]))
}
const people = ({ senders = [], signatories = [], recipients = [] }: TestLetter) => [
  ...senders,
  ...signatories,
  ...recipients,
]

function ofField(field: string, one: TestLetter): Context {
  if (field === 'title') {
    const title = one.title ?? ''
    return { columns: [columnOf(title)], names: null, texts: [title], inText: false }
  }
  const all: Readonly<Record<string, readonly string[]>> = {
    ...{ from: one.senders ?? [], to: one.recipients ?? [], signed: one.signatories ?? [] },
    ...{ person: people(one), place: one.places ?? [] },
  }
  const names = all[field] ?? []
  const isEach = field !== 'person' && field !== 'place'
  const columns = isEach ? names.map(columnOf) : [namesTogether(names)]
  return { columns, names, texts: names, inText: false }
}

const blocksOfZone: Readonly<Record<string, readonly Block['kind'][]>> = {
  opening: ['letterhead', 'dateline', 'salutation'],
  closing: ['closing', 'signature', 'postscript'],
}

function spansOf(zone: ZoneName, { text, blocks = [], quotations = [] }: TestLetter): readonly string[] {
  const cut = ({ start, end }: Span) => text.slice(start, end)
  if (zone === 'quote') return quotations.map(cut)
  return blocks.filter(({ kind }) => (blocksOfZone[zone] ?? [zone]).includes(kind)).map(cut)
}

function inZones(zones: readonly ZoneName[], one: TestLetter): Pick<Context, 'columns' | 'texts'> {
  const texts = zones.flatMap((zone) => (zone === 'title' ? [one.title ?? ''] : spansOf(zone, one)))
  return { columns: texts.map(columnOf), texts }
}

function hasZone(zone: ZoneName, one: TestLetter): boolean {
  return zone === 'title' ? (one.title ?? '') !== '' : spansOf(zone, one).length > 0
}

function zonesOf(node: QueryNode): readonly ZoneName[] | null {
  if (node.kind === 'in') return [node.zone]
  if (node.kind !== 'any' || !node.of.every(({ kind }) => kind === 'in')) return null
  return node.of.flatMap((child) => (child.kind === 'in' ? [child.zone] : []))
}

function hasWords(node: QueryNode): boolean {
  if (node.kind === 'all' || node.kind === 'any') return node.of.some(hasWords)
  return isTextNode(node) || (node.kind === 'boost' && isTextNode(node.of))
}

function switchesOf(node: QueryNode): readonly string[] {
  if (node.kind === 'match') return [node.what]
  return node.kind === 'all' || node.kind === 'any' ? node.of.flatMap(switchesOf) : []
}

function startsOf(tests: Spelled, column: Column): readonly number[] {
  return column.flatMap((_, at) => {
    const all = tests.every((test, next) => {
      const word = column[at + next]
      return word !== undefined && test(word)
    })
    return all ? [at] : []
  })
}

function stands(tests: Spelled, column: Column): boolean {
  return startsOf(tests, column).length > 0
}

/** Measured from wherever one begins: the others end at most so many words before it. */
function isNear(parts: readonly (readonly Spelled[])[], column: Column, distance: number): boolean {
  const places = parts.map((spellings) =>
    spellings.flatMap((one) => startsOf(one, column).map((first) => ({ first, length: one.length }))),
  )
  return places
    .flat()
    .some(({ first: last }) =>
      places.every((founds) =>
        founds.some(({ first, length }) => first <= last && last - first - length <= distance),
      ),
    )
}

/** Letters inserted, left out, replaced or exchanged with their neighbour. */
function differences(a: string, b: string): number {
  const rows = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (_, j) => (i === 0 ? j : j === 0 ? i : 0)),
  )
  const at = (i: number, j: number) => rows[i]?.[j] ?? Number.POSITIVE_INFINITY
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      const turned = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      const row = rows[i]
      if (!row) continue
      row[j] = Math.min(
        ...[at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1)],
        turned ? at(i - 2, j - 2) + 1 : Number.POSITIVE_INFINITY,
      )
    }
  }
  return at(a.length, b.length)
}
