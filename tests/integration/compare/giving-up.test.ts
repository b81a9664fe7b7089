/** A comparison that nobody waits for any longer ends at once: the service goes on, and the newer one is answered. */
import { usualIgnoring } from '@shared/comparison'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Connection } from '../../../src/main/library/services/connection'
import { type IndexedLetters, indexedLetters } from '../../support/indexed-letters'
import { searchConnection } from '../../support/search-connection'

/** Two texts over which a thread is busy for long. */
const words = Array.from({ length: 300_000 }, (_, at) => `word${(at * 7919) % 5003}`)
const letters = [
  { text: words.join(' ') },
  { text: words.toReversed().join(' ') },
  { text: 'The old mill stands by the river.' },
  { text: 'The mill stood by the river.' },
]

let library: IndexedLetters
let connection: Connection
let starts: () => number

beforeEach(() => {
  library = indexedLetters(letters)
  ;({ connection, starts } = searchConnection(library.directory))
})
afterEach(async () => {
  await connection.close()
  library.close()
})

const versions = (base: number, other: number) =>
  connection.ask('compare.versions', { base, others: [other], ignoring: usualIgnoring })

describe('a comparison that the reader stops', () => {
  it('ends at once, and lets a question to the whole library go on', async () => {
    const stopped = versions(1, 2).then(
      () => 'answered',
      (thrown: { readonly code: string }) => thrown.code,
    )
    const alike = connection.ask('compare.alike', { id: 3 })
    await connection.ask('letters.count', {})
    await connection.ask('compare.stop', { what: 'comparing' })
    expect(await stopped).toBe('cancelled')
    expect(await alike).toEqual([])
    expect(starts()).toBe(1)
  })

  it('may be over already', async () => {
    expect(await connection.ask('compare.stop', { what: 'comparing' })).toBeNull()
    expect(await versions(3, 3)).toMatchObject([{ similarity: 1 }])
  })
})

describe('a comparison in whose place a newer one is asked', () => {
  it('makes room for it at once, and lets everything else be answered meanwhile', async () => {
    const older = versions(1, 2).then(
      () => 'answered',
      (thrown: { readonly code: string }) => thrown.code,
    )
    expect(await connection.ask('letters.count', {})).toMatchObject({ letters: 4 })
    const [comparison] = await versions(3, 4)
    expect(comparison?.summary).toMatchObject({ same: 5, changed: 1, removed: 1 })
    expect(await older).toBe('cancelled')
    expect(starts()).toBe(1)
  })

  it('is refused when a letter is gone, and the next is answered', async () => {
    await expect(versions(3, 99)).rejects.toMatchObject({ code: 'not-found' })
    expect(await versions(3, 3)).toMatchObject([{ similarity: 1 }])
  })
})
