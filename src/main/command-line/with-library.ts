/** For commands that write into the notebook: the whole library, opened and closed again. */

import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { indexFileName } from '../library/db/file-names'
import { notebookPaths } from '../library/notebook/notebook-paths'
import { inProcessServices } from '../library/services/in-process'
import { Library } from '../library/services/library'
import { passphraseOf } from './passphrase'
import { noLibrary } from './read-only'
import { tell } from './spoken'
import type { Surroundings, Words } from './usage'

/** One that cannot be written is open for reading only. Errors: `not-found` where no library was ever made, `library-in-use` while the app has it open. */
export async function withLibrary<Value>(
  words: Words,
  { extractionWorker }: Surroundings,
  work: (library: Library) => Promise<Value>,
  passphrase = () => passphraseOf(words),
): Promise<Value> {
  const { library: directory } = words
  refuseMissing(directory)
  const library = await Library.open({
    directory,
    start: inProcessServices(extractionWorker),
    announce: () => {},
    readOnlyToo: true,
    passphrase,
  })
  try {
    tell((await library.call('library.state', {})).notices)
    return await work(library)
  } finally {
    await library.close()
  }
}

/** Errors: `not-found` where no library was ever made. */
export function refuseMissing(directory: string): void {
  const known = [join(directory, indexFileName), notebookPaths(directory).database]
  if (!known.some((path) => existsSync(path))) throw noLibrary(directory)
}
