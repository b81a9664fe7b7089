import { afterEach, describe, expect, it } from 'vitest'
import { CompareThreads } from '../../../../../../src/main/library/compare/threads/compare-threads'
import { Turn } from '../../../../../../src/main/library/search/turn'

const open: CompareThreads[] = []
afterEach(() => {
  for (const threads of open.splice(0)) threads.close()
})
describe('x', () => {
  it('runs', async () => {
    const threads = new CompareThreads()
    open.push(threads)
    expect(await threads.run('temporary', { ms: 10 }, new Turn())).toBe(10)
    const turn = new Turn()
    const refused = expect(threads.run('temporary', { ms: 100000 }, turn)).rejects.toMatchObject({
      code: 'cancelled',
    })
    setTimeout(() => turn.giveUp(), 30)
    await refused
    expect(await threads.run('temporary', { ms: 10 }, new Turn())).toBe(10)
  })
})
