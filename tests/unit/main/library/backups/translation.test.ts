import { describe, expect, it } from 'vitest'
import { foldersOf, noTranslation, translated } from '../../../../../src/main/library/backups/translation'
import type { Change } from '../../../../../src/main/library/notebook/changes'

const at = '2026-01-01T00:00:00.000Z'
const [a, b] = ['00000000-0000-4000-8000-00000000000a', '00000000-0000-4000-8000-00000000000b']
const letters = new Map([['f/a.txt', 'g/b.txt']])

describe('Folders of another notebook', () => {
  it('are those in which letters stand at the same paths here', () => {
    expect([
      ...foldersOf([
        { from: 'f/x/a.txt', to: 'g/x/a.txt' },
        { from: 'f/b.mbox#1', to: 'g/b.mbox#1' },
        { from: 'h/c.txt', to: 'g/elsewhere/c.txt' },
      ]),
    ]).toEqual([['f', 'g']])
  })

  it('are not guessed when their letters stand in several folders here', () => {
    const moves = [
      { from: 'f/a.txt', to: 'g/a.txt' },
      { from: 'f/b.txt', to: 'h/b.txt' },
      { from: 'f/c.txt', to: 'g/c.txt' },
    ]
    expect(foldersOf(moves).size).toBe(0)
  })
})

describe('What another notebook says', () => {
  it('stays as it is when everything has the same name here', () => {
    const change: Change = {
      kind: 'problem-copied',
      problem: { key: 'f/a.txt', code: 'x' },
      changed: at,
      removed: null,
    }
    expect(translated(change, noTranslation)).toBe(change)
  })

  it('names letters, folders and codes as they are named here, wherever it names them', () => {
    const translation = { letters, folders: new Map([[a, b]]), codes: new Map([[a, b]]) }
    const detail: Change = {
      kind: 'note-detail-copied',
      id: a,
      detail: { about: 'letter', subject: 'f/a.txt', sittingsFrom: 1, colour: 'none', codes: [a, b] },
      former: [{ sequence: 1, at, revision: 1, colour: 'none', codes: [a], anchors: null }],
      mentions: [],
    }
    expect(translated(detail, translation)).toMatchObject({
      id: a,
      detail: { subject: 'g/b.txt', codes: [b] },
      former: [{ codes: [b] }],
    })
    const encoding: Change = {
      kind: 'encoding-copied',
      choice: { folderId: a, path: 'f/a.txt', encoding: 'big5' },
      changed: at,
      removed: null,
    }
    expect(translated(encoding, translation)).toMatchObject({ choice: { folderId: b, path: 'f/a.txt' } })
    const decision = (kind: 'same-person' | 'same-letter'): Change => ({
      kind: 'decision-copied',
      decision: { id: a, kind, members: ['f/a.txt', 'f/c.txt'], as: null },
      ...{ changed: at, removed: null, number: 1, place: 0 },
    })
    expect(translated(decision('same-letter'), translation)).toMatchObject({
      decision: { members: ['g/b.txt', 'f/c.txt'] },
    })
    expect(translated(decision('same-person'), translation)).toMatchObject({
      decision: { members: ['f/a.txt', 'f/c.txt'] },
    })
  })

  it('keeps the name of a person that looks like the key of a letter', () => {
    const detail: Change = {
      kind: 'note-detail-copied',
      id: a,
      detail: { about: 'person', subject: 'f/a.txt', sittingsFrom: 1, colour: 'none', codes: [] },
      former: [],
      mentions: [],
    }
    const translation = { letters, folders: new Map<string, string>(), codes: new Map<string, string>() }
    expect(translated(detail, translation)).toEqual(detail)
  })
})
