/** The files with known text that the readers of formats are tried on. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const formats = fileURLToPath(new URL('../fixtures/formats', import.meta.url))

export interface Fixture {
  /** Without folders. */
  readonly name: string
  readonly path: string
}

/** All fixtures of a format. */
export function fixtures(format: string): readonly Fixture[] {
  return readdirSync(join(formats, format))
    .filter((name) => !/\.(?:txt|json|md)$/.test(name))
    .sort()
    .map((name) => ({ name, path: join(formats, format, name) }))
}

/** The first one whose name has the words in it. */
export function fixture(format: string, words = ''): Fixture {
  const found = fixtures(format).find(({ name }) => name.includes(words))
  if (!found) throw new Error(`no fixture of ${format} is called ${words}`)
  return found
}
