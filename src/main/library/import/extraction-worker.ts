/** A worker thread that takes letters out of files. Holds no database, and may be ended at any moment. */
import { parentPort, workerData } from 'node:worker_threads'
import { extractFile } from './extract-file'
import type { FileResult, ReadBatch, WorkerStart } from './extracted-letter'

// Only the pool starts this file.
const { progress } = workerData as WorkerStart
const port = parentPort
let last: Promise<void> = Promise.resolve()

// One batch after the other, so that the count of files begun tells which file is being read.
port?.on('message', (batch: ReadBatch) => {
  last = last.then(() => answer(batch))
})

async function answer(batch: ReadBatch): Promise<void> {
  const results: FileResult[] = []
  for (const file of batch.files) {
    Atomics.add(progress, 0, 1)
    results.push(await extractFile(file, batch.sizeLimit))
    Atomics.add(progress, 1, 1)
  }
  port?.postMessage(results)
}
