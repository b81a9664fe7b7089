/** All problems as a table for a spreadsheet. */
import type { Problem } from '@shared/job'
import { table } from './table'

const header = ['path', 'part', 'code', 'what is wrong and what to do', 'ignored']

/** `ignored` are the problems that the reader does not want to see; they follow the others, and are marked. */
export function problemsCsv(shown: readonly Problem[], ignored: readonly Problem[]): string {
  return table([
    header,
    ...shown.map((problem) => rowOf(problem, 'no')),
    ...ignored.map((problem) => rowOf(problem, 'yes')),
  ])
}

function rowOf({ path, part, code, message }: Problem, ignored: 'yes' | 'no'): readonly string[] {
  return [path, part, code, message, ignored]
}
