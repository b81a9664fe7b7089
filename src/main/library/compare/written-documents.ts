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
  type ComparisonDocument,
  comparisonRules,
  type DocumentLetter,
  type Origin,
} from './export/comparison-document'
import { hasTei } from './export/written-comparison'
import { withoutFurniture } from './own-text'
import { quotesOf } from './quoted-letters'
import type { CompareThreads } from './threads/compare-threads'
import { sentencesOf } from './translated-letters'
import { passagesOf, versionsOf } from './two-letters'

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
  const document = await documentOf(state, threads, ask, turn)
  return await threads.run('written', { document, format: ask.format }, turn)
}

async function documentOf(
  state: IndexState,
  threads: Threads,
  { kind, letters, ignoring, pins }: Asked,
  turn: Turn,
): Promise<ComparisonDocument> {
  const origin: Origin = { at: new Date().toISOString(), rules: comparisonRules }
  const letter = (id: number): DocumentLetter => documentLetter(state.db, id)
  const version = (id: number): DocumentLetter => {
    const whole = letter(id)
    return { ...whole, text: withoutFurniture(whole.text, whole.blocks) }
  }
  const [a, ...others] = letters
  const [b] = others
  if (a === undefined || (b === undefined && kind !== 'quotes'))
    throw new AppError('refused', 'Open two letters beside each other to compare them.')
  if (kind === 'quotes' || b === undefined) {
    const check = await quotesOf(state, threads, { id: a, against: b ?? null }, turn)
    const ids = check.quotations.flatMap(({ source }) => source?.letter.id ?? [])
    const sources = new Map([...new Set(ids)].map((id) => [id, letter(id)]))
    return {
      kind: 'quotes',
      report: letter(a),
      against: b === undefined ? null : (sources.get(b) ?? letter(b)),
      check,
      sources,
      origin,
    }
  }
  switch (kind) {
    case 'versions': {
      const found = await versionsOf(state, threads, { base: a, others, ignoring }, turn)
      const compared = others.flatMap((id, at) => {
        const comparison = found[at]
        return comparison === undefined ? [] : [{ letter: version(id), comparison }]
      })
      return { kind, base: version(a), others: compared, ignoring, origin }
    }
    case 'passages':
      return {
        kind,
        a: letter(a),
        b: letter(b),
        passages: await passagesOf(state, threads, { a, b }, turn),
        origin,
      }
    case 'translation':
      return {
        kind,
        a: letter(a),
        b: letter(b),
        translation: await sentencesOf(state, threads, { a, b, pins }, turn),
        origin,
      }
  }
}

function documentLetter(db: Db, id: number): DocumentLetter {
  const { title, path, file, language, direction, text, textHash, blocks } = readLetter(db, id)
  const [head] = comparedLetters(db, [id])
  const part = file.part
  return { title, date: head?.date ?? null, path, part, language, direction, text, textHash, blocks }
}
