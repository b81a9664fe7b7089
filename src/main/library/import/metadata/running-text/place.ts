/** A sentence while it is read, and what was collected so far. */
import type { Span } from '@shared/letter'
import type { Count } from './counts'
import type { Named } from './people-phrase'
import type { ReportPatterns } from './report-patterns'
import type { Sentence } from './sentences'

export interface Statement {
  readonly field: 'sender' | 'recipient' | 'signatory'
  readonly named: Named
  /** The rule that found it. */
  readonly rule: string
  /** Many people whose names are not said. */
  readonly isGroup: boolean
  /** Only of many: whether their exact number is said. */
  readonly isCounted: boolean
  readonly isSure: boolean
}

export interface CountStatement extends Count {
  readonly rule: string
  /** The higher, the more plainly it is said that they signed. */
  readonly rank: number
}

export interface Collected {
  readonly text: string
  readonly people: Statement[]
  readonly counts: CountStatement[]
}

export interface Place {
  readonly all: Collected
  readonly patterns: ReportPatterns
  readonly sentence: Sentence
  readonly words: string
  /** Where the letter is named in it. */
  readonly letters: readonly Span[]
  /** `in a letter`, where it says so. */
  readonly inLetter: Span | null
}

const mostLetters = 4

/** Where a sentence names the letter; empty for one that does not. */
export function lettersIn(words: string, { letter }: ReportPatterns): readonly Span[] {
  const spans: Span[] = []
  letter.lastIndex = 0
  for (
    let found = letter.exec(words);
    found !== null && spans.length < mostLetters;
    found = letter.exec(words)
  ) {
    spans.push({ start: found.index, end: found.index + found[0].length })
  }
  return spans
}

/** The first place where the pattern begins with the letter. */
export function fromLetter(words: string, letters: readonly Span[], pattern: RegExp): Span | null {
  for (const { start } of letters) {
    pattern.lastIndex = start
    const found = pattern.exec(words)
    if (found !== null) return { start, end: start + found[0].length }
  }
  return null
}

const farthest = 70

/** The first place where the pattern ends with the letter. */
export function untilLetter(words: string, letters: readonly Span[], pattern: RegExp): Span | null {
  for (const { start, end } of letters) {
    const from = Math.max(0, start - farthest)
    const found = pattern.exec(words.slice(from, end))
    if (found !== null) return { start: from + found.index, end }
  }
  return null
}

/** The first place of a pattern that may stand anywhere. */
export function anywhere(words: string, pattern: RegExp): Span | null {
  const found = pattern.exec(words)
  return found === null ? null : { start: found.index, end: found.index + found[0].length }
}

export function add(
  all: Collected,
  field: Statement['field'],
  named: readonly Named[],
  rule: string,
  isSure = true,
): void {
  for (const one of named)
    all.people.push({ field, named: one, rule, isGroup: false, isCounted: false, isSure })
}

export function isProper({ name }: Named): boolean {
  return /^\p{Lu}|^\p{Lo}/u.test(name)
}
