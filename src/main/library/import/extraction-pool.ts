/**
 * A few worker threads that read files, each file with a limit of time and memory. A worker that hangs or dies is
 * replaced, the file that it was at becomes a problem, and its other files are read again. It stores nothing.
 */
import { Worker } from 'node:worker_threads'
import type { Problem } from '@shared/job'
import {
  type BatchAnswer,
  counters,
  type FileResult,
  type FileToRead,
  type ReadBatch,
  type WorkerStart,
} from './extracted-letter'

export interface PoolOptions {
  /** Path of the built worker. */
  readonly worker: string
  readonly workers: number
  /** Milliseconds for one file. */
  readonly timeLimit: number
  /** Bytes of one file. */
  readonly sizeLimit: number
  /** Megabytes of a worker. */
  readonly memoryLimit: number
}

export interface SizedFile extends FileToRead {
  readonly size: number
}

interface Batch {
  readonly files: readonly SizedFile[]
  /** Called with letters of a file that is still being read. */
  readonly part: (results: readonly FileResult[]) => void
  /** Called once: with the results, and with the files that must be read again because the worker ended. */
  readonly done: (results: readonly FileResult[], again: readonly SizedFile[]) => void
  readonly failed: (error: Error) => void
}

const filesOfBatch = 16
const bytesOfBatch = 512 * 1024
/** Batches that each worker has at hand, so that it is not out of work before the letters of one commit are stored. */
const batchesAhead = 4
/** Megabytes of a worker for what is soon forgotten: with a quarter of it a twelfth of the time goes into cleaning up. */
const youngHeap = 32
/** After a file of this size a worker is replaced, so that what it grew to is given back. */
const largeFile = 8 * 1024 * 1024

export class ExtractionPool {
  readonly #slots: readonly WorkerSlot[]

  constructor(options: PoolOptions) {
    this.#slots = Array.from({ length: options.workers }, () => new WorkerSlot(options))
  }

  /** Reads all files and hands the results over as they come, in no order. Returns early, without an error, when closed. */
  async read(files: readonly SizedFile[], take: (results: readonly FileResult[]) => void): Promise<void> {
    const queue = new BatchQueue(files)
    const lane = async (slot: WorkerSlot) => {
      for (let batch = queue.next(); batch.length > 0 && !slot.closed; batch = queue.next()) {
        const { results, again } = await slot.read(batch, take)
        queue.putBack(again)
        if (results.length > 0) take(results)
      }
    }
    await Promise.all(this.#slots.flatMap((slot) => Array.from({ length: batchesAhead }, () => lane(slot))))
  }

  /** Ends the workers at once; what they were reading is dropped. */
  close(): void {
    for (const slot of this.#slots) slot.close()
  }
}

class BatchQueue {
  readonly #files: readonly SizedFile[]
  #again: SizedFile[] = []
  #at = 0

  constructor(files: readonly SizedFile[]) {
    this.#files = files
  }

  next(): readonly SizedFile[] {
    const again = this.#again
    if (again.length > 0) {
      this.#again = []
      return again
    }
    const start = this.#at
    let bytes = 0
    while (this.#at < this.#files.length && this.#at - start < filesOfBatch) {
      bytes += this.#files[this.#at]?.size ?? 0
      if (bytes > bytesOfBatch && this.#at > start) break
      this.#at++
    }
    return this.#files.slice(start, this.#at)
  }

  putBack(files: readonly SizedFile[]): void {
    this.#again.push(...files)
  }
}

class WorkerSlot {
  readonly #options: PoolOptions
  #worker: Worker | null = null
  /** Files begun and files done, counted by the worker. */
  #progress = newProgress()
  readonly #batches: Batch[] = []
  /** Files of this worker whose results have come. */
  #answered = 0
  #watch: NodeJS.Timeout | null = null
  closed = false

  constructor(options: PoolOptions) {
    this.#options = options
  }

  read(
    files: readonly SizedFile[],
    part: Batch['part'],
  ): Promise<{ results: readonly FileResult[]; again: readonly SizedFile[] }> {
    return new Promise((resolve, reject) => {
      const done: Batch['done'] = (results, again) => resolve({ results, again })
      this.#batches.push({ files, part, done, failed: reject })
      const batch: ReadBatch = { files, sizeLimit: this.#options.sizeLimit }
      this.#running().postMessage(batch)
    })
  }

  close(): void {
    this.closed = true
    this.#stop()
    for (const batch of this.#batches.splice(0)) batch.done([], [])
  }

  #running(): Worker {
    if (this.#worker) return this.#worker
    this.#progress = newProgress()
    this.#answered = 0
    const start: WorkerStart = { progress: this.#progress }
    const worker = new Worker(this.#options.worker, {
      workerData: start,
      resourceLimits: {
        maxOldGenerationSizeMb: this.#options.memoryLimit,
        maxYoungGenerationSizeMb: youngHeap,
      },
    })
    worker.on('message', (answer: BatchAnswer) => this.#answer(worker, answer))
    worker.on('error', (error) => this.#died(worker, error))
    worker.on('exit', () => this.#died(worker, new Error('The extraction worker ended.')))
    this.#worker = worker
    this.#watch = this.#watchTime()
    return worker
  }

  #answer(worker: Worker, { results, done }: BatchAnswer): void {
    // Subtle: a worker that was given up may still have sent something; its files are read again.
    if (worker !== this.#worker) return
    if (!done) {
      this.#batches[0]?.part(results)
      Atomics.add(this.#progress, counters.taken, 1)
      Atomics.notify(this.#progress, counters.taken)
      return
    }
    const batch = this.#batches.shift()
    this.#answered += results.length
    if (this.#batches.length === 0 && batch?.files.some((file) => file.size > largeFile)) this.#stop()
    batch?.done(results, [])
  }

  /** A worker is over time when it has begun a file and not finished it nor any letter of it, and that is still so after the limit. */
  #watchTime(): NodeJS.Timeout {
    let before = -1
    let since = performance.now()
    const look = () => {
      const begun = Atomics.load(this.#progress, counters.begun)
      const moves = begun + Atomics.load(this.#progress, counters.letters)
      if (moves !== before || Atomics.load(this.#progress, counters.done) === begun) {
        before = moves
        since = performance.now()
      } else if (performance.now() - since > this.#timeLimit()) {
        const seconds = Math.round(this.#timeLimit() / 1000)
        this.#replace(
          'extraction-too-long',
          `Reading this file took more than ${seconds} seconds and was given up. It may be damaged, or very large.`,
        )
      }
    }
    return setInterval(look, Math.min(100, this.#options.timeLimit / 4))
  }

  /** Large files may take longer. */
  #timeLimit(): number {
    return this.#options.timeLimit * (1 + (this.#current()?.size ?? 0) / largeFile)
  }

  /** The file that the worker is at, or was at when it died. */
  #current(): SizedFile | undefined {
    const place = Atomics.load(this.#progress, counters.begun) - this.#answered - 1
    return this.#batches.flatMap(({ files }) => files)[place]
  }

  #died(worker: Worker, error: Error): void {
    if (worker !== this.#worker) return
    const isMemory = 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
    if (Atomics.load(this.#progress, counters.begun) === this.#answered) this.#fail(error)
    else if (isMemory) {
      this.#replace('extraction-failed', 'Reading this file needs more memory than there is. Divide it.')
    } else {
      this.#replace('extraction-failed', `Reading this file failed (${error.message}). It may be damaged.`)
    }
  }

  /** Gives the worker up: the file that it was at becomes a problem, the others are read again. */
  #replace(code: Problem['code'], message: string): void {
    const bad = this.#current()
    this.#stop()
    for (const batch of this.#batches.splice(0)) {
      const isHere = bad !== undefined && batch.files.includes(bad)
      const again = isHere ? batch.files.filter((file) => file !== bad) : batch.files
      batch.done(isHere ? [{ kind: 'problem', number: bad.number, code, message }] : [], again)
    }
  }

  /** The worker died before it began a file: no file is to blame. */
  #fail(error: Error): void {
    this.#stop()
    for (const batch of this.#batches.splice(0)) batch.failed(error)
  }

  #stop(): void {
    const worker = this.#worker
    this.#worker = null
    if (this.#watch) clearInterval(this.#watch)
    // Not awaited: a thread that hangs in a call of the system ends only when that returns.
    void worker?.terminate()
  }
}

function newProgress(): Int32Array {
  return new Int32Array(new SharedArrayBuffer(4 * Object.keys(counters).length))
}
