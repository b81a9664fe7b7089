/**
 * The small file in a library's folder by which file managers open it with Letterbook. It says nothing that is ever
 * relied on: whoever is handed it looks at the folder around it.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { libraryFileEnding } from '@shared/handed-over'

const name = `Open in Letterbook.${libraryFileEnding}`

/** Writes the file unless something of that name is there. A library that cannot be written to goes without. */
export function markLibrary(directory: string): void {
  const content = { kind: 'letterbook-library', version: 1 }
  try {
    writeFileSync(join(directory, name), `${JSON.stringify(content)}\n`, { flag: 'wx', mode: 0o600 })
  } catch {
    // There already, or on a medium that is only read; the library opens by its folder as well.
  }
}
