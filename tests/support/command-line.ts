/** Runs the built command line as a process of its own, as a reader would. */
import { type ChildProcessByStdio, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import type { Readable } from 'node:stream'
import { fileURLToPath } from 'node:url'

const builtCommandLine = fileURLToPath(new URL('../../out/main/cli.js', import.meta.url))

export interface Ended {
  readonly code: number | null
  readonly out: string
  readonly error: string
}

/** Runs `letterbook` with these words. */
export async function letterbook(...words: readonly string[]): Promise<Ended> {
  return await ended(started(words))
}

/** Runs it until `isTime`, and interrupts it then as Ctrl+C does. */
export async function letterbookInterrupted(
  isTime: () => boolean,
  ...words: readonly string[]
): Promise<Ended> {
  const child = started(words)
  const watch = setInterval(() => {
    if (!isTime()) return
    clearInterval(watch)
    child.kill('SIGINT')
  }, 5)
  try {
    return await ended(child)
  } finally {
    clearInterval(watch)
  }
}

/** Runs it and closes the pipe that it prints into, as `head` does. */
export async function letterbookUnread(...words: readonly string[]): Promise<Ended> {
  const child = started(words)
  child.stdout.destroy()
  return await ended(child)
}

function started(words: readonly string[]): ChildProcessByStdio<null, Readable, Readable> {
  if (!existsSync(builtCommandLine))
    throw new Error('Run these tests with "npm test": it builds the command line first.')
  return spawn(process.execPath, [builtCommandLine, ...words], { stdio: ['ignore', 'pipe', 'pipe'] })
}

async function ended(child: ChildProcessByStdio<null, Readable, Readable>): Promise<Ended> {
  let out = ''
  let error = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    error += text
  })
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve))
  return { code, out, error }
}

/** Runs a command that must succeed, with `--json`, and reads what it printed. */
export async function letterbookJson<Value>(...words: readonly string[]): Promise<Value> {
  return printedJson<Value>(words, await letterbook(...words, '--json'))
}

/** What a command printed that was asked for JSON and must have succeeded. */
export function printedJson<Value>(words: readonly string[], { code, out, error }: Ended): Value {
  if (code !== 0) throw new Error(`letterbook ${words.join(' ')} ended with ${code}: ${error}`)
  return JSON.parse(out) as Value
}
