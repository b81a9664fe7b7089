import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { type Arrangement, emptyArrangement } from '@shared/reading'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { checkNotebook } from '../../../src/main/library/notebook/check-notebook'
import { failureCodeOf, openedNotebook, type TestNotebook } from '../../support/notebook'
import { arrangementOf, paneOn, panesOn } from '../../support/side-by-side'
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

const save = (name: string, arrangement: Arrangement = panesOn('f/a'), id: string = randomUUID()) =>
  notebook.ask('reading-tables.save', { id, name, arrangement })
const names = () => notebook.ask('reading-tables.list', {}).map(({ name }) => name)

describe('Reading tables', () => {
  it('are listed by name, with how the panes were arranged', () => {
    const arrangement = {
      ...arrangementOf({ ...paneOn('f/a', 12), pinned: true, zoom: 150, direction: 'rtl' }, paneOn('f/b')),
      ...{ active: 1, layout: 'rows' as const, sizes: [30, 70], together: false },
      comparing: 'translation' as const,
    }
    save('Table 10')
    const saved = save('Table 9', arrangement)
    expect(names()).toEqual(['Table 9', 'Table 10'])
    expect(notebook.ask('reading-tables.list', {})[0]).toEqual(saved)
    expect(saved.arrangement).toEqual(arrangement)
  })

  it('are renamed and arranged anew under the same identity', () => {
    const { id } = save('Drafts')
    save('Versions', panesOn('f/a', 'f/b'), id)
    expect(notebook.ask('reading-tables.list', {})).toMatchObject([
      { id, name: 'Versions', arrangement: panesOn('f/a', 'f/b') },
    ])
  })

  it('never share a name, whatever its case or letter forms', () => {
    save('Häuser')
    const { id } = save('Other')
    expect(failureCodeOf(() => save('HÄUSER'))).toBe('name-taken')
    expect(failureCodeOf(() => save('hauser', panesOn('f/a'), id))).toBe('name-taken')
    expect(names()).toEqual(['Häuser', 'Other'])
  })

  it('can be saved once more by a retry, which changes nothing', () => {
    const saved = save('Drafts')
    expect(save('Drafts', panesOn('f/a'), saved.id)).toEqual(saved)
  })

  it('come back from the bin, unless their name was given away', () => {
    const { id } = save('Drafts')
    notebook.ask('reading-tables.remove', { id })
    notebook.ask('reading-tables.remove', { id })
    expect(names()).toEqual([])
    expect(failureCodeOf(() => save('Drafts', panesOn('f/a'), id))).toBe('not-saved')
    const other = save('drafts')
    expect(failureCodeOf(() => notebook.ask('reading-tables.restore', { id }))).toBe('name-taken')
    notebook.ask('reading-tables.remove', { id: other.id })
    expect(notebook.ask('reading-tables.restore', { id })).toMatchObject({ id, name: 'Drafts' })
    expect(names()).toEqual(['Drafts'])
  })

  it('are refused when the notebook does not know them', () => {
    const id = randomUUID()
    expect(failureCodeOf(() => notebook.ask('reading-tables.remove', { id }))).toBe('not-found')
    expect(failureCodeOf(() => notebook.ask('reading-tables.restore', { id }))).toBe('not-found')
  })

  it('go with their letters to a new place, those in the bin too', () => {
    const { id } = save('Kept', panesOn('f/a', 'f/b'))
    const binned = save('Binned', panesOn('f/b'))
    notebook.ask('reading-tables.remove', { id: binned.id })
    notebook.ask('letters.moved', {
      moves: [
        { from: 'f/a', to: 'f/b' },
        { from: 'f/b', to: 'f/a' },
      ],
    })
    notebook.ask('reading-tables.restore', { id: binned.id })
    expect(notebook.ask('reading-tables.list', {})).toMatchObject([
      { id: binned.id, arrangement: panesOn('f/a') },
      { id, arrangement: panesOn('f/b', 'f/a') },
    ])
  })
})

describe('The panes that are open', () => {
  const kept = () => notebook.ask('reading.get', {})
  function write(json: string): void {
    notebook.close()
    const db = new Database(join(folder.path, 'notebook.db'))
    db.prepare('INSERT OR REPLACE INTO open_arrangement (only, arrangement) VALUES (1, ?)').run(json)
    db.close()
    notebook = openedNotebook(folder.path)
  }

  it('are none at first, and afterwards as they were kept', () => {
    expect(kept()).toEqual(emptyArrangement)
    const arrangement = { ...panesOn('f/a', 'f/b'), layout: 'rows' as const, sizes: [40, 60] }
    notebook.ask('reading.keep', arrangement)
    expect(kept()).toEqual(arrangement)
  })

  it('are read as far as they can be when another Letterbook kept them', () => {
    write(
      JSON.stringify({ panes: [{ letterKey: 'f/a', offset: 3 }, { offset: 4 }, null], active: 5, more: 1 }),
    )
    const expected: Arrangement = { ...emptyArrangement, panes: [paneOn('f/a', 3)] }
    expect(kept()).toEqual(expected)
    const tooMany = JSON.stringify({ panes: Array(5).fill({ letterKey: 'f/a' }), active: 3 })
    const notJson = ['', '{', 'null', '[]', '"x"']
    for (const unreadable of [
      ...notJson,
      '{"panes": 7, "layout": "circle"}',
      '{"panes": ["x", 7]}',
      tooMany,
    ]) {
      write(unreadable)
      expect(kept()).toEqual(emptyArrangement)
    }
  })
})
