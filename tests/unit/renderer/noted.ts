/** Notes as tests of the window need them. */
import type { Anchor, Note } from '@shared/note'

export function anchorOn(letterKey: string, start: number, end: number, textHash = 'now'): Anchor {
  return { letterKey, textHash, start, end, exact: 'words', before: '', after: '' }
}

export function noteOf(id: string, change: Partial<Note> = {}): Note {
  const anchors = change.anchors ?? [anchorOn('f/a.txt', 0, 1)]
  return {
    id,
    about: { kind: 'passages' },
    anchors,
    places: anchors.map(() => null),
    mentions: [],
    body: '',
    colour: 'none',
    codes: [],
    created: '',
    changed: '',
    revision: 1,
    removed: null,
    ...change,
  }
}
