/** The folder that holds a library. Everything in it is made by others; this only sees that it is there. */
import { chmodSync, mkdirSync, readdirSync } from 'node:fs'
import { AppError, messageOf } from '@shared/failure'

/**
 * Makes the folder when it is missing. A new or empty one is made the reader's alone; one with other things in it keeps
 * its rights. Errors: `library-unreadable`.
 */
export function makeLibraryFolder(directory: string): void {
  try {
    mkdirSync(directory, { recursive: true, mode: 0o700 })
    if (readdirSync(directory).length === 0) chmodSync(directory, 0o700)
  } catch (thrown) {
    throw new AppError(
      'library-unreadable',
      `The library's folder ${directory} cannot be made or read (${messageOf(thrown)}). Choose another place.`,
      directory,
    )
  }
}
