/** The three services inside this process, over the same ports: for the command line and for tests. */
import { openImportRoom } from '../import/import-room'
import { openNotebookRoom } from '../notebook/notebook-room'
import { openSearchRoom } from '../search/search-room'
import type { RunningService } from './connection'
import type { StartService } from './library'
import { type Port, portPair } from './port'
import type { ServiceName } from './room'
import { serve } from './serve'

/** Starts services of this process. `extractionWorker` is the path of the built worker. */
export function inProcessServices(
  extractionWorker: string,
  now: () => Date = () => new Date(),
): StartService {
  return (service, directory) => {
    const [here, there] = portPair()
    serveInProcess(service, there, directory, extractionWorker, now)
    return running(here)
  }
}

function serveInProcess(
  service: ServiceName,
  port: Port,
  directory: string,
  extractionWorker: string,
  now: () => Date,
): void {
  switch (service) {
    case 'notebook':
      serve(port, 'notebook', () => openNotebookRoom({ directory, now }))
      return
    case 'search':
      serve(port, 'search', () => openSearchRoom({ directory }))
      return
    case 'import':
      serve(port, 'import', (announce) => openImportRoom({ directory, extractionWorker, announce }))
      return
  }
}

function running(port: Port): RunningService {
  return { port, kill: () => port.close() }
}
