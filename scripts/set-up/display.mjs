/**
 * Gives the app a screen on a Linux machine that has none: an Xvfb of its own, which ends with this process.
 */
import { keepToTheEnd, start } from './processes.mjs'
import { SetUpError, say } from './report.mjs'

/** @param {NodeJS.ProcessEnv} environment @param {NodeJS.Platform} platform */
export const displayIsMissing = (environment = process.env, platform = process.platform) =>
  platform === 'linux' && !environment.DISPLAY && !environment.WAYLAND_DISPLAY

/** @returns {Promise<Record<string, string>>} the environment in which programs find the screen */
export async function ensureDisplay() {
  if (!displayIsMissing()) return {}
  const display = await startXvfb()
  say(`This machine has no display: the app runs under Xvfb (display ${display}).`)
  return { DISPLAY: display }
}

/** @returns {Promise<string>} such as `:99` */
function startXvfb() {
  const options = ['-displayfd', '3', '-screen', '0', '1600x1000x24', '-nolisten', 'tcp', '-noreset']
  const child = start('Xvfb', options, { stdio: ['ignore', 'ignore', 'pipe', 'pipe'] })
  const pipes = [child.stderr, child.stdio[3]].map((pipe) => /** @type {import('node:net').Socket} */ (pipe))
  return new Promise((resolve, reject) => {
    const said = pipes.map(() => '')
    for (const [index, pipe] of pipes.entries()) {
      pipe.setEncoding('utf8').on('data', (text) => {
        said[index] = (said[index] ?? '') + text
        if (index === 1 && text.includes('\n')) showReady()
      })
    }
    function showReady() {
      // Subtle: its complaints go on being read, since a closed pipe can end it, but they keep nothing waiting.
      for (const pipe of pipes) pipe.unref()
      keepToTheEnd(child)
      resolve(`:${said[1]?.trim()}`)
    }
    child.once('error', (error) => reject(new SetUpError(`Xvfb could not be started: ${error.message}`)))
    child.once('exit', (code) => reject(new SetUpError(`Xvfb ended with code ${code}:\n${said[0]?.trim()}`)))
  })
}
