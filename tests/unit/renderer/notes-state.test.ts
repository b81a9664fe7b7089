import { draftOf, noNotes, stored, withDraft, withNote, withoutNote, written } from '@renderer/state/notes'
import type { Note } from '@shared/note'
import { describe, expect, it } from 'vitest'

const note = (id: string, body: string, revision = 1): Note => ({
  id,
  body,
  revision,
  created: '',
  changed: '',
  anchors: [{ letterKey: 'f/a.txt', textHash: '', start: 0, end: 1, exact: 'a', before: '', after: '' }],
})
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
