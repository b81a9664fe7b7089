/**
 * The installed command line: the app that was started with a command does what `letterbook …` says, and ends. No
 * display is needed, no window is opened, and a running app is not disturbed.
 */
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { app } from 'electron'

/**
 * Ends the app when the command has ended, with its exit code.
 *
 * Subtle: to be awaited at the top of the main module. Electron looks for a display as soon as that has been evaluated.
 */
export async function runCommandLine(words: readonly string[]): Promise<void> {
  if (words[0] === '--version') process.stdout.write(`${app.getVersion()}\n`)
  else {
    // A program of its own, with the databases in it: it is loaded by its path and is no part of this one.
    const entry = join(app.getAppPath(), 'out/main/cli.js')
    process.argv = [process.execPath, entry, ...words]
    await import(/* @vite-ignore */ pathToFileURL(entry).href)
  }
  await Promise.all([process.stdout, process.stderr].map(written))
  app.exit(Number(process.exitCode ?? 0))
}

/** When all that was said has left the process; a reader that went away is not waited for. */
function written(stream: NodeJS.WriteStream): Promise<void> {
  return new Promise((resolve) => {
    if (stream.destroyed) resolve()
    else stream.write('', () => resolve())
  })
}
