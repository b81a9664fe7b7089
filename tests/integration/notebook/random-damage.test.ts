import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  addNote,
  anchorOn,
  clockFrom,
  failureCodeOf,
  judge,
  listOf,
  notebookIn,
  openedNotebook,
  type TestNotebook,
} from '../../support/notebook'
import { doWithNotes } from '../../support/notes'
import { doWithSearches } from '../../support/searches'
import { type TemporaryFolder, temporaryFolder } from '../../support/temporary-folder'

let folder: TemporaryFolder
let closed: string
let crashed: string
let everything: string
let letters: TemporaryFolder

const bodies = Array.from(
  { length: 60 },
  (_, index) => `note ${index}: ${'words of a reader '.repeat(index % 9)}`,
)

/** All that a reader could miss, as one text. */
function contentOf(notebook: TestNotebook): string {
  const { total, notes } = notebook.ask('notes.list', listOf({}, 0, 500))
  const letters = Object.keys(notebook.ask('notes.counts', {})).sort()
  const searches = notebook.ask('saved-searches.list', {})
  return JSON.stringify({
    total,
    notes,
    found: notebook.ask('notes.list', listOf({ words: 'reader' }, 0, 500)).total,
    ofLetters: letters.map((letterKey) => notebook.ask('notes.ofLetter', { letterKey })),
    codes: notebook.ask('codes.list', {}),
    tags: notebook.ask('notes.tags', {}),
    searches,
    runs: notebook.ask('saved-searches.runs', { id: null, offset: 0, limit: 500 }),
    seen: searches.searches.map(({ id }) => notebook.ask('saved-searches.seen', { id, after: null })),
    judgements: notebook.ask('judgements.all', {}),
  })
}

/** Two copies of one library: closed in order, and as a crash leaves it, with its write-ahead log. */
beforeAll(() => {
  folder = temporaryFolder()
  letters = temporaryFolder()
  const library = join(folder.path, 'library')
  let notebook = openedNotebook(library)
  bodies.slice(0, 40).forEach((body, index) => {
    const id = addNote(notebook, body, [anchorOn(`f/${index % 7}.txt`, `passage ${index}`)])
    if (index % 3 === 0) notebook.ask('notes.save', { id, revision: 1, body: `${body}, changed` })
    if (index % 10 === 0) notebook.ask('notes.remove', { ids: [id] })
  })
  notebook.close()
  notebook = openedNotebook(library, clockFrom('2026-03-02T12:00:00Z'))
  doWithSearches(notebook)
  doWithNotes(notebook)
  judge(notebook, letters.path)
  for (const body of bodies.slice(40)) addNote(notebook, body)
  everything = contentOf(notebook)
  crashed = copyOf(library, 'crashed')
  notebook.close()
  closed = copyOf(library, 'closed')
})
afterAll(() => {
  folder.remove()
  letters.remove()
})

let copies = 0
function copyOf(library: string, name = `copy-${copies++}`): string {
  const copy = join(folder.path, name)
  mkdirSync(copy)
  cpSync(library, copy, { recursive: true, filter: (path) => basename(path) !== 'library.lock' })
  return copy
}

const damage = fc.record({
  how: fc.constantFrom('flip', 'flip', 'flip', 'zeros', 'noise', 'cut', 'longer'),
  /** Where, as a share of the file. */
  at: fc.double({ min: 0, max: 0.999999, noNaN: true }),
  size: fc.integer({ min: 1, max: 3000 }),
  bit: fc.nat(7),
})
type Damage = typeof damage extends fc.Arbitrary<infer Value> ? Value : never

function damaged(bytes: Buffer, { how, at, size, bit }: Damage): Buffer {
  const place = Math.floor(at * bytes.length)
  const end = Math.min(bytes.length, place + size)
  const changed = Buffer.from(bytes)
  switch (how) {
    case 'flip':
      changed.writeUInt8(changed.readUInt8(place) ^ (1 << bit), place)
      return changed
    case 'zeros':
      return changed.fill(0, place, end)
    case 'noise':
      return changed.fill(Buffer.from([0x9e, 0x37, 0x79, 0xb9, bit]), place, end)
    case 'cut':
      return changed.subarray(0, place)
    case 'longer':
      return Buffer.concat([changed, Buffer.alloc(size, 0xa5)])
  }
}

/** Opens the damaged library; whatever was found, everything must be there in the end. */
function openAndRecover(library: string, file: string): void {
  const before = readFileSync(join(library, file))
  const notebook = notebookIn(library, clockFrom('2026-03-03T12:00:00Z'))
  try {
    const code = failureCodeOf(() => notebook.ask('notebook.open', {}))
    if (code !== null) {
      // The one field that cannot be told from an honest one: the version. Refused, and nothing touched.
      expect(code).toBe('library-newer')
      expect(readFileSync(join(library, file)).equals(before)).toBe(true)
      return
    }
    const state = notebook.ask('notebook.state', {})
    if (state.kind === 'damaged') {
      expect(state.choices.map((choice) => choice.kind)).toEqual(
        expect.arrayContaining(['backup', 'journal']),
      )
      notebook.ask('notebook.recover', { choice: 'journal' })
      const kept = readdirSync(library).some(
        (name) => name.startsWith('notebook.damaged-') && readFileSync(join(library, name)).equals(before),
      )
      expect(kept).toBe(true)
    }
    expect(contentOf(notebook)).toBe(everything)
  } finally {
    notebook.close()
  }
}

const runs = { numRuns: 40, seed: 20260322 }

describe('Random damage', { timeout: 120_000 }, () => {
  it('to a closed notebook is harmless or noticed, and the journal brings everything back', () => {
    fc.assert(
      fc.property(damage, (what) => {
        const library = copyOf(closed)
        const path = join(library, 'notebook.db')
        writeFileSync(path, damaged(readFileSync(path), what))
        openAndRecover(library, 'notebook.db')
      }),
      runs,
    )
  })

  it.each(['notebook.db', 'notebook.db-wal'])('to the %s of a crash is harmless or noticed too', (file) => {
    fc.assert(
      fc.property(damage, (what) => {
        const library = copyOf(crashed)
        const path = join(library, file)
        writeFileSync(path, damaged(readFileSync(path), what))
        openAndRecover(library, file)
      }),
      runs,
    )
  })

  it.each(['closed in order', 'left by a crash'])('to the journal of a library %s loses nothing', (how) => {
    fc.assert(
      fc.property(damage, (what) => {
        const library = copyOf(how === 'left by a crash' ? crashed : closed)
        const path = join(library, 'notebook.journal')
        writeFileSync(path, damaged(readFileSync(path), what))
        const notebook = openedNotebook(library, clockFrom('2026-03-03T12:00:00Z'))
        try {
          expect(contentOf(notebook)).toBe(everything)
        } finally {
          notebook.close()
        }
      }),
      runs,
    )
  })
})
