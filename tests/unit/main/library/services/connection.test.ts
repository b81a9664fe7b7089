import type { Handlers } from '@shared/contract'
import { AppError } from '@shared/failure'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { Connection } from '../../../../../src/main/library/services/connection'
import { portPair } from '../../../../../src/main/library/services/port'
import type { Announce } from '../../../../../src/main/library/services/room'
import { serve } from '../../../../../src/main/library/services/serve'

const nothingFound = { total: 0 }
const noHits = {
  ...{ searched: 3, understood: [], read: '', hits: [], forms: [], unknown: [] },
  order: 'rank',
} as const
const search = {
  query: 'a',
  typing: false,
  order: 'rank',
  descending: true,
  copies: false,
  offset: 0,
  limit: 10,
} as const

type SearchHandlers = Partial<Handlers<'search'>>

/** A search service whose room is made of the given handlers; keeps count of its starts. */
function searchService(handlers: SearchHandlers | ((start: number) => SearchHandlers), repeatable = true) {
  const state = { starts: 0, closes: 0, stops: [] as (() => void)[], announced: [] as unknown[] }
  const connection = new Connection({
    repeatable,
    patience: 20,
    announce: (...news) => {
      state.announced.push(news)
    },
    start: () => {
      state.starts += 1
      const [here, there] = portPair()
      serve(there, 'search', (announce) => {
        const own = typeof handlers === 'function' ? handlers(state.starts) : handlers
        heard = announce
        return { handlers: own as Handlers<'search'>, close: () => count(state) }
      })
      state.stops.push(() => there.close())
      return { port: here, kill: () => here.close() }
    },
  })
  open.push(connection)
  return { connection, state }
}

function count(state: { closes: number }): void {
  state.closes += 1
}

let heard: Announce = () => {}
const open: Connection[] = []
afterEach(async () => {
  await Promise.all(open.splice(0).map((connection) => connection.close()))
})

describe('a connection to a service', () => {
  it('starts the service with the first ask and brings the answer back', async () => {
    const { connection, state } = searchService({ 'search.count': ({ query }) => ({ total: query.length }) })
    expect(state.starts).toBe(0)
    expect(await connection.ask('search.count', { query: 'river' })).toEqual({ total: 5 })
    expect(state.starts).toBe(1)
  })

  it('brings a failure back as the error that it was', async () => {
    const { connection } = searchService({
      'search.count': () => {
        throw new AppError('disk-full', 'No room left.', '/a/place')
      },
    })
    await expect(connection.ask('search.count', { query: '' })).rejects.toMatchObject({
      code: 'disk-full',
      message: 'No room left.',
      path: '/a/place',
    })
  })

  it('refuses an ask of the wrong form before the room sees it', async () => {
    let seen = 0
    const { connection } = searchService({ 'search.count': () => ({ total: ++seen }) })
    const wrong = { query: 7 } as unknown as { query: string }
    await expect(connection.ask('search.count', wrong)).rejects.toMatchObject({ code: 'bad-ask' })
    expect(seen).toBe(0)
  })

  it('refuses a call that another service answers', async () => {
    const { connection } = searchService({})
    await expect(connection.ask('notes.counts', {})).rejects.toMatchObject({ code: 'not-allowed' })
  })

  it('answers only the newest of several searches that wait together', async () => {
    const run: string[] = []
    const { connection } = searchService({
      'search.run': ({ query }) => {
        run.push(query)
        return { ...noHits, total: 0 }
      },
    })
    const asks = ['r', 'ri', 'riv'].map((query) => connection.ask('search.run', { ...search, query }))
    const settled = await Promise.allSettled(asks)
    expect(settled.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'fulfilled'])
    expect(run).toEqual(['riv'])
  })

  it('kills a service that is busy with a search nobody waits for, and asks the newer one again', async () => {
    const begun = vi.fn()
    const { connection, state } = searchService((start) => ({
      'search.run': () => {
        begun()
        if (start === 1) return new Promise(() => {})
        return { ...noHits, total: 3 }
      },
    }))
    const older = connection.ask('search.run', search)
    const refused = expect(older).rejects.toMatchObject({ code: 'cancelled' })
    await expect.poll(() => begun).toHaveBeenCalled()
    const newer = connection.ask('search.run', { ...search, query: 'b' })
    await refused
    expect(await newer).toMatchObject({ total: 3 })
    expect(state.starts).toBe(2)
  })

  it('asks a service that only reads again when it stopped by itself', async () => {
    const begun = vi.fn()
    const { connection, state } = searchService((start) => ({
      'search.count': () => {
        begun()
        return start === 1 ? new Promise(() => {}) : nothingFound
      },
    }))
    const asked = connection.ask('search.count', { query: '' })
    await expect.poll(() => begun).toHaveBeenCalled()
    state.stops[0]?.()
    expect(await asked).toEqual(nothingFound)
  })

  it('gives up on an ask that stops the service every time', async () => {
    const { connection, state } = searchService(() => ({
      'search.count': () => {
        setImmediate(() => state.stops.at(-1)?.())
        return new Promise(() => {})
      },
    }))
    await expect(connection.ask('search.count', { query: '' })).rejects.toMatchObject({
      code: 'service-stopped',
    })
    expect(state.starts).toBeLessThanOrEqual(4)
  })

  it('does not repeat an ask to a service that writes', async () => {
    const begun = vi.fn(() => new Promise<never>(() => {}))
    const { connection, state } = searchService({ 'search.count': begun }, false)
    const asked = connection.ask('search.count', { query: '' })
    const refused = expect(asked).rejects.toMatchObject({ code: 'service-stopped' })
    await expect.poll(() => begun).toHaveBeenCalled()
    state.stops[0]?.()
    await refused
    expect(state.starts).toBe(1)
  })

  it('passes news on', async () => {
    const { connection, state } = searchService({ 'search.count': () => nothingFound })
    await connection.ask('search.count', { query: '' })
    heard('letters.changed', { letters: 4 })
    await expect.poll(() => state.announced).toEqual([['letters.changed', { letters: 4 }]])
  })

  it('lets the room close in good order, and refuses what still waits', async () => {
    const { connection, state } = searchService({ 'search.count': () => new Promise(() => {}) })
    const asked = connection.ask('search.count', { query: '' })
    const refused = expect(asked).rejects.toMatchObject({ code: 'service-stopped' })
    await connection.close()
    await refused
    expect(state.closes).toBe(1)
  })

  it('does not start a closed service again', async () => {
    const { connection, state } = searchService({ 'search.count': () => nothingFound })
    await connection.ask('search.count', { query: '' })
    await connection.close()
    await expect(connection.ask('search.count', { query: '' })).rejects.toMatchObject({
      code: 'service-stopped',
    })
    expect(state.starts).toBe(1)
  })

  it('that rests gives up what it was asked, or asks it anew afterwards where that was wished', async () => {
    const never = new Promise<never>(() => {})
    const { connection, state } = searchService((start) => ({
      'search.count': () => (start < 3 ? never : { total: start }),
    }))
    const givenUp = connection.ask('search.count', { query: 'a' })
    await Promise.all([connection.rest(), expect(givenUp).rejects.toMatchObject({ code: 'cancelled' })])
    const kept = connection.ask('search.count', { query: 'a' })
    await connection.rest('kept')
    expect(state.starts).toBe(2)
    connection.resume()
    expect(await kept).toEqual({ total: 3 })
  })

  it('rests for everybody who waits for it at the same moment', async () => {
    const { connection, state } = searchService({ 'search.count': () => ({ total: 1 }) })
    await connection.ask('search.count', { query: 'a' })
    await Promise.all([connection.rest('kept'), connection.rest()])
    expect(state.closes).toBe(1)
    expect(await connection.ask('search.count', { query: 'a' })).toEqual({ total: 1 })
  })
})
