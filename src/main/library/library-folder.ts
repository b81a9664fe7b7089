/** The folder that holds a library. Everything in it is made by others; this only sees that it is there. */
import { chmodSync, existsSync, mkdirSync, readdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { AppError, messageOf } from '@shared/failure'

/**
 * Makes the folder when it is missing. A new or empty one is made the reader's alone; one with other things in it keeps
 * its rights. Errors: `library-unreadable`.
 */
export function makeLibraryFolder(directory: string): void {
  try {
    makeFolder(directory)
    if (readdirSync(directory).length === 0) chmodSync(directory, 0o700)
  } catch (thrown) {
    throw new AppError(
      'library-unreadable',
      `The library's folder ${directory} cannot be made or read (${messageOf(thrown)}). Choose another place.`,
      directory,
    )
  }
}

/** Subtle: where a file system allows no folders, as /proc, Node's own way to make several at once never comes back. */
function makeFolder(path: string): void {
  if (existsSync(path)) return
  if (dirname(path) !== path) makeFolder(dirname(path))
  try {
    mkdirSync(path, { mode: 0o700 })
  } catch (thrown) {
    // Another process may have made it in the meantime.
    if (!existsSync(path)) throw thrown
  }
}
