/** How the words of a command are read, and what is said when they are written wrongly. */
import { resolve } from 'node:path'
import { type ParseArgsConfig, parseArgs } from 'node:util'
import { messageOf } from '@shared/failure'
import { longestQuery } from '@shared/search'

export class UsageError extends Error {}

export interface Surroundings {
  /** Path of the built extraction worker. */
  readonly extractionWorker: string
}

export interface Words {
  readonly library: string
  readonly json: boolean
  /** Where the passphrase of an encrypted library stands; null when it is not said. */
  readonly passphraseFile: string | null
  /** Nothing is printed: the command serves another one. */
  readonly quiet?: boolean
  readonly positionals: readonly string[]
  readonly options: Readonly<Record<string, string | boolean | undefined>>
}

export interface Command {
  readonly options: NonNullable<ParseArgsConfig['options']>
  /** Without `--library` the library's path is then empty. */
  readonly libraryOptional?: boolean
  run(words: Words, surroundings: Surroundings): Promise<number>
}

const common = {
  library: { type: 'string' },
  json: { type: 'boolean' },
  'passphrase-file': { type: 'string' },
} as const

/**
 * Reads a command's words. No option has one dash, so that a query may begin with one: `-lang:en`.
 * Throws UsageError for unknown options and a missing library.
 */
export function parseWords(words: readonly string[], command: Command): Words {
  const parsed = parsedOrUsage(words.map(covered), command)
  const { library, json, 'passphrase-file': passphraseFile, ...options } = parsed.values
  const isNamed = typeof library === 'string' && library !== ''
  if (!isNamed && command.libraryOptional !== true) throw new UsageError('Name the library: --library DIR.')
  for (const [name, value] of Object.entries(parsed.values))
    if (typeof value === 'string' && value.startsWith(cover))
      throw new UsageError(`--${name} lacks its value.`)
  return {
    library: isNamed ? resolve(library) : '',
    json: json === true,
    passphraseFile: typeof passphraseFile === 'string' ? resolve(passphraseFile) : null,
    positionals: parsed.positionals.map(bare),
    options,
  }
}

/** Subtle: no word of a command line can hold it, so a covered word is nobody else's. */
const cover = '\u0000'

/** Words with one dash are kept from being read as options, in their places among the others. */
function covered(word: string): string {
  return /^-[^-]/.test(word) ? cover + word : word
}

function bare(word: string): string {
  return word.startsWith(cover) ? word.slice(cover.length) : word
}

/** What is asked, as long as the library takes it. */
export function checkedQuery(query: string): string {
  if (query.length > longestQuery)
    throw new UsageError(`A query has at most ${longestQuery} characters; this one has ${query.length}.`)
  return query
}

function parsedOrUsage(words: readonly string[], command: Command) {
  try {
    return parseArgs({ args: [...words], options: { ...common, ...command.options }, allowPositionals: true })
  } catch (thrown) {
    throw new UsageError(inOurWords(messageOf(thrown)))
  }
}

/** What Node says of an option, without its advice, which is for programs. */
function inOurWords(message: string): string {
  const [, option = ''] = /'(--[^\s'=]*)/.exec(message) ?? []
  if (option === '') return message
  if (message.startsWith('Unknown option')) return `There is no option ${option} here.`
  if (message.includes('does not take an argument')) return `${option} takes no value.`
  if (message.includes('is ambiguous'))
    return `${option} lacks its value. One that begins with dashes is written ${option}=VALUE.`
  return message.includes('argument missing') ? `${option} lacks its value.` : message
}

/** Refuses options that were given without a word in them, as by a variable that is not set. Throws UsageError. */
export function refuseEmpty(words: Words, ...names: readonly string[]): void {
  for (const name of names) if (words.options[name] === '') throw new UsageError(`--${name} lacks its value.`)
}

/** A whole number option, within bounds. */
export function wholeNumber(words: Words, name: string, fallback: number, most: number): number {
  const given = words.options[name]
  if (given === undefined) return fallback
  const value = typeof given === 'string' && /^\d+$/.test(given) ? Number(given) : Number.NaN
  if (!(value <= most)) throw new UsageError(`--${name} takes a whole number from 0 to ${most}.`)
  return value
}
