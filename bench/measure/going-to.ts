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
    const megabytes = () => services.facts('search')?.megabytes ?? 0
    const processorSeconds = () => services.facts('search')?.processorSeconds ?? 0
    const before = megabytes()
    const goTo = (words: string) => timed(() => library.call('letters.find', { words, limit: lettersShown }))
    const [first = '', ...others] = makeDestinations(world, destinations)
    const places = others.slice(0, destinations / 2)
    const making = await goTo(first)
    const meanwhile: number[] = []
    const searches: number[] = []
    const begun = performance.now()
    const used = processorSeconds()
    for (const words of places) {
      meanwhile.push(await goTo(words))
      searches.push(await timed(() => runQuery(library, `${words} -nowhere`)))
    }
    await untilIdle(processorSeconds)
    const built = megabytes()
    const seconds = (performance.now() - begun) / 1000
    const worked = processorSeconds() - used
    const waits: number[] = []
    for (const words of others.slice(places.length)) waits.push(await goTo(words))
    const peak = services.facts('search')?.peakMegabytes ?? 0
    return {
      subject: `${subject}, among ${Math.min(mostLetters, corpus.files)}`,
      figures: [
        { name: 'the first time', value: making, unit: 'ms', remark: 'its index is begun' },
        figureOfWaits('p95, while its index is made', meanwhile),
        figureOfWaits('p95, searching while its index is made', searches),
        {
          name: 'until its index was made',
          value: seconds,
          unit: 's',
          remark: `processor ${worked.toFixed(1)} s, with what was asked meanwhile`,
        },
        figureOfWaits('p95, later', waits, under(40)),
        { name: 'memory for it when it was made', value: built - before, unit: 'MB', remark: 'resident' },
        {
          ...{ name: 'memory for it', value: megabytes() - before, unit: 'MB', goal: under(150) },
          remark: `resident, with all that was asked; at most ${(peak - before).toFixed(0)}`,
        },
      ],
    }
  })
}

/** Resolves when a process has had nothing to do for a second. */
async function untilIdle(processorSeconds: () => number): Promise<void> {
  for (let idle = 0; idle < 4; ) {
    const before = processorSeconds()
    await new Promise((resolve) => setTimeout(resolve, 250))
    idle = processorSeconds() - before < 0.02 ? idle + 1 : 0
  }
}
