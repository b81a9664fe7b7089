/** Runs regular expressions in threads of their own, so that one that takes too long can be ended. */
import { AppError } from '@shared/failure'
import type { Span } from '@shared/letter'
import type { DataKey } from '../../privacy/data-key'
import { threadFile } from '../../threads/thread-file'
import { Threads, type ThreadTime } from '../../threads/threads'
import type { Turn } from '../turn'
import type {
  ExpressionAnswer,
  ExpressionJob,
  ExpressionText,
  ExpressionWorkerStart,
} from './expression-messages'

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

/** Milliseconds that a query may take. */
export interface QueryTime extends ThreadTime {
  readonly whole: number
}

const usualLimits: ExpressionLimits = { time: 5000, timeOfLetter: 0.2 }
/** Of one thread, in megabytes. */
const memory = 256

export class ExpressionWorkers {
  private readonly threads: Threads<ExpressionJob, ExpressionAnswer>

  /** `index` is the path of the index, `key` what opens it when it is encrypted. */
  constructor(
    index: string,
    private readonly limits = usualLimits,
    key: DataKey | null = null,
  ) {
    const start: ExpressionWorkerStart = { index, key: key?.rawKey() ?? null }
    const file = (): string => threadFile('expression-worker', import.meta.url)
    this.threads = new Threads({ file, start, memory, subject: 'regular expressions' })
  }

  /** For a query that looks at so many texts. */
  timeFor(texts: number): QueryTime {
    const whole = this.limits.time + texts * this.limits.timeOfLetter
    return { whole, left: whole, over: () => tooSlow(whole) }
  }

  /** Whether the stored text of each of these letters matches. Errors: `cancelled`, `too-slow`. */
  async test(expression: Expression, ids: Float64Array, turn: Turn): Promise<readonly boolean[]> {
    if (ids.length === 0) return []
    const job = jobOf(expression, { ids, texts: null, spans: false })
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
    const job = jobOf(expression, { ids: null, texts, spans: false })
    return (await this.run(job, turn, time)).matches
  }

  /** Where each of these texts matches, empty passages left out. Errors: `cancelled`, `too-slow`. */
  async spans(
    expression: Expression,
    texts: readonly ExpressionText[],
    turn: Turn,
  ): Promise<readonly (readonly Span[])[]> {
    if (texts.length === 0) return []
    const job = jobOf(expression, { ids: null, texts, spans: true })
    return (await this.run(job, turn, this.timeFor(texts.length))).spans.map(asSpans)
  }

  /** Ends all threads at once. */
  close(): void {
    this.threads.close()
  }

  private async run(job: ExpressionJob, turn: Turn, time: QueryTime): Promise<Collected> {
    const found: Collected = { matches: [], spans: [] }
    const take = ({ matches, spans, done }: ExpressionAnswer): boolean => {
      found.matches.push(...matches)
      found.spans.push(...spans)
      return done
    }
    await this.threads.run(job, turn, take, time)
    return found
  }
}

// Subtle: source and flags of a RegExp are no properties of its own, so that it cannot be spread.
function jobOf(
  { source, flags }: Expression,
  asked: Pick<ExpressionJob, 'ids' | 'texts' | 'spans'>,
): ExpressionJob {
  return { source, flags, ...asked }
}

interface Collected {
  readonly matches: boolean[]
  readonly spans: (readonly number[])[]
}

function tooSlow(whole: number): AppError {
  return new AppError(
    'too-slow',
    `The regular expression was given up after ${Math.round(whole / 1000)} seconds. Add a plain word to the query, or make the expression simpler.`,
  )
}

function asSpans(places: readonly number[]): readonly Span[] {
  return Array.from({ length: places.length / 2 }, (_, index) => ({
    start: places[index * 2] ?? 0,
    end: places[index * 2 + 1] ?? 0,
  }))
}
