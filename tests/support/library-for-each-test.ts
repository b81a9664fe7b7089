/** Makes a library for every test of a file, opens it, and closes it after the test. */
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest'
import type { BundledScript } from './bundle-script'
import { buildExtractionWorker } from './extraction-worker'

interface TestLibrary {
  open(): Promise<unknown>
  close(): Promise<void>
}

/** `make` gets the path of the worker that the library reads letters with; `prepare` gets the library when it is open. */
export function libraryForEachTest<Made extends TestLibrary>(
  make: (worker: string) => Made,
  prepare: (library: Made, worker: string) => Promise<void> | void,
): void {
  let worker: BundledScript
  let library: Made
  beforeAll(async () => {
    worker = await buildExtractionWorker()
  })
  afterAll(() => worker.remove())
  beforeEach(async () => {
    library = make(worker.path)
    await library.open()
    await prepare(library, worker.path)
  })
  afterEach(async () => await library.close())
}
