/**
 * Gives the app a screen on a Linux machine that has none: an Xvfb of its own, which ends with this process. Tests that
 * run at the same time get one each, since programs on one screen share what was copied.
 */
import { availableParallelism } from 'node:os'
import { keepToTheEnd, start } from './processes.mjs'
import { SetUpError, say } from './report.mjs'

/** @param {NodeJS.ProcessEnv} environment @param {NodeJS.Platform} platform */
export const displayIsMissing = (environment = process.env, platform = process.platform) =>
  platform === 'linux' && !environment.DISPLAY && !environment.WAYLAND_DISPLAY

/** A test and its app wait for each other half of the time: one more of them than cores keeps the cores busy. */
const mostScreens = Math.min(3, availableParallelism() + 1)

/**
 * @param {boolean} several whether there may be a screen for each test that runs at the same time
 * @returns {Promise<Record<string, string>>} the environment in which programs find the screen
 */
export async function ensureDisplay(several = false) {
  if (!displayIsMissing()) return {}
  const displays = await Promise.all(Array.from({ length: several ? mostScreens : 1 }, startXvfb))
  say(`This machine has no display: the app runs under Xvfb (display ${displays.join(', ')}).`)
  return { DISPLAY: displays[0] ?? '', LETTERBOOK_DISPLAYS: JSON.stringify(displays) }
}

/** @returns {Promise<string>} such as `:99` */
export function startXvfb() {
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
