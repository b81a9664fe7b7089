/** The streams of a command: what goes wrong with them, and warnings, are said in one line and never with a stack. */

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
    process.stderr.write(`letterbook: What was found could not be written (${error.message}).\n`)
  })
  process.stderr.on('error', () => {})
  process.removeAllListeners('warning')
  process.on('warning', (warning) => process.stderr.write(`letterbook: ${warning.message}\n`))
}
