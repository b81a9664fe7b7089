/**
 * Runs regular expressions in threads of their own: each query has its thread, which is ended when the query takes
 * too long or when nobody waits for it any longer. A thread that did its work waits a while for the next query.
 */
import { Worker } from 'node:worker_threads'
import { AppError } from '@shared/failure'
import type { Span } from '@shared/letter'
import type { Turn } from '../turn'
import type {
  ExpressionAnswer,
  ExpressionJob,
  ExpressionText,
  ExpressionWorkerStart,
} from './expression-messages'
import { expressionWorkerFile } from './worker-file'

export interface Expression {
  readonly source: string
  /** Those of JavaScript, `g` among them. */
  readonly flags: string
}

interface ExpressionLimits {
  /** Milliseconds that a query may take. */
  readonly time: number
  /** Milliseconds that it may take more for each letter. */
  readonly timeOfLetter: number
}

/** Milliseconds that a query may take, and what is left of them when it goes on in steps. */
export interface QueryTime {
  readonly whole: number
  left: number
}

const usualLimits: ExpressionLimits = { time: 5000, timeOfLetter: 0.2 }
/** The number of the first message of a thread. */
const readyNumber = 0
/** How long a thread waits for another query, in milliseconds. */
const idleTime = 20_000

export class ExpressionWorkers {
  private readonly idle = new Map<Worker, NodeJS.Timeout>()
  private readonly busy = new Set<Worker>()
  /** Until a thread is there its time does not count. */
  private readonly starting = new WeakMap<Worker, Promise<void>>()
  private jobs = readyNumber

  /** `index` is the path of the index. */
  constructor(
    private readonly index: string,
    private readonly limits = usualLimits,
  ) {}

  /** For a query that looks at so many texts. */
  timeFor(texts: number): QueryTime {
    const whole = this.limits.time + texts * this.limits.timeOfLetter
    return { whole, left: whole }
  }

  /** Whether the stored text of each of these letters matches. Errors: `cancelled`, `too-slow`. */
  async test(expression: Expression, ids: Float64Array, turn: Turn): Promise<readonly boolean[]> {
    if (ids.length === 0) return []
    const job = this.job(expression, { ids, texts: null, spans: false })
    return (await this.run(job, turn, this.timeFor(ids.length))).matches
  }

  /** Whether each of these texts matches. Errors: `cancelled`, `too-slow`. */
  async testTexts(
    expression: Expression,
    texts: readonly ExpressionText[],
    turn: Turn,
    time = this.timeFor(texts.length),
  ): Promise<readonly boolean[]> {
    if (texts.length === 0) return []
    const job = this.job(expression, { ids: null, texts, spans: false })
    return (await this.run(job, turn, time)).matches
  }

  /** Where each of these texts matches, empty passages left out. Errors: `cancelled`, `too-slow`. */
  async spans(
    expression: Expression,
    texts: readonly ExpressionText[],
    turn: Turn,
  ): Promise<readonly (readonly Span[])[]> {
    if (texts.length === 0) return []
    const job = this.job(expression, { ids: null, texts, spans: true })
    return (await this.run(job, turn, this.timeFor(texts.length))).spans.map(asSpans)
  }

  /** Ends all threads at once. */
  close(): void {
    for (const timer of this.idle.values()) clearTimeout(timer)
    for (const worker of [...this.idle.keys(), ...this.busy]) void worker.terminate()
    this.idle.clear()
    this.busy.clear()
  }

  // Subtle: source and flags of a RegExp are no properties of its own, so that it cannot be spread.
  private job(
    { source, flags }: Expression,
    asked: Pick<ExpressionJob, 'ids' | 'texts' | 'spans'>,
  ): ExpressionJob {
    return { number: ++this.jobs, source, flags, ...asked }
  }

  private async run(job: ExpressionJob, turn: Turn, time: QueryTime): Promise<Collected> {
    const worker = this.take()
    try {
      await turn.waitFor(this.starting.get(worker) ?? Promise.resolve())
      const began = performance.now()
      const found = await turn.waitFor(answersOf(worker, job, time))
      time.left -= performance.now() - began
      this.putBack(worker)
      return found
    } catch (thrown) {
      this.busy.delete(worker)
      // Not awaited: whoever gave up need not wait for the thread.
      void worker.terminate()
      throw thrown
    }
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
    const timer = setTimeout(() => {
      this.idle.delete(worker)
      void worker.terminate()
    }, idleTime)
    this.idle.set(worker, timer.unref())
  }

  private start(): Worker {
    const workerData: ExpressionWorkerStart = { index: this.index }
    const worker = new Worker(expressionWorkerFile(), {
      workerData,
      resourceLimits: { maxOldGenerationSizeMb: 256 },
    })
    // Subtle: a thread that is ended may still fail, which then is nobody's matter.
    worker.on('error', () => {})
    const started = new Promise<void>((resolve, reject) => {
      worker.once('message', () => resolve())
      worker.once('exit', () => reject(ended()))
      worker.once('error', reject)
    })
    // Subtle: a thread that never starts fails the query that waits for it, and nobody else.
    started.catch(() => {})
    this.starting.set(worker, started)
    return worker
  }
}

interface Collected {
  readonly matches: boolean[]
  readonly spans: (readonly number[])[]
}

function answersOf(worker: Worker, job: ExpressionJob, time: QueryTime): Promise<Collected> {
  const found: Collected = { matches: [], spans: [] }
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      stop()
      reject(
        new AppError(
          'too-slow',
          `The regular expression was given up after ${Math.round(time.whole / 1000)} seconds. Add a plain word to the query, or make the expression simpler.`,
        ),
      )
    }, time.left)
    const listen = (answer: ExpressionAnswer): void => {
      if (answer.number !== job.number) return
      found.matches.push(...answer.matches)
      found.spans.push(...answer.spans)
      if (!answer.done) return
      stop()
      resolve(found)
    }
    const fail = (error: Error): void => {
      stop()
      reject(error)
    }
    const exit = (): void => fail(ended())
    const stop = (): void => {
      clearTimeout(timer)
      worker.off('message', listen)
      worker.off('error', fail)
      worker.off('exit', exit)
    }
    worker.on('message', listen)
    worker.on('error', fail)
    worker.on('exit', exit)
    worker.postMessage(job)
  })
}

function ended(): Error {
  return new Error('The thread for regular expressions ended.')
}

function asSpans(places: readonly number[]): readonly Span[] {
  return Array.from({ length: places.length / 2 }, (_, index) => ({
    start: places[index * 2] ?? 0,
    end: places[index * 2 + 1] ?? 0,
  }))
}
