/** Whether searching stays as fast while letters are read: the same kinds of queries alone, and during an import. */

import { cpSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { indexFileName } from '../../src/main/library/db/file-names'
import { writeCorpus } from '../corpus/corpus'
import type { World } from '../corpus/letter'
import { type Figure, type Report, under } from '../figures'
import { percentile } from '../statistics'
import { figureOfWaits, timed, wholeResult } from './asking'
import { type OpenLibrary, withLibrary } from './open-library'
import { makeQueries, type QueryKind } from './queries'

const measuredKinds: readonly string[] = ['rare word', 'two words', 'phrase', 'prefix', 'field']
const queriesOfAKind = 60
const mostNewLetters = 5000

interface Measured {
  /** Milliseconds of each query. */
  readonly waits: readonly number[]
  /** Milliseconds that the search service worked for each of them, with all that it did besides. */
  readonly processor: number
}

/** Works on a copy of the library, to which new letters are added. */
export async function measureWhileImporting(
  world: World,
  letters: number,
  directory: string,
  scratch: string,
): Promise<Report> {
  const library = join(scratch, 'growing-library')
  cpSync(directory, library, { recursive: true })
  const more = { letters: Math.min(mostNewLetters, Math.max(500, letters / 4)), words: world.words }
  const corpus = writeCorpus(
    join(scratch, 'new-letters'),
    { ...more, seed: world.seed, first: letters },
    world,
  )
  try {
    return await withLibrary(library, async (open) => {
      const queries = inTurns(
        makeQueries(world, letters, queriesOfAKind).filter(({ name }) => measuredKinds.includes(name)),
      )
      // What the first queries load is loaded: it is not what is measured.
      for (const query of queries.slice(0, measuredKinds.length))
        await wholeResult(open.library, query, false)
      const alone = await measured(open, async (ask) => {
        for (const query of queries) await ask(`${query} -nowhere`)
      })
      let isRunning = true
      let peakLog = 0
      const ended = open
        .imported((opened) => opened.call('folders.take', { paths: [corpus.directory] }))
        .finally(() => {
          isRunning = false
        })
      const meanwhile = await measured(open, async (ask) => {
        // Subtle: other words each time round, since answers to the same ones are kept until the index changes.
        for (let round = 0; isRunning; round++)
          for (const query of queries)
            if (isRunning) {
              await ask(`${query} -nowhere${round}`)
              peakLog = Math.max(peakLog, megabytesOf(`${join(library, indexFileName)}-wal`))
            }
      })
      const { summary } = await ended
      const done = { added: summary?.added ?? 0, seconds: summary?.seconds ?? 0, peakLog }
      return { subject: 'searching while letters are read', figures: figures(alone, meanwhile, done) }
    })
  } finally {
    rmSync(library, { recursive: true, force: true })
  }
}

async function measured(
  { library, services }: OpenLibrary,
  work: (ask: (query: string) => Promise<void>) => Promise<void>,
): Promise<Measured> {
  const processorSeconds = () => services.facts('search')?.processorSeconds ?? 0
  const before = processorSeconds()
  const waits: number[] = []
  await work(async (query) => {
    waits.push(await timed(() => wholeResult(library, query, false)))
  })
  return { waits, processor: ((processorSeconds() - before) * 1000) / waits.length }
}

function megabytesOf(path: string): number {
  return (statSync(path, { throwIfNoEntry: false })?.size ?? 0) / 2 ** 20
}

function figures(
  alone: Measured,
  meanwhile: Measured,
  { added, seconds, peakLog }: { readonly added: number; readonly seconds: number; readonly peakLog: number },
): readonly Figure[] {
  const during = figureOfWaits('p95, while letters are read', meanwhile.waits)
  return [
    withProcessor(figureOfWaits('p95, the same alone', alone.waits), alone),
    withProcessor(
      { ...during, remark: `${during.remark}; ${added} letters in ${seconds.toFixed(1)} s` },
      meanwhile,
    ),
    {
      name: 'p95 while letters are read against alone',
      value: during.value / percentile(alone.waits, 0.95),
      unit: 'x',
      goal: under(2),
    },
    {
      name: 'processor time while letters are read against alone',
      value: meanwhile.processor / alone.processor,
      unit: 'x',
    },
    { name: "the log's largest size meanwhile", value: peakLog, unit: 'MB' },
  ]
}

/** Processor time is told besides, because it does not depend on what else the machine is busy with. */
function withProcessor(figure: Figure, { processor }: Measured): Figure {
  return { ...figure, remark: `${figure.remark}, processor ${processor.toFixed(1)} ms each` }
}

/** One query of each kind, then the next of each. */
function inTurns(kinds: readonly QueryKind[]): readonly string[] {
  return Array.from({ length: queriesOfAKind }, (_, place) =>
    kinds.flatMap(({ queries }) => queries[place] ?? []),
  ).flat()
}
