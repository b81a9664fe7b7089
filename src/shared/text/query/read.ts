/**
 * Reads a query. It never fails: what is not a clause is plain text, and notes say what was not understood.
 *
 *   query   = [ clauses ]
 *   clauses = choice { [ "AND" ] choice }           all must match
 *   choice  = clause { "OR" clause }                OR binds closer than the space: a b OR c = a (b OR c)
 *   clause  = ( "-" | "NOT " ) clause               must not match
 *           | "(" clauses ")"
 *           | field ":" value                       no space after the colon
 *           | atom
 *   atom    = '"' text '"' [ "~" number ]           phrase; with a number: near each other, in any order
 *           | word "~" [ "1" | "2" ]                differs by one or two letters
 *           | word with "*" in it                   any letters, also none
 *           | word
 *   field   = title from to person place            value: atom or "(" clauses ")"
 *           | path kind lang                        value: word or '"' text '"'
 *           | date before after                     value: [ "~" ] day, or for date day ".." day, one may be missing
 *   day     = 1978 | 1978-03 | 1978-03-24 | 198X | 1980s; "~" asks for letters whose date possibly fits
 *
 * “…”, „…“ and «…» are quotation marks too. A word that folds to several (well-known, 12:30, a URL) is
 * searched as a phrase.
 */
import { foldText } from '../fold'
import type { Query, QueryNode, QueryNote, TextField } from './ast'
import { atomOf, closedBy, negationOf, wordEnd } from './atoms'
import { filterOf, isFieldName, isTextField } from './fields'

/** More words than this are not searched: a pasted page is no query. */
const mostWords = 64
const deepestGroup = 20

/** Reads any text, also while it is being typed; what the reader may have meant otherwise stands in `notes`. */
export function readQuery(text: string): Query {
  const reader = new Reader(text)
  const root = reader.clauses(0)
  return { root: root ?? { kind: 'all', of: [] }, notes: reader.notes, endsInWord: reader.endsInWord }
}

class Reader {
  readonly notes: QueryNote[] = []
  endsInWord = false
  private at = 0
  private words = 0

  constructor(private readonly text: string) {}

  /** Reads up to the end, or inside a group up to its closing bracket; null when nothing was there. */
  clauses(depth: number): QueryNode | null {
    const choices: QueryNode[][] = []
    let joinsChoice = false
    for (;;) {
      this.skipSpace()
      if (this.at >= this.text.length || (depth > 0 && this.text[this.at] === ')')) break
      const operator = choices.length > 0 ? this.operator() : null
      if (operator) {
        joinsChoice = operator === 'OR'
        continue
      }
      const clause = this.clause(depth)
      if (!clause) continue
      const last = choices.at(-1)
      if (joinsChoice && last) last.push(clause)
      else choices.push([clause])
      joinsChoice = false
    }
    return join(
      'all',
      choices.map((choice) => join('any', choice)).filter((choice) => choice !== null),
    )
  }

  private clause(depth: number): QueryNode | null {
    let negations = 0
    for (let signs = negationOf(this.text, this.at); signs > 0; signs = negationOf(this.text, this.at)) {
      this.at += signs
      this.skipSpace()
      negations++
    }
    const node = this.opensGroup(depth) ? this.group(depth) : (this.field(depth) ?? this.atom(depth))
    if (negations === 0) return node
    this.endsInWord = false
    if (negations % 2 === 0 || !node) return node
    return node.kind === 'not' ? node.of : { kind: 'not', of: node }
  }

  private opensGroup(depth: number): boolean {
    return this.text[this.at] === '(' && depth < deepestGroup
  }

  private group(depth: number): QueryNode | null {
    this.at++
    const inside = this.clauses(depth + 1)
    if (this.text[this.at] === ')') {
      this.at++
      this.endsInWord = false
    }
    return inside
  }

  private operator(): 'AND' | 'OR' | null {
    const word = /^(AND|OR)(?=\s)/.exec(this.text.slice(this.at, this.at + 4))?.[1]
    if (word !== 'AND' && word !== 'OR') return this.danglingOperator()
    this.at += word.length
    return word
  }

  /** An operator that ends the query waits for the clause that is not typed yet. */
  private danglingOperator(): 'AND' | 'OR' | null {
    const rest = this.text.slice(this.at)
    if (rest !== 'OR' && rest !== 'AND') return null
    this.at += rest.length
    return rest
  }

  private field(depth: number): QueryNode | null {
    const name = /^(\p{L}+):(?=\S)/u.exec(this.text.slice(this.at, this.at + 40))?.[1]
    if (name === undefined) return null
    const field = name.toLowerCase()
    if (!isFieldName(field)) {
      this.noteUnknown(name)
      return null
    }
    const start = this.at
    this.at += name.length + 1
    const node = isTextField(field) ? this.textValue(field, depth) : this.filterValue(field, depth)
    if (!node) this.at = start
    return node
  }

  private noteUnknown(name: string): void {
    // A URL is no field that somebody misspelt.
    if (!this.text.startsWith('//', this.at + name.length + 1)) this.note('unknown-field', name)
  }

  /** Signs such as ☂ or + are not in the index; stray punctuation is left out without a word. */
  private noteUnsearchable(text: string): void {
    if (/[^\p{P}\s]/u.test(text)) this.note('nothing-to-search', text)
  }

  private textValue(field: TextField, depth: number): QueryNode | null {
    const of = this.opensGroup(depth) ? this.group(depth) : this.atom(depth)
    return of && { kind: 'field', field, of }
  }

  private filterValue(field: string, depth: number): QueryNode | null {
    const quoted = this.quotation()
    const end = quoted === null ? wordEnd(this.text, this.at, depth) : this.at
    const value = quoted ?? this.text.slice(this.at, end)
    const filter = filterOf(field, value)
    if ('note' in filter) {
      this.note(filter.note, value)
      return null
    }
    this.at = end
    this.endsInWord = false
    return this.counted(filter.node)
  }

  private atom(depth: number): QueryNode | null {
    const quoted = this.quotation()
    if (quoted !== null) return this.phrase(quoted)
    const end = wordEnd(this.text, this.at, depth)
    const chunk = this.text.slice(this.at, end)
    this.at = Math.max(end, this.at + 1)
    const { node, note } = atomOf(chunk)
    if (note) this.note(note, chunk)
    else if (!node) this.noteUnsearchable(chunk)
    this.endsInWord =
      node?.kind === 'word' && this.at >= this.text.length && /[\p{L}\p{N}\p{M}]$/u.test(this.text)
    return node && this.counted(node)
  }

  /** The text between quotation marks here, read past them; null when there are none or they do not close. */
  private quotation(): string | null {
    const closing = closedBy(this.text[this.at])
    if (closing === null) return null
    const from = this.at + 1
    let end = from
    while (end < this.text.length && !closing.includes(this.text[end] ?? '')) end++
    if (end >= this.text.length) {
      this.note('unclosed-quotation', this.text[this.at] ?? '')
      return null
    }
    this.at = end + 1
    return this.text.slice(from, end).replaceAll('"', ' ').trim()
  }

  private phrase(text: string): QueryNode | null {
    this.endsInWord = false
    const near = /^~(\d{1,2})(?![\p{L}\p{N}])/u.exec(this.text.slice(this.at, this.at + 4))
    if (near) this.at += near[0].length
    if (foldText(text) === '') {
      this.noteUnsearchable(text)
      return null
    }
    return this.counted(near ? { kind: 'near', text, distance: Number(near[1]) } : { kind: 'phrase', text })
  }

  private counted(node: QueryNode): QueryNode | null {
    this.words++
    if (this.words <= mostWords) return node
    this.endsInWord = false
    if (this.words === mostWords + 1) this.note('too-many-words', String(mostWords))
    return null
  }

  private note(key: QueryNote['key'], value: string): void {
    if (!this.notes.some((note) => note.key === key && note.value === value)) this.notes.push({ key, value })
  }

  private skipSpace(): void {
    while (this.at < this.text.length && /\s/u.test(this.text[this.at] ?? '')) this.at++
  }
}

/** One node of several: none of nothing, the only one itself, nested groups of the same kind as one. */
function join(kind: 'all' | 'any', nodes: readonly QueryNode[]): QueryNode | null {
  const flat = nodes.flatMap((node) => (node.kind === kind ? node.of : [node]))
  if (flat.length < 2) return flat[0] ?? null
  return { kind, of: flat }
}
