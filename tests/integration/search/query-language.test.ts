/** What each part of the query language finds, and what is told of it, over letters written for it. */
import type { Ask } from '@shared/contract'
import type { Block } from '@shared/letter'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openSearchRoom } from '../../../src/main/library/search/search-room'
import { type IndexedLetters, indexedLetters, type TestLetter } from '../../support/indexed-letters'

/** The text and its blocks, with an empty line between them; what stands between “ and ” is quoted. */
function written(
  ...parts: readonly (readonly [Block['kind'], string])[]
): Pick<TestLetter, 'text' | 'blocks' | 'quotations'> {
  const text = parts.map(([, words]) => words).join('\n\n')
  let end = -2
  const blocks = parts.map(([kind, words]) => {
    const start = end + 2
    end = start + words.length
    return { kind, start, end }
  })
  const quotations = Array.from(text.matchAll(/“([^”]*)”/g), (match) => ({
    start: match.index + 1,
    end: match.index + match[0].length - 1,
  }))
  return { text, blocks, quotations }
}

const letters: readonly TestLetter[] = [
  {
    title: 'The Sanctions',
    ...written(
      ['salutation', 'Dear Council,'],
      ['paragraph', 'He wrote “the sanctions must end” to us. Résumé of the talks.'],
      ['closing', 'Yours in peace,'],
      ['signature', 'Ada Vale'],
    ),
    senders: ['Ada Vale'],
    recipients: ['The Council'],
    signatories: ['Ada Vale', 'Émile Roy'],
    places: ['New Ross'],
    language: 'en',
  },
  {
    title: 'A sanction lifted',
    ...written(
      ['paragraph', 'To resume: peace came when sanctioned goods went through. PEACE at last.'],
      ['postscript', 'A quiet end.'],
    ),
    senders: ['Ada Vale Roy'],
    recipients: ['Ada Vale'],
    places: ['Ross'],
    language: 'en',
  },
  { title: '', text: 'Das Maß der Masse; die Maße. Straße und Strasse. co-operate', language: 'de' },
]

let library: IndexedLetters
let room: ReturnType<typeof openSearchRoom>

beforeEach(() => {
  library = indexedLetters(letters)
  room = openSearchRoom({ directory: library.directory })
})
afterEach(async () => {
  await room.close()
  library.close()
})

const run = async (query: string, ask: Partial<Ask<'search.run'>> = {}) =>
  await room.handlers['search.run']({
    ...{ query, typing: false, order: 'path', descending: false, copies: true, offset: 0, limit: 50 },
    ...ask,
  })
const found = async (query: string) => (await run(query)).hits.map(({ letter }) => letter.id)
const because = async (query: string) =>
  (await run(query)).hits.flatMap((hit) =>
    hit.because.map(({ asked, found: word, rule, where }) => `${asked} ${rule} ${word} (${where})`),
  )

describe('what a clause finds', () => {
  it.each([
    ['sanction', [1, 2]],
    ['=sanction', [2]],
    ['="must end"', [1]],
    ['=Résumé', [1]],
    ['=resume', [2]],
    ['resume', [1, 2]],
    ['match:accents resume', [2]],
    ['match:forms sanction', [2]],
    ['match:case PEACE', [2]],
    ['match:case Peace', []],
    ['=strasse', [3]],
    ['=Straße', [3]],
    ['="Straße und Straße"', []],
    ['=cooperate', []],
    ['cooperate', [3]],
    ['person:="Ada Vale"', [1, 2]],
    ['from:="Ada Vale"', [1]],
    ['from:ada', [1, 2]],
    ['signed:roy', [1]],
    ['signed:="Émile Roy"', [1]],
    ['place:=Ross', [2]],
    ['place:Ross', [1, 2]],
    ['in:quote sanctions', [1]],
    ['in:quote talks', []],
    ['in:quote "must end"', [1]],
    ['in:quote', [1]],
    ['in:closing peace', [1]],
    ['in:closing end', [2]],
    ['in:signature ada', [1]],
    ['in:closing ada', [1]],
    ['in:salutation council', [1]],
    ['in:paragraph peace', [2]],
    ['in:postscript quiet', [2]],
    ['in:title sanction', [1, 2]],
    ['in:title', [1, 2]],
    ['in:title talks', []],
    ['(in:salutation OR in:postscript) (council OR end)', [1, 2]],
    ['-in:postscript', [1, 3]],
    ['in:quote -sanctions', []],
    ['in:postscript -sanctions', [2]],
    ['(in:quote sanctions) goods', []],
    ['(in:quote sanctions) talks', [1]],
    ['sanctions^3 peace^0.5', [1, 2]],
    ['/sanction(ed)? goods/', [2]],
    ['/^dear/i', [1]],
    ['/^dear/', []],
    ['in:closing /peace/', [1]],
    ['title:/^A /', [2]],
    ['from:/Vale$/', [1]],
    ['-/peace/', [3]],
    ['"talks peace"~30', [1]],
    ['"sanctions goods"~0', [2]],
    ['search:"nothing of this name"', []],
    ['-search:"nothing of this name"', [1, 2, 3]],
  ])('%s finds %j', async (query, ids) => {
    expect(await found(query)).toEqual(ids)
  })
})

describe('why a letter matched', () => {
  it.each([
    ['=sanction', ['sanction same sanction (title)']],
    ['strasse', ['strasse folded Straße (text)', 'strasse same Strasse (text)']],
    ['cooperate', ['cooperate joined co-operate (text)']],
    ['sanctoin~1', ['sanctoin similar sanction (title)']],
    ['good*', ['good* pattern goods (text)']],
    ['/go{2}ds/', ['/go{2}ds/ expression goods (text)']],
    ['from:roy', ['roy same Roy (people)']],
    ['place:ross goods', ['goods same goods (text)', 'ross same Ross (places)']],
  ])('%s is answered by %j', async (query, reasons) => {
    expect(await because(query)).toEqual(reasons)
  })

  it('names forms of a word', async () => {
    expect(await because('in:quote sanction')).toEqual(['sanction form sanctions (text)'])
  })
})

describe('what is told of a search', () => {
  it('are the forms that were searched with a word, and how many letters have them', async () => {
    const { forms } = await run('sanction')
    expect(forms).toEqual([
      {
        ...{ asked: 'sanction', rule: 'form', cut: false },
        words: [
          { word: 'sanctioned', letters: 1 },
          { word: 'sanctions', letters: 1 },
        ],
      },
    ])
  })

  it('are words that no letter has', async () => {
    const { unknown, total } = await run('sanctoins peace')
    expect(total).toBe(0)
    expect(unknown.map(({ asked, similar }) => [asked, similar[0]?.word])).toEqual([
      ['sanctoins', 'sanctions'],
    ])
  })

  it('is that a saved search is not known', async () => {
    expect((await run('search:"gone away"')).read).toContain('there is no saved search “gone away”')
  })

  it('are passages in the part that was asked for alone', async () => {
    const { hits } = await run('in:closing peace')
    expect(hits.map(({ count }) => count)).toEqual([1])
    const spans = await room.handlers['letters.hits']({ id: 2, query: 'in:postscript a', typing: false })
    expect(spans.map(({ start, end }) => letters[1]?.text.slice(start, end))).toEqual(['A'])
  })

  it('are the passages of a regular expression', async () => {
    const spans = await room.handlers['letters.hits']({ id: 2, query: '/p[e]ace/i', typing: false })
    expect(spans.map(({ start, end }) => letters[1]?.text.slice(start, end))).toEqual(['peace', 'PEACE'])
  })

  it('is how many letters and passages a query finds in all', async () => {
    expect(await room.handlers['search.measure']({ query: 'peace' })).toMatchObject({ letters: 2, hits: 3 })
    expect(await room.handlers['search.measure']({ query: '' })).toMatchObject({ letters: 3, hits: 0 })
  })

  it('is that a boosted word counts more', async () => {
    const first = async (query: string) => (await run(query, { order: 'rank' })).hits[0]?.letter.id
    expect(await first('goods^10 OR dear')).toBe(2)
    expect(await first('goods OR dear^10')).toBe(1)
  })
})
