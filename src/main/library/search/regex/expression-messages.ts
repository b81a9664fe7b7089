/** What is asked of the thread that runs regular expressions, and what it answers. */
import type { Span } from '@shared/letter'

export interface ExpressionWorkerStart {
  /** The index, which the thread opens for reading by itself. */
  readonly index: string
  /** What SQLite takes to open it; null when it is not encrypted. */
  readonly key: Uint8Array | null
}

export interface ExpressionText {
  readonly text: string
  /** Only inside these; everywhere when null. */
  readonly within: readonly Span[] | null
}

export interface ExpressionJob {
  readonly source: string
  readonly flags: string
  /** Letters whose stored text is to be looked at, by id, or texts themselves. */
  readonly ids: Float64Array | null
  readonly texts: readonly ExpressionText[] | null
  /** Whether it is asked where, not only whether. */
  readonly spans: boolean
}

/** Answers come in the order of what was asked, a few at a time. */
export interface ExpressionAnswer {
  readonly matches: readonly boolean[]
  /** Starts and ends in turn, for each text; only where asked for. */
  readonly spans: readonly (readonly number[])[]
  readonly done: boolean
}
