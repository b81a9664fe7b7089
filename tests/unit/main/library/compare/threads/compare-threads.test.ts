import { afterEach, describe, expect, it } from 'vitest'
import { CompareThreads } from '../../../../../../src/main/library/compare/threads/compare-threads'
import { Turn } from '../../../../../../src/main/library/search/turn'

const open: CompareThreads[] = []
afterEach(() => {
  for (const threads of open.splice(0)) threads.close()
})

function compareThreads(): CompareThreads {
  const threads = new CompareThreads()
  open.push(threads)
  return threads
}

const two = {
  a: 'The river belongs to all who live on its banks and drink its water.',
  b: 'They wrote that the river belongs to all who live on its banks.',
}
/** Seconds of work for one comparison. */
const words = Array.from({ length: 400_000 }, (_, at) => `word${(at * 7919) % 1009}`)
const long = { a: words.join(' '), b: words.toReversed().join(' ') }

describe('the threads that compare', () => {
  it('answer what was asked', async () => {
    const [passage, ...more] = await compareThreads().run('passages', two, new Turn())
    expect(more).toEqual([])
    expect(passage && two.b.slice(passage.b.start, passage.b.end)).toBe(
      'the river belongs to all who live on its banks',
    )
  })

  it('end a comparison at once when nobody waits for it, and go on with the next', async () => {
    const threads = compareThreads()
    await threads.run('passages', two, new Turn())
    const turn = new Turn()
    const refused = expect(threads.run('passages', long, turn)).rejects.toMatchObject({ code: 'cancelled' })
    turn.giveUp()
    await refused
    expect(await threads.run('passages', two, new Turn())).toHaveLength(1)
  })

  it('keep the thread that asked free', async () => {
    const turn = new Turn()
    const busy = compareThreads()
      .run('passages', long, turn)
      .catch(() => 'given up')
    let ticks = 0
    const timer = setInterval(() => ticks++, 5)
    await new Promise((resolve) => setTimeout(resolve, 300))
    clearInterval(timer)
    turn.giveUp()
    expect(await busy).toBe('given up')
    expect(ticks).toBeGreaterThan(10)
  })
})
