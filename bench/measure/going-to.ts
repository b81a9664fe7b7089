/** What it costs to go to a letter by a few words of its head: time, and memory of the index that answers. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Corpus } from '../corpus/corpus'
import type { World } from '../corpus/letter'
import { type Report, under } from '../figures'
import { figureOfWaits, runQuery, timed } from './asking'
import { withLibrary } from './open-library'
import { makeDestinations } from './queries'

const subject = 'going to a letter'
const mostLetters = 20_000
const lettersOfFolder = 500
const destinations = 120
const lettersShown = 12

/** Reads at most twenty thousand of the letters into a library of its own. */
export async function measureGoingTo(world: World, corpus: Corpus, directory: string): Promise<Report> {
  const folders = readdirSync(corpus.directory)
    .sort()
    .slice(0, mostLetters / lettersOfFolder)
  const paths = folders.map((folder) => join(corpus.directory, folder))
  await withLibrary(directory, ({ imported }) =>
    imported((library) => library.call('folders.take', { paths })),
  )
  return await withLibrary(directory, async ({ library, services }) => {
    await runQuery(library, 'quorvandex')
    const before = services.facts('search')?.megabytes ?? 0
    const goTo = (words: string) => timed(() => library.call('letters.find', { words, limit: lettersShown }))
    const [first = '', ...others] = makeDestinations(world, destinations)
    const making = await goTo(first)
    const waits: number[] = []
    for (const words of others) waits.push(await goTo(words))
    const after = services.facts('search')?.megabytes ?? 0
    return {
      subject: `${subject}, among ${Math.min(mostLetters, corpus.files)}`,
      figures: [
        { name: 'the first time', value: making, unit: 'ms', remark: 'its index is made' },
        figureOfWaits('p95, later', waits, under(40)),
        { name: 'memory for it', value: after - before, unit: 'MB', goal: under(150) },
      ],
    }
  })
}
