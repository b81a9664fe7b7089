import { beforeAll, describe, expect, test } from 'vitest'
import {
  compare,
  type Field,
  newTallies,
  precision,
  recall,
  reportFixtures,
} from '../../../../../support/report-facts'

const fixtures = reportFixtures()
const tallies = newTallies()

/** What may be relied on, over all the invented reports and near-misses together. */
const promised: Readonly<Record<Field, { readonly precision: number; readonly recall: number }>> = {
  kind: { precision: 0.95, recall: 0.9 },
  sender: { precision: 0.85, recall: 0.8 },
  recipient: { precision: 0.9, recall: 0.9 },
  signatory: { precision: 0.9, recall: 0.9 },
  count: { precision: 0.9, recall: 0.9 },
  date: { precision: 0.9, recall: 0.9 },
  quotation: { precision: 0.95, recall: 0.98 },
  speaker: { precision: 0.9, recall: 0.8 },
}

describe('of reports in six languages', () => {
  beforeAll(async () => {
    for (const fixture of fixtures) await compare(fixture, tallies)
  })

  test('there are enough, and every fourth is about no letter', () => {
    expect(fixtures.length).toBeGreaterThanOrEqual(60)
    const others = fixtures.filter(({ facts }) => facts.kind !== 'report')
    expect(others.length).toBeGreaterThanOrEqual(15)
  })

  test.each(Object.entries(promised))(
    'what is shown as a %s is right as often as promised',
    (field, share) => {
      const tally = tallies[field as Field]
      expect(precision(tally), tally.faults.join('\n')).toBeGreaterThanOrEqual(share.precision)
    },
  )

  test.each(Object.entries(promised))('a %s is found as often as promised', (field, share) => {
    const tally = tallies[field as Field]
    expect(recall(tally), tally.faults.join('\n')).toBeGreaterThanOrEqual(share.recall)
  })
})
