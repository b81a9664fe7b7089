/** The clock of a computer may stand anywhere and jump: what came later is told by numbers, never by times. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { checkNotebook } from '../../src/main/library/notebook/check-notebook'
import { addNote, bodiesOf, listOf, openedNotebook, type TestNotebook } from '../support/notebook'
import { type TemporaryFolder, temporaryFolder } from '../support/temporary-folder'

let folder: TemporaryFolder
beforeEach(() => {
  folder = temporaryFolder()
})
afterEach(() => folder.remove())

/** Beginning, end and odd places of the clocks that computers have. */
const jumps = [
  '2026-03-01T12:00:00Z',
  '1970-01-01T00:00:00Z',
  '2038-01-19T03:14:08Z',
  '2106-02-07T06:28:16Z',
  '2026-03-29T01:30:00Z',
  '2026-10-25T01:30:00Z',
  '2024-02-29T23:59:59Z',
  '9999-12-31T23:59:00Z',
  '1999-12-31T23:59:59Z',
]

const at = (moment: string) => () => new Date(moment)
const newestFirst = (notebook: TestNotebook) =>
  notebook.ask('notes.list', listOf({})).notes.map(({ body }) => body)

describe('When the clock jumps', () => {
  it('between sessions, notes stay in the order in which they were written, and the notebook is sound', () => {
    for (const moment of jumps) {
      const notebook = openedNotebook(folder.path, at(moment))
      const id = addNote(notebook, 'draft')
      notebook.ask('notes.save', { id, revision: 1, body: `written at ${moment}` })
      notebook.ask('backups.make', {})
      notebook.close()
      expect(checkNotebook(folder.path).findings).toEqual([])
    }
    const notebook = openedNotebook(folder.path, at('2026-03-01T12:00:00Z'))
    expect(newestFirst(notebook)).toEqual(jumps.map((moment) => `written at ${moment}`).reverse())
    notebook.close()
  })

  it('back while a note is written, its versions keep their order and the last one counts', () => {
    let moment = 0
    const notebook = openedNotebook(folder.path, () => new Date(jumps[moment++ % jumps.length] ?? ''))
    const id = addNote(notebook, 'version 1')
    for (let revision = 1; revision < 12; revision++)
      notebook.ask('notes.save', { id, revision, body: `version ${revision + 1}` })
    expect(bodiesOf(notebook)).toEqual(['version 12'])
    const { versions } = notebook.ask('notes.history', { id, offset: 0, limit: 100 })
    const revisions = versions.map(({ revision }) => revision)
    expect([...revisions].sort((a, b) => b - a)).toEqual(revisions)
    notebook.close()
    expect(checkNotebook(folder.path).findings).toEqual([])
  })
})
