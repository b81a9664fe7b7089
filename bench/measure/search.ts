/**
 * How long a reader waits for the answer to a query: total, ranking, first page with snippets, facets and years, asked
 * of the search service together; and what else is made of a result.
 */
import { AppError } from '@shared/failure'
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

const queriesOfAKind = 120
const wordsOfAKind = 10

interface SearchedLibrary {
  readonly world: World
  readonly letters: number
  readonly directory: string
}

export async function measureSearch(
  { world, letters, directory }: SearchedLibrary,
  nodeOptions: readonly string[],
): Promise<Report> {
  const faults: string[] = []
  const figures: Figure[] = []
  const add = async (measure: () => Promise<readonly Figure[]>) => {
    figures.push(...(await orFault(faults, measure)))
  }
  await withLibrary(
    directory,
    async (open) => {
      const { library } = open
      await add(async () => [
        {
          name: 'first query after opening',
          value: await timed(() => wholeResult(library, 'the', false)),
          unit: 'ms',
        },
      ])
      const all: number[] = []
      for (const kind of makeQueries(world, letters, queriesOfAKind))
        await add(() => figuresOfKind(open, kind, all))
      await add(() => Promise.resolve([figureOfWaits('p95, all of these', all)]))
      const words = commonWords(world, 2 * wordsOfAKind)
      await add(() => figuresOfFacets(library, words.slice(0, wordsOfAKind)))
      await add(() => figuresOfConcordances(library, words.slice(wordsOfAKind)))
      figures.push(...memoryOf(open))
      await add(() => measureGivingUp(open, world, letters))
      faults.push(...(await wrongAnswers(library, letters)))
    },
    nodeOptions,
  )
  return { subject: 'search', figures, faults }
}

/** What cannot be measured must not hide what can be. */
async function orFault(
  faults: string[],
  measure: () => Promise<readonly Figure[]>,
): Promise<readonly Figure[]> {
  try {
    return await measure()
  } catch (thrown) {
    if (!(thrown instanceof AppError)) throw thrown
    faults.push(thrown.message)
    return []
  }
}

/** Processor time is told besides, because it does not depend on what else the machine is busy with. */
async function figuresOfKind(
  { library, services }: OpenLibrary,
  kind: QueryKind,
  all: number[],
): Promise<readonly Figure[]> {
  const processorSeconds = () => services.facts('search')?.processorSeconds ?? 0
  const before = processorSeconds()
  const waits = await waitsOf(library, kind)
  const each = ((processorSeconds() - before) * 1000) / waits.length
  all.push(...waits)
  const figure = figureOfWaits(`p95, ${kind.name}`, waits, kind.goal)
  return [{ ...figure, remark: `${figure.remark}, processor ${each.toFixed(1)} each` }]
}

async function figuresOfFacets(library: Library, words: readonly string[]): Promise<readonly Figure[]> {
  const waits: number[] = []
  for (const word of words) waits.push(await timed(() => overviewOf(library, `${word} -nowhere`)))
  return [
    { name: 'facets of the whole library', value: await timed(() => overviewOf(library, '')), unit: 'ms' },
    figureOfWaits('p95, facets alone of a common word', waits, under(120)),
  ]
}

async function figuresOfConcordances(library: Library, words: readonly string[]): Promise<readonly Figure[]> {
  const first: number[] = []
  const all: number[] = []
  for (const word of words) {
    const wait = await timed(() => linesOf(library, word))
    first.push(wait)
    all.push(wait + (await timed(() => allLinesOf(library, word))))
  }
  return [
    figureOfWaits('p95, first lines of a concordance', first, under(200)),
    figureOfWaits('p95, all lines of it', all),
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
