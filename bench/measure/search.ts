/** How long a reader waits for the answer to a query: total, first page and snippets, asked of the search service. */
import type { Library } from '../../src/main/library/services/library'
import type { World } from '../corpus/letter'
import { knownAnswers } from '../corpus/planted'
import { type Figure, type Report, under } from '../figures'
import { percentile } from '../statistics'
import { withLibrary } from './open-library'
import { makeQueries, type QueryKind } from './queries'

const queriesOfAKind = 120
/** Hits of a page, as the window asks for them. */
const pageSize = 50
const goal = under(30)

export async function measureSearch(
  world: World,
  letters: number,
  directory: string,
  nodeOptions: readonly string[],
): Promise<Report> {
  return await withLibrary(
    directory,
    async ({ library, services }) => {
      const first = await waited(library, 'the', false)
      const faults = await wrongAnswers(library, letters)
      const kinds = makeQueries(world, letters, queriesOfAKind)
      const waits = new Map<QueryKind, readonly number[]>()
      for (const kind of kinds) waits.set(kind, await waitsOf(library, kind))
      const memory = services.facts('search')
      return {
        subject: 'search',
        faults,
        figures: [
          { name: 'first query after opening', value: first, unit: 'ms' },
          ...kinds.map((kind) => figureOf(`p95, ${kind.name}`, waits.get(kind) ?? [])),
          figureOf('p95, all of these', [...waits.values()].flat()),
          ...(memory === null
            ? []
            : [{ name: 'peak memory, search process', value: memory.peakMegabytes, unit: 'MB' }]),
        ],
      }
    },
    nodeOptions,
  )
}

async function waitsOf(library: Library, kind: QueryKind): Promise<readonly number[]> {
  const waits: number[] = []
  for (const query of kind.queries) waits.push(await waited(library, query, kind.typing))
  return waits
}

/** Milliseconds from asking to having the answer, through the port. */
async function waited(library: Library, query: string, typing: boolean): Promise<number> {
  const begun = performance.now()
  await ask(library, query, typing)
  return performance.now() - begun
}

async function ask(library: Library, query: string, typing: boolean) {
  const page = { offset: 0, limit: pageSize }
  return await library.call('search.run', {
    query,
    typing,
    order: 'rank',
    descending: true,
    copies: true,
    ...page,
  })
}

async function wrongAnswers(library: Library, letters: number): Promise<readonly string[]> {
  const faults: string[] = []
  for (const { query, total } of knownAnswers(letters)) {
    const answer = await ask(library, query, false)
    if (answer.total !== total)
      faults.push(`${query} found ${answer.total} letters, but ${total} hold it (read as: ${answer.read})`)
  }
  return faults
}

/** The value is what 95 of 100 are within: a reader remembers the slow ones. */
function figureOf(name: string, waits: readonly number[]): Figure {
  const half = percentile(waits, 0.5)
  return {
    name,
    value: percentile(waits, 0.95),
    unit: 'ms',
    goal,
    median: half,
    remark: `p50 ${half.toFixed(1)}, slowest ${percentile(waits, 1).toFixed(1)}, of ${waits.length}`,
  }
}
