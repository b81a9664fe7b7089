/** `letterbook …`: the same library without a window. Exit codes: 0 success, 1 failure, 2 wrong usage. */
import { fileURLToPath } from 'node:url'
import { failureOf } from '@shared/failure'
import { checkCommand } from './command-line/check'
import { indexCommand } from './command-line/index-folders'
import { searchCommand } from './command-line/search'
import { showCommand } from './command-line/show'
import { type Command, parseWords, UsageError, usage } from './command-line/usage'

const commands: Readonly<Record<string, Command>> = {
  index: indexCommand,
  search: searchCommand,
  show: showCommand,
  check: checkCommand,
}

/** Runs one command and returns the exit code. */
async function run(words: readonly string[]): Promise<number> {
  const [name, ...rest] = words
  if (name === undefined || name === '--help' || name === 'help') {
    process.stdout.write(usage)
    return name === undefined ? 2 : 0
  }
  try {
    const command = Object.hasOwn(commands, name) ? commands[name] : undefined
    if (command === undefined) throw new UsageError(`There is no command "${name}".`)
    const extractionWorker = fileURLToPath(new URL('./extraction-worker.js', import.meta.url))
    return await command.run(parseWords(rest, command), { extractionWorker })
  } catch (thrown) {
    return report(thrown)
  }
}

function report(thrown: unknown): number {
  if (thrown instanceof UsageError) {
    process.stderr.write(`letterbook: ${thrown.message}\n\n${usage}`)
    return 2
  }
  process.stderr.write(`letterbook: ${failureOf(thrown).message}\n`)
  return 1
}

// Subtle: not process.exit, which would cut off what is still being written to a pipe.
process.exitCode = await run(process.argv.slice(2))
