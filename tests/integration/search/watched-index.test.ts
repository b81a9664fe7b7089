/** What is asked runs on one state of the index, however long it takes and whatever is imported meanwhile. */

import { statSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { indexFileName } from '../../../src/main/library/db/file-names'
import { indexDatabase } from '../../../src/main/library/db/index-database'
import { openForReading } from '../../../src/main/library/db/open'
import { findLetters } from '../../../src/main/library/search/find'
import type { IndexState } from '../../../src/main/library/search/index-state'
import { WatchedIndex } from '../../../src/main/library/search/watched-index'
import { type IndexedLetters, indexedLetters } from '../../support/indexed-letters'

let library: IndexedLetters
let index: WatchedIndex
let opened = 0

beforeEach(() => {
  library = indexedLetters([{ text: 'one letter' }, { text: 'another letter' }])
  opened = 0
  index = new WatchedIndex(() => {
    opened++
    return openForReading(join(library.directory, indexFileName), indexDatabase)
  })
})
afterEach(() => {
  index.close()
  library.close()
})

const count = ({ db }: IndexState) => db.prepare('SELECT count(*) FROM letter').pluck().get()
const ask = { query: 'letter', typing: false, copies: true }

/** Work that waits until it is let go on. */
function waiting(name: string, replacing = false) {
  let goOn = (): void => {}
  let begun = (): void => {}
  const isLetOn = new Promise<void>((resolve) => {
    goOn = resolve
  })
  const hasBegun = new Promise<void>((resolve) => {
    begun = resolve
  })
  const done = index.readSlowly(
    name,
    async (state, turn) => {
      begun()
      await turn.waitFor(isLetOn)
      return [state.letters.count, count(state)]
    },
    replacing,
  )
  return { hasBegun, goOn, done }
}

describe('an index that is being read', () => {
  it('stays as it was for work that began before a change, while others see the change', async () => {
    const slow = waiting('slow')
    await slow.hasBegun
    library.add([{ text: 'a third letter' }])
    expect(index.read((state) => [state.letters.count, count(state)])).toEqual([3, 3])
    slow.goOn()
    expect(await slow.done).toEqual([2, 2])
    expect(index.read((state) => [state.letters.count, count(state)])).toEqual([3, 3])
  })

  it('is opened once more at most, however often it changes after slow work is done', async () => {
    for (let round = 0; round < 5; round++) {
      library.add([{ text: 'one more letter' }])
      expect(index.read(count)).toBe(3 + round)
    }
    expect(opened).toBe(2)
  })

  it('shares one state among all that is asked while nothing changes', async () => {
    const slow = waiting('slow')
    const states = new Set([index.read((state) => state), index.read((state) => state)])
    slow.goOn()
    await slow.done
    states.add(index.read((state) => state))
    expect(states.size).toBe(1)
  })

  it('lets newer work of the same name take the place of older work, and of no other', async () => {
    const other = waiting('other')
    const older = waiting('run', true)
    const refused = expect(older.done).rejects.toMatchObject({ code: 'cancelled' })
    const newer = waiting('run', true)
    await refused
    for (const { goOn } of [other, newer]) goOn()
    expect(await newer.done).toEqual([2, 2])
    expect(await other.done).toEqual([2, 2])
  })

  it('gives a result to those who wait for it when the one who began it is given up', async () => {
    const first = index.readSlowly('run', async (state, turn) => {
      turn.giveUp()
      return await findLetters(state, ask, turn)
    })
    const second = index.readSlowly('count', (state, turn) => findLetters(state, ask, turn))
    await first.catch(() => null)
    expect((await second).ordinals.length).toBe(2)
  })

  it('may be closed while work goes on', async () => {
    const slow = waiting('run', true)
    await slow.hasBegun
    index.close()
    await expect(slow.done).rejects.toMatchObject({ code: 'cancelled' })
    index = new WatchedIndex(() => openForReading(join(library.directory, indexFileName), indexDatabase))
  })
})

describe('an index that is being read while letters are imported', () => {
  const known = () => index.read((state) => [state.letters.count, count(state)])

  it('answers from the state that it has until the next one is loaded', async () => {
    const endImport = library.beginImport()
    expect(known()).toEqual([2, 2])
    library.add([{ text: 'a third letter' }])
    expect(known()).toEqual([2, 2])
    await expect.poll(known, { timeout: 5000 }).toEqual([3, 3])
    endImport()
  })

  it('has every letter as soon as the import ended', () => {
    const endImport = library.beginImport()
    expect(known()).toEqual([2, 2])
    library.add([{ text: 'a third letter' }])
    expect(known()).toEqual([2, 2])
    endImport()
    expect(known()).toEqual([3, 3])
  })

  it('shows what the reader changed at once', () => {
    const endImport = library.beginImport()
    expect(known()).toEqual([2, 2])
    library.remove(1)
    library.noteDecision()
    expect(known()).toEqual([1, 1])
    endImport()
  })

  it('lets work that goes on finish with the state that it began with', async () => {
    const endImport = library.beginImport()
    const slow = waiting('slow')
    await slow.hasBegun
    library.add([{ text: 'a third letter' }])
    await expect.poll(known, { timeout: 5000 }).toEqual([3, 3])
    slow.goOn()
    expect(await slow.done).toEqual([2, 2])
    endImport()
  })

  it('opens no connection for each of many states', async () => {
    const endImport = library.beginImport()
    for (let round = 0; round < 3; round++) {
      library.add([{ text: 'one more letter' }])
      await expect.poll(known, { timeout: 5000 }).toEqual([3 + round, 3 + round])
    }
    endImport()
    // One that watches, one that answers, one that waits for the next state.
    expect(opened).toBeLessThanOrEqual(3)
  })

  it('keeps no snapshot when the import is over, so that the log of changes can be emptied', async () => {
    const endImport = library.beginImport()
    known()
    library.add([{ text: 'a third letter' }])
    endImport()
    const log = join(library.directory, `${indexFileName}-wal`)
    const emptied = () => library.emptyLog() && statSync(log).size === 0
    expect(emptied()).toBe(false)
    await expect.poll(emptied, { timeout: 5000 }).toBe(true)
  })
})
