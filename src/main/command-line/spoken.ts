/**
 * The one place where commands write to the terminal. What letters, notes and names of files hold is shown by it, never
 * obeyed; and what goes wrong with the streams, and warnings, are said in one line and never with a stack.
 */
import type { Notice } from '@shared/library'
import type { Words } from './usage'

let failed = false

/** Whether something could not be written to standard output; a reader that went away, such as `head`, is no failure. */
export function outputFailed(): boolean {
  return failed
}

export function speakPlainly(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE' || failed) return
    failed = true
    process.exitCode = 1
    remark(`What was found could not be written (${error.message}).`)
  })
  process.stderr.on('error', () => {})
  process.removeAllListeners('warning')
  process.on('warning', (warning) => remark(warning.message))
}

/** Subtle: a carriage return alone lets what follows stand over what was said before. */
function withoutCommands(text: string): string {
  return text.replace(/\r\n/g, '\n').replace(/(?![\t\n])\p{Cc}/gu, '\ufffd')
}

/** JSON says the first control characters by their numbers already; a terminal obeys these too. */
function withoutCommandsInJson(json: string): string {
  return json.replace(/[\u007f-\u009f]/g, (control) => `\\u00${control.charCodeAt(0).toString(16)}`)
}

/** Writes the JSON alone, or lines for a person. */
export function print(words: Words, value: unknown, lines: () => readonly string[]): void {
  if (words.quiet === true) return
  process.stdout.write(
    words.json
      ? `${withoutCommandsInJson(JSON.stringify(value, null, 2))}\n`
      : lines()
          .map((line) => `${withoutCommands(line)}\n`)
          .join(''),
  )
}

/** Text that was written for the terminal, such as how commands are used. */
export function printText(text: string): void {
  process.stdout.write(withoutCommands(text))
}

/** A remark on standard error, which is no part of what was found. */
export function remark(message: string): void {
  process.stderr.write(`letterbook: ${withoutCommands(message)}\n`)
}

/** What was noticed on the way, which is no failure. */
export function tell(notices: readonly Notice[]): void {
  for (const { message } of notices) remark(message)
}

/** How far something is, in one line that is written anew; nothing where nobody looks. An empty one takes it away. */
export function showProgress(line: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${withoutCommands(line)}`)
}

/** What is to be typed next, and the end of the line in which it was. */
export function prompt(text: string): void {
  process.stderr.write(withoutCommands(text))
}
