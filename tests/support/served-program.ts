/**
 * Runs the built command line again and again in one process: its program is begun anew for each command, as the
 * installed app does it, while what it is made of stays loaded. It adds nothing, and notes what would keep it from ending.
 */
import type { Ended } from './command-line'

/** Milliseconds after which a command that has answered is taken for one that would never end. */
const patience = 15_000
// Their pipes are there from when they are first asked for.
const streams = { in: process.stdin, out: process.stdout, error: process.stderr }
let commands = 0

process.on('message', (words: readonly string[]) => {
  void answer(words)
})
process.on('disconnect', () => process.exit())

async function answer(words: readonly string[]): Promise<void> {
  const usual = process.getActiveResourcesInfo()
  try {
    const ended = await run(words)
    const left = await whatIsLeft(usual)
    process.send?.(left === '' ? ended : { failed: `letterbook ${words.join(' ')} would not end: ${left}` })
  } catch (thrown) {
    process.send?.({ failed: thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown) })
  }
}

async function run(words: readonly string[]): Promise<Ended> {
  const program = new URL('../../out/main/cli.js', import.meta.url)
  commands += 1
  program.search = `command=${commands}`
  process.argv = [process.execPath, program.pathname, ...words]
  process.exitCode = undefined
  const out = heard(streams.out)
  const error = heard(streams.error)
  try {
    await import(program.href)
  } finally {
    out.leave()
    error.leave()
  }
  return { code: Number(process.exitCode ?? 0), out: out.text(), error: error.text() }
}

/** What is written to a stream, instead of its reader. */
function heard(stream: NodeJS.WriteStream): { text(): string; leave(): void } {
  const usualWrite = stream.write
  const chunks: Buffer[] = []
  stream.write = (chunk: string | Uint8Array): boolean => {
    chunks.push(Buffer.from(chunk as string))
    return true
  }
  return {
    text: () => Buffer.concat(chunks).toString('utf8'),
    leave: () => {
      stream.write = usualWrite
      // Each command listens to it anew.
      stream.removeAllListeners('error')
    },
  }
}

/** A process of its own would wait for this, and for ever if it never went away. */
async function whatIsLeft(usual: readonly string[]): Promise<string> {
  for (const end = Date.now() + patience; ; ) {
    const left = [...process.getActiveResourcesInfo()]
    for (const name of usual) if (left.includes(name)) left.splice(left.indexOf(name), 1)
    if (left.length === 0 || Date.now() > end) return left.join(', ')
    await new Promise((resolve) => setImmediate(resolve))
  }
}
