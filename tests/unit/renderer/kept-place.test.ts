import { followPlace, leavePlace, restorePlace } from '@renderer/actions/place'
import { useLibrary } from '@renderer/state/library'
import { useShell } from '@renderer/state/shell'
import type { LibraryState } from '@shared/library'
import type { ReadingPlace } from '@shared/reading'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'

const place: ReadingPlace = {
  ...{ view: 'notes', query: '', order: 'rank', descending: true, row: 0, note: null },
}

let kept: ReadingPlace[]
let answerPlace: (stored: ReadingPlace | null) => void

function answer(name: string, ask: unknown): unknown {
  if (name === 'diagnostics.startedAgain') return { again: true }
  if (name === 'reading.keepWindow') kept.push(ask as ReadingPlace)
  if (name === 'reading.window') return new Promise((resolve) => (answerPlace = resolve))
  return null
}

beforeEach(() => {
  kept = []
  vi.useFakeTimers()
  vi.stubGlobal('window', {
    letterbook: {
      call: async (name: string, ask: unknown) => ({ ok: true, value: await answer(name, ask) }),
    },
  })
  const library: Partial<LibraryState> = {
    path: '/letters',
    notebook: { kind: 'open', notes: 1, savedSearches: 0 },
  }
  useLibrary.setState({ library: library as LibraryState })
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

it('the place of the reader is not overwritten while it is still being asked for, however long that takes', async () => {
  followPlace()
  leavePlace()
  useShell.setState({ view: 'letters', dialog: null })
  const restored = restorePlace()
  await vi.advanceTimersByTimeAsync(5000)
  expect(kept).toEqual([])
  answerPlace(place)
  await restored
  expect(useShell.getState().view).toBe('notes')
  await vi.advanceTimersByTimeAsync(5000)
  expect(kept).toMatchObject([{ view: 'notes' }])
})
