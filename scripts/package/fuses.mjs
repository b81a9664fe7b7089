/**
 * The switches inside Electron's program that decide what it may ever do, read back from what was packed: that they
 * were to be set is not taken for proof.
 */
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { configuration } from '../../.electron-builder.mjs'
import { SetUpError } from '../set-up/report.mjs'

/** Name → whether it is on, as the configuration wants it. */
const wanted = Object.entries(configuration.electronFuses ?? {})

/**
 * Errors: SetUpError naming each fuse that is not as it should be.
 * @param {string} program Electron's program, or the app folder of macOS
 * @returns {Promise<readonly string[]>} a line for each fuse
 */
export async function checkFuses(program) {
  const wire = await getCurrentFuseWire(program)
  const states = wanted.map(([name, on]) => ({ name, on, is: wire[optionNamed(name)] }))
  const wrong = states.filter(({ on, is }) => is !== (on ? FuseState.ENABLE : FuseState.DISABLE))
  if (wrong.length > 0) {
    const names = wrong.map(({ name, on }) => `${name} is not ${on ? 'on' : 'off'}`)
    throw new SetUpError(`The fuses of ${program} are not set as they should be: ${names.join(', ')}.`)
  }
  return states.map(({ name, on }) => `${name}: ${on ? 'on' : 'off'}`)
}

/** The configuration and the reader of fuses write the same names with a small and a large first letter. */
function optionNamed(name) {
  const option = FuseV1Options[`${name[0]?.toUpperCase()}${name.slice(1)}`]
  if (option === undefined) throw new SetUpError(`There is no fuse called ${name}.`)
  return option
}
