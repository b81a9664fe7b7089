/** A worker thread's whole work: takes batches of files one after the other and sends back what they hold. */
import { parentPort, workerData } from 'node:worker_threads'
import { extractFile } from './extract-file'
import type { FileResult, FileToRead, ReadBatch, WorkerStart } from './extracted-letter'

/** `before` is called with each file before it is read; tests make it misbehave. */
export function answerBatches(before: (file: FileToRead) => void = () => {}): void {
  // Only the pool starts workers.
  const { progress } = workerData as WorkerStart
  const port = parentPort
  let last: Promise<void> = Promise.resolve()

  const answer = async (batch: ReadBatch) => {
    const results: FileResult[] = []
    for (const file of batch.files) {
      Atomics.add(progress, 0, 1)
      before(file)
      results.push(await extractFile(file, batch.sizeLimit))
      Atomics.add(progress, 1, 1)
    }
    port?.postMessage(results)
  }
  // One batch after the other, so that the count of files begun tells which file is being read.
  port?.on('message', (batch: ReadBatch) => {
    last = last.then(() => answer(batch))
  })
}
