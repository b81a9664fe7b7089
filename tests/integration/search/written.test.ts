import type { Provenance } from '@shared/search'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openSearchRoom } from '../../../src/main/library/search/search-room'
import type { Room } from '../../../src/main/library/services/room'
import { type IndexedLetters, indexedLetters } from '../../support/indexed-letters'

let library: IndexedLetters
let room: Room<'search'>
beforeEach(() => {
  library = indexedLetters([
    {
      ...{
        text: 'The dam is cracked.\nThe "new" dam too.',
        title: 'On the dam',
        date: '1978-03',
        kind: 'petition',
      },
      ...{
        language: 'en',
        senders: ['Ada Vale', 'Bela Orr'],
        recipients: ['The Council'],
        places: ['Ilvar', 'Orn'],
      },
      signatories: ['Cora Finch'],
    },
    { text: 'The weir is whole.', title: '=1+1' },
    { text: 'No water here, dam.' },
  ])
  room = openSearchRoom({ directory: library.directory })
})
afterEach(async () => {
  await room.close()
  library.close()
})

const at = '2026-03-01T12:00:00.000Z'

async function written(query: string, format: 'csv' | 'json') {
  let text = ''
  let letters = 0
  const states = new Set<string>()
  for (let offset: number | null = 0; offset !== null; ) {
    const stretch: Awaited<ReturnType<(typeof room)['handlers']['search.written']>> = await room.handlers[
      'search.written'
    ]({ query, copies: true, order: 'path', descending: false, format, offset, at })
    text += stretch.text
    letters += stretch.letters
    states.add(stretch.state)
    offset = stretch.next
  }
  expect(states.size).toBe(1)
  return { text, letters }
}

/** Rows of a table as RFC 4180 has them. */
function rowsOf(csv: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]]
  for (const [, quoted, plain, end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
    rows.at(-1)?.push(quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'))
    if (end === '\r\n') rows.push([])
    if (end === '') break
  }
  return rows.slice(0, -1)
}

describe('a result as a table', () => {
  it('has a row for each letter, with what is known of it, its hits and where it comes from', async () => {
    const { text, letters } = await written('dam', 'csv')
    expect(text.startsWith('\uFEFFpath,')).toBe(true)
    const [headings = [], ...rows] = rowsOf(text.slice(1))
    const [first, second] = rows.map((row) =>
      Object.fromEntries(headings.map((name, place) => [name, row[place]])),
    )
    expect([letters, rows.length]).toEqual([2, 2])
    expect(first).toMatchObject({
      ...{
        path: '000000.txt',
        part: '',
        title: 'On the dam',
        date: '1978-03',
        kind: 'petition',
        language: 'en',
      },
      ...{ from: 'Ada Vale; Bela Orr', to: 'The Council', signed: 'Cora Finch', places: 'Ilvar; Orn' },
      ...{ hits: '2', snippet: 'The dam is cracked. The "new" dam too.', key: 'f/000000.txt' },
      ...{ query: 'dam', 'letters searched': '3', 'letters found': '2', 'written at': at },
    })
    expect(first?.['rules']).toMatch(/\w/)
    expect(first?.['collection fingerprint (SHA-256)']).toMatch(/^[0-9a-f]{64}$/)
    expect(second).toMatchObject({ path: '000002.txt', from: '', date: '', hits: '1' })
  })

  it('holds nothing that a spreadsheet would run', async () => {
    const { text } = await written('-dam', 'csv')
    const [headings = [], row = []] = rowsOf(text.slice(1))
    expect(row[headings.indexOf('title')]).toBe("'=1+1")
    expect(row[headings.indexOf('query')]).toBe("'-dam")
  })

  it('has its heading alone when nothing was found', async () => {
    const { text, letters } = await written('aqueduct', 'csv')
    expect(letters).toBe(0)
    expect(rowsOf(text.slice(1))).toHaveLength(1)
  })
})

describe('a result as JSON', () => {
  it('begins with its provenance and has each letter with the places of its hits', async () => {
    const { text } = await written('dam', 'json')
    const { provenance, letters } = JSON.parse(text) as { provenance: Provenance; letters: readonly object[] }
    expect(provenance).toMatchObject({ query: 'dam', at, searched: 3, total: 2 })
    expect(provenance.read).toContain('dam')
    expect(letters[0]).toMatchObject({
      ...{ path: '000000.txt', from: ['Ada Vale', 'Bela Orr'], hits: 2, date: '1978-03' },
      passages: [
        [4, 7],
        [30, 33],
      ],
    })
    expect(letters[1]).toMatchObject({ path: '000002.txt', kind: null, date: null })
  })

  it('is whole when it comes in many stretches, and when there is nothing in it', async () => {
    library.add(Array.from({ length: 450 }, (_, number) => ({ text: `A mill, number ${number}.` })))
    const { text, letters } = await written('mill', 'json')
    expect((JSON.parse(text) as { letters: readonly object[] }).letters).toHaveLength(450)
    expect(letters).toBe(450)
    expect(JSON.parse((await written('aqueduct', 'json')).text)).toMatchObject({
      provenance: { total: 0 },
      letters: [],
    })
  })
})

describe('the provenance of a result', () => {
  const provenance = (query: string, copies = true) => room.handlers['search.provenance']({ query, copies })

  it('keeps its fingerprint until a letter comes, goes or changes', async () => {
    const before = await provenance('dam')
    expect((await provenance('weir')).fingerprint).toBe(before.fingerprint)
    const [id = 0] = library.add([{ text: 'One more.' }])
    const after = await provenance('dam')
    expect(after.fingerprint).not.toBe(before.fingerprint)
    library.remove(id)
    expect((await provenance('dam')).fingerprint).toBe(before.fingerprint)
  })

  it('tells how many letters were searched and found, copies once unless they are asked for', async () => {
    expect(await provenance('dam', false)).toMatchObject({ query: 'dam', searched: 3, total: 2 })
  })
})
