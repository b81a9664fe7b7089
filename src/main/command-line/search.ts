/** `letterbook search`: finds letters and says how the query was understood. */
import type { Answer, Ask } from '@shared/contract'
import { type Hit, type HitOrder, hitOrders, type Overview, type Zero } from '@shared/search'
import type { Room } from '../library/services/room'
import { withSearch } from './read-only'
import { facetLines, reasonLine, zeroLines } from './search-report'
import { print } from './spoken'
import { type Command, checkedQuery, UsageError, type Words, wholeNumber } from './usage'

/** How many values of each facet are shown, and how many `--json` holds. */
const shownValues = 8
const printedValues = 100

export const searchCommand: Command = {
  options: {
    limit: { type: 'string' },
    offset: { type: 'string' },
    sort: { type: 'string' },
    ascending: { type: 'boolean' },
    descending: { type: 'boolean' },
    facets: { type: 'boolean' },
  },
  run: async (words) => {
    const [query, ...more] = words.positionals
    if (query === undefined) throw new UsageError('Give a query; an empty one ("") matches every letter.')
    if (more.length > 0) throw new UsageError('Put the whole query in quotation marks.')
    const order = orderOf(words)
    const ask = {
      ...{ query: checkedQuery(query), order, typing: false, copies: true },
      descending: isDescending(words, order),
      limit: wholeNumber(words, 'limit', 20, 500),
      offset: wholeNumber(words, 'offset', 0, 1_000_000_000),
    }
    const found = await withSearch(words, async (room) => await find(room, ask, words))
    print(words, jsonOf(found), () => linesFor(found))
    return 0
  },
}

function orderOf(words: Words): HitOrder {
  const order = words.options.sort ?? 'rank'
  const known = hitOrders.find((name) => name === order)
  if (known === undefined) throw new UsageError(`--sort takes ${hitOrders.join(', ')}.`)
  return known
}

/** Best, latest and newest first; names from A on. */
function isDescending({ options }: Words, order: HitOrder): boolean {
  if (options.ascending === true && options.descending === true)
    throw new UsageError('Give --ascending or --descending, not both.')
  if (order === 'rank' && options.ascending === true)
    throw new UsageError('By rank the best come first; --ascending goes with the other orders.')
  if (options.ascending === true || options.descending === true) return options.descending === true
  return order === 'rank' || order === 'date' || order === 'added'
}

interface Found {
  readonly answer: Answer<'search.run'>
  /** Null when it was not asked for. */
  readonly overview: Overview | null
  /** Null when something was found. */
  readonly zero: Zero | null
}

async function find(room: Room<'search'>, ask: Ask<'search.run'>, words: Words): Promise<Found> {
  const { query, typing, copies } = ask
  const answer = await room.handlers['search.run'](ask)
  const values = words.json ? printedValues : shownValues
  const overview =
    words.options.facets === true
      ? await room.handlers['search.overview']({ query, typing, copies, values, facets: [] })
      : null
  const zero = answer.total === 0 ? await room.handlers['search.zero']({ query, copies }) : null
  return { answer, overview, zero }
}

function jsonOf({ answer, overview, zero }: Found) {
  const { total, read, searched, order, hits } = answer
  return {
    ...{ total, read, hits: hits.map(hitJson), searched, order },
    ...(overview === null ? {} : { ...overview, total }),
    ...(zero === null ? {} : { zero }),
  }
}

export function hitJson({ letter, score, snippet, count, because }: Hit) {
  return {
    id: letter.id,
    path: letter.path,
    ...(letter.part === '' ? {} : { part: letter.part }),
    title: letter.title,
    date: letter.date,
    score,
    snippet: snippet.map(({ text }) => text).join(''),
    passages: count,
    because,
  }
}

function linesFor({ answer, overview, zero }: Found): readonly string[] {
  return [
    `${answer.total} of ${answer.searched} letters. Read as: ${answer.read}`,
    ...(overview === null ? [] : facetLines(overview)),
    ...answer.hits.flatMap(hitLines),
    ...(zero === null ? [] : zeroLines(zero)),
  ]
}

export function hitLines({ letter, snippet, because }: Hit): readonly string[] {
  const reasons = reasonLine(because)
  return [
    '',
    `${letter.id}  ${letter.title}${letter.date === null ? '' : `  (${letter.date})`}`,
    `    ${letter.path}${letter.part === '' ? '' : `#${letter.part}`}`,
    `    ${snippet
      .map(({ text, hit }) => (hit ? `[${text}]` : text))
      .join('')
      .replaceAll(/\s+/g, ' ')}`,
    ...(reasons === null ? [] : [reasons]),
  ]
}
