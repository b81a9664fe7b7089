/** What the app has written into its log, the older files too. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Nothing where none was written yet. */
export function logOf(userData: string): string {
  const logs = join(userData, 'logs')
  try {
    return readdirSync(logs)
      .map((name) => readFileSync(join(logs, name), 'utf8'))
      .join('')
  } catch {
    return ''
  }
}
