/** The smallest parts of a query: where a word ends, what closes a quotation, what a word with signs means. */
import { foldText } from '../fold'
import type { QueryNote, TextNode } from './ast'

const quotationMarks: Readonly<Record<string, string>> = { '"': '"', '“': '”"', '„': '“”', '«': '»' }

/** The signs that close a quotation which this sign opens; null when it opens none. */
export function closedBy(sign: string | undefined): string | null {
  return sign === undefined ? null : (quotationMarks[sign] ?? null)
}

export function opensQuotation(text: string): boolean {
  return closedBy(text[0]) !== null
}

/** How many characters a negation takes here, 0 when there is none. A lone minus is plain text. */
export function negationOf(text: string, at: number): number {
  if (text[at] === '-') return /^-[^\s-]/u.test(text.slice(at, at + 3)) ? 1 : 0
  return /^NOT\s+\S/u.test(text.slice(at)) ? 3 : 0
}

/** Where the word that begins here ends: at a space, or inside a group at the bracket that closes it. */
export function wordEnd(text: string, at: number, depth: number): number {
  let open = 0
  let end = at
  for (; end < text.length; end++) {
    const sign = text[end] ?? ''
    if (/\s/u.test(sign)) break
    if (sign === '(') open++
    if (sign === ')' && open-- === 0 && depth > 0) break
  }
  return end
}

const outerSigns = /^[^\p{L}\p{N}\p{M}]+|[^\p{L}\p{N}\p{M}]+$/gu
const outerSignsOfPattern = /^[^\p{L}\p{N}\p{M}*]+|[^\p{L}\p{N}\p{M}*]+$/gu
const fuzzySign = /^(.+)~([0-9]?)$/u
/** What a bare word may not hold, lest it be read as something else when it is printed. */
const needsQuotation = /["()*~:\s]|^(AND|OR|NOT)$/u
const mostDifferences = 2

interface Atom {
  readonly node: TextNode | null
  readonly note?: QueryNote['key']
}

/** Reads one word with its signs. Signs around it are dropped; nothing is left of a lone sign. */
export function atomOf(chunk: string): Atom {
  const fuzzy = fuzzySign.exec(chunk)
  if (fuzzy) return fuzzyAtom(chunk, fuzzy[1] ?? '', fuzzy[2] ?? '')
  const pattern = chunk.replace(outerSignsOfPattern, '').replace(/\*+/g, '*')
  if (pattern.includes('*')) return patternAtom(chunk, pattern)
  return { node: plainAtom(chunk) }
}

function fuzzyAtom(chunk: string, base: string, digit: string): Atom {
  const text = base.replace(outerSigns, '')
  const isOneWord = text !== '' && !needsQuotation.test(text) && /^\S+$/u.test(foldText(text))
  if (!isOneWord) return { node: plainAtom(chunk), note: 'pattern-as-text' }
  const distance = Math.min(mostDifferences, digit === '' ? 1 : Number(digit))
  return { node: distance === 0 ? plainAtom(text) : { kind: 'fuzzy', text, distance } }
}

function patternAtom(chunk: string, pattern: string): Atom {
  const parts = pattern.split('*')
  const letters = foldText(parts.join(''))
  if (letters === '') return { node: null }
  const isPrefix = parts.length === 2 && parts[1] === ''
  const isOneWord = parts.every((part) => !foldText(part).includes(' ')) && !letters.includes(' ')
  if (/["()~:]/.test(pattern) || !(isPrefix || isOneWord)) {
    return { node: plainAtom(chunk), note: 'pattern-as-text' }
  }
  return { node: { kind: 'pattern', text: pattern } }
}

/** A word where it can be printed bare, else the phrase that it would be searched as. */
function plainAtom(chunk: string): TextNode | null {
  const text = chunk.replace(outerSigns, '')
  if (foldText(text) === '') return null
  if (!needsQuotation.test(text)) return { kind: 'word', text }
  const quoted = text.replaceAll('"', ' ').trim()
  return foldText(quoted) === '' ? null : { kind: 'phrase', text: quoted }
}
