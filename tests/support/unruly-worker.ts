/** An extraction worker for tests: files whose names say so hang it, kill it, or fill its memory; all others are read as ever. */
import { parentPort, workerData } from 'node:worker_threads'
import { extractFile } from '../../src/main/library/import/extract-file'
import type { FileResult, ReadBatch, WorkerStart } from '../../src/main/library/import/extracted-letter'

const { progress } = workerData as WorkerStart
let last: Promise<void> = Promise.resolve()

parentPort?.on('message', (batch: ReadBatch) => {
  last = last.then(async () => {
    const results: FileResult[] = []
    for (const file of batch.files) {
      Atomics.add(progress, 0, 1)
      misbehave(file.name)
      results.push(await extractFile(file, batch.sizeLimit))
      Atomics.add(progress, 1, 1)
    }
    parentPort?.postMessage(results)
  })
})

function misbehave(name: string): void {
  if (name.startsWith('hangs')) for (;;);
  if (name.startsWith('dies')) process.exit(1)
  if (name.startsWith('eats')) {
    const eaten: string[][] = []
    for (;;) eaten.push(Array.from({ length: 100_000 }, (_, at) => `${at} and ${eaten.length}`))
  }
  if (name.startsWith('slow')) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 15)
}
