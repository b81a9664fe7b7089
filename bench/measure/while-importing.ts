/** Whether searching stays as fast while letters are read: the same kinds of queries alone, and during an import. */
import { cpSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { writeCorpus } from '../corpus/corpus'
import type { World } from '../corpus/letter'
import { type Figure, under } from '../figures'
import { percentile } from '../statistics'
import { figureOfWaits, timed, wholeResult } from './asking'
import { withLibrary } from './open-library'
import { makeQueries, type QueryKind } from './queries'

const measuredKinds: readonly string[] = ['rare word', 'two words', 'phrase', 'prefix', 'field']
const queriesOfAKind = 60
const mostNewLetters = 5000

/** Works on a copy of the library, to which new letters are added. */
export async function measureWhileImporting(
  world: World,
  letters: number,
  directory: string,
  scratch: string,
): Promise<readonly Figure[]> {
  const library = join(scratch, 'growing-library')
  cpSync(directory, library, { recursive: true })
  const more = { letters: Math.min(mostNewLetters, Math.max(500, letters / 4)), words: world.words }
  const corpus = writeCorpus(
    join(scratch, 'new-letters'),
    { ...more, seed: world.seed, first: letters },
    world,
  )
  const kinds = makeQueries(world, letters, queriesOfAKind).filter(({ name }) => measuredKinds.includes(name))
  try {
    return await withLibrary(library, async (open) => {
      const ask = (query: string) => timed(() => wholeResult(open.library, query, false))
      const alone: number[] = []
      for (const query of inTurns(kinds)) alone.push(await ask(query))
      let isRunning = true
      const ended = open
        .imported((opened) => opened.call('folders.take', { paths: [corpus.directory] }))
        .finally(() => {
          isRunning = false
        })
      const meanwhile: number[] = []
      // Subtle: other words each time round, since answers to the same ones are kept until the index changes.
      for (let round = 0; isRunning; round++)
        for (const query of inTurns(kinds))
          if (isRunning) meanwhile.push(await ask(`${query} -nowhere${round}`))
      const job = await ended
      return figures(alone, meanwhile, job.summary?.added ?? 0, job.summary?.seconds ?? 0)
    })
  } finally {
    rmSync(library, { recursive: true, force: true })
  }
}

function figures(
  alone: readonly number[],
  meanwhile: readonly number[],
  added: number,
  seconds: number,
): readonly Figure[] {
  const during = figureOfWaits('p95, while letters are read', meanwhile)
  const before = percentile(alone, 0.95)
  return [
    { ...figureOfWaits('p95, the same alone', alone) },
    { ...during, remark: `${during.remark}; ${added} letters in ${seconds.toFixed(1)} s` },
    {
      name: 'p95 while letters are read against alone',
      value: during.value / before,
      unit: 'x',
      goal: under(2),
    },
  ]
}

/** One query of each kind, then the next of each. */
function inTurns(kinds: readonly QueryKind[]): readonly string[] {
  return Array.from({ length: queriesOfAKind }, (_, place) =>
    kinds.flatMap(({ queries }) => queries[place] ?? []),
  ).flat()
}
