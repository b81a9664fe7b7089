/** `letterbook …`: the same library without a window. Exit codes: 0 success, 1 failure, 2 wrong usage. */
import { fileURLToPath } from 'node:url'
import type { CommandName } from '@shared/command-names'
import { failureOf } from '@shared/failure'
import { alikeCommand } from './command-line/alike'
import { backupCommand } from './command-line/backup'
import { batchCommand } from './command-line/batch'
import { checkCommand } from './command-line/check'
import { compareCommand } from './command-line/compare'
import { diagnoseCommand } from './command-line/diagnose'
import { exportCommand } from './command-line/export-letters'
import { helpOn, shortUsage, usage } from './command-line/help'
import { indexCommand } from './command-line/index-folders'
import { kwicCommand } from './command-line/kwic'
import { notesCommand } from './command-line/notes'
import { ownVersion } from './command-line/own-version'
import { passagesCommand } from './command-line/passages'
import { quotesCommand } from './command-line/quotes'
import { restoreCommand } from './command-line/restore'
import { savedCommand } from './command-line/saved'
import { searchCommand } from './command-line/search'
import { passphraseCommand } from './command-line/set-passphrase'
import { showCommand } from './command-line/show'
import { outputFailed, printText, remark, speakPlainly } from './command-line/spoken'
import { type Command, parseWords, UsageError } from './command-line/usage'

const commands: Readonly<Record<CommandName, Command>> = {
  index: indexCommand,
  search: searchCommand,
  kwic: kwicCommand,
  batch: batchCommand,
  saved: savedCommand,
  notes: notesCommand,
  export: exportCommand,
  show: showCommand,
  compare: compareCommand,
  passages: passagesCommand,
  quotes: quotesCommand,
  alike: alikeCommand,
  check: checkCommand,
  backup: backupCommand,
  restore: restoreCommand,
  passphrase: passphraseCommand,
  diagnose: diagnoseCommand,
}

const isCommand = (name: string): name is CommandName => Object.hasOwn(commands, name)

/** Runs one command and returns the exit code. */
async function run(words: readonly string[]): Promise<number> {
  const [name, ...rest] = words
  if (name === undefined || asksForHelp(words)) {
    const asked = words.find(isCommand)
    printText(asked === undefined ? usage : helpOn(asked))
    return name === undefined ? 2 : 0
  }
  if (name === '--version') {
    printText(`Letterbook ${ownVersion()}\n`)
    return 0
  }
  try {
    if (!isCommand(name)) throw new UsageError(`There is no command "${name}".`)
    const command = commands[name]
    const extractionWorker = fileURLToPath(new URL('./extraction-worker.js', import.meta.url))
    const parsed = parseWords(rest, command)
    try {
      return await command.run(parsed, { extractionWorker })
    } catch (thrown) {
      return report(thrown, name, name === 'check' ? '' : adviceFor(thrown, parsed.library))
    }
  } catch (thrown) {
    return report(thrown, name)
  }
}

function asksForHelp(words: readonly string[]): boolean {
  if (words[0] === 'help' || words[0] === '-h') return true
  const end = words.indexOf('--')
  return words.slice(0, end === -1 ? words.length : end).includes('--help')
}

/** What the window would offer by a button. */
function adviceFor(thrown: unknown, library: string): string {
  const { code } = failureOf(thrown)
  const isDamage = code === 'damaged-index' || code === 'damaged-notebook'
  return isDamage ? ` Mend it with: letterbook check --repair --library ${library}` : ''
}

function report(thrown: unknown, name: string, advice = ''): number {
  if (thrown instanceof UsageError) {
    remark(`${thrown.message}\n\n${shortUsage(isCommand(name) ? name : null)}`)
    return 2
  }
  remark(`${failureOf(thrown).message}${advice}`)
  return 1
}

speakPlainly()
const code = await run(process.argv.slice(2))
// Subtle: not process.exit, which would cut off what is still being written to a pipe.
process.exitCode = outputFailed() ? 1 : code
