/** `letterbook batch`: runs a list of queries, one on each line, and makes a table of what they find. */
import { AppError, failureOf, messageOf } from '@shared/failure'
import { longestQuery, type Measure } from '@shared/search'
import { table } from '../library/export/table'
import type { Room } from '../library/services/room'
import { writeWholeFile } from '../written-files/whole-file'
import { firstBytes } from './given-file'
import { outPath, replaceOption } from './out-file'
import { withSearch } from './read-only'
import { print, remark, showProgress } from './spoken'
import { type Command, UsageError, type Words } from './usage'

/** A line of the file that asks something. */
interface Asked {
  readonly line: number
  /** Null when its bytes are no text in UTF-8. */
  readonly query: string | null
}

interface Row {
  readonly line: number
  readonly query: string
  readonly letters: number | null
  readonly hits: number | null
  readonly read: string | null
  readonly error: string | null
}

export const batchCommand: Command = {
  options: { csv: { type: 'string' }, ...replaceOption },
  run: async (words) => {
    const [file, ...more] = words.positionals
    if (file === undefined || file === '') throw new UsageError('Name a file with one query on each line.')
    if (more.length > 0) throw new UsageError('batch takes one file.')
    const out = outPath(words, 'csv')
    const asked = queriesIn(bytesOf(file))
    const rows = await withSearch(words, async (room) => await measureAll(room, asked))
    const failed = rows.filter(({ error }) => error !== null).length
    if (out !== null) await writeTable(out, rows)
    print(words, { queries: rows.length, failed, rows }, () =>
      out !== null ? [`${rows.length} queries written to ${out}.`] : linesFor(rows),
    )
    tellFailed(words, failed, rows.length)
    return 0
  },
}

const mostBytes = 16 * 1024 * 1024

/** Errors: `not-found` and `refused`, naming the file. */
function bytesOf(path: string): Buffer {
  const bytes = readBytes(path)
  if (bytes.length <= mostBytes) return bytes
  throw new AppError('refused', `${path} is too large to be a list of queries.`, path)
}

function readBytes(path: string): Buffer {
  try {
    return firstBytes(path, mostBytes + 1)
  } catch (thrown) {
    const isMissing = thrown instanceof Error && 'code' in thrown && thrown.code === 'ENOENT'
    if (isMissing) throw new AppError('not-found', `There is no file ${path}.`, path)
    throw new AppError('refused', `${path} could not be read: ${messageOf(thrown)}`, path)
  }
}

const newline = 0x0a
const carriageReturn = 0x0d

/** Blank lines and those that begin with `#` ask nothing. Line ends may be of any system; a byte order mark may come first. */
function queriesIn(bytes: Uint8Array): readonly Asked[] {
  const asked: Asked[] = []
  const decoder = new TextDecoder('utf-8', { fatal: true })
  for (let start = 0, line = 1; start < bytes.length; line++) {
    const end = lineEnd(bytes, start)
    const query = textOf(decoder, bytes.subarray(start, end))
    start = end + (bytes[end] === carriageReturn && bytes[end + 1] === newline ? 2 : 1)
    if (query !== '' && query?.startsWith('#') !== true) asked.push({ line, query })
  }
  return asked
}

function lineEnd(bytes: Uint8Array, start: number): number {
  let end = start
  while (end < bytes.length && bytes[end] !== newline && bytes[end] !== carriageReturn) end++
  return end
}

/** Subtle: a decoder drops the mark at the beginning of whatever it decodes; in the middle of a file it means nothing either. */
function textOf(decoder: InstanceType<typeof TextDecoder>, bytes: Uint8Array): string | null {
  try {
    const text = decoder.decode(bytes)
    // Every other byte of a text in UTF-16 is zero, and no byte of one in UTF-8.
    return text.includes('\0') ? null : text.trim()
  } catch {
    return null
  }
}

async function measureAll(room: Room<'search'>, asked: readonly Asked[]): Promise<readonly Row[]> {
  const rows: Row[] = []
  for (const { line, query } of asked) {
    rows.push({ line, query: query ?? '', ...(await measured(room, query)) })
    showProgress(`${rows.length} of ${asked.length} queries`)
  }
  showProgress('')
  return rows
}

type Outcome = Omit<Row, 'line' | 'query'>

/** What goes wrong with one query is told in its row. */
async function measured(room: Room<'search'>, query: string | null): Promise<Outcome> {
  if (query === null) return failed('This line is no text in UTF-8.')
  if (query.length > longestQuery) return failed(`This line has more than ${longestQuery} characters.`)
  try {
    const { letters, hits, read }: Measure = await room.handlers['search.measure']({ query, copies: true })
    return { letters, hits, read, error: null }
  } catch (thrown) {
    const { code, message } = failureOf(thrown)
    // A damaged index fails every query, which is told once.
    if (code === 'damaged-index') throw thrown
    return failed(message)
  }
}

function failed(error: string): Outcome {
  return { letters: null, hits: null, read: null, error }
}

const header = ['line', 'query', 'letters', 'passages', 'read as', 'what went wrong']

/** Errors: `disk-full`, `refused`, naming the file. */
async function writeTable(path: string, rows: readonly Row[]): Promise<void> {
  const cell = (value: number | null) => (value === null ? '' : String(value))
  const cells = rows.map(({ line, query, letters, hits, read, error }) => [
    ...[String(line), query, cell(letters), cell(hits), read ?? '', error ?? ''],
  ])
  await writeWholeFile(path, table([header, ...cells]))
}

function linesFor(rows: readonly Row[]): readonly string[] {
  const width = (values: readonly (number | null)[], name: string) =>
    Math.max(name.length, ...values.map((value) => String(value ?? '').length))
  const letters = width(
    rows.map((row) => row.letters),
    'letters',
  )
  const hits = width(
    rows.map((row) => row.hits),
    'passages',
  )
  return [
    `${'letters'.padStart(letters)}  ${'passages'.padStart(hits)}  query`,
    ...rows.flatMap((row) => {
      const counts = `${String(row.letters ?? '').padStart(letters)}  ${String(row.hits ?? '').padStart(hits)}`
      const remark = row.error === null ? `read as: ${row.read}` : `line ${row.line}: ${row.error}`
      const isSaid = row.error === null && row.read === row.query
      return [`${counts}  ${row.query}`, ...(isSaid ? [] : [`${' '.repeat(letters + hits + 6)}${remark}`])]
    }),
  ]
}

function tellFailed(words: Words, failures: number, queries: number): void {
  if (failures === 0 || words.quiet === true) return
  remark(`${failures} of ${queries} queries could not be run; their rows say why.`)
}
