/** The import service as a process of its own: the only writer of index.db. Readers come first while it works. */
import { constants, setPriority } from 'node:os'
import { fileURLToPath } from 'node:url'
import { openImportRoom } from '../import/import-room'
import { childPort } from './child-port'
import { serve } from './serve'

// Subtle: before any thread is made, because each takes over the priority of the one that makes it.
try {
  setPriority(constants.priority.PRIORITY_BELOW_NORMAL)
} catch {
  // Some systems refuse this; the import is then only less considerate.
}

const { port, directory } = childPort()
const extractionWorker = fileURLToPath(new URL('./extraction-worker.js', import.meta.url))
serve(port, 'import', (announce) => openImportRoom({ directory, extractionWorker, announce }))
