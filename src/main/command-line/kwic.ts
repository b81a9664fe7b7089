/** `letterbook kwic`: every passage that a query finds, one on each line, with the node in a column. */
import type { Concordance, ConcordanceKey, ConcordanceLine, LinePiece } from '@shared/concordance'
import { parseLetterKey } from '@shared/letter-key'
import type { Room } from '../library/services/room'
import { withSearch } from './read-only'
import { print } from './spoken'
import { type Command, checkedQuery, UsageError, type Words, wholeNumber } from './usage'

const mostAtOnce = 500
const mostLimit = 100_000

export const kwicCommand: Command = {
  options: { limit: { type: 'string' }, offset: { type: 'string' }, sort: { type: 'string' } },
  run: async (words) => {
    const [query, ...more] = words.positionals
    if (query === undefined) throw new UsageError('Give a query.')
    if (more.length > 0) throw new UsageError('Put the whole query in quotation marks.')
    const sort = keysOf(words)
    const ask = { query: checkedQuery(query), copies: true, sort, savedSearch: null, withDismissed: true }
    const limit = wholeNumber(words, 'limit', mostLimit, mostLimit)
    const offset = wholeNumber(words, 'offset', 0, 1_000_000_000)
    const found = await withSearch(words, (room) => readLines(room, ask, offset, limit))
    print(words, { total: found.total, lines: found.lines.map(jsonOf) }, () => linesFor(found))
    return 0
  },
}

/** `b1,n,a2`: up to three words by which the lines are sorted. */
function keysOf({ options }: Words): ConcordanceKey[] {
  const { sort } = options
  if (typeof sort !== 'string' || sort === '') return []
  const keys = sort.split(',').map(keyOf)
  if (keys.length > 3) throw new UsageError('--sort takes at most three keys.')
  return keys
}

function keyOf(written: string): ConcordanceKey {
  const [, side, words] = /^(?:n|([ba])([1-5]))$/.exec(written.trim()) ?? []
  if (side !== undefined) return { side: side === 'b' ? 'before' : 'after', words: Number(words) }
  if (written.trim() === 'n') return { side: 'node' }
  throw new UsageError(
    '--sort takes b1 to b5 (words before), n (the node) and a1 to a5 (words after): b1,n,a1.',
  )
}

type Asked = Omit<Parameters<Room<'search'>['handlers']['concordance.lines']>[0], 'offset' | 'limit'>

/** All lines are gathered first; then they are read a few hundred at a time. */
async function readLines(
  room: Room<'search'>,
  ask: Asked,
  offset: number,
  limit: number,
): Promise<Concordance> {
  const page = (from: number, length: number) =>
    room.handlers['concordance.lines']({ ...ask, offset: from, limit: length })
  let found = await page(offset, 0)
  while (!found.complete) found = await page(offset, 0)
  const lines: ConcordanceLine[] = []
  while (lines.length < limit && offset + lines.length < found.total) {
    const more = await page(offset + lines.length, Math.min(mostAtOnce, limit - lines.length))
    if (more.lines.length === 0) break
    lines.push(...more.lines)
  }
  return { ...found, lines }
}

function textOf(pieces: readonly LinePiece[]): string {
  return pieces.map(({ text }) => text).join('')
}

function jsonOf(line: ConcordanceLine) {
  const { path, part } = parseLetterKey(line.letterKey) ?? { path: line.letterKey, part: '' }
  return {
    id: line.letterId,
    path,
    ...(part === '' ? {} : { part }),
    title: line.title,
    date: line.date,
    left: textOf(line.before),
    node: textOf(line.node),
    right: textOf(line.after),
    start: line.start,
    end: line.end,
  }
}

function linesFor({ total, cut, lettersWithLines, lines }: Concordance): readonly string[] {
  const more = cut ? ' or more' : ''
  return [`${total}${more} lines in ${lettersWithLines} letters.`, ...lines.map(lineFor)]
}

/** In columns of a terminal. */
const aside = 44
const isolateRightToLeft = '\u2067'
const endOfIsolate = '\u2069'

/**
 * A right-to-left line stands whole in an isolate, both of its sides filled up, so that its node is in the same column
 * as those of the others wherever text is shown in both directions.
 */
function lineFor(line: ConcordanceLine): string {
  const before = lastColumns(textOf(line.before).trimEnd())
  const after = firstColumns(textOf(line.after).trimStart())
  const shown = `${filling(before)}${before}  ${textOf(line.node)}  ${after}`
  const id = String(line.letterId).padStart(6)
  if (line.direction === 'ltr') return `${id}  ${shown}`
  return `${id}  ${isolateRightToLeft}${shown}${filling(after)}${endOfIsolate}`
}

function filling(text: string): string {
  return ' '.repeat(Math.max(0, aside - columnsOf(text)))
}

function lastColumns(text: string): string {
  const signs = [...text]
  while (columnsOf(signs.join('')) > aside) signs.shift()
  return signs.join('')
}

function firstColumns(text: string): string {
  const signs = [...text]
  while (columnsOf(signs.join('')) > aside) signs.pop()
  return signs.join('')
}

const wide =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff01-\uff60]/u
const withoutWidth = /[\p{Mn}\p{Me}\p{Cf}]/u

function columnsOf(text: string): number {
  let columns = 0
  for (const sign of text) columns += wide.test(sign) ? 2 : withoutWidth.test(sign) ? 0 : 1
  return columns
}
