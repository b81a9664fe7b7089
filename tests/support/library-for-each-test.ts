/** Makes a whole library for every test of a file, open and without letters, and closes it after the test. */
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest'
import type { BundledScript } from './bundle-script'
import { buildExtractionWorker } from './extraction-worker'
import { WholeLibrary } from './whole-library'

/** `prepare` gets the library, and the path of the worker that it reads letters with. */
export function libraryForEachTest(
  prepare: (library: WholeLibrary, worker: string) => Promise<void> | void,
): void {
  let worker: BundledScript
  let library: WholeLibrary
  beforeAll(async () => {
    worker = await buildExtractionWorker()
  })
  afterAll(() => worker.remove())
  beforeEach(async () => {
    library = new WholeLibrary(worker.path)
    await library.open()
    await prepare(library, worker.path)
  })
  afterEach(async () => await library.close())
}
