/** Which Letterbook this is, for the command line, which has no Electron to ask. */
import { readFileSync } from 'node:fs'

export function ownVersion(): string {
  const found = /"version":\s*"([^"]+)"/.exec(ownPackage())
  return found?.[1] ?? 'unknown'
}

function ownPackage(): string {
  try {
    return readFileSync(new URL('../../package.json', import.meta.url), 'utf8')
  } catch {
    return ''
  }
}
