/** What the benchmark was asked to do. */
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { type Forms, formsOfFile } from './corpus/letter'

const subjects = [
  'import',
  'formats',
  'search',
  'while-importing',
  'words',
  'compare',
  'elsewhere',
  'go-to',
  'notebook',
  'encryption',
  'exports',
  'app',
  'durability',
  'recoll',
] as const
export type Subject = (typeof subjects)[number]

export interface Options {
  readonly letters: number
  readonly words: number
  readonly seed: number
  readonly forms: Forms
  /** How many notes a measured notebook holds, and how many corrections another. */
  readonly notes: number
  readonly corrections: number
  /** How often the power fails in each task of a notebook. */
  readonly cuts: number
  readonly only: ReadonlySet<Subject>
  /** Leave the made letters and libraries where they are, for looking into. */
  readonly keep: boolean
  /** The folder in which an earlier run left them; null makes them anew. */
  readonly kept: string | null
  /** Write V8 processor profiles of the import and search processes, which makes both slower; implies `keep`. */
  readonly profile: boolean
}

export const usage = `npm run bench -- [--letters 10000] [--words 600] [--seed 1] [--forms ${formsOfFile.join('|')}] [--notes 50000] [--corrections 10000] [--cuts 200] [--only ${subjects.join(',')}] [--keep] [--in FOLDER] [--profile]`

/** Reads the command line. Errors: RangeError with a sentence for the reader. */
export function readOptions(args: readonly string[]): Options {
  const { values } = parsed(args)
  return {
    letters: wholeNumber('letters', values.letters, 1, 5_000_000),
    words: wholeNumber('words', values.words, 10, 100_000),
    seed: wholeNumber('seed', values.seed, 0, 2 ** 31),
    forms: formsNamed(values.forms),
    notes: wholeNumber('notes', values.notes, 1, 5_000_000),
    corrections: wholeNumber('corrections', values.corrections, 1, 5_000_000),
    cuts: wholeNumber('cuts', values.cuts, 1, 1_000_000),
    only: chosen(values.only),
    keep: values.keep || values.profile,
    kept: values.in === undefined ? null : resolve(values.in),
    profile: values.profile,
  }
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        letters: { type: 'string', default: '10000' },
        words: { type: 'string', default: '600' },
        seed: { type: 'string', default: '1' },
        forms: { type: 'string', default: 'mixed' },
        notes: { type: 'string', default: '50000' },
        corrections: { type: 'string', default: '10000' },
        cuts: { type: 'string', default: '200' },
        only: { type: 'string', default: subjects.join(',') },
        keep: { type: 'boolean', default: false },
        in: { type: 'string' },
        profile: { type: 'boolean', default: false },
      },
    })
  } catch (thrown) {
    throw new RangeError(thrown instanceof Error ? thrown.message : String(thrown))
  }
}

function wholeNumber(name: string, text: string, least: number, most: number): number {
  const value = Number(text)
  if (/^\d+$/.test(text) && value >= least && value <= most) return value
  throw new RangeError(`--${name} must be a whole number from ${least} to ${most}, not "${text}".`)
}

function formsNamed(name: string): Forms {
  const known = formsOfFile.find((forms) => forms === name)
  if (known !== undefined) return known
  throw new RangeError(`--forms must be ${formsOfFile.join(' or ')}, not "${name}".`)
}

function chosen(list: string): ReadonlySet<Subject> {
  const names = list.split(',')
  const known = subjects.filter((subject) => names.includes(subject))
  if (known.length === names.length) return new Set(known)
  throw new RangeError(`--only takes ${subjects.join(', ')}, with commas between, not "${list}".`)
}
