/**
 * Threads that all run one program, each one job at a time. A thread is ended with its job when that takes too long or
 * when nobody waits for it any longer; one that did its work waits a while for the next job. It knows nothing of what
 * the jobs are.
 */
import { Worker } from 'node:worker_threads'
import type { Turn } from '../search/turn'

export interface ThreadProgram {
  readonly file: () => string
  /** What every thread is told when it starts. */
  readonly start?: unknown
  /** What it may take, in megabytes. */
  readonly memory: number
  /** What it runs, for the error when it ends by itself. */
  readonly subject: string
}

/** Milliseconds that work may take, what is left of them when it goes on in steps, and what is said when they are over. */
export interface ThreadTime {
  left: number
  readonly over: () => Error
}

/** How long a thread waits for another job, in milliseconds. */
const usualIdleTime = 20_000

/**
 * The program posts one message as soon as it listens. After that it gets jobs, and answers each with one or more
 * messages.
 */
export class Threads<Job, Answer> {
  private readonly idle = new Map<Worker, NodeJS.Timeout>()
  private readonly busy = new Set<Worker>()
  /** Until a thread is there its time does not count. */
  private readonly starting = new WeakMap<Worker, Promise<void>>()

  constructor(
    private readonly program: ThreadProgram,
    private readonly idleTime = usualIdleTime,
  ) {}

  /** How many there are, working or waiting. */
  get count(): number {
    return this.idle.size + this.busy.size
  }

  /** `take` gets the answers one after the other and tells whether that was the last. Errors: `cancelled`, those of `time`. */
  async run(job: Job, turn: Turn, take: (answer: Answer) => boolean, time?: ThreadTime): Promise<void> {
    const worker = this.take()
    try {
      await turn.waitFor(this.starting.get(worker) ?? Promise.resolve())
      const began = performance.now()
      await turn.waitFor(this.answers(worker, job, take, time))
      if (time) time.left -= performance.now() - began
      this.putBack(worker)
    } catch (thrown) {
      this.busy.delete(worker)
      // Not awaited: whoever gave up need not wait for the thread.
      void worker.terminate()
      throw thrown
    }
  }

  /** Ends all threads at once. */
  close(): void {
    for (const timer of this.idle.values()) clearTimeout(timer)
    for (const worker of [...this.idle.keys(), ...this.busy]) void worker.terminate()
    this.idle.clear()
    this.busy.clear()
  }

  private take(): Worker {
    const [waiting] = this.idle
    const worker = waiting ? waiting[0] : this.start()
    if (waiting) clearTimeout(waiting[1])
    this.idle.delete(worker)
    this.busy.add(worker)
    // Subtle: while it is waited for, it keeps the program going; before and after that it must not.
    worker.ref()
    return worker
  }

  private putBack(worker: Worker): void {
    if (!this.busy.delete(worker)) return
    worker.unref()
    const timer = setTimeout(() => this.end(worker), this.idleTime)
    this.idle.set(worker, timer.unref())
  }

  private end(worker: Worker): void {
    clearTimeout(this.idle.get(worker))
    this.idle.delete(worker)
    void worker.terminate()
  }

  private start(): Worker {
    const { file, start, memory } = this.program
    const worker = new Worker(file(), {
      workerData: start,
      resourceLimits: { maxOldGenerationSizeMb: memory },
    })
    // Subtle: a thread that is ended may still fail, which then is nobody's matter.
    worker.on('error', () => {})
    // One that ends while it waits is not taken again.
    worker.once('exit', () => this.end(worker))
    const started = new Promise<void>((resolve, reject) => {
      worker.once('message', () => resolve())
      worker.once('exit', () => reject(this.ended()))
      worker.once('error', reject)
    })
    // Subtle: a thread that never starts fails the job that waits for it, and nobody else.
    started.catch(() => {})
    this.starting.set(worker, started)
    return worker
  }

  private answers(
    worker: Worker,
    job: Job,
    take: (answer: Answer) => boolean,
    time: ThreadTime | undefined,
  ): Promise<void> {
    return new Promise((resolve, reject) => {
      const timer = time && setTimeout(() => fail(time.over()), time.left)
      const stop = (): void => {
        clearTimeout(timer)
        worker.off('message', listen)
        worker.off('error', fail)
        worker.off('exit', exit)
      }
      const listen = (answer: Answer): void => {
        if (!take(answer)) return
        stop()
        resolve()
      }
      const fail = (error: Error): void => {
        stop()
        reject(error)
      }
      const exit = (): void => fail(this.ended())
      worker.on('message', listen)
      worker.on('error', fail)
      worker.on('exit', exit)
      worker.postMessage(job)
    })
  }

  private ended(): Error {
    return new Error(`The thread for ${this.program.subject} ended.`)
  }
}
