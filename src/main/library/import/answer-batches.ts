/** A worker thread's whole work: takes batches of files one after the other and sends back what they hold. */
import { parentPort, workerData } from 'node:worker_threads'
import { extractFile } from './extract-file'
import {
  type BatchAnswer,
  counters,
  type FileResult,
  type FileToRead,
  type ReadBatch,
  type WorkerStart,
} from './extracted-letter'

/** Answers of one file that may wait to be stored; then the worker waits too. */
const mostWaiting = 4

/** `before` is called with each file before it is read; tests make it misbehave. */
export function answerBatches(before: (file: FileToRead) => void = () => {}): void {
  // Only the pool starts workers.
  const { progress } = workerData as WorkerStart
  const port = parentPort
  let last: Promise<void> = Promise.resolve()
  const send = (answer: BatchAnswer) => port?.postMessage(answer)

  const sendPart = (result: FileResult) => {
    send({ results: [result], done: false })
    const sent = Atomics.add(progress, counters.sent, 1) + 1
    for (let taken = Atomics.load(progress, counters.taken); sent - taken > mostWaiting; ) {
      Atomics.wait(progress, counters.taken, taken, 1000)
      taken = Atomics.load(progress, counters.taken)
    }
  }

  const read = async (file: FileToRead, sizeLimit: number): Promise<FileResult[]> => {
    const ended: FileResult[] = []
    const beat = () => Atomics.add(progress, counters.letters, 1)
    for await (const result of extractFile(file, { sizeLimit, beat })) {
      if (result.kind === 'letters' && result.more) sendPart(result)
      else ended.push(result)
    }
    return ended
  }

  const answer = async (batch: ReadBatch) => {
    const results: FileResult[] = []
    for (const file of batch.files) {
      Atomics.add(progress, counters.begun, 1)
      before(file)
      results.push(...(await read(file, batch.sizeLimit)))
      Atomics.add(progress, counters.done, 1)
    }
    send({ results, done: true })
  }
  // One batch after the other, so that the count of files begun tells which file is being read.
  port?.on('message', (batch: ReadBatch) => {
    last = last.then(() => answer(batch))
  })
}
