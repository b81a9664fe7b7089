import { lettersAlikeActive } from '@renderer/actions/alike'
import { openLetter, refreshOpenLetters } from '@renderer/actions/reader'
import { keepReadingNow } from '@renderer/actions/reading-places'
import { emptyReader, type Pane, useReader } from '@renderer/state/reader'
import type { Letter } from '@shared/letter'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { comparedText } from './compared-texts'

const first = comparedText(1, 'The old mill.').letter
const second = comparedText(2, 'The new mill.').letter
const changed: Letter = { ...first, text: 'The mill, corrected.', textHash: 'corrected' }

/** Letters whose reading waits until a test lets it go on. */
let held: Map<string, (letter: Letter) => void>
/** Ids of letters that others like them were asked for. */
let likeAsked: (number | undefined)[]
/** What was kept of the panes. */
let kept: unknown[]

function hold(letter: Letter): void {
  held.set(letter.key, () => undefined)
}

async function read(key: string): Promise<Letter> {
  if (held.has(key)) return await new Promise((resolve) => held.set(key, resolve))
  return key === first.key ? first : second
}

async function answer(name: string, ask: { readonly key?: string; readonly id?: number }): Promise<unknown> {
  switch (name) {
    case 'compare.alike':
      likeAsked.push(ask.id)
      return []
    case 'letters.read':
      return await read(ask.key ?? '')
    case 'reading.place':
      return { offset: 0 }
    case 'reading.keep':
      kept.push(ask)
      return null
    default:
      return null
  }
}

beforeEach(() => {
  held = new Map()
  likeAsked = []
  kept = []
  vi.useFakeTimers()
  vi.stubGlobal('window', {
    letterbook: {
      call: async (name: string, ask: { readonly key?: string }) => ({
        ok: true,
        value: await answer(name, ask),
      }),
    },
  })
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
  useReader.setState(emptyReader, true)
})

const pane = (): Pane | undefined => useReader.getState().panes[0]
const textShown = () => (pane()?.content.kind === 'ready' ? pane()?.content : null)
const open = ({ key, title }: Letter) => openLetter({ letterKey: key, title })

describe('A letter that is being opened', () => {
  it('is kept as open before it was read, without a word of where it was left', async () => {
    hold(first)
    const opening = open(first)
    await keepReadingNow()
    expect(kept).toMatchObject([{ panes: [{ letterKey: first.key }], unread: [first.key] }])
    held.get(first.key)?.(first)
    await opening
    await keepReadingNow()
    expect(kept.at(-1)).toMatchObject({ panes: [{ letterKey: first.key }], unread: [] })
  })
})

describe('A letter that is read again after an import', () => {
  it('shows its new text', async () => {
    await open(first)
    hold(first)
    const refreshed = refreshOpenLetters()
    held.get(first.key)?.(changed)
    await refreshed
    expect(textShown()).toEqual({ kind: 'ready', letter: changed })
  })

  it('does not take the place of another one that the reader opened meanwhile', async () => {
    await open(first)
    hold(first)
    const refreshed = refreshOpenLetters()
    await open(second)
    held.get(first.key)?.(changed)
    await refreshed
    expect(pane()?.letterKey).toBe(second.key)
    expect(textShown()).toEqual({ kind: 'ready', letter: second })
  })
})

describe('Letters like one that is still being read', () => {
  it('are asked for when it has been read', async () => {
    hold(first)
    const opening = open(first)
    const asking = lettersAlikeActive()
    expect(likeAsked).toEqual([])
    held.get(first.key)?.(first)
    await Promise.all([opening, asking])
    expect(likeAsked).toEqual([first.id])
  })

  it('are not asked for when another letter takes its place', async () => {
    hold(first)
    const opening = open(first)
    const asking = lettersAlikeActive()
    await open(second)
    held.get(first.key)?.(first)
    await Promise.all([opening, asking])
    expect(likeAsked).toEqual([])
  })
})
