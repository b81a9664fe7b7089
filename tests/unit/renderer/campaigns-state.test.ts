import { chosenToggled, deviationsOf, mostShades, shadedParts } from '@renderer/state/campaigns'
import type { CampaignDetail, CampaignMember, ComparisonRow } from '@shared/comparison'
import { describe, expect, it } from 'vitest'

const text = 'Dear sirs, we ask you to stop the dam. Yours'
const letter = { id: 1, key: 'a', title: 'A', date: null, direction: 'ltr', language: null } as const

function detail(parts: CampaignDetail['parts'], letters = 5): CampaignDetail {
  return { campaign: { letter, letters, first: null, last: null }, text, parts, members: [] }
}

describe('the template of a campaign', () => {
  it('is drawn whole, shaded by how many letters have each stretch', () => {
    const parts = shadedParts(
      detail([
        { start: 0, end: 10, letters: 1 },
        { start: 11, end: 38, letters: 5 },
      ]),
    )
    expect(parts.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text)
    expect(parts.map(({ letters, shade }) => [letters, shade])).toEqual([
      [1, 0],
      [0, 0],
      [5, mostShades],
      [0, 0],
    ])
  })

  it('has the full shade where there is only one letter', () => {
    expect(shadedParts(detail([{ start: 0, end: text.length, letters: 1 }], 1))[0]?.shade).toBe(mostShades)
  })
})

describe('deviations of a letter', () => {
  const rows: readonly ComparisonRow[] = [
    { kind: 'same', a: { start: 0, end: 10 }, b: { start: 0, end: 10 } },
    { kind: 'changed', a: { start: 11, end: 13 }, b: { start: 11, end: 13 } },
    { kind: 'same', a: { start: 14, end: 44 }, b: { start: 14, end: 44 } },
  ]
  const member = {
    letter,
    similarity: 0.9,
    comparison: { rows, moves: [], similarity: 0.9 },
  } as unknown as CampaignMember

  it('stand between words that both have, none of which is cut', () => {
    const [deviation, ...more] = deviationsOf(member, text)
    expect(more).toEqual([])
    expect(text.slice(deviation?.before.start, deviation?.before.end)).toBe('Dear sirs, ')
    expect(text.slice(deviation?.after.start, deviation?.after.end)).toBe(' ask you to stop the dam. Yours')
  })
})

describe('letters to open beside each other', () => {
  it('are two at most: a third one takes the place of the older', () => {
    expect(chosenToggled([1], 2)).toEqual([1, 2])
    expect(chosenToggled([1, 2], 3)).toEqual([2, 3])
    expect(chosenToggled([1, 2], 1)).toEqual([2])
  })
})
