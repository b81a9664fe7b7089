/** What is said to those who ask how a command is written: of one of them, or of all. It reads no words and runs nothing. */
import { type CommandName, commandNames } from '@shared/command-names'

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
More on one command: letterbook help COMMAND. The version: letterbook --version.
`

/** The lines of one command, as they stand among all of them. */
function linesOf(name: CommandName): string {
  const [, commands = ''] = usage.split('\n\n')
  const blocks = commands.split(/\n(?= {2}[a-z])/)
  return blocks.filter((block) => block.trimStart().split(' ', 1)[0] === name).join('\n')
}

/** How one command is written, and what holds for all of them. */
export function helpOn(name: CommandName): string {
  const [first = '', , notes = ''] = usage.split('\n\n')
  return [first, linesOf(name), notes].join('\n\n')
}

/** What goes with a refusal: how this command is written, or the names of all of them. */
export function shortUsage(name: CommandName | null): string {
  const [first = ''] = usage.split('\n\n')
  if (name !== null) return `${first}\n\n${linesOf(name)}\n\nMore: letterbook help ${name}`
  return `${first}\n\nCommands: ${commandNames.join(', ')}.\nMore: letterbook help`
}
