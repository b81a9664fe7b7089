/** The import service as a process of its own: the only writer of index.db. */
import { fileURLToPath } from 'node:url'
import { openImportRoom } from '../import/import-room'
import { childPort } from './child-port'
import { serve } from './serve'

const { port, directory } = childPort()
const extractionWorker = fileURLToPath(new URL('./extraction-worker.js', import.meta.url))
serve(port, 'import', (announce) => openImportRoom({ directory, extractionWorker, announce }))
