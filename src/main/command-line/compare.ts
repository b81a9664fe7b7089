/** `letterbook compare`: how two letters differ, and which passages they share. */
import { extname } from 'node:path'
import {
  type Comparison,
  type ComparisonFormat,
  type Ignorable,
  type Ignoring,
  ignorable,
  type SharedPassage,
  usualIgnoring,
} from '@shared/comparison'
import { AppError } from '@shared/failure'
import type { Letter } from '@shared/letter'
import type { Room } from '../library/services/room'
import { writeWholeFile } from '../written-files/whole-file'
import { comparisonJson, differenceLines, percent, quoted, spanJson } from './compared-words'
import { letterNamed } from './named-letter'
import { outPath, replaceOption } from './out-file'
import { withSearch } from './read-only'
import { print } from './spoken'
import { type Command, UsageError, type Words } from './usage'

interface Compared {
  readonly a: Letter
  readonly b: Letter
  readonly comparison: Comparison
  readonly shared: readonly SharedPassage[]
}

export const compareCommand: Command = {
  options: { heed: { type: 'string' }, out: { type: 'string' }, ...replaceOption },
  run: async (words) => {
    const [one, other, ...more] = words.positionals
    if (one === undefined || other === undefined || more.length > 0)
      throw new UsageError('Name two letters, by their ids or their paths.')
    const ignoring = ignoringOf(words)
    const out = outOf(words)
    const compared = await withSearch(words, async (room) => {
      const [a, b] = [await letterNamed(room, one), await letterNamed(room, other)]
      if (out !== null) await write(room, [a, b], ignoring, out)
      return await compare(room, a, b, ignoring)
    })
    print(words, jsonOf(compared), () => linesFor(compared))
    return 0
  },
}

async function compare(room: Room<'search'>, a: Letter, b: Letter, ignoring: Ignoring): Promise<Compared> {
  const [comparison] = await room.handlers['compare.versions']({ base: a.id, others: [b.id], ignoring })
  if (comparison === undefined) throw new AppError('not-found', 'This letter is no longer in the library.')
  const shared = await room.handlers['compare.passages']({ a: a.id, b: b.id })
  return { a, b, comparison, shared }
}

/** Everything is ignored that is not to be heeded. */
function ignoringOf({ options }: Words): Ignoring {
  if (typeof options['heed'] !== 'string') return usualIgnoring
  const heeded = options['heed'].split(',').map((name) => name.trim())
  const unknown = heeded.find((name) => !isIgnorable(name))
  if (unknown !== undefined)
    throw new UsageError(`--heed takes ${ignorable.join(', ')}, with commas between them; not "${unknown}".`)
  const ignored = (name: Ignorable): boolean => !heeded.includes(name)
  return {
    case: ignored('case'),
    accents: ignored('accents'),
    punctuation: ignored('punctuation'),
    numbers: ignored('numbers'),
    spaces: ignored('spaces'),
  }
}

function isIgnorable(name: string): name is Ignorable {
  return ignorable.some((one) => one === name)
}

interface Out {
  readonly path: string
  readonly format: ComparisonFormat
}

const formats: Readonly<Record<string, ComparisonFormat>> = { '.csv': 'csv', '.xml': 'tei', '.html': 'html' }

function outOf(words: Words): Out | null {
  const path = outPath(words, 'out')
  if (path === null) return null
  const format = formats[extname(path).toLowerCase()]
  if (format === undefined)
    throw new UsageError('--out takes a file that ends with .csv (a table), .xml (TEI) or .html (a page).')
  return { path, format }
}

async function write(
  room: Room<'search'>,
  letters: readonly Letter[],
  ignoring: Ignoring,
  { path, format }: Out,
): Promise<void> {
  const { text } = await room.handlers['compare.document']({
    ...{ kind: 'versions', letters: letters.map(({ id }) => id), ignoring, format, pins: [] },
  })
  await writeWholeFile(path, text)
}

/** The fields of the contract first. */
function jsonOf({ a, b, comparison, shared }: Compared) {
  const { similarity, rows, moves, summary } = comparisonJson(comparison)
  return {
    similarity,
    rows,
    shared: shared.map((passage) => ({
      a: spanJson(passage.a),
      b: spanJson(passage.b),
      text: a.text.slice(passage.a.start, passage.a.end),
      words: passage.words,
      similarity: passage.similarity,
      letters: passage.letters,
      formula: passage.formula,
    })),
    moves,
    summary,
    letters: [a, b].map(({ id, path, title, textHash }) => ({ id, path, title, textHash })),
  }
}

function linesFor({ a, b, comparison, shared }: Compared): readonly string[] {
  const { same, changed, removed, added, moves } = comparison.summary
  const sharedLines = shared.map(
    ({ a: span, words, similarity, formula }) =>
      `shared   ${quoted(a.text.slice(span.start, span.end))} (${words} words, ${percent(similarity)} the same${formula ? ', a formula' : ''})`,
  )
  return [
    `${a.title}  (${a.path})`,
    `${b.title}  (${b.path})`,
    `${percent(comparison.similarity)} in common: ${same} words the same, ${changed} changed, ${removed} removed, ${added} added, ${moves} ${moves === 1 ? 'passage' : 'passages'} moved.`,
    ...differenceLines(a.text, b.text, comparison),
    ...(shared.length === 0 ? ['No shared passages.'] : sharedLines),
  ]
}
