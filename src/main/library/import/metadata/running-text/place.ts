/** A sentence while it is read, and what was collected so far. */
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
