import { describe, expect, it } from 'vitest'
import { atLeast, table, under } from '../../../bench/figures'
import { readOptions } from '../../../bench/options'
import { median, percentile } from '../../../bench/statistics'

describe('what the benchmark is asked', () => {
  it('is everything, on 10,000 letters of 600 words, when nothing is said', () => {
    const { letters, words, only, keep } = readOptions([])
    expect({ letters, words, keep }).toEqual({ letters: 10_000, words: 600, keep: false })
    expect([...only]).toEqual(expect.arrayContaining(['import', 'search', 'app', 'recoll']))
  })

  it('may be one part only', () => {
    expect([...readOptions(['--only', 'search,import', '--letters', '50']).only].sort()).toEqual([
      'import',
      'search',
    ])
  })

  it('leaves the letters where they are when a profile is wanted, for profiles lie beside them', () => {
    expect(readOptions(['--profile'])).toMatchObject({ keep: true, profile: true })
  })

  it.each([
    [['--letters', '0'], '--letters must be a whole number'],
    [['--letters', 'many'], 'not "many"'],
    [['--words', '1e3'], '--words must be a whole number'],
    [['--only', 'speed'], '--only takes import'],
    [['--only', ''], '--only takes import'],
    [['--fast'], "Unknown option '--fast'"],
  ])('is refused in words when it makes no sense: %j', (args, message) => {
    expect(() => readOptions(args)).toThrow(RangeError)
    expect(() => readOptions(args)).toThrow(message)
  })
})

describe('a percentile', () => {
  it('is a value that was measured, whatever the order', () => {
    expect(percentile([5, 1, 4, 2, 3], 0.95)).toBe(5)
    expect(percentile([5, 1, 4, 2, 3], 0)).toBe(1)
    expect(median([9, 1, 5])).toBe(5)
    expect(
      percentile(
        Array.from({ length: 100 }, (_, at) => at + 1),
        0.95,
      ),
    ).toBe(95)
  })

  it('is refused when nothing was measured', () => {
    expect(() => median([])).toThrow(RangeError)
  })
})

describe('the table', () => {
  const figure = (value: number) => ({ name: 'speed', value, unit: '/s', goal: atLeast(700) })

  it('says of each goal whether it was met, at the very edge too', () => {
    const missed = table([{ subject: 'import', figures: [figure(699)] }])
    expect(missed).toContain('699 /s  goal >= 700: MISSED')
    expect(table([{ subject: 'import', figures: [figure(700)] }])).toContain('goal >= 700: met')
    const full = { name: 'wait', value: 30, unit: 'ms', goal: under(30) }
    expect(table([{ subject: 'search', figures: [full] }])).toContain('goal < 30.0: MISSED')
  })

  it('shows why there are no figures, and what went wrong', () => {
    const text = table([
      { subject: 'recoll', figures: [], missing: 'not installed' },
      { subject: 'search', figures: [], faults: ['a letter is missing'] },
    ])
    expect(text).toContain('not installed')
    expect(text).toContain('FAULT: a letter is missing')
  })
})
