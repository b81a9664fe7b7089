import { randomUUID } from 'node:crypto'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Answer } from '@shared/contract'
import { unpackSeen } from '@shared/seen-letters'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { checkNotebook } from '../../../src/main/library/notebook/check-notebook'
import { failureCodeOf, notebookIn, openedNotebook, type TestNotebook } from '../../support/notebook'
import { basisAt, saveSearch, seenAs } from '../../support/searches'
import { type TemporaryFolder, temporaryFolder } from '../../support/temporary-folder'

let folder: TemporaryFolder
let notebook: TestNotebook
beforeEach(() => {
  folder = temporaryFolder()
  notebook = openedNotebook(folder.path)
})
afterEach(() => {
  notebook.close()
  folder.remove()
})

const at = (name: string) => join(folder.path, name)

describe('What was seen of a saved search', () => {
  const seen = (id: string) => {
    const { basis, seen: packed } = notebook.ask('saved-searches.seen', { id, after: null })
    return { basis, keys: [...unpackSeen(packed)].map(({ letterKey, text }) => letterKey + text[0]) }
  }
  const see = (id: string, look: string, letters: string[], forget: string[], at: string | null) =>
    notebook.ask('saved-searches.recordSeen', {
      ...{ id, look, basis: at === null ? null : basisAt(at, 1), forget },
      put: letters.map((letter) => seenAs(letter.slice(0, -1), letter.slice(-1))),
    })

  it('is undone to the letter, in however many pieces it was written, and only once', () => {
    const id = saveSearch(notebook, 'Gate', 'gate')
    see(id, randomUUID(), ['f/aa', 'f/ba'], [], '2026-03-01T10:00:00.000Z')
    const before = seen(id)
    const look = randomUUID()
    see(id, look, ['f/bb', 'f/ca'], ['f/a'], null)
    see(id, look, ['f/aa', 'f/da'], ['f/b'], '2026-03-02T10:00:00.000Z')
    expect(seen(id).keys).toEqual(['f/aa', 'f/ca', 'f/da'])
    expect(notebook.ask('saved-searches.forgetSeen', { id })).toEqual({ more: false })
    expect(seen(id)).toEqual(before)
    expect(failureCodeOf(() => notebook.ask('saved-searches.forgetSeen', { id }))).toBe('refused')
  })

  it('is forgotten whole when the first look is undone, of however many letters it was', () => {
    const id = saveSearch(notebook, 'Gate', 'gate')
    const look = randomUUID()
    const letters = Array.from({ length: 700 }, (_, index) => `f/${index}a`)
    see(id, look, letters, [], null)
    see(id, look, [...letters.map((letter) => `g${letter}`)], [], '2026-03-01T10:00:00.000Z')
    expect(notebook.ask('saved-searches.forgetSeen', { id })).toEqual({ more: true })
    expect(seen(id).basis).not.toBe(null)
    expect(notebook.ask('saved-searches.forgetSeen', { id })).toEqual({ more: false })
    expect(seen(id)).toEqual({ basis: null, keys: [] })
    expect(notebook.ask('saved-searches.list', {}).searches).toMatchObject([{ seen: null }])
  })

  it('goes with a letter that moves, also when two change places, and can be undone after that', () => {
    const id = saveSearch(notebook, 'Gate', 'gate')
    see(id, randomUUID(), ['f/aa', 'f/bb'], [], '2026-03-01T10:00:00.000Z')
    see(id, randomUUID(), ['f/ac'], [], null)
    const line = { letterKey: 'f/a', textHash: 'e'.repeat(64), start: 3, end: 9 }
    notebook.ask('saved-searches.dismiss', { id, lines: [line], dismissed: true })
    const moves = [
      { from: 'f/a', to: 'f/b' },
      { from: 'f/b', to: 'f/a' },
    ]
    notebook.ask('letters.moved', { moves })
    expect(seen(id).keys).toEqual(['f/ab', 'f/bc'])
    notebook.ask('saved-searches.forgetSeen', { id })
    expect(seen(id).keys).toEqual(['f/ab', 'f/ba'])
    expect(notebook.ask('saved-searches.held', { files: ['f/b', 'f/x'] })).toEqual([
      { letterKey: 'f/b', textHash: 'a'.repeat(16) },
    ])
  })

  it('of ten thousand letters is read in stretches and survives everything but its journal', () => {
    const id = saveSearch(notebook, 'All', '')
    const keys = Array.from({ length: 10_000 }, (_, index) => `f/${String(index).padStart(5, '0')}.txt`)
    const look = randomUUID()
    for (let start = 0; start < keys.length; start += 1000) {
      const isLast = start + 1000 >= keys.length
      const letters = keys.slice(start, start + 1000).map((key) => `${key}a`)
      see(id, look, letters, [], isLast ? '2026-03-01T10:00:00.000Z' : null)
    }
    const read = () => {
      const found: string[] = []
      for (let after: string | null = null; ; ) {
        const stretch: Answer<'saved-searches.seen'> = notebook.ask('saved-searches.seen', { id, after })
        found.push(...[...unpackSeen(stretch.seen)].map(({ letterKey }) => letterKey))
        if (stretch.next === null) return found
        after = stretch.next
      }
    }
    expect(read()).toEqual(keys)
    notebook.close()
    expect(checkNotebook(folder.path)).toMatchObject({ ok: true })
    rmSync(at('notebook.db'))
    rmSync(at('backups'), { recursive: true })
    notebook = notebookIn(folder.path)
    notebook.ask('notebook.open', {})
    notebook.ask('notebook.recover', { choice: 'journal' })
    expect(read()).toEqual(keys)
  })
})

type Step =
  | {
      readonly kind: 'look'
      readonly pieces: readonly { put: readonly string[]; forget: readonly string[] }[]
    }
  | { readonly kind: 'undo' }
  | { readonly kind: 'move'; readonly from: string; readonly to: string }

const key = fc.constantFrom('f/1', 'f/2', 'f/3', 'f/4')
const piece = fc.record({
  put: fc.uniqueArray(
    fc.tuple(key, fc.constantFrom('a', 'b')).map(([name, text]) => name + text),
    {
      selector: (letter) => letter.slice(0, -1),
    },
  ),
  forget: fc.uniqueArray(key, { maxLength: 2 }),
})
const step = fc.oneof(
  fc.record({ kind: fc.constant('look' as const), pieces: fc.array(piece, { minLength: 1, maxLength: 3 }) }),
  fc.record({ kind: fc.constant('undo' as const) }),
  fc.record({ kind: fc.constant('move' as const), from: key, to: key }),
)

/** What is seen, told in the simplest way. */
class SimpleMemory {
  private seen = new Map<string, string>()
  private before: Map<string, string> | null = null

  take(given: Step): void {
    if (given.kind === 'look') {
      this.before = new Map(this.seen)
      for (const { put, forget } of given.pieces) {
        for (const letter of put) this.seen.set(letter.slice(0, -1), letter.slice(-1))
        for (const name of forget) this.seen.delete(name)
      }
    } else if (given.kind === 'undo') {
      if (this.before) this.seen = this.before
      this.before = null
    } else {
      // Two letters that change places, so that none takes the other's.
      const swapped = (name: string) =>
        name === given.from ? given.to : name === given.to ? given.from : name
      const moved = (map: Map<string, string>) =>
        new Map([...map].map(([name, text]) => [swapped(name), text]))
      this.seen = moved(this.seen)
      this.before &&= moved(this.before)
    }
  }

  letters(): readonly string[] {
    return [...this.seen].map(([name, text]) => name + text).sort()
  }
}

describe('Looks, moves and what is undone of them', { timeout: 120_000 }, () => {
  it('lead to what the simplest memory would hold, in whatever order they come, and so does the journal', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        const place = temporaryFolder()
        const book = openedNotebook(place.path)
        const id = saveSearch(book, 'Gate', 'gate')
        const simple = new SimpleMemory()
        for (const given of steps) {
          simple.take(given)
          takeStep(book, id, given)
          const { seen: packed } = book.ask('saved-searches.seen', { id, after: null })
          const found = [...unpackSeen(packed)].map(({ letterKey, text }) => letterKey + text[0])
          expect(found).toEqual(simple.letters())
        }
        book.close()
        expect(checkNotebook(place.path).findings).toEqual([])
        place.remove()
      }),
      { numRuns: 25, seed: 20260322 },
    )
  })
})

function takeStep(book: TestNotebook, id: string, given: Step): void {
  if (given.kind === 'look') {
    const look = randomUUID()
    given.pieces.forEach(({ put, forget }, index) => {
      const isLast = index === given.pieces.length - 1
      book.ask('saved-searches.recordSeen', {
        ...{ id, look, basis: isLast ? basisAt('2026-03-01T10:00:00.000Z', 1) : null },
        put: put.map((letter) => seenAs(letter.slice(0, -1), letter.slice(-1))),
        forget: [...forget],
      })
    })
  } else if (given.kind === 'undo') {
    failureCodeOf(() => book.ask('saved-searches.forgetSeen', { id }))
  } else {
    const { from, to } = given
    book.ask('letters.moved', {
      moves: [
        { from, to },
        { from: to, to: from },
      ],
    })
  }
}
