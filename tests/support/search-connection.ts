/** The search service over a port, as the library talks to it, so patient that work is never ended by killing it. */
import { openSearchRoom } from '../../src/main/library/search/search-room'
import { Connection } from '../../src/main/library/services/connection'
import { portPair } from '../../src/main/library/services/port'
import { serve } from '../../src/main/library/services/serve'

export interface SearchConnection {
  readonly connection: Connection
  /** How often the service was started. */
  starts(): number
}

export function searchConnection(directory: string): SearchConnection {
  let starts = 0
  const connection = new Connection({
    repeatable: true,
    patience: 60_000,
    announce: () => {},
    start: () => {
      starts++
      const [here, there] = portPair()
      serve(there, 'search', () => openSearchRoom({ directory }))
      return { port: here, kill: () => here.close() }
    },
  })
  return { connection, starts: () => starts }
}
