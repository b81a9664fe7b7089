/**
 * Counts what passed and failed from the reports that the test runners write. A runner that executed nothing, wrote
 * no report, or failed without naming a test counts as one failure: silence is never a pass.
 * @typedef {{passed: number, failed: number}} Counts
 */

/**
 * What is read of vitest's report.
 * @typedef {object} VitestReport
 * @property {number} numPassedTests
 * @property {number} numFailedTests
 * @property {readonly {status: string, assertionResults: readonly {status: string}[]}[]} testResults
 */

/**
 * What is read of Playwright's report.
 * @typedef {object} PlaywrightReport
 * @property {{expected: number, unexpected: number, flaky: number}} stats
 * @property {readonly unknown[]} errors
 */

/** @param {readonly Counts[]} parts @returns {Counts} */
export const sum = (parts) => ({
  passed: parts.reduce((total, part) => total + part.passed, 0),
  failed: parts.reduce((total, part) => total + part.failed, 0),
})

/** @param {Counts} counts */
export const lastLine = ({ passed, failed }) => `${passed} passed, ${failed} failed`

/** A stage without tests of its own: one check. @param {number} exitCode @returns {Counts} */
export const countCheck = (exitCode) => (exitCode === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 })

/**
 * @param {VitestReport | null} report null when it wrote none
 * @param {number} exitCode
 */
export function countVitest(report, exitCode) {
  if (report === null) return neverSilent({ passed: 0, failed: 0 }, exitCode)
  const unloadable = report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some(({ status }) => status === 'failed'),
  )
  const failed = report.numFailedTests + unloadable.length
  return neverSilent({ passed: report.numPassedTests, failed }, exitCode)
}

/**
 * A flaky test, one that passed on a second try, counts as failed.
 * @param {PlaywrightReport | null} report null when it wrote none
 * @param {number} exitCode
 */
export function countPlaywright(report, exitCode) {
  if (report === null) return neverSilent({ passed: 0, failed: 0 }, exitCode)
  const { expected, unexpected, flaky } = report.stats
  return neverSilent({ passed: expected, failed: unexpected + flaky + report.errors.length }, exitCode)
}

/** @returns {Counts} */
function neverSilent({ passed, failed }, exitCode) {
  const isSilent = failed === 0 && (passed === 0 || exitCode !== 0)
  return { passed, failed: isSilent ? 1 : failed }
}
