/** Where a thread's program lies: beside the built program, or as its source where the program runs from sources. */
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** `from` is the `import.meta.url` of a module in the folder of the thread's source. */
export function threadFile(name: string, from: string): string {
  const here = dirname(fileURLToPath(from))
  const places = [`${name}.js`, `../${name}.js`, `${name}.ts`].map((place) => join(here, place))
  const found = places.find((file) => existsSync(file))
  if (found === undefined) throw new Error(`The program is not whole: it has no ${name}.`)
  return found
}
