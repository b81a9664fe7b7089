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

const space = /^\s$/u

export function isSpace(sign: string | undefined): boolean {
  return sign !== undefined && space.test(sign)
}

/** Whether what was read before this place may end there. */
export function isBoundary(text: string, at: number, depth: number): boolean {
  return at >= text.length || isSpace(text[at]) || (depth > 0 && text[at] === ')')
}

const notBeforeSomething = /NOT\s+\S/uy

/** How many characters a negation takes here, 0 when there is none. A lone minus is plain text. */
export function negationOf(text: string, at: number): number {
  if (text[at] === '-') return /^-[^\s-]/u.test(text.slice(at, at + 3)) ? 1 : 0
  notBeforeSomething.lastIndex = at
  return notBeforeSomething.test(text) ? 3 : 0
}

/** Where the word that begins here ends: at a space, or inside a group at the bracket that closes it. */
export function wordEnd(text: string, at: number, depth: number): number {
  let open = 0
  let end = at
  for (; end < text.length; end++) {
    const sign = text[end]
    if (isSpace(sign)) break
    if (sign === '(') open++
    if (sign === ')' && open-- === 0 && depth > 0) break
  }
  return end
}

const letterOrDigit = /^[\p{L}\p{N}\p{M}]$/u
const fuzzySign = /^(.+)~([0-9]?)$/u
/** What a bare word may not hold, lest it be read as something else when it is printed. */
const needsQuotation = /["()*~:\s]|^(AND|OR|NOT)$|\^[0-9]+(\.[0-9]+)?$/u
const mostDifferences = 2

/** A word without the signs around it, except those of `kept`. Linear, also for thousands of signs in a row. */
function withoutOuterSigns(text: string, kept = ''): string {
  const signs = [...text]
  const isKept = (sign: string | undefined) =>
    sign !== undefined && (letterOrDigit.test(sign) || kept.includes(sign))
  let start = 0
  let end = signs.length
  while (start < end && !isKept(signs[start])) start++
  while (end > start && !isKept(signs[end - 1])) end--
  return signs.slice(start, end).join('')
}

const gershayim = /(?<=\p{Script=Hebrew})"(?=\p{Script=Hebrew})/gu

/** Whether the mark here stands between Hebrew letters, as in צה"ל: it is a gershayim and closes nothing. */
export function isGershayim(text: string, at: number): boolean {
  return /^\p{Script=Hebrew}"\p{Script=Hebrew}$/u.test(text.slice(at - 1, at + 2))
}

/** What stood between quotation marks, as a query can hold it: without the mark that would close it. */
export function quotable(text: string): string {
  return text.replace(gershayim, '\u05F4').replaceAll('"', ' ').trim()
}

/** Whether a word is read as itself when it stands without quotation marks. */
export function isBare(text: string): boolean {
  return text !== '' && !needsQuotation.test(text) && withoutOuterSigns(text) === text
}

interface Atom {
  readonly node: TextNode | null
  readonly note?: QueryNote['key']
}

/** Reads one word with its signs. Signs around it are dropped; nothing is left of a lone sign. */
export function atomOf(chunk: string): Atom {
  const fuzzy = fuzzySign.exec(chunk)
  if (fuzzy) return fuzzyAtom(chunk, fuzzy[1] ?? '', fuzzy[2] ?? '')
  const pattern = withoutOuterSigns(chunk, '*').replace(/\*+/g, '*')
  if (pattern.includes('*')) return patternAtom(chunk, pattern)
  return { node: plainAtom(chunk) }
}

/** Reads one word that is to be found only as it is written. */
export function exactAtom(chunk: string): Atom {
  const text = quotable(withoutOuterSigns(chunk))
  if (foldText(text) === '') return { node: null }
  const node = { kind: 'exact', text } as const
  return /\S\*\S/u.test(text) ? { node, note: 'pattern-as-text' } : { node }
}

function fuzzyAtom(chunk: string, base: string, digit: string): Atom {
  const text = withoutOuterSigns(base)
  const isOneWord = text !== '' && !needsQuotation.test(text) && /^\S+$/u.test(foldText(text))
  if (!isOneWord) {
    const node = plainAtom(chunk)
    return node ? { node, note: 'pattern-as-text' } : { node }
  }
  const distance = Math.min(mostDifferences, digit === '' ? 1 : Number(digit))
  return { node: distance === 0 ? plainAtom(text) : { kind: 'fuzzy', text, distance } }
}

function patternAtom(chunk: string, pattern: string): Atom {
  const parts = pattern.split('*')
  if (foldText(parts.join('')) === '') return { node: null }
  return isPattern(pattern)
    ? { node: { kind: 'pattern', text: pattern } }
    : { node: plainAtom(chunk), note: 'pattern-as-text' }
}

/** Whether this can be searched as a word with any letters in place of `*`. */
export function isPattern(pattern: string): boolean {
  const parts = pattern.split('*')
  const letters = foldText(parts.join(''))
  const isPrefix = parts.length === 2 && parts[1] === ''
  const isOneWord = parts.every((part) => !foldText(part).includes(' ')) && !letters.includes(' ')
  return parts.length > 1 && letters !== '' && !/["()~:^]/.test(pattern) && (isPrefix || isOneWord)
}

/** A word where it can be printed bare, else the phrase that it would be searched as. */
export function plainAtom(chunk: string): TextNode | null {
  const text = withoutOuterSigns(chunk)
  if (foldText(text) === '') return null
  if (!needsQuotation.test(text)) return { kind: 'word', text }
  const quoted = quotable(text)
  if (foldText(quoted) === '') return null
  return { kind: isBare(quoted) ? 'word' : 'phrase', text: quoted }
}
