/**
 * Reads a query. It never fails: what is not a clause is plain text, and notes say what was not understood.
 *
 *   query   = [ clauses ]
 *   clauses = choice { [ "AND" ] choice }           all must match
 *   choice  = clause { "OR" clause }                OR binds closer than the space: a b OR c = a (b OR c)
 *   clause  = ( "-" | "NOT " ) clause               must not match
 *           | ( "(" clauses ")" | field | atom ) [ "^" number ]
 *   atom    = '"' text [ "*" ] '"'                  phrase; with a star its last word is the beginning of one
 *           | '"' text '"' "~" number               near each other, in any order; a word in it may have stars
 *           | "=" ( word | '"' text '"' )           only as written
 *           | "/" expression "/" [ "i" ]            regular expression of JavaScript; `\/` for a slash in it
 *           | word "~" [ "1" | "2" ]                differs by one or two letters
 *           | word with "*" in it                   any letters, also none
 *           | word
 *   field   = text-field ":" ( atom | "(" clauses ")" )          no space after the colon
 *           | filter ":" [ "=" ] ( word | '"' text '"' )         "=": the whole path or source
 *   text-field = title from to signed person place note
 *   filter  = path source kind lang tag in has is search match
 *           | date before after                     value: [ "~" ] day, or for date day ".." day, one may be missing
 *   day     = 1978 | 1978-03 | 1978-03-24 | 198X | 1980s; "~", also behind it: letters whose date possibly fits
 *                                                   days in the wrong order are turned round
 *   number  = 0.1 to 100 for a boost (a group gives it to each clause in it), 0 to 99 for a distance; what is beyond
 *             counts as the nearest of these
 *
 * “…”, „…“ and «…» are quotation marks too. A word that folds to several (well-known, 12:30, a URL) is
 * searched as a phrase. What boosts, expressions, fields and patterns are exactly: boost.ts, expression.ts,
 * fields.ts, atoms.ts; what a star in a phrase means: phrase-parts.ts.
 */
import { foldText } from '../fold'
import type { Clause, Query, QueryNode, TextField } from './ast'
import { atomOf, exactAtom, isSpace, negationOf, wordEnd } from './atoms'
import { boostAt, boosted, boostInWord } from './boost'
import { Cursor } from './cursor'
import { compiledExpression, expressionAt } from './expression'
import { filterOf, isFieldName, isTextField } from './fields'
import { hasStrayStar } from './phrase-parts'
import { restrictsZones } from './zones'

const deepestGroup = 20
const fieldName = /(\p{L}{1,39}):(?=\S)/uy
const nearSign = /~(\d+)(?![\p{L}\p{N}])/uy
const widestNear = 99

/** A `search:` of a query and where it stands in the text. */
export interface SearchMention {
  readonly start: number
  readonly end: number
  readonly name: string
}

/** Reads any text, also while it is being typed; what the reader may have meant otherwise stands in `notes`. */
export function readQuery(text: string): Query {
  const reader = new Reader(text)
  const read = reader.clauses(0)
  if (!read) reader.noteNothingAsked()
  const root: QueryNode = read ?? { kind: 'all', of: [] }
  const { notes, outermost, endsInWord } = reader
  return { root, notes, clauses: outermost, endsInWord }
}

/** Every `search:` of a query, however deep, in the order of the text. */
export function searchMentions(text: string): readonly SearchMention[] {
  const reader = new Reader(text)
  reader.clauses(0)
  return reader.mentions
}

interface Choice {
  readonly nodes: QueryNode[]
  readonly start: number
  end: number
}

class Reader extends Cursor {
  outermost: readonly Clause[] = []
  readonly mentions: SearchMention[] = []

  /** Reads up to the end, or inside a group up to its closing bracket; null when nothing was there. */
  clauses(depth: number): QueryNode | null {
    const choices: Choice[] = []
    let joinsChoice = false
    for (let isFirst = true; ; isFirst = false) {
      this.skipSpace()
      if (this.at >= this.text.length || (depth > 0 && this.text[this.at] === ')')) break
      const operator = isFirst ? null : this.operator(depth)
      if (operator) {
        joinsChoice = operator === 'OR'
        continue
      }
      this.choose(depth, choices, joinsChoice)
      joinsChoice = false
    }
    const read = choices.flatMap(({ nodes, start, end }) => {
      const node = join('any', nodes)
      return node ? [{ start, end, node }] : []
    })
    if (depth === 0) this.outermost = read
    return join(
      'all',
      read.map(({ node }) => node),
    )
  }

  private choose(depth: number, choices: Choice[], joinsChoice: boolean): void {
    const start = this.at
    const node = this.clause(depth)
    if (!node) return
    let end = this.at
    while (isSpace(this.text[end - 1])) end--
    const last = choices.at(-1)
    if (joinsChoice && last) {
      last.nodes.push(node)
      last.end = end
    } else choices.push({ nodes: [node], start, end })
  }

  private clause(depth: number): QueryNode | null {
    let negations = 0
    for (let signs = negationOf(this.text, this.at); signs > 0; signs = negationOf(this.text, this.at)) {
      this.at += signs
      this.skipSpace()
      negations++
    }
    this.endsInWord = false
    const node = this.boost(this.opensGroup(depth) ? this.group(depth) : this.fieldOrAtom(depth), depth)
    if (negations === 0) return node
    this.endsInWord = false
    if (negations % 2 === 0 || !node) return node
    return node.kind === 'not' ? node.of : { kind: 'not', of: node }
  }

  private boost(node: QueryNode | null, depth: number): QueryNode | null {
    const boost = boostAt(this.text, this.at, depth)
    if (!boost) return node
    this.at = boost.end
    this.endsInWord = false
    return node && boosted(node, boost.by)
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

  private fieldOrAtom(depth: number): QueryNode | null {
    return this.field(depth) ?? this.atom(depth)
  }

  private field(depth: number): QueryNode | null {
    fieldName.lastIndex = this.at
    const name = fieldName.exec(this.text)?.[1]
    if (name === undefined) return null
    const field = name.toLowerCase()
    if (!isFieldName(field)) {
      this.noteUnknown(name)
      return null
    }
    const start = this.at
    this.at += name.length + 1
    const node = isTextField(field) ? this.textValue(field, depth) : this.filterValue(field, depth, start)
    if (!node) this.at = start
    return node
  }

  private noteUnknown(name: string): void {
    // A URL is no field that somebody misspelt.
    if (!this.text.startsWith('//', this.at + name.length + 1)) this.note('unknown-field', name)
  }

  private textValue(field: TextField, depth: number): QueryNode | null {
    const of = this.opensGroup(depth) ? this.group(depth) : this.atom(depth)
    return of && { kind: 'field', field, of }
  }

  private filterValue(field: string, depth: number, start: number): QueryNode | null {
    const whole = this.text[this.at] === '='
    if (whole) this.at++
    const quoted = this.quotation()
    const end = quoted === null ? wordEnd(this.text, this.at, depth) : this.at
    const value = quoted ?? this.text.slice(this.at, end)
    const filter = filterOf(field, value, whole)
    if ('note' in filter) {
      this.note(filter.note, value)
      return null
    }
    if (filter.remark) this.note(filter.remark, value)
    this.at = end
    if (filter.node.kind === 'search') this.mentions.push({ start, end, name: filter.node.name })
    return this.counted(filter.node)
  }

  private atom(depth: number): QueryNode | null {
    this.endsInWord = false
    const { text, at } = this
    const expression = this.expression(depth)
    if (expression) return this.counted(expression)
    if (text[at] === '=') return this.exact(depth)
    const quoted = this.quotation()
    return quoted === null ? this.word(depth) : this.phrase(quoted)
  }

  private expression(depth: number): QueryNode | null {
    const found = expressionAt(this.text, this.at, depth)
    if (!found) return null
    const { source, flags, end } = found
    if (!compiledExpression(found)) {
      this.note('unreadable-expression', this.text.slice(this.at, end))
      return null
    }
    this.at = end
    return { kind: 'regex', source, flags }
  }

  private exact(depth: number): QueryNode | null {
    this.at++
    const quoted = this.quotation()
    if (quoted === null) return this.read(this.chunk(depth), exactAtom)
    if (foldText(quoted) !== '') return this.counted({ kind: 'exact', text: quoted })
    this.noteUnsearchable(quoted)
    return null
  }

  private word(depth: number): QueryNode | null {
    const node = this.read(this.chunk(depth), atomOf)
    this.endsInWord =
      node?.kind === 'word' && this.at >= this.text.length && /[\p{L}\p{N}\p{M}]$/u.test(this.text.slice(-2))
    return node
  }

  private read(chunk: string, atom: typeof atomOf): QueryNode | null {
    const { node, note } = atom(chunk)
    if (note) this.note(note, chunk)
    else if (!node) this.noteUnsearchable(chunk)
    return node && this.counted(node)
  }

  /** The word here up to its boost, read past. */
  private chunk(depth: number): string {
    const whole = this.text.slice(this.at, wordEnd(this.text, this.at, depth))
    const chunk = whole.slice(0, boostInWord(whole))
    this.at += chunk.length
    return chunk
  }

  private phrase(text: string): QueryNode | null {
    nearSign.lastIndex = this.at
    const near = nearSign.exec(this.text)
    if (near) this.at += near[0].length
    if (foldText(text) === '') {
      this.noteUnsearchable(text)
      return null
    }
    if (!near && hasStrayStar(text)) this.note('pattern-as-text', text)
    const distance = Math.min(widestNear, Number(near?.[1]))
    return this.counted(near ? { kind: 'near', text, distance } : { kind: 'phrase', text })
  }
}

/** One node of several: none of nothing, the only one itself, nested groups of the same kind as one. */
export function join(kind: 'all' | 'any', nodes: readonly QueryNode[]): QueryNode | null {
  const flat = nodes.length < 2 ? nodes : nodes.flatMap((node) => membersOf(node, kind))
  const [only] = flat
  return flat.length < 2 ? (only ?? null) : { kind, of: flat }
}

/** What stands in a nested group where it means the same without brackets, else the node itself. */
function membersOf(node: QueryNode, kind: 'all' | 'any'): readonly QueryNode[] {
  if (node.kind === 'any' && kind === 'any') return node.of
  return node.kind === 'all' && kind === 'all' && !restrictsZones(node.of) ? node.of : [node]
}
