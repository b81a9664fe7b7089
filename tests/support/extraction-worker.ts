/** The extraction worker, built for this run of the tests, so that none meets a worker of yesterday. */
import { inject } from 'vitest'
import type { BundledScript } from './bundle-script'

/** It stays until the last test has ended: `remove` leaves it to the others. */
export function buildExtractionWorker(): Promise<BundledScript> {
  return Promise.resolve({ path: inject('extractionWorker'), remove: () => undefined })
}
