/** How soon a search that nobody waits for any longer makes room for the next one. */
import { failureOf } from '@shared/failure'
import type { Library } from '../../src/main/library/services/library'
import type { World } from '../corpus/letter'
import { type Figure, under } from '../figures'
import { figureOfWaits, runQuery } from './asking'
import type { OpenLibrary } from './open-library'
import { makeQueries, slowQueries } from './queries'

const rounds = 5
/** Milliseconds after which the reader types on. */
const reconsiders = 40

export async function measureGivingUp(
  { library, services }: OpenLibrary,
  world: World,
  letters: number,
): Promise<readonly Figure[]> {
  const quick = makeQueries(world, letters, rounds * slowQueries.length)[0]?.queries ?? []
  const startsBefore = services.starts('search')
  const givenUp: number[] = []
  const answered: number[] = []
  for (const [place, next] of quick.entries()) {
    const slow = `${slowQueries[place % slowQueries.length]} -nowhere${place}`
    const waits = await replaced(library, slow, next)
    if (waits.givenUp !== null) givenUp.push(waits.givenUp)
    answered.push(waits.answered)
  }
  return [
    ...(givenUp.length === 0 ? [] : [figureOfWaits('p95, a search is given up', givenUp, under(20))]),
    figureOfWaits('p95, the next one is answered', answered, under(200)),
    {
      name: 'search processes ended for it',
      value: services.starts('search') - startsBefore,
      unit: '',
      remark: `${quick.length - givenUp.length} of ${quick.length} searches ended before they were given up`,
    },
  ]
}

/** Milliseconds from asking the next query until the slow one was given up (null when it was answered) and until the next was answered. */
async function replaced(
  library: Library,
  slow: string,
  next: string,
): Promise<{ readonly givenUp: number | null; readonly answered: number }> {
  let begun = Number.POSITIVE_INFINITY
  const ending = runQuery(library, slow).then(
    () => null,
    (thrown: unknown) => (failureOf(thrown).code === 'cancelled' ? performance.now() - begun : null),
  )
  await new Promise((resolve) => setTimeout(resolve, reconsiders))
  begun = performance.now()
  await runQuery(library, next)
  const answered = performance.now() - begun
  return { givenUp: await ending, answered }
}
