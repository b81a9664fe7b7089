import { chooseSentence, holdSentence, pinTogether, undoPins } from '@renderer/actions/translation'
import {
  type FoundTranslation,
  noTranslation,
  type SentencePlace,
  useTranslationState,
} from '@renderer/state/translation'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { comparedText } from './compared-texts'

const letterOf = (id: number) => ({ id, letter: comparedText(id, 'One. Two. Three.').letter })
const spans = [0, 5, 10].map((start) => ({ start, end: start + 4 }))
const aligned = {
  a: spans,
  b: spans,
  links: [0, 1, 2].map((at) => ({ a: [at], b: [at], certainty: 1, byHand: false })),
  pins: [],
  lost: [],
}
const found: FoundTranslation = { ...aligned, letters: { a: letterOf(1), b: letterOf(2) } }
const inFirst = (sentence: number): SentencePlace => ({ side: 'a', sentence })
const inSecond = (sentence: number): SentencePlace => ({ side: 'b', sentence })

/** Lets the library answer how the letters are aligned now. */
let answer: () => void
let asked: Promise<void>

beforeEach(() => {
  asked = new Promise((wasAsked) => {
    const translation = () =>
      new Promise((resolve) => {
        answer = () => resolve(aligned)
        wasAsked()
      })
    vi.stubGlobal('window', {
      letterbook: {
        call: async (name: string) => ({
          ok: true,
          value: name === 'compare.translation' ? await translation() : { replaced: [] },
        }),
      },
    })
  })
  useTranslationState.setState({ ...noTranslation, found })
})
afterEach(() => {
  vi.unstubAllGlobals()
  useTranslationState.setState(noTranslation, true)
})

const now = () => useTranslationState.getState()

describe('Letters that are aligned again after a decision about their sentences', () => {
  it('have the keyboard where the decision was taken', async () => {
    chooseSentence(inFirst(0))
    const pinned = pinTogether(inFirst(0), inSecond(1))
    await asked
    answer()
    await pinned
    expect(now()).toMatchObject({ at: inSecond(1), current: 1, held: null })
  })

  it('leave the keyboard where the reader has gone meanwhile, with what was taken up there', async () => {
    chooseSentence(inFirst(0))
    const pinned = pinTogether(inFirst(0), inSecond(1))
    await asked
    chooseSentence(inFirst(2))
    holdSentence(inFirst(2))
    answer()
    await pinned
    expect(now()).toMatchObject({ at: inFirst(2), current: 2, held: inFirst(2) })
  })

  it('leave it where it is when the decision is taken back', async () => {
    chooseSentence(inSecond(1))
    const undone = undoPins({ kind: 'sentence-pins', put: [], withdraw: ['one'], pinned: true })
    await asked
    chooseSentence(inSecond(2))
    answer()
    await undone
    expect(now()).toMatchObject({ at: inSecond(2), current: 2 })
  })
})
