/** The folder in which the app keeps what belongs to the user and not to a library. */
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Words } from './usage'

export const userDataOption = { 'user-data': { type: 'string' } } as const

/** The one that is named, or as Electron finds it. */
export function userDataOf({ options }: Pick<Words, 'options'>): string {
  const named = options['user-data']
  return typeof named === 'string' && named !== '' ? resolve(named) : userDataFolder()
}

function userDataFolder(): string {
  const home = homedir()
  if (process.platform === 'darwin') return join(home, 'Library/Application Support/Letterbook')
  if (process.platform === 'win32')
    return join(process.env['APPDATA'] ?? join(home, 'AppData/Roaming'), 'Letterbook')
  return join(process.env['XDG_CONFIG_HOME'] ?? join(home, '.config'), 'Letterbook')
}
