import { droppedPlace, folderPaths, type Shelves, steppedPlace, treeRows } from '@renderer/state/search-tree'
import type { SavedSearch } from '@shared/saved-search'
import { describe, expect, it } from 'vitest'

const search = (id: string, folderId: string | null, place: number): SavedSearch => ({
  id,
  name: id,
  query: id,
  look: { view: 'letters', order: 'rank', descending: true, sort: [] },
  folderId,
  place,
  created: '',
  changed: '',
  seen: null,
})

/** first · press (inner (deep) · one) · last */
const shelves: Shelves = {
  searches: [
    search('last', null, 2),
    search('first', null, 0),
    search('one', 'press', 1),
    search('deep', 'inner', 0),
  ],
  folders: [
    { id: 'press', name: 'press', parentId: null, place: 1 },
    { id: 'inner', name: 'inner', parentId: 'press', place: 0 },
  ],
}
const rows = treeRows(shelves, new Set())

describe('the tree of saved searches', () => {
  it('lists folders and searches together, in their places', () => {
    expect(rows.map(({ item, level }) => `${level} ${item.name}`)).toEqual([
      '1 first',
      '1 press',
      '2 inner',
      '3 deep',
      '2 one',
      '1 last',
    ])
  })

  it('leaves out what stands in closed folders', () => {
    const closed = treeRows(shelves, new Set(['press']))
    expect(closed.map(({ item }) => item.name)).toEqual(['first', 'press', 'last'])
  })

  it('moves a row into an open folder, through it and out of it', () => {
    expect(steppedPlace(rows, 'first', 1)).toEqual({ folderId: 'press', place: 0 })
    expect(steppedPlace(rows, 'one', 1)).toEqual({ folderId: null, place: 2 })
    expect(steppedPlace(rows, 'last', -1)).toEqual({ folderId: 'press', place: 2 })
    expect(steppedPlace(rows, 'inner', -1)).toEqual({ folderId: null, place: 1 })
  })

  it('moves past a closed folder, and not beyond the ends', () => {
    const closed = treeRows(shelves, new Set(['press']))
    expect(steppedPlace(closed, 'first', 1)).toEqual({ folderId: null, place: 1 })
    expect(steppedPlace(rows, 'first', -1)).toBeNull()
    expect(steppedPlace(rows, 'last', 1)).toBeNull()
  })

  it('puts what is dropped before, after or into a row, counted without itself', () => {
    expect(droppedPlace(rows, 'first', 'last', 'after')).toEqual({ folderId: null, place: 2 })
    expect(droppedPlace(rows, 'last', 'first', 'before')).toEqual({ folderId: null, place: 0 })
    expect(droppedPlace(rows, 'one', 'press', 'inside')).toEqual({ folderId: 'press', place: 1 })
  })

  it('drops no folder into itself or into what it holds', () => {
    expect(droppedPlace(rows, 'press', 'inner', 'inside')).toBeNull()
    expect(droppedPlace(rows, 'press', 'deep', 'before')).toBeNull()
    expect(droppedPlace(rows, 'press', 'press', 'inside')).toBeNull()
  })

  it('names folders by the way to them', () => {
    expect(folderPaths(shelves.folders).map(({ path }) => path.join('/'))).toEqual(['press', 'press/inner'])
  })
})
