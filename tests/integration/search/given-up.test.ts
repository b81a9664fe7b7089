/** A search that nobody waits for any longer ends by itself: the service goes on, and the newer search is answered. */
import type { Ask } from '@shared/contract'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Connection } from '../../../src/main/library/services/connection'
import { type IndexedLetters, indexedLetters } from '../../support/indexed-letters'
import { searchConnection } from '../../support/search-connection'

const words = ['alpha', 'beta', 'gamma', 'delta', 'common']
const letters = Array.from({ length: 400 }, (_, letter) => ({
  text: Array.from(
    { length: 60 },
    (_, at) => `${words[(letter * 7 + at * at) % words.length]}${at % 9}`,
  ).join(' '),
}))
/** No match, after more attempts than anybody could wait for. */
const hostile = { text: `${'a'.repeat(60)}b quick` }

let library: IndexedLetters
let connection: Connection
let starts: () => number

beforeEach(() => {
  library = indexedLetters([...letters, hostile])
  ;({ connection, starts } = searchConnection(library.directory))
})
afterEach(async () => {
  await connection.close()
  library.close()
})

const run = async (query: string, ask: Partial<Ask<'search.run'>> = {}) =>
  await connection.ask('search.run', {
    ...{ query, typing: false, order: 'rank', descending: false, copies: true, offset: 0, limit: 20 },
    ...ask,
  })
/** Long enough for the service to have begun. */
const begun = () => new Promise((resolve) => setTimeout(resolve, 60))

describe('a search in whose place a newer one is asked', () => {
  it.each([
    ['a hostile regular expression', '/(a+)+$/'],
    ['a regular expression over all letters', '/[^q]*common.*delta\\d$/'],
    ['words with any letters around them', '*a* *m* *e*'],
    ['exact forms of common words', '=common1 =alpha2 match:case'],
  ])('%s makes room for it', async (_, slow) => {
    const older = run(slow).then(
      () => 'answered',
      ({ code }: { code: string }) => code,
    )
    await begun()
    expect((await run('quick')).total).toBe(1)
    expect(['answered', 'cancelled']).toContain(await older)
    expect(starts()).toBe(1)
  })

  it('tells the one who asked a hostile expression that it was cancelled, and finds the next expression', async () => {
    const older = expect(run('/(a+)+$/')).rejects.toMatchObject({ code: 'cancelled' })
    await begun()
    expect((await run('/qu[i]ck$/')).total).toBe(1)
    await older
  })

  it('lets counts and overviews of other queries be answered meanwhile', async () => {
    const older = run('/(a+)+$/').catch(() => null)
    await begun()
    expect(await connection.ask('search.count', { query: 'quick' })).toEqual({ total: 1 })
    await run('quick')
    await older
  })
})
