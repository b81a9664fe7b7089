/**
 * Says what a format could not carry, what of a file was not taken over and what happened to a note on the way. `--json`
 * keeps the kinds.
 */
import type { MergeProblem } from '@shared/backup'
import type { ImportRemark, LeftKind, Lost } from '@shared/exchange'
import { filled } from '@shared/filled-words'
import type { LetterLoss } from '@shared/letter-export'
import * as words from '@shared/lost-words'

/** A line for each kind, under one that says what they are; none where nothing was lost. */
export function lostFromNotes(lost: readonly Pick<Lost, 'what' | 'count'>[]): readonly string[] {
  return underTitle(
    lost.map(({ what, count }) => counted(words.lostFromNotes[`${what}_${form(count)}`], count)),
  )
}

export function lostFromLetters(
  lost: readonly { readonly what: LetterLoss; readonly count: number }[],
): readonly string[] {
  return underTitle(
    lost.map(({ what, count }) => counted(words.lostFromLetters[`${what}_${form(count)}`], count)),
  )
}

export function leftWords(what: LeftKind, count: number): string {
  return counted(words.leftOfImports[`${what}_${form(count)}`], count)
}

export function mergeProblemWords(problem: MergeProblem): string {
  const { kind, ...values } = problem
  return filled(words.leftOfMerges[kind], values)
}

export function remarkWords(remark: ImportRemark): string {
  return words.importRemarks[remark]
}

function form(count: number): 'one' | 'other' {
  return count === 1 ? 'one' : 'other'
}

function counted(sentence: string, count: number): string {
  return sentence.replace('{{count, number}}', count.toLocaleString('en'))
}

function underTitle(lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [`${words.lossesTitle}:`, ...lines.map((line) => `  ${line}`)]
}
