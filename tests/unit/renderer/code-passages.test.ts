import { askForCodeOfResult } from '@renderer/actions/code-passages'
import { toCode, useCoding } from '@renderer/state/coding'
import { useSearch } from '@renderer/state/search'
import { useShell } from '@renderer/state/shell'
import type { ConcordanceLine } from '@shared/concordance'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

interface Gathered {
  readonly complete: boolean
  readonly lines: readonly ConcordanceLine[]
}

/** What is gathered when it is asked for, one after the other; the last one stays. */
let gathered: Gathered[]

function answer({ offset, limit }: { readonly offset: number; readonly limit: number }): unknown {
  const now = gathered.length > 1 ? gathered.shift() : gathered[0]
  const { complete, lines } = now ?? { complete: true, lines: [] }
  return { total: lines.length, complete, lines: lines.slice(offset, offset + limit) }
}

function linesOf(letterKey: string, count: number): readonly ConcordanceLine[] {
  return Array.from({ length: count }, (_, index) => ({
    ...{ letterKey, letterId: 1, textHash: 'text', title: letterKey, date: null, sender: null },
    ...{ before: [], node: [{ text: 'mill', key: null }], after: [], dismissed: false },
    ...{ direction: 'ltr' as const, language: 'en' },
    ...{ start: index * 10, end: index * 10 + 4 },
  }))
}

beforeEach(() => {
  vi.useFakeTimers()
  useSearch.setState({ query: 'mill' })
  vi.stubGlobal('window', {
    letterbook: {
      call: async (_: string, ask: { readonly offset: number; readonly limit: number }) => ({
        ok: true,
        value: answer(ask),
      }),
    },
  })
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
  useSearch.setState({ query: '' })
  useCoding.setState(toCode([], false))
  useShell.setState({ dialog: null })
})

async function passagesGathered(): Promise<readonly string[]> {
  const asking = askForCodeOfResult()
  await vi.runAllTimersAsync()
  await asking
  return useCoding.getState().passages.map(({ letterKey, start }) => `${letterKey} ${start}`)
}

describe('The passages of a result that get a code', () => {
  it('are all of them, though letters changed between two of its pages', async () => {
    const old = linesOf('old', 700)
    const now = linesOf('now', 600)
    gathered = [
      { complete: true, lines: old },
      { complete: false, lines: [] },
      { complete: false, lines: now.slice(0, 200) },
      { complete: true, lines: now },
    ]
    expect(await passagesGathered()).toEqual(now.map(({ start }) => `now ${start}`))
  })

  it('are those of the letters as they are now, though there were more of them before', async () => {
    const now = linesOf('now', 3)
    gathered = [
      { complete: true, lines: linesOf('old', 700) },
      { complete: true, lines: now },
    ]
    expect(await passagesGathered()).toEqual(now.map(({ start }) => `now ${start}`))
  })

  it('are the first thousand of more, and it is known that there are more', async () => {
    gathered = [{ complete: true, lines: linesOf('many', 1200) }]
    expect(await passagesGathered()).toHaveLength(1000)
    expect(useCoding.getState()).toMatchObject({ cut: true, gathering: false })
  })

  it('are none when nothing was found', async () => {
    gathered = [{ complete: true, lines: [] }]
    expect(await passagesGathered()).toEqual([])
    expect(useCoding.getState()).toMatchObject({ cut: false, gathering: false })
  })
})
