import {
  draftOf,
  isEmptyDraft,
  marked,
  mentionsIn,
  noNotes,
  noteNamed,
  stored,
  withDraft,
  withNote,
  withoutNote,
  written,
} from '@renderer/state/notes'
import { describe, expect, it } from 'vitest'
import { anchorOn, noteOf } from './noted'

const note = (id: string, body: string, revision = 1) => noteOf(id, { body, revision })
const writing = withDraft(withNote(noNotes, note('n', 'old')), draftOf(note('n', 'old')))

describe('a note while it is written', () => {
  it('waits to be saved after every word', () => {
    expect(written(writing, 'n', 'new').drafts.get('n')).toMatchObject({
      body: 'new',
      saving: { kind: 'waiting' },
    })
  })

  it('is saved when the notebook holds the same words', () => {
    const state = stored(written(writing, 'n', 'new'), note('n', 'new', 2))
    expect(state.drafts.get('n')).toMatchObject({ revision: 2, saving: { kind: 'saved' } })
    expect(state.ofLetter.get('f/a.txt')).toEqual([note('n', 'new', 2)])
  })

  it('keeps words that were typed while it was being saved', () => {
    const state = stored(written(writing, 'n', 'newer still'), note('n', 'new', 2))
    expect(state.drafts.get('n')).toMatchObject({
      body: 'newer still',
      revision: 2,
      saving: { kind: 'waiting' },
    })
  })

  it('leaves the letter and the editor when it is removed', () => {
    const state = withoutNote({ ...writing, editing: 'n', active: 'n' }, 'n')
    expect([state.ofLetter.get('f/a.txt'), state.drafts.size, state.editing, state.active]).toEqual([
      [],
      0,
      null,
      null,
    ])
  })
})

describe('what a note stands on', () => {
  it('shows a note with every letter that it has a passage in, and without those it has left', () => {
    const both = noteOf('n', { anchors: [anchorOn('f/a.txt', 0, 1), anchorOn('f/b.txt', 0, 1)] })
    const state = withNote(noNotes, both)
    expect([...state.ofLetter.keys()]).toEqual(['f/a.txt', 'f/b.txt'])
    const left = withNote(state, noteOf('n', { anchors: [anchorOn('f/b.txt', 0, 1)] }))
    expect(left.ofLetter.get('f/a.txt')).toEqual([])
    expect(left.ofLetter.get('f/b.txt')).toHaveLength(1)
  })

  it('keeps a page of the notebook without any letter', () => {
    const page = noteOf('p', { about: { kind: 'nothing' }, anchors: [] })
    const state = withNote(noNotes, page)
    expect(state.ofLetter.size).toBe(0)
    expect(noteNamed(state, 'p')).toEqual(page)
  })

  it('takes a note that is in the bin out of sight, and closes its sheet', () => {
    const open = { ...withNote(noNotes, noteOf('n')), sheet: { kind: 'note', id: 'n' } as const }
    const state = withNote(open, noteOf('n', { removed: '2026-01-01' }))
    expect([noteNamed(state, 'n'), state.sheet]).toEqual([undefined, null])
  })

  it('gives colours and codes to a note wherever it is shown or written', () => {
    const state = withDraft(withNote(noNotes, noteOf('n')), draftOf(noteOf('n')))
    const after = marked(state, [{ id: 'n', colour: 'green', codes: ['c'] }])
    const all = [after.ofLetter.get('f/a.txt')?.[0], after.others.get('n'), after.drafts.get('n')]
    for (const one of all) expect(one).toMatchObject({ colour: 'green', codes: ['c'] })
  })

  it('counts a new note as empty until it has words, a colour or a code', () => {
    const fresh = { ...draftOf(noteOf('n')), revision: null }
    expect(isEmptyDraft(fresh)).toBe(true)
    expect(isEmptyDraft({ ...fresh, body: ' \n' })).toBe(true)
    expect(isEmptyDraft({ ...fresh, codes: ['c'] })).toBe(false)
    expect(isEmptyDraft({ ...fresh, colour: 'pink' })).toBe(false)
    expect(isEmptyDraft({ ...fresh, revision: 2 })).toBe(false)
  })

  it('stores only those passages that the words still link to', () => {
    const mentions = ['aaaaaaaa', 'bbbbbbbb'].map((id) => ({ id, anchor: anchorOn('f/a.txt', 0, 1) }))
    expect(mentionsIn('see [[passage:bbbbbbbb|this]]', mentions).map(({ id }) => id)).toEqual(['bbbbbbbb'])
  })
})
