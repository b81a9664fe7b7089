import {
  alignedSentences,
  type FoundTranslation,
  linkAfter,
  linkOf,
  noTranslation,
  pinOfLink,
  pinsAgainst,
  spansOfLink,
  trustOf,
} from '@renderer/state/translation'
import type { SentenceLink, SentencePin } from '@shared/comparison'
import { describe, expect, it } from 'vitest'
import { comparedText } from './compared-texts'

const letterOf = (id: number) => ({ id, letter: comparedText(id, 'One. Two. Three.').letter })
const spans = [0, 5, 10, 15].map((start) => ({ start, end: start + 4 }))
const link = (a: number[], b: number[], certainty = 0.9, byHand = false): SentenceLink => ({
  ...{ a, b, certainty, byHand },
})
const pin = (id: string): SentencePin => {
  const anchor = { textHash: 'a'.repeat(64), start: 0, end: 1, exact: 'x', before: '', after: '' }
  return { id, a: { ...anchor, letterKey: 'a' }, b: { ...anchor, letterKey: 'b' } }
}
const found: FoundTranslation = {
  a: spans,
  b: spans,
  links: [link([0], [0]), link([1], [], 0.5), link([2], [1, 2], 1, true), link([3], [3], 1, true)],
  pins: [pin('first'), pin('second')],
  lost: [],
  letters: { a: letterOf(7), b: letterOf(9) },
}

describe('Links of sentences', () => {
  it('are trusted when the reader made them or they are likely, and are doubtful otherwise', () => {
    expect(found.links.map(trustOf)).toEqual(['certain', 'doubtful', 'by-hand', 'by-hand'])
    expect(trustOf(link([1], [], 0.95))).toBe('alone')
  })

  it('lead from a sentence to its link, and from a link to its stretches by pane', () => {
    expect(linkOf(found, { side: 'b', sentence: 2 })).toBe(2)
    expect([...spansOfLink(found, found.links[2] ?? link([], []))]).toEqual([
      [7, { start: 10, end: 14 }],
      [9, { start: 5, end: 14 }],
    ])
    expect([...spansOfLink(found, found.links[1] ?? link([], [])).keys()]).toEqual([7])
  })

  it('let panes scroll by what both letters have', () => {
    expect(alignedSentences(found)).toEqual({
      panes: [7, 9],
      rows: [
        [0, 0],
        [10, 5],
        [15, 15],
      ],
    })
  })

  it('are gone through round the end, from where the letter is read', () => {
    const state = { ...noTranslation, found }
    expect(linkAfter(state, 1, 11)).toBe(2)
    expect(linkAfter({ ...state, current: 3 }, 1, 0)).toBe(0)
    expect(linkAfter({ ...state, current: 0 }, -1, 0)).toBe(3)
    expect(linkAfter(noTranslation, 1, 0)).toBe(-1)
  })
})

describe('What the reader said of links', () => {
  it('is known by its link', () => {
    expect(found.links.map((_, at) => pinOfLink(found, at)?.id ?? null)).toEqual([
      null,
      null,
      'first',
      'second',
    ])
  })

  it('gives way to a new word about the same sentence, or one across it', () => {
    const against = (a: number, b: number) => pinsAgainst(found, a, b).map(({ id }) => id)
    expect(against(0, 0)).toEqual([])
    expect(against(2, 2)).toEqual(['first'])
    expect(against(1, 1)).toEqual(['first'])
    expect(against(0, 3)).toEqual(['first', 'second'])
  })
})
