/** The extraction worker, built out of the sources at hand, so that no test runs a worker of yesterday. */
import { type BundledScript, bundleScript } from './bundle-script'

export function buildExtractionWorker(): Promise<BundledScript> {
  return bundleScript('../../src/main/library/import/extraction-worker.ts')
}
