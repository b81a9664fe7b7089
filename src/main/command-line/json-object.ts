/** Reads what a file of JSON says, for what can do without it. It never fails. */
import { readFileSync } from 'node:fs'

/** Nothing where the file is missing, is no JSON or holds no object. */
export function objectIn(file: string | URL): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(readFileSync(file, 'utf8'))
    return typeof value === 'object' && value !== null ? { ...value } : {}
  } catch {
    return {}
  }
}
