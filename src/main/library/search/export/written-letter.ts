/** A letter of a result as other programs get it: what is known of it, how often it matches, and where. */
import type { Provenance } from '@shared/search'
import { type Columns, originColumns } from '../../export/stretches'
import type { IndexState } from '../index-state'
import { letterHeads } from '../letter-heads'
import { namesInRole, roleBits, sourcesOf } from '../lists/name-lists'
import type { LetterPassages } from '../read-passages'
import { snippetOf } from '../snippet'
import type { Turn } from '../turn'

export interface WrittenLetter {
  readonly key: string
  readonly path: string
  readonly part: string
  readonly title: string
  /** EDTF. */
  readonly date: string | null
  readonly kind: string | null
  readonly language: string | null
  readonly from: readonly string[]
  readonly to: readonly string[]
  readonly signed: readonly string[]
  readonly places: readonly string[]
  readonly published: string | null
  readonly words: number
  /** How many passages match. */
  readonly hits: number
  readonly snippet: string
  /** UTF-16 code units of the letter's text, end exclusive. */
  readonly passages: readonly (readonly [start: number, end: number])[]
}

/** Null for a letter that is gone. */
export async function writtenLetter(
  state: IndexState,
  { ordinal, id, text, passages }: LetterPassages,
  turn: Turn,
): Promise<WrittenLetter | null> {
  const [head] = letterHeads(state.db, [id])
  if (!head) return null
  const people = await namesInRole(state, 'people', turn)
  const places = await namesInRole(state, 'places', turn)
  const [published = null] = (await sourcesOf(state, turn)).of(ordinal)
  const { key, path, part, title, date, kind, language, words } = head
  return {
    ...{ key, path, part, title, date, kind, language },
    from: head.senders,
    to: head.recipients,
    signed: people.of(ordinal, roleBits.signatories),
    places: places.of(ordinal),
    ...{ published, words, hits: passages.length },
    snippet: snippetOf(text, passages)
      .map((segment) => segment.text)
      .join(''),
    passages: passages.map(({ start, end }) => [start, end]),
  }
}

export const columns: Columns<WrittenLetter, Provenance> = [
  ['path', ({ path }) => path],
  ['part', ({ part }) => part],
  ['title', ({ title }) => title],
  ['date', ({ date }) => date],
  ['kind', ({ kind }) => kind],
  ['language', ({ language }) => language],
  ['from', ({ from }) => listed(from)],
  ['to', ({ to }) => listed(to)],
  ['signed', ({ signed }) => listed(signed)],
  ['places', ({ places }) => listed(places)],
  ['published', ({ published }) => published],
  ['words', ({ words }) => words],
  ['hits', ({ hits }) => hits],
  ['snippet', ({ snippet }) => snippet],
  ['key', ({ key }) => key],
  ...originColumns,
]

function listed(names: readonly string[]): string {
  return names.join('; ')
}
