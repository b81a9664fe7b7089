/**
 * A thread that runs regular expressions over letters, so that a hostile one can be ended with it. It only reads.
 * Subtle: it imports nothing of the program but types, so that it runs from its source as well as built.
 */
import { parentPort, workerData } from 'node:worker_threads'
import Database from 'better-sqlite3'
import type {
  ExpressionAnswer,
  ExpressionJob,
  ExpressionText,
  ExpressionWorkerStart,
} from './expression-messages'

/** Milliseconds between two answers. */
const stride = 12
/** More passages of one text are not told. */
const mostPassages = 20_000

const { index, key } = workerData as ExpressionWorkerStart
let db: Database.Database | null = null

parentPort?.on('message', (job: ExpressionJob) => {
  const expression = new RegExp(job.source, job.flags)
  let matches: boolean[] = []
  let spans: number[][] = []
  let since = performance.now()
  const answer = (done: boolean): void => {
    const found: ExpressionAnswer = { matches, spans, done }
    parentPort?.postMessage(found)
    matches = []
    spans = []
    since = performance.now()
  }
  for (const text of textsOf(job)) {
    const found = job.spans ? passagesIn(text, expression) : []
    if (job.spans) spans.push(found)
    matches.push(job.spans ? found.length > 0 : matchesIn(text, expression))
    if (performance.now() - since > stride) answer(false)
  }
  answer(true)
})

function opened(): Database.Database {
  const opening = new Database(index, { readonly: true, fileMustExist: true, timeout: 5000 })
  if (key === null) return opening
  opening.pragma("cipher = 'sqlcipher'")
  opening.pragma('temp_store = MEMORY')
  // The types are those of the SQLite that this one stands for.
  const unlock: unknown = Reflect.get(opening, 'key')
  if (typeof unlock === 'function') unlock.call(opening, Buffer.from(key))
  return opening
}

function* textsOf({ ids, texts }: ExpressionJob): Iterable<ExpressionText> {
  if (texts !== null) yield* texts
  if (ids === null) return
  db ??= opened()
  const read = db.prepare<[number], string>('SELECT text FROM letter_text WHERE id = ?').pluck()
  for (const id of ids) yield { text: read.get(id) ?? '', within: null }
}

function matchesIn({ text, within }: ExpressionText, expression: RegExp): boolean {
  const pieces = within === null ? [text] : within.map(({ start, end }) => text.slice(start, end))
  return pieces.some((piece) => {
    expression.lastIndex = 0
    return expression.test(piece)
  })
}

function passagesIn({ text, within }: ExpressionText, expression: RegExp): number[] {
  const found: number[] = []
  for (const { start, end } of within ?? [{ start: 0, end: text.length }]) {
    for (const match of text.slice(start, end).matchAll(expression)) {
      if (match[0] !== '') found.push(start + match.index, start + match.index + match[0].length)
      if (found.length >= mostPassages * 2) return found
    }
  }
  return found
}

parentPort?.postMessage('ready')
