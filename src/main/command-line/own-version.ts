/** Which Letterbook this is, for the command line, which has no Electron to ask. */
import { objectIn } from './json-object'

export function ownVersion(): string {
  const { version } = objectIn(new URL('../../package.json', import.meta.url))
  return typeof version === 'string' ? version : 'unknown'
}
