/**
 * How long a reader waits for the answer to a query: total, ranking, first page with snippets, facets and years, asked
 * of the search service together; and what else is made of a result.
 */
import type { Library } from '../../src/main/library/services/library'
import type { World } from '../corpus/letter'
import { knownAnswers } from '../corpus/planted'
import { type Figure, type Report, under } from '../figures'
import {
  allLinesOf,
  figureOfWaits,
  linesOf,
  overviewOf,
  runQuery,
  timed,
  waitsOf,
  wholeResult,
} from './asking'
import { measureGivingUp } from './giving-up'
import { type OpenLibrary, withLibrary } from './open-library'
import { commonWords, makeQueries, type QueryKind } from './queries'
import { measureWhileImporting } from './while-importing'

const queriesOfAKind = 120
const concordances = 10

export interface SearchedLibrary {
  readonly world: World
  readonly letters: number
  readonly directory: string
  readonly scratch: string
}

export async function measureSearch(
  { world, letters, directory, scratch }: SearchedLibrary,
  nodeOptions: readonly string[],
): Promise<Report> {
  const figures: Figure[] = []
  const faults = await withLibrary(
    directory,
    async (open) => {
      const { library } = open
      figures.push(
        {
          name: 'first query after opening',
          value: await timed(() => wholeResult(library, 'the', false)),
          unit: 'ms',
        },
        ...(await figuresOfKinds(library, makeQueries(world, letters, queriesOfAKind))),
        ...(await figuresOfWords(library, commonWords(world, 2 * concordances))),
        ...memoryOf(open),
        ...(await measureGivingUp(open, world, letters)),
      )
      return await wrongAnswers(library, letters)
    },
    nodeOptions,
  )
  figures.push(...(await measureWhileImporting(world, letters, directory, scratch)))
  return { subject: 'search', figures, faults }
}

async function figuresOfKinds(library: Library, kinds: readonly QueryKind[]): Promise<readonly Figure[]> {
  const figures: Figure[] = []
  const all: number[] = []
  for (const kind of kinds) {
    const waits = await waitsOf(library, kind)
    all.push(...waits)
    figures.push(figureOfWaits(`p95, ${kind.name}`, waits, kind.goal))
  }
  return [...figures, figureOfWaits('p95, all of these', all)]
}

/** Facets of a result that is not shown, and concordances: half of the words are for the one, half for the other. */
async function figuresOfWords(library: Library, words: readonly string[]): Promise<readonly Figure[]> {
  const facets: number[] = []
  const firstLines: number[] = []
  const allLines: number[] = []
  for (const word of words.slice(0, concordances))
    facets.push(await timed(() => overviewOf(library, `${word} -nowhere`)))
  for (const word of words.slice(concordances)) {
    firstLines.push(await timed(() => linesOf(library, word)))
    allLines.push(await timed(() => allLinesOf(library, word)))
  }
  return [
    { name: 'facets of the whole library', value: await timed(() => overviewOf(library, '')), unit: 'ms' },
    figureOfWaits('p95, facets alone of a common word', facets, under(120)),
    figureOfWaits('p95, first lines of its concordance', firstLines, under(200)),
    figureOfWaits('p95, all lines of it', allLines),
  ]
}

function memoryOf({ services }: OpenLibrary): readonly Figure[] {
  const memory = services.facts('search')
  if (memory === null) return []
  return [
    { name: 'memory, search process', value: memory.megabytes, unit: 'MB' },
    { name: 'peak memory, search process', value: memory.peakMegabytes, unit: 'MB', goal: under(450) },
  ]
}

async function wrongAnswers(library: Library, letters: number): Promise<readonly string[]> {
  const faults: string[] = []
  for (const { query, total } of knownAnswers(letters)) {
    const answer = await runQuery(library, query)
    if (answer.total !== total)
      faults.push(`${query} found ${answer.total} letters, but ${total} hold it (read as: ${answer.read})`)
  }
  return faults
}
