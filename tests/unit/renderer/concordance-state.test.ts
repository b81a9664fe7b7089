import {
  keyChosen,
  keyName,
  keyNamed,
  keyToggled,
  linesAsked,
  linesGathered,
  noConcordance,
} from '@renderer/state/concordance'
import type { Concordance, ConcordanceKey, ConcordanceLine } from '@shared/concordance'
import { describe, expect, it } from 'vitest'

const node: ConcordanceKey = { side: 'node' }
const first: ConcordanceKey = { side: 'before', words: 1 }
const second: ConcordanceKey = { side: 'before', words: 2 }
const next: ConcordanceKey = { side: 'after', words: 1 }

describe('the keys by which lines are sorted', () => {
  it('have names from which they can be read again', () => {
    for (const key of [node, first, second, next]) expect(keyNamed(keyName(key))).toEqual(key)
    expect([keyName(first), keyName(node), keyName(next)]).toEqual(['b1', 'n', 'a1'])
    expect(keyNamed('')).toBeNull()
  })

  it('begin with the word that was pointed at, and never are more than three', () => {
    expect(keyToggled([], next)).toEqual([next])
    expect(keyToggled([node, first, second], next)).toEqual([next, node, first])
  })

  it('lose a word that is pointed at once more', () => {
    expect(keyToggled([node, first], first)).toEqual([node])
  })

  it('have each word once, and leave no gap when one is taken away', () => {
    expect(keyChosen([node, first], 0, first)).toEqual([first])
    expect(keyChosen([node, first, next], 1, second)).toEqual([node, second, next])
    expect(keyChosen([node, first, next], 0, null)).toEqual([first, next])
    expect(keyChosen([], 2, next)).toEqual([next])
  })
})

const ask = { query: 'peace', copies: false, sort: [], savedSearch: null, withDismissed: false }
const line = { letterId: 1, start: 0, end: 5 } as ConcordanceLine
const answer: Concordance = {
  ...{
    total: 250,
    complete: false,
    cut: false,
    lettersRead: 3,
    letters: 9,
    lettersWithLines: 3,
    dismissed: 0,
  },
  lines: [line],
}

describe('the lines that are shown', () => {
  it('stay while more are gathered, and are asked for again', () => {
    const begun = linesGathered(linesAsked(noConcordance, ask), answer)
    const later = linesGathered(begun, { ...answer, total: 400, complete: true })
    expect(later.pages.total).toBe(400)
    expect(later.pages.generation).toBeGreaterThan(begun.pages.generation)
    expect(later.pages.rows.get(0)).toEqual([line])
  })

  it('go when others are asked for, but keep their number when only the order is another', () => {
    const shown = linesGathered(linesAsked(noConcordance, ask), answer)
    const resorted = linesAsked({ ...shown, active: 7 }, { ...ask, sort: [next] })
    expect([resorted.pages.total, resorted.pages.rows.size, resorted.active]).toEqual([250, 0, 0])
    expect(resorted.answer?.total).toBe(250)
    expect(linesAsked(shown, { ...ask, query: 'war' }).answer).toBeNull()
  })

  it('keep the keyboard on a line that is there', () => {
    const shown = linesGathered({ ...linesAsked(noConcordance, ask), active: 300 }, answer)
    expect(shown.active).toBe(249)
  })
})
