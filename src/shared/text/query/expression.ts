/**
 * Regular expressions in a query: `/gr[ae]y/`, `/^Dear\b/i`. They are told from paths, dates and `and/or` by how they
 * stand: one begins a clause, does not begin with a space, and its first `/` that is not escaped and not inside `[ ]`
 * ends it.
 */
import type { QueryNode } from './ast'
import { isBoundary, isSpace } from './atoms'
import { boostAt } from './boost'

export type RegexNode = Extract<QueryNode, { readonly kind: 'regex' }>

/** Longer ones are not read. */
const longestExpression = 1000
/** What closes further on is text that happens to hold slashes. */
const farthestSlash = 4000

export interface ExpressionAt {
  readonly source: string
  readonly flags: RegexNode['flags']
  /** Behind its flags. */
  readonly end: number
}

/** What stands here between slashes, readable or not; null when it is no expression. */
export function expressionAt(text: string, at: number, depth: number): ExpressionAt | null {
  if (text[at] !== '/' || isSpace(text[at + 1])) return null
  const slash = closingSlash(text, at + 1)
  if (slash === null || slash === at + 1) return null
  const flags = text[slash + 1] === 'i' ? 'i' : ''
  const end = slash + 1 + flags.length
  const ends = isBoundary(text, end, depth) || boostAt(text, end, depth) !== null
  return ends ? { source: text.slice(at + 1, slash), flags, end } : null
}

function closingSlash(text: string, from: number): number | null {
  let inClass = false
  const last = Math.min(text.length, from + farthestSlash)
  for (let at = from; at < last; at++) {
    const sign = text[at]
    if (sign === '\n' || sign === '\r' || sign === '\u2028' || sign === '\u2029') return null
    if (sign === '\\') at++
    else if (sign === '[') inClass = true
    else if (sign === ']') inClass = false
    else if (sign === '/' && !inClass) return at
  }
  return null
}

/** Signs that only Unicode expressions have; in others they mean letters that nobody asked for. */
const unicodeOnly = /(?<!\\)(?:\\\\)*\\(?:[pP]|u)\{/u

/**
 * The expression as it is run: global, `^` and `$` at every line, with Unicode (`\p{L}`) unless it is readable only
 * without. Null when it is not readable at all, or too long.
 */
export function compiledExpression({ source, flags }: Omit<RegexNode, 'kind'>): RegExp | null {
  if (source.length > longestExpression) return null
  for (const unicode of unicodeOnly.test(source) ? ['u'] : ['u', '']) {
    try {
      return new RegExp(source, `gm${unicode}${flags}`)
    } catch {
      // Not readable this way.
    }
  }
  return null
}
