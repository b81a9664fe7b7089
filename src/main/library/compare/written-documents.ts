/** Compares letters and has it written as a file, in threads. */
import type { WrittenComparison } from '@shared/comparison'
import type { Ask } from '@shared/contract'
import { AppError } from '@shared/failure'
import type { Db } from '../db/open'
import { readLetter } from '../letters/read-letter'
import type { IndexState } from '../search/index-state'
import type { Turn } from '../search/turn'
import { comparedLetters } from './compared-letters'
import {
  comparisonRules,
  type DocumentLetter,
  type Origin,
  type PassagesDocument,
  type QuotesDocument,
  type TranslationDocument,
} from './export/comparison-document'
import { hasTei, type VersionsToWrite } from './export/written-comparison'
import { withoutFurniture } from './own-text'
import { quotesOf } from './quoted-letters'
import type { CompareThreads } from './threads/compare-threads'
import { sentencesOf } from './translated-letters'
import { passagesOf } from './two-letters'

type Threads = Pick<CompareThreads, 'run'>
type Asked = Ask<'compare.document'>

/** Errors: `refused` for what the format does not fit, `not-found`, `cancelled`. */
export async function writtenDocument(
  state: IndexState,
  threads: Threads,
  ask: Asked,
  turn: Turn,
): Promise<WrittenComparison> {
  if (ask.format === 'tei' && !hasTei(ask.kind))
    throw new AppError(
      'refused',
      'TEI has no form for this. Choose a table (CSV), a page (HTML) or PDF; versions and translations can be written as TEI.',
    )
  const origin: Origin = { at: new Date().toISOString(), rules: comparisonRules }
  const [a, b] = ask.letters
  if (a === undefined || (b === undefined && ask.kind !== 'quotes'))
    throw new AppError('refused', 'Open two letters beside each other to compare them.')
  if (ask.kind === 'versions')
    return await threads.run('writtenVersions', versionsAsked(state.db, ask, origin), turn)
  const document =
    ask.kind === 'quotes' || b === undefined
      ? await quotesDocument(state, threads, { id: a, against: b ?? null, origin }, turn)
      : await pairDocument(state, threads, { kind: ask.kind, a, b, pins: ask.pins, origin }, turn)
  return await threads.run('written', { document, format: ask.format }, turn)
}

/** Subtle: they are compared in the thread that writes them, so that thousands of differences need not go to and fro. */
function versionsAsked(db: Db, { letters, ignoring, format }: Asked, origin: Origin): VersionsToWrite {
  const versions = letters.map((id) => {
    const whole = documentLetter(db, id)
    return { ...whole, text: withoutFurniture(whole.text, whole.blocks) }
  })
  return { letters: versions, ignoring, origin, format }
}

async function quotesDocument(
  state: IndexState,
  threads: Threads,
  { id, against, origin }: { readonly id: number; readonly against: number | null; readonly origin: Origin },
  turn: Turn,
): Promise<QuotesDocument> {
  const check = await quotesOf(state, threads, { id, against }, turn)
  const letter = (one: number): DocumentLetter => documentLetter(state.db, one)
  const ids = new Set(check.quotations.flatMap(({ source }) => source?.letter.id ?? []))
  const sources = new Map([...ids].map((one) => [one, letter(one)]))
  return {
    kind: 'quotes',
    report: letter(id),
    against: against === null ? null : (sources.get(against) ?? letter(against)),
    check,
    sources,
    origin,
  }
}

interface Pair {
  readonly kind: 'passages' | 'translation'
  readonly a: number
  readonly b: number
  readonly pins: Asked['pins']
  readonly origin: Origin
}

async function pairDocument(
  state: IndexState,
  threads: Threads,
  { kind, a, b, pins, origin }: Pair,
  turn: Turn,
): Promise<PassagesDocument | TranslationDocument> {
  const letters = { a: documentLetter(state.db, a), b: documentLetter(state.db, b), origin }
  switch (kind) {
    case 'passages':
      return { kind, ...letters, passages: await passagesOf(state, threads, { a, b }, turn) }
    case 'translation':
      return { kind, ...letters, translation: await sentencesOf(state, threads, { a, b, pins }, turn) }
  }
}

function documentLetter(db: Db, id: number): DocumentLetter {
  const { title, path, file, language, direction, text, textHash, blocks } = readLetter(db, id)
  const [head] = comparedLetters(db, [id])
  const part = file.part
  return { title, date: head?.date ?? null, path, part, language, direction, text, textHash, blocks }
}
