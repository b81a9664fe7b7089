/**
 * All problems as a table for a spreadsheet: UTF-8 with its mark, lines as RFC 4180 has them, and nothing in it that a
 * spreadsheet would run as a formula.
 */
import type { Problem } from '@shared/job'
import { stringify } from 'csv-stringify/sync'

const header = ['path', 'part', 'code', 'what is wrong and what to do', 'ignored']

/** `ignored` are the problems that the reader does not want to see; they follow the others, and are marked. */
export function problemsCsv(shown: readonly Problem[], ignored: readonly Problem[]): string {
  const rows = [
    ...shown.map((problem) => rowOf(problem, 'no')),
    ...ignored.map((problem) => rowOf(problem, 'yes')),
  ]
  return stringify([header, ...rows], {
    bom: true,
    escape_formulas: true,
    record_delimiter: 'windows',
    // Half a line end is one too for those who read it.
    quoted_match: /[\r\n]/,
  })
}

function rowOf({ path, part, code, message }: Problem, ignored: 'yes' | 'no'): readonly string[] {
  return [path, part, code, message, ignored]
}
