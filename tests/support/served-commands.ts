/**
 * Runs `letterbook …` for tests of what commands say and do: one process takes them one after the other, since starting
 * one for each costs more than most commands. How a command's own process is read, stopped and ended is a matter of
 * `command-line.ts`.
 */
import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { type Ended, printedJson } from './command-line'

const program = fileURLToPath(new URL('served-program.ts', import.meta.url))
let serving: ChildProcess | null = null
let last: Promise<unknown> = Promise.resolve()

/** Runs `letterbook` with these words. */
export async function letterbook(...words: readonly string[]): Promise<Ended> {
  const ended = last.then(() => answerOf(words))
  last = ended.catch(() => {})
  return await ended
}

/** Runs a command that must succeed, with `--json`, and reads what it printed. */
export async function letterbookJson<Value>(...words: readonly string[]): Promise<Value> {
  return printedJson<Value>(words, await letterbook(...words, '--json'))
}

function answerOf(words: readonly string[]): Promise<Ended> {
  const server = servedBy()
  return new Promise((resolve, reject) => {
    const ended = (code: number | null) => reject(new Error(`The commands ended with ${code}.`))
    server.once('exit', ended)
    server.once('message', (answer: Ended | { readonly failed: string }) => {
      server.off('exit', ended)
      if ('failed' in answer) reject(new Error(answer.failed))
      else resolve(answer)
    })
    server.send(words)
  })
}

/** It ends with the process of the tests. */
function servedBy(): ChildProcess {
  if (serving === null || serving.exitCode !== null || serving.signalCode !== null)
    serving = fork(program, { execArgv: [], stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
  return serving
}
