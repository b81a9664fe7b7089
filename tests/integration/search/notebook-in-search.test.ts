import { randomUUID } from 'node:crypto'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { libraryForEachTest } from '../../support/library-for-each-test'
import { WholeLibrary } from '../../support/whole-library'

let library: WholeLibrary
libraryForEachTest(
  (worker) => new WholeLibrary(worker),
  async (made) => {
    library = made
    library.write('a.txt', 'The dam at Ilvar is cracked.')
    library.write('b.txt', 'The weir at Orn is whole.')
    library.write('c.txt', 'The mill has burnt down.')
    await library.import()
  },
)

async function note(path: string | readonly string[], body: string) {
  const anchors = await Promise.all(
    [path].flat().map(async (one) => {
      const { key, textHash, text } = await library.letter(one)
      return {
        letterKey: key,
        textHash,
        start: 0,
        end: 3,
        exact: text.slice(0, 3),
        before: '',
        after: text.slice(3, 20),
      }
    }),
  )
  return await library.call('notes.add', { id: randomUUID(), anchors, body })
}

async function saveSearch(name: string, query: string) {
  const look = { view: 'letters', order: 'date', descending: false, sort: [] } as const
  return await library.call('saved-searches.add', {
    ...{ id: randomUUID(), name, query, folderId: null },
    look: { ...look, sort: [] },
  })
}

describe('notes in searches', () => {
  it('are found by their words and tags as soon as they are saved, and as they are saved', async () => {
    const { id, revision } = await note('a.txt', 'Ask the engineer. #dam/north')
    expect(await library.find('tag:dam/north')).toEqual(['a.txt'])
    expect(await library.find('note:engineer')).toEqual(['a.txt'])
    await library.call('notes.save', { id, revision, body: 'Asked. #done' })
    expect(await library.find('tag:dam/north')).toEqual([])
    expect(await library.find('tag:Done')).toEqual(['a.txt'])
    expect(await library.find('-has:note')).toEqual(['b.txt', 'c.txt'])
  })

  it('are not found while they are in the bin', async () => {
    const { id } = await note('a.txt', '#dam')
    const other = await note('a.txt', '#crack')
    await library.call('notes.remove', { ids: [id] })
    expect(await library.find('tag:dam')).toEqual([])
    expect(await library.find('tag:crack')).toEqual(['a.txt'])
    await library.call('notes.remove', { ids: [other.id] })
    expect(await library.find('has:note')).toEqual([])
    await library.call('notes.restore', { ids: [id] })
    expect(await library.find('has:note tag:dam')).toEqual(['a.txt'])
  })

  it('belong to every letter on which they stand', async () => {
    await note(['a.txt', 'b.txt'], '#water')
    expect(await library.find('tag:water')).toEqual(['a.txt', 'b.txt'])
  })

  it('about a whole letter are found as those on its passages are, and those about nothing are not', async () => {
    const { key } = await library.head('b.txt')
    const whole = { anchors: [], about: { kind: 'letter', letterKey: key } as const }
    const { id } = await library.call('notes.add', { id: randomUUID(), body: 'Ask twice. #weir', ...whole })
    await library.call('notes.add', { id: randomUUID(), body: 'Ask thrice. #mill', anchors: [] })
    expect(await library.find('has:note')).toEqual(['b.txt'])
    expect(await library.find('note:ask tag:weir')).toEqual(['b.txt'])
    expect(await library.find('tag:mill OR note:thrice')).toEqual([])
    await library.call('notes.remove', { ids: [id] })
    expect(await library.find('has:note')).toEqual([])
  })

  it('have the names of their codes and of those above them as tags, which follow every change of codes', async () => {
    const code = (name: string, parent: string | null) => ({
      ...({
        id: randomUUID(),
        name,
        parent,
        colour: 'red',
        definition: '',
        shortcut: null,
        place: 0,
      } as const),
    })
    const [water, dam] = [code('Water', null), code('Dam wall', null)]
    const inner = { ...dam, parent: water.id }
    await library.call('codes.change', { put: [water, inner], removed: [], marks: [] })
    const [a, b] = [await note('a.txt', 'on it'), await note('b.txt', 'on it')]
    await library.call('notes.mark', { marks: [{ id: a.id, colour: 'none', codes: [dam.id] }] })
    await library.call('notes.mark', { marks: [{ id: b.id, colour: 'none', codes: [water.id] }] })
    expect(await library.find('tag:water')).toEqual(['a.txt', 'b.txt'])
    expect(await library.find('tag:"dam wall"')).toEqual(['a.txt'])
    const undo = await library.call('codes.change', {
      put: [{ ...dam, name: 'Barrage' }],
      removed: [],
      marks: [],
    })
    expect(await library.find('tag:"dam wall"')).toEqual([])
    expect(await library.find('tag:barrage')).toEqual(['a.txt'])
    expect(await library.find('tag:water')).toEqual(['b.txt'])
    await library.call('codes.change', undo)
    expect(await library.find('tag:"dam wall"')).toEqual(['a.txt'])
    await library.call('codes.change', { put: [], removed: [water.id], marks: [] })
    expect(await library.find('has:tag')).toEqual([])
    expect(await library.find('has:note')).toEqual(['a.txt', 'b.txt'])
  })

  it('are found on the letter on which they stand now, and on the former one no more', async () => {
    const moving = await note('a.txt', '#moving')
    await note('a.txt', '#staying')
    const other = await note('c.txt', '#staying')
    await library.call('notes.stand', { id: moving.id, anchors: [...other.anchors] })
    expect(await library.find('tag:moving')).toEqual(['c.txt'])
    expect(await library.find('tag:staying')).toEqual(['a.txt', 'c.txt'])
  })

  it('are found after the search was ended by a crash, again and again', async () => {
    await note('b.txt', 'whole indeed #sound')
    for (let time = 0; time < 3; time++) {
      library.kill('search')
      expect(await library.find('tag:sound OR note:indeed')).toEqual(['b.txt'])
    }
  })

  it('are found after the library was opened again, all of many', async () => {
    const { key } = await library.head('c.txt')
    const anchor = { textHash: 'a'.repeat(64), start: 0, end: 3, exact: 'The', before: '', after: '' }
    const gone = (number: number) => ({ ...anchor, letterKey: `${key}-${String(number).padStart(4, '0')}` })
    for (let number = 0; number < 1100; number += 20) {
      const anchors = Array.from({ length: 20 }, (_, place) => gone(number + place))
      await library.call('notes.add', { id: randomUUID(), anchors, body: '#gone' })
    }
    await note('a.txt', '#first')
    await note('c.txt', '#last')
    await library.reopen()
    expect(await library.find('tag:first OR tag:last')).toEqual(['a.txt', 'c.txt'])
    expect(await library.find('tag:gone')).toEqual([])
  })

  it('follow a letter whose file was renamed', async () => {
    await note('a.txt', '#dam')
    library.write('d/e.txt', 'The dam at Ilvar is cracked.')
    rmSync(join(library.source, 'a.txt'))
    await library.import()
    expect(await library.find('tag:dam')).toEqual(['d/e.txt'])
  })

  it('have their tags counted as a facet and completed', async () => {
    await note('a.txt', '#Dam #crack')
    await note('b.txt', '#dam')
    const { facets } = await library.call('search.overview', {
      ...{ query: '', typing: false, copies: true, values: 10, facets: ['tag', 'has'] },
    })
    expect(facets).toEqual([
      {
        name: 'tag',
        total: 3,
        values: [
          { value: 'Dam', letters: 2, clause: 'tag:Dam' },
          { value: 'crack', letters: 1, clause: 'tag:crack' },
          { value: null, letters: 1, clause: '(-has:tag)' },
        ],
      },
      { name: 'has', total: 1, values: [{ value: 'note', letters: 2, clause: 'has:note' }] },
    ])
    expect(await library.call('search.values', { field: 'tag', typed: 'cr', limit: 5 })).toEqual([
      { value: 'crack', letters: 1 },
    ])
  })
})

describe('saved searches in searches', () => {
  it('are known by their name as soon as they are saved, changed and removed, also after a crash', async () => {
    const { id } = await saveSearch('Broken things', 'cracked OR burnt')
    expect(await library.find('search:"broken things"')).toEqual(['a.txt', 'c.txt'])
    await library.call('saved-searches.change', { id, query: 'cracked' })
    expect(await library.find('search:"Broken things"')).toEqual(['a.txt'])
    library.kill('search')
    expect(await library.find('-search:"Broken things"')).toEqual(['b.txt', 'c.txt'])
    await library.call('saved-searches.remove', { id })
    expect(await library.find('search:"Broken things"')).toEqual([])
  })

  it('are completed with the number of letters that they find', async () => {
    await saveSearch('Broken things', 'cracked OR burnt')
    await saveSearch('Water', 'dam OR weir OR burnt')
    expect(await library.call('search.values', { field: 'search', typed: '', limit: 5 })).toEqual([
      { value: 'Water', letters: 3 },
      { value: 'Broken things', letters: 2 },
    ])
    expect(await library.call('search.values', { field: 'search', typed: 'thi', limit: 5 })).toEqual([
      { value: 'Broken things', letters: 2 },
    ])
  })
})
