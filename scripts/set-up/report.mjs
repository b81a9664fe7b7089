/**
 * What set-up says and how: one line per thing that was done, nothing when there was nothing to do.
 * A SetUpError carries a message for people: what is wrong and what to do about it.
 */

/** Something is missing that the person at the machine must supply; shown without a stack. */
export class SetUpError extends Error {}

/** @type {NodeJS.WriteStream} */
let output = process.stdout

/** Sends everything to standard error, for commands whose standard output is data. */
export function reportOnStandardError() {
  output = process.stderr
}

/** @param {string} message */
export function say(message) {
  output.write(`[set-up] ${message}\n`)
}

/** @param {string} message */
export function warn(message) {
  output.write(`[set-up] Warning: ${message}\n`)
}

/** @param {number} milliseconds */
export const inSeconds = (milliseconds) => `${(milliseconds / 1000).toFixed(1)} s`

/**
 * Says what is being done, does it, says how long it took.
 * @template T
 * @param {string} what
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(what, work) {
  const start = Date.now()
  say(`${what} …`)
  const result = await work()
  say(`${what}: done in ${inSeconds(Date.now() - start)}.`)
  return result
}

/**
 * Shows why set-up stopped; the caller exits with the code.
 * @param {unknown} error
 * @returns {number} the exit code
 */
export function showFailure(error) {
  const text =
    error instanceof SetUpError ? error.message : error instanceof Error ? error.stack : String(error)
  process.stderr.write(`\n[set-up] ${text}\n`)
  return 1
}
