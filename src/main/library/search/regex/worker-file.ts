/** Where the thread's program lies: beside the built program, or as its source where the program runs from sources. */
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const places = ['expression-worker.js', '../expression-worker.js', 'expression-worker.ts'] as const

export function expressionWorkerFile(): string {
  const here = dirname(fileURLToPath(import.meta.url))
  const found = places.map((place) => join(here, place)).find((file) => existsSync(file))
  if (found === undefined) throw new Error('The program is not whole: it has no expression-worker.')
  return found
}
