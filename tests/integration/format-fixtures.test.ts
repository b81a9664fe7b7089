import { describe, expect, test } from 'vitest'
import {
  comparedFacts,
  factFields,
  fixtureFormats,
  formatFixtures,
  readFixture,
} from '../support/format-fixtures'

/** Share of words, in both directions, that must agree with the known text. */
const least = (format: string) => (format === 'pdf' ? 0.98 : 0.995)
/** Formats whose fields are stated in so many words. */
const structured = ['eml', 'mbox', 'msg', 'tei', 'cmif', 'md']

describe.each(fixtureFormats())('the fixtures of %s', (format) => {
  const fixtures = formatFixtures(format)

  test.each(fixtures)('$name gives its text, whole and no more', async (fixture) => {
    const { agreement } = await readFixture(fixture)
    expect(agreement.recall).toBeGreaterThanOrEqual(least(format))
    expect(agreement.precision).toBeGreaterThanOrEqual(least(format))
  })
})

test.each(structured)(
  'the fixtures of %s state who wrote to whom, when and where, and it is found',
  async (format) => {
    let right = 0
    let wrong = 0
    let missed = 0
    for (const fixture of formatFixtures(format)) {
      const { descriptions } = await readFixture(fixture)
      expect(descriptions, fixture.name).toHaveLength(fixture.facts?.length ?? descriptions.length)
      descriptions.forEach((description, place) => {
        for (const field of factFields) {
          const found = comparedFacts(field, fixture.facts?.[place] ?? {}, description)
          right += found?.right ?? 0
          wrong += found?.wrong ?? 0
          missed += found?.missed ?? 0
        }
      })
    }
    expect(right / (right + wrong)).toBeGreaterThanOrEqual(0.99)
    expect(right / (right + missed)).toBeGreaterThanOrEqual(0.99)
  },
)
