/** `letterbook check`: looks for damage in both databases, and with `--repair` mends what can be mended. */

import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { checkIndex } from '../library/check/check-index'
import { indexFileName } from '../library/db/file-names'
import { putIndexAside } from '../library/import/open-index'
import { checkNotebook, repairNotebook } from '../library/notebook/check-notebook'
import { notebookPaths } from '../library/notebook/notebook-paths'
import { isReadOnlyLibrary } from '../library/read-only-library'
import { readFolders } from './index-folders'
import { keysOf, type LibraryKeys } from './passphrase'
import { noLibrary, onReadable } from './read-only'
import { print, remark, tell } from './spoken'
import { type Command, type Surroundings, UsageError, type Words } from './usage'

export const checkCommand: Command = {
  options: { repair: { type: 'boolean' } },
  run: async (words, surroundings) => {
    if (words.positionals.length > 0) throw new UsageError('check takes no further words.')
    if (!holdsLibrary(words.library)) throw noLibrary(words.library)
    const keys = await keysOf(words)
    if (words.options.repair === true) await repair(words, surroundings, keys)
    if (isReadOnlyLibrary(words.library))
      remark('The library cannot be written, so a copy of it is checked, without its backups.')
    const { index, notebook } = await onReadable(words.library, async (directory) => ({
      index: checkIndex(directory, keys?.index),
      notebook: checkNotebook(directory, keys?.notebook),
    }))
    const ok = index.ok && notebook.ok
    print(words, { ok, index, notebook }, () => [
      ok ? 'ok' : 'NOT OK',
      `index: ${index.ok ? `ok, ${index.letters} letters` : index.findings.join(' ')}`,
      `notebook: ${notebook.ok ? 'ok' : notebook.findings.join(' ')}`,
    ])
    return ok ? 0 : 1
  },
}

/** Whether anything of a library is there, be it damaged. */
function holdsLibrary(directory: string): boolean {
  const { database, journal, backups } = notebookPaths(directory)
  return [join(directory, indexFileName), database, journal, backups].some((path) => existsSync(path))
}

/** The notebook is mended from its backups and journal; a damaged index is made again from the source folders. */
async function repair(words: Words, surroundings: Surroundings, keys: LibraryKeys | null): Promise<void> {
  tell(repairNotebook(words.library, keys?.notebook))
  if (checkIndex(words.library, keys?.index).ok) return
  const path = join(words.library, indexFileName)
  if (existsSync(path)) putIndexAside(path, keys?.index)
  await readFolders({ ...words, positionals: [], json: false, quiet: true }, surroundings)
}
