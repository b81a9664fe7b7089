import { describe, expect, it } from 'vitest'
import { countCheck, countPlaywright, countVitest, lastLine, sum } from '../../../scripts/checks/counts.mjs'
import { chooseStages, stages } from '../../../scripts/checks/stages.mjs'

const failedFile = (...statuses: string[]) => ({
  status: 'failed',
  assertionResults: statuses.map((status) => ({ status })),
})

describe('counting test results', () => {
  it('adds the stages and says the sum in one line', () => {
    const total = sum([countCheck(0), countCheck(2), { passed: 40, failed: 3 }])
    expect(total).toEqual({ passed: 41, failed: 4 })
    expect(lastLine(total)).toBe('41 passed, 4 failed')
  })

  it('takes the numbers that vitest reports', () => {
    const report = {
      numPassedTests: 7,
      numFailedTests: 2,
      testResults: [failedFile('passed', 'failed', 'failed')],
    }
    expect(countVitest(report, 1)).toEqual({ passed: 7, failed: 2 })
  })

  it('counts a test file that could not be loaded as failed', () => {
    const report = { numPassedTests: 7, numFailedTests: 0, testResults: [failedFile()] }
    expect(countVitest(report, 1)).toEqual({ passed: 7, failed: 1 })
  })

  it('takes the numbers that Playwright reports, with flaky tests and errors outside tests as failed', () => {
    expect(countPlaywright({ stats: { expected: 5, unexpected: 0, flaky: 0 }, errors: [] }, 0)).toEqual({
      passed: 5,
      failed: 0,
    })
    expect(countPlaywright({ stats: { expected: 5, unexpected: 1, flaky: 1 }, errors: [{}] }, 1)).toEqual({
      passed: 5,
      failed: 3,
    })
  })

  it.each([
    ['ran no test', { numPassedTests: 0, numFailedTests: 0, testResults: [] }, 0],
    ['wrote no report', null, 0],
    ['failed and named no test', { numPassedTests: 3, numFailedTests: 0, testResults: [] }, 1],
  ])('counts a runner that %s as one failure', (_, report, exitCode) => {
    expect(countVitest(report, exitCode).failed).toBe(1)
  })

  it('counts a Playwright run of skipped tests alone as one failure', () => {
    expect(countPlaywright({ stats: { expected: 0, unexpected: 0, flaky: 0 }, errors: [] }, 0).failed).toBe(1)
  })
})

describe('choosing stages', () => {
  it('takes all of them, in order, when nothing is said', () => {
    expect(chooseStages([])).toEqual({ chosen: stages, args: [] })
  })

  it('takes one, with the build it needs and the arguments for its runner', () => {
    const { chosen, args } = chooseStages(['--only', 'vitest', 'tests/unit/x'])
    expect(chosen.map(({ name }) => name)).toEqual(['build', 'vitest'])
    expect(args).toEqual(['tests/unit/x'])
    expect(chooseStages(['--only', 'knip']).chosen.map(({ name }) => name)).toEqual(['knip'])
  })

  it('refuses what it does not know, naming what there is', () => {
    expect(() => chooseStages(['--only', 'everything'])).toThrow(/tsc\|biome/)
    expect(() => chooseStages(['vitest'])).toThrow(RangeError)
  })
})
