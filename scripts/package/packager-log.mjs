/**
 * The packager tells each of its steps; of what it says only warnings and errors are of use to somebody who packs.
 */
import { log } from 'electron-builder'

/** Several packages of the lock file stand in more than one place of the tree, which the packager takes for a fault. */
const known = ['duplicate dependency references']

export function keepPackagerQuiet() {
  const warn = log.warn.bind(log)
  log.info = () => {}
  log.warn = (fields, message) => {
    if (!known.includes(String(message ?? fields))) warn(fields, message)
  }
}
