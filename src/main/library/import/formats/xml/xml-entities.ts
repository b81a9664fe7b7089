/**
 * The entities of an XML document: those it declares as plain text in its own DOCTYPE, and the well-known names such as
 * `&mdash;`. Never opens another file, and never unfolds an entity inside an entity.
 */
import { parseFragment } from 'parse5'
import { ReadingProblem } from '../format'

/** What the prolog of a document says before its first element. */
export interface Doctype {
  /** Where the declaration begins and ends; both 0 without one. */
  readonly start: number
  readonly end: number
  readonly entities: ReadonlyMap<string, EntityDeclaration>
}

export type EntityDeclaration =
  | { readonly kind: 'literal'; readonly text: string }
  /** In another file. */
  | { readonly kind: 'external' }
  /** Made of other entities or of elements. */
  | { readonly kind: 'nested' }

const mostDeclarations = 10_000
const longestEntity = 2000
/** Characters that all entities of a document may unfold to. */
const mostUnfolded = 1_000_000

const beforeDoctype = /(?:\s+|\ufeff|<\?[\s\S]*?\?>|<!--[\s\S]*?-->)/y
const inSubset =
  /\s+|<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!(?:[^"'>]|"[^"]*"|'[^']*'){0,20000}>|%[^;\s\]]{1,100};|[^\]<%\s]+/y
const entityDeclaration = /^<!ENTITY\s+([^\s%"'<>]{1,200})\s+(?:"([^"]*)"|'([^']*)'|(SYSTEM|PUBLIC)\s)/

/** Reads the DOCTYPE of a document, if it has one. Errors: ReadingProblem `refused`. */
export function readDoctype(xml: string): Doctype {
  const start = endOfRun(xml, 0, beforeDoctype)
  if (!/^<!DOCTYPE\b/i.test(xml.slice(start, start + 10))) return { start: 0, end: 0, entities: new Map() }
  const outside = /(?:[^"'[>]|"[^"]*"|'[^']*'){0,20000}/y
  outside.lastIndex = start
  outside.test(xml)
  const subset = outside.lastIndex
  if (xml[subset] !== '[') return { start, end: endOfDeclaration(xml, subset), entities: new Map() }
  const { entities, end } = readSubset(xml, subset + 1)
  return { start, end: endOfDeclaration(xml, end), entities }
}

function endOfDeclaration(xml: string, from: number): number {
  const end = xml.indexOf('>', from)
  if (end === -1)
    throw new ReadingProblem('truncated', 'The file ends within its first declaration (DOCTYPE).')
  return end + 1
}

function readSubset(xml: string, from: number): { entities: Map<string, EntityDeclaration>; end: number } {
  const entities = new Map<string, EntityDeclaration>()
  let at = from
  let count = 0
  inSubset.lastIndex = at
  for (let found = inSubset.exec(xml); found !== null; found = inSubset.exec(xml)) {
    at = inSubset.lastIndex
    if (++count > mostDeclarations * 4) throw refused('Its DOCTYPE declares more than any document needs.')
    const [, name, double, single, external] = entityDeclaration.exec(found[0]) ?? []
    // As in XML, the first declaration of a name counts.
    if (name === undefined || entities.has(name)) continue
    entities.set(name, external === undefined ? declared(double ?? single ?? '') : { kind: 'external' })
  }
  const end = xml.indexOf(']', at)
  return { entities, end: end === -1 ? at : end }
}

function declared(value: string): EntityDeclaration {
  if (value.length > longestEntity) return { kind: 'nested' }
  // Subtle: twice, because XML declares `lt` as `&#38;#60;`.
  const text = withCharacters(withCharacters(value)).replace(
    /&(\w{2,40});/g,
    (all, name) => wellKnown(name) ?? all,
  )
  const isNested = /<|&[^;\s&]{1,100};/.test(text) && text !== '<'
  return isNested ? { kind: 'nested' } : { kind: 'literal', text }
}

function withCharacters(text: string): string {
  return text.replace(/&(#\w{1,9});/g, (all, reference) => characterOf(reference) ?? all)
}

function endOfRun(text: string, from: number, token: RegExp): number {
  let at = from
  token.lastIndex = at
  while (token.test(text)) at = token.lastIndex
  return at
}

/** The entities as one document uses them, with a bound on all that they unfold to. */
export class EntityTable {
  readonly #declared: ReadonlyMap<string, EntityDeclaration>
  #unfolded = 0

  constructor(declarations: ReadonlyMap<string, EntityDeclaration>) {
    this.#declared = declarations
  }

  /** The text of a reference without its `&` and `;`; undefined for an unknown one. Errors: ReadingProblem `refused`. */
  textOf(reference: string): string | undefined {
    if (reference.startsWith('#')) return characterOf(reference)
    const entity = this.#declared.get(reference)
    if (entity === undefined) return wellKnown(reference)
    switch (entity.kind) {
      case 'external':
        throw refused(
          `It takes a part of its text from another file (&${reference};), which is never opened. Put the text into this file first.`,
        )
      case 'nested':
        throw refused(
          `It declares an entity that unfolds to others or is very long (&${reference};). Save it with such entities replaced by their text.`,
        )
      case 'literal':
        this.#unfolded += entity.text.length
        if (this.#unfolded > mostUnfolded)
          throw refused('Its entities unfold to far more text than the file has.')
        return entity.text
    }
  }
}

function refused(why: string): ReadingProblem {
  return new ReadingProblem('refused', `This XML is not read. ${why}`)
}

const predefined: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['slong', 'ſ'],
])
const known = new Map<string, string | undefined>(predefined)

/** The names of HTML, which include those of the old ISO sets. */
function wellKnown(name: string): string | undefined {
  if (known.has(name)) return known.get(name)
  if (!/^[A-Za-z][A-Za-z0-9]{1,40}$/.test(name)) return undefined
  const node = parseFragment(`&${name};`).childNodes[0]
  const text = node !== undefined && 'value' in node ? node.value : ''
  const found = text === '' || text.endsWith(';') || text.startsWith('&') ? undefined : text
  if (known.size < mostDeclarations) known.set(name, found)
  return found
}

/** What careless programs mean by the numbers 128 to 159. */
const windows1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/** The character of `#233` or `#xE9`; undefined for one that no text can have. */
function characterOf(reference: string): string | undefined {
  const [, hexadecimal, decimal] = /^#(?:[xX]([0-9a-fA-F]{1,8})|([0-9]{1,9}))$/.exec(reference) ?? []
  const digits = hexadecimal ?? decimal
  if (digits === undefined) return undefined
  const code = Number.parseInt(digits, hexadecimal === undefined ? 10 : 16)
  if (code >= 128 && code < 160) return windows1252[code - 128]
  const isText =
    code === 9 ||
    code === 10 ||
    code === 13 ||
    (code >= 32 && (code < 0xd800 || code > 0xdfff) && code <= 0x10ffff)
  return isText ? String.fromCodePoint(code) : undefined
}
