/** Open panes, reading tables and pinned sentences as tests make them. */
import { randomUUID } from 'node:crypto'
import type { SentencePin } from '@shared/comparison'
import { type Arrangement, emptyArrangement, type ReadingPane } from '@shared/reading'
import { anchorOn, type TestNotebook } from './notebook'

export function paneOn(letterKey: string, offset = 0): ReadingPane {
  return { letterKey, offset, pinned: false, zoom: 100, lineLength: null, direction: null }
}

/** Panes on these letters, the first one active. */
export function panesOn(...letterKeys: readonly string[]): Arrangement {
  return arrangementOf(...letterKeys.map((letterKey) => paneOn(letterKey)))
}

export function arrangementOf(...panes: readonly ReadingPane[]): Arrangement {
  return { ...emptyArrangement, panes: [...panes], sizes: [] }
}

/** Says that sentences of two letters, which stand at these offsets, begin together. */
export function pinOf(a: readonly [key: string, start: number], b: readonly [key: string, start: number]) {
  const [keyA, startA] = a
  const [keyB, startB] = b
  return {
    id: randomUUID(),
    a: anchorOn(keyA, 'The gate.', startA),
    b: anchorOn(keyB, 'Die Pforte.', startB),
  } satisfies SentencePin
}

/** Something of every kind of change of reading tables and pinned sentences; some of it is undone. */
export function readSideBySide(notebook: TestNotebook): void {
  const [kept, gone] = [randomUUID(), randomUUID()]
  notebook.ask('reading-tables.save', { id: kept, name: 'Drafts', arrangement: panesOn('f/a', 'f/b') })
  notebook.ask('reading-tables.save', { id: kept, name: 'The drafts', arrangement: panesOn('f/b', 'f/a') })
  notebook.ask('reading-tables.save', { id: gone, name: 'Gone', arrangement: panesOn('f/a') })
  notebook.ask('reading-tables.remove', { id: kept })
  notebook.ask('reading-tables.restore', { id: kept })
  notebook.ask('reading-tables.remove', { id: gone })
  const [first, second] = [pinOf(['f/a', 10], ['f/b', 20]), pinOf(['f/a', 40], ['f/b', 60])]
  notebook.ask('translations.pin', { put: [first, second], withdraw: [] })
  notebook.ask('translations.pin', { put: [pinOf(['f/a', 40], ['f/b', 80])], withdraw: [first.id] })
  notebook.ask('letters.moved', { moves: [{ from: 'f/b', to: 'f/moved-b' }] })
}
