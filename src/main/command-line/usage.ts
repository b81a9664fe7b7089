/** How commands are written, and what is said when they are written wrongly. */
import { resolve } from 'node:path'
import { type ParseArgsConfig, parseArgs } from 'node:util'
import { messageOf } from '@shared/failure'
import { longestQuery } from '@shared/search'

export const usage = `Usage: letterbook <command> --library DIR [--json]

  index [FOLDER…]          read folders of letters into the library; without a folder, look for changes
  search QUERY             find letters          [--limit N] [--offset N] [--facets]
                           [--sort rank|date|title|sender|path|added] [--ascending|--descending]
  kwic QUERY               list every passage    [--sort b1,n,a1] [--limit N] [--offset N]
  batch FILE               count letters and passages for each line of a file of queries     [--csv OUT]
  saved list               list saved searches with what is new of them
  saved add NAME QUERY     save a search
  saved run NAME           run it, and write the run into its log             [--limit N] [--offset N]
  saved new NAME           list letters that are new, changed or gone since it was looked at, and why
  saved see NAME           take everything that it finds as seen
  notes list [WORDS]       list notes, the newest change first   [--on ID-OR-PATH] [--code NAME] [--tag TAG]
                           [--person NAME] [--state STATE] [--bin] [--limit N] [--offset N]
  notes add TEXT           write a note        [--on ID-OR-PATH [--quote WORDS] | --person NAME]
                           [--code NAME,…] [--colour COLOUR]; with - for TEXT, from standard input
  notes export [WORDS]     write notes for other programs    --format markdown|jsonld|csv|qdpx|qdc|html --out PATH
                           [--per letter|note] [--on ID-OR-PATH] [--code NAME] [--tag TAG] [--person NAME]
                           [--state STATE]; with --preview, print every line that would leave instead
  notes import FILE        take over web annotations (.jsonld, .json) or a project (.qdpx)
                           [--preview] [--leave-out]: without notes on letters that are not here
  export [ID-OR-PATH…]     write letters for others    --format csv|cmif|tei|csl|bibtex|ris|text|pack --out PATH
                           [--query QUERY] [--copies] [--style chicago|mhra|oxford]; with --preview, print every
                           line that would leave instead; of a pack also [--notes [--code NAME]] [--compare A,B]
                           [--language en|fa]
  show ID-OR-PATH          print one letter with what is known about it
  compare A B              how two letters differ, and the passages that they share
                           [--heed case,accents,punctuation,numbers,spaces] [--out FILE.csv|.xml|.html]
  passages ID              where else passages of a letter stand
  quotes ID                where the quotations of a report come from     [--against ID]
  alike ID                 letters that have much in common with a letter
  check                    look for damage       [--repair]
  backup                   back up the notebook  [--to FOLDER] [--out FILE [--seal PASSPHRASE-FILE]]
  backup --remove NAME     remove a backup that was asked for; such a one stays until then
  restore                  list the backups
  restore NAME-OR-FILE     make the notebook what a backup or a file holds    [--preview] [--unseal PASSPHRASE-FILE]
                           [--merge [--conflicts here|there|both]]: take over what is new instead
  passphrase set           encrypt a library     [--new-passphrase-file FILE] [--plain-index]
  passphrase change        give it another one   [--new-passphrase-file FILE]
  passphrase remove        make it readable for everybody again               [--user-data DIR]
  diagnose                 print what to give to somebody who is asked for help: versions, sizes, counts, settings and
                           the end of the app's log, without words or names of yours     [--user-data DIR]

A file that is written never takes the place of another, unless --replace is given.
An encrypted library is opened with --passphrase-file FILE, with LETTERBOOK_PASSPHRASE, or by typing its passphrase.
A letter is named by its id or its path. An empty query matches every letter. With --json, standard output holds the JSON alone.
Exit code 0: success. 1: failure, with a message. 2: wrong usage.
`

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
    throw new UsageError(messageOf(thrown))
  }
}

/** A whole number option, within bounds. */
export function wholeNumber(words: Words, name: string, fallback: number, most: number): number {
  const given = words.options[name]
  if (given === undefined) return fallback
  const value = typeof given === 'string' && /^\d+$/.test(given) ? Number(given) : Number.NaN
  if (!(value <= most)) throw new UsageError(`--${name} takes a whole number from 0 to ${most}.`)
  return value
}
