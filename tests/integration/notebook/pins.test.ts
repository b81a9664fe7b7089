import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { checkNotebook } from '../../../src/main/library/notebook/check-notebook'
import { failureCodeOf, openedNotebook, type TestNotebook } from '../../support/notebook'
import { pinOf } from '../../support/side-by-side'
import { type TemporaryFolder, temporaryFolder } from '../../support/temporary-folder'

let folder: TemporaryFolder
let notebook: TestNotebook
beforeEach(() => {
  folder = temporaryFolder()
  notebook = openedNotebook(folder.path)
})
afterEach(() => {
  notebook.close()
  expect(checkNotebook(folder.path).findings).toEqual([])
  folder.remove()
})

type Pin = ReturnType<typeof pinOf>
const pin = (...put: Pin[]) => notebook.ask('translations.pin', { put, withdraw: [] }).replaced
const withdraw = (...pins: Pin[]) =>
  notebook.ask('translations.pin', { put: [], withdraw: pins.map(({ id }) => id) }).replaced
const pins = (a = 'f/a', b = 'f/b') => notebook.ask('translations.pins', { a, b })
const at = (a: number, b: number) => pinOf(['f/a', a], ['f/b', b])
const turned = ({ id, a, b }: Pin): Pin => ({ id, a: b, b: a })

describe('Pinned sentences', () => {
  it('are kept for their two letters, whichever of them is named first', () => {
    const [first, other] = [at(10, 20), pinOf(['f/a', 1], ['f/c', 1])]
    expect(pin(first, other)).toEqual([])
    expect(pins()).toEqual([first])
    expect(pins('f/b', 'f/a')).toEqual([turned(first)])
  })

  it('give way to a newer word about the same sentence or across them, which can be undone', () => {
    const [first, second, third] = [at(10, 20), at(40, 60), at(70, 90)]
    pin(first, second, third)
    const crossing = pinOf(['f/b', 65], ['f/a', 30])
    expect(pin(crossing)).toEqual([second])
    expect(pins()).toEqual([first, third, turned(crossing)])
    notebook.ask('translations.pin', { put: [second], withdraw: [crossing.id] })
    expect(pins()).toEqual([first, third, second])
    expect(pin(at(10, 20))).toEqual([first])
  })

  it('are taken back and put again', () => {
    const one = at(10, 20)
    pin(one)
    expect(withdraw(one)).toEqual([one])
    expect(withdraw(one)).toEqual([])
    expect(pins()).toEqual([])
    pin(one)
    expect(pins()).toEqual([one])
  })

  it('of an earlier text of a letter stand beside those of the newer one', () => {
    const older = at(10, 20)
    const newer = { ...at(5, 90), a: { ...at(5, 90).a, textHash: 'b'.repeat(64) } }
    pin(older)
    pin(newer)
    expect(pins()).toEqual([older, newer])
  })

  it('go with their letters to a new place, those that were taken back too', () => {
    const [kept, gone] = [at(10, 20), at(30, 40)]
    pin(kept, gone)
    withdraw(gone)
    notebook.ask('letters.moved', {
      moves: [
        { from: 'f/a', to: 'f/b' },
        { from: 'f/b', to: 'f/a' },
      ],
    })
    expect(pins('f/b', 'f/a')).toEqual([
      { id: kept.id, a: { ...kept.a, letterKey: 'f/b' }, b: { ...kept.b, letterKey: 'f/a' } },
    ])
    const held = notebook.ask('letters.held', {}).map(({ letterKey }) => letterKey)
    expect(held.toSorted()).toEqual(['f/a', 'f/b'])
  })

  it('are refused when both sentences stand in one letter', () => {
    expect(failureCodeOf(() => pin(pinOf(['f/a', 1], ['f/a', 9])))).toBe('refused')
    expect(pins('f/a', 'f/a')).toEqual([])
  })
})
