import { createHash } from 'node:crypto'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Anchor } from '@shared/note'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { notebookFileName } from '../../../../../src/main/library/db/file-names'
import { checkNotebook } from '../../../../../src/main/library/notebook/check-notebook'
import {
  addNote,
  anchorOn,
  failureCodeOf,
  openedNotebook,
  type TestNotebook,
} from '../../../../support/notebook'
import { type TemporaryFolder, temporaryFolder } from '../../../../support/temporary-folder'

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

const hash = (text: string) => createHash('sha256').update(text).digest('hex')
const anchor = (letterKey = 'f/a.txt', exact = 'the passage'): Anchor => ({ ...anchorOn(letterKey, exact) })
const review = (left = false) =>
  notebook.ask('anchors.review', {
    states: ['exact', 'moved', 'changed', 'ambiguous', 'orphan'],
    ...{ left, offset: 0, limit: 100 },
  })
const noteOf = (id: string) => notebook.ask('notes.get', { ids: [id] })[0]

/** As the search service tells it. */
function record(
  note: string,
  state: 'exact' | 'moved' | 'changed' | 'ambiguous' | 'orphan',
  textHash: string | null,
) {
  const span = state === 'ambiguous' || state === 'orphan' ? null : { start: 20, end: 31 }
  const found = { state, textHash, span, foundBy: 'difference' as const, candidates: span ? 1 : 0 }
  const held = noteOf(note)?.anchors[0] ?? anchor()
  notebook.ask('anchors.record', { found: [{ note, place: 0, anchor: held, found }], done: true })
}

describe('A passage in the notebook', () => {
  it('stands where its anchor says until it was found elsewhere', () => {
    const id = addNote(notebook, 'Seen.', [anchor()])
    expect(noteOf(id)?.places).toEqual([
      {
        ...{ state: 'exact', textHash: 'a'.repeat(64), span: { start: 10, end: 21 } },
        ...{ foundBy: 'same-text', candidates: 1, left: false },
      },
    ])
    expect(review()).toMatchObject({ total: 0, waiting: 0, counts: { exact: 1, moved: 0 } })
    record(id, 'moved', 'b'.repeat(64))
    expect(noteOf(id)?.places[0]).toMatchObject({ state: 'moved', span: { start: 20, end: 31 } })
    expect(noteOf(id)?.anchors).toEqual([anchor()])
    expect(review()).toMatchObject({ total: 1, waiting: 1, counts: { exact: 0, moved: 1 } })
  })

  it('waits for nothing while its letter is in no source folder, or its note in the bin', () => {
    const [gone, removed] = [
      addNote(notebook, 'One.', [anchor()]),
      addNote(notebook, 'Two.', [anchor('f/b.txt')]),
    ]
    record(gone, 'orphan', null)
    record(removed, 'orphan', 'b'.repeat(64))
    expect(review()).toMatchObject({ waiting: 1 })
    notebook.ask('notes.remove', { ids: [removed] })
    expect(review()).toMatchObject({ waiting: 0, total: 0 })
    expect(review(true)).toMatchObject({ total: 1, passages: [{ note: gone }] })
  })

  it('is left as it is until another text has it elsewhere; one without a place until it has one', () => {
    const [changed, lost] = [
      addNote(notebook, 'One.', [anchor()]),
      addNote(notebook, 'Two.', [anchor('f/b.txt')]),
    ]
    record(changed, 'changed', 'b'.repeat(64))
    record(lost, 'orphan', 'b'.repeat(64))
    const anchors = [changed, lost].map((note) => ({ note, place: 0 }))
    notebook.ask('anchors.leave', { anchors, left: true })
    expect(review()).toMatchObject({ waiting: 0, total: 0 })
    record(changed, 'changed', 'c'.repeat(64))
    record(lost, 'orphan', 'c'.repeat(64))
    expect(review().passages.map(({ note }) => note)).toEqual([changed])
    notebook.ask('anchors.leave', { anchors, left: false })
    expect(review()).toMatchObject({ waiting: 2 })
  })

  it('is put elsewhere and back again, keeps what it was, and says so after the journal alone was left', () => {
    const id = addNote(notebook, 'Seen.', [anchor(), anchor('f/b.txt', 'another')])
    record(id, 'changed', 'b'.repeat(64))
    const other = { ...anchor('f/c.txt', 'other words'), textHash: 'b'.repeat(64) }
    notebook.ask('anchors.put', { anchors: [{ note: id, place: 0, anchor: other }] })
    expect(noteOf(id)?.anchors).toEqual([other, anchor('f/b.txt', 'another')])
    expect(noteOf(id)?.places[0]).toMatchObject({ state: 'exact', textHash: 'b'.repeat(64) })
    notebook.ask('anchors.leave', { anchors: [{ note: id, place: 1 }], left: true })
    record(id, 'orphan', 'd'.repeat(64))
    notebook.ask('anchors.leave', { anchors: [{ note: id, place: 0 }], left: true })
    expect(checkNotebook(folder.path)).toMatchObject({ ok: true, findings: [] })
    const history = notebook.ask('notes.history', { id, offset: 0, limit: 10 })
    expect(history.versions.some(({ anchors }) => anchors[0]?.exact === 'the passage')).toBe(true)
    notebook.close()
    for (const suffix of ['', '-wal', '-shm'])
      rmSync(join(folder.path, `${notebookFileName}${suffix}`), { force: true })
    notebook = openedNotebook(folder.path)
    const [choice = ''] = recoveryChoices()
    notebook.ask('notebook.recover', { choice })
    expect(noteOf(id)?.anchors).toEqual([other, anchor('f/b.txt', 'another')])
    record(id, 'orphan', 'e'.repeat(64))
    expect(noteOf(id)?.places[0]).toMatchObject({ state: 'orphan', left: true })
    expect(checkNotebook(folder.path)).toMatchObject({ ok: true, findings: [] })
  })

  it('is not placed by what was found for another passage that stood there meanwhile', () => {
    const id = addNote(notebook, 'Seen.', [anchor()])
    const found = {
      state: 'exact' as const,
      textHash: 'b'.repeat(64),
      span: { start: 1, end: 2 },
      candidates: 1,
    }
    const old = {
      note: id,
      place: 0,
      anchor: anchor('f/old.txt'),
      found: { ...found, foundBy: 'difference' as const },
    }
    notebook.ask('anchors.record', { found: [old], done: true })
    expect(noteOf(id)?.places[0]).toMatchObject({ textHash: 'a'.repeat(64) })
  })

  it('goes with its letter to another key, with what was found for it', () => {
    const id = addNote(notebook, 'Seen.', [anchor()])
    record(id, 'moved', 'b'.repeat(64))
    notebook.ask('letters.moved', { moves: [{ from: 'f/a.txt', to: 'f/sub/a.pdf' }] })
    expect(noteOf(id)?.anchors[0]?.letterKey).toBe('f/sub/a.pdf')
    expect(noteOf(id)?.places[0]).toMatchObject({ state: 'moved' })
    expect(notebook.ask('anchors.held', {})).toEqual([
      { letterKey: 'f/sub/a.pdf', textHashes: ['b'.repeat(64)] },
    ])
  })

  it('that is not there can neither be put nor left', () => {
    const id = addNote(notebook, 'Seen.', [anchor()])
    const nowhere = { note: id, place: 1 }
    expect(
      failureCodeOf(() => notebook.ask('anchors.put', { anchors: [{ ...nowhere, anchor: anchor() }] })),
    ).toBe('not-found')
    expect(failureCodeOf(() => notebook.ask('anchors.leave', { anchors: [nowhere], left: true }))).toBe(
      'not-found',
    )
  })
})

describe('Texts on which notes stand', () => {
  const text = 'Here are the passage and other words. نامه'

  it('are wanted until they are kept, kept only when they are what their hash says, and given up when nothing stands on them', () => {
    const id = addNote(notebook, 'Seen.', [{ ...anchor(), textHash: hash(text) }])
    const wanted = () => notebook.ask('texts.wanted', { letterKeys: null })
    expect(wanted()).toEqual([{ letterKey: 'f/a.txt', textHash: hash(text) }])
    expect(notebook.ask('texts.wanted', { letterKeys: ['f/b.txt'] })).toEqual([])
    notebook.ask('texts.keep', { texts: [{ textHash: hash(text), text: `${text}!` }] })
    expect(wanted()).toHaveLength(1)
    notebook.ask('texts.keep', { texts: [{ textHash: hash(text), text }] })
    expect(wanted()).toEqual([])
    const kept = () => notebook.ask('texts.kept', { textHashes: [hash(text), hash('other')] })
    expect(kept()).toEqual([{ textHash: hash(text), text }])
    // Where it stood once it may be put again.
    notebook.ask('anchors.put', { anchors: [{ note: id, place: 0, anchor: anchor('f/b.txt') }] })
    notebook.ask('anchors.record', { found: [], done: true })
    expect(kept()).toHaveLength(1)
    notebook.ask('texts.keep', { texts: [{ textHash: hash('other'), text: 'other' }] })
    notebook.ask('anchors.record', { found: [], done: true })
    expect(notebook.ask('texts.kept', { textHashes: [hash('other')] })).toEqual([])
  })
})

function recoveryChoices(): readonly string[] {
  const state = notebook.ask('notebook.state', {})
  if (state.kind !== 'damaged') throw new Error('The notebook is not damaged.')
  return state.choices.filter(({ id }) => id.includes('journal')).map(({ id }) => id)
}
