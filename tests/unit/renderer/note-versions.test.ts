import { comparedTexts } from '@renderer/state/note-versions'
import type { NoteVersion } from '@shared/note'
import { describe, expect, it } from 'vitest'

const version = (body: string, revision: number): NoteVersion => ({
  ...{ revision, body, colour: 'none', codes: [], anchors: [], mentions: [] },
  saved: '2026-01-01T00:00:00.000Z',
})
const read = { note: { body: 'now' }, total: 3, versions: [version('now', 3), version('then', 2)] }

describe('A version of a note', () => {
  it('is compared with the one before it, or with the note as it is', () => {
    expect(comparedTexts(read, 0, 'before')).toEqual({ from: 'then', to: 'now' })
    expect(comparedTexts(read, 1, 'now')).toEqual({ from: 'then', to: 'now' })
  })

  it('is never taken for a new one because the one before it was not read yet', () => {
    expect(comparedTexts(read, 1, 'before')).toBeNull()
    const all = { ...read, versions: [...read.versions, version('', 1)] }
    expect(comparedTexts(all, 1, 'before')).toEqual({ from: '', to: 'then' })
    expect(comparedTexts(all, 2, 'before')).toEqual({ from: '', to: '' })
  })
})
