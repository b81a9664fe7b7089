/**
 * Counts what passed and failed from the reports that the test runners write. A runner that executed nothing, wrote
 * no report, or failed without naming a test counts as one failure: silence is never a pass.
 * @typedef {{passed: number, failed: number}} Counts
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
 * @param {unknown} report the JSON that vitest wrote, or null
 * @param {number} exitCode
 */
export function countVitest(report, exitCode) {
  const passed = report?.numPassedTests ?? 0
  const unloadable = (report?.testResults ?? []).filter(
    (file) => file.status === 'failed' && !file.assertionResults.some(({ status }) => status === 'failed'),
  )
  return neverSilent({ passed, failed: (report?.numFailedTests ?? 0) + unloadable.length }, exitCode)
}

/**
 * A flaky test, one that passed on a second try, counts as failed.
 * @param {unknown} report the JSON that Playwright wrote, or null
 * @param {number} exitCode
 */
export function countPlaywright(report, exitCode) {
  const { expected = 0, unexpected = 0, flaky = 0 } = report?.stats ?? {}
  const failed = unexpected + flaky + (report?.errors ?? []).length
  return neverSilent({ passed: expected, failed }, exitCode)
}

/** @returns {Counts} */
function neverSilent({ passed, failed }, exitCode) {
  const isSilent = failed === 0 && (passed === 0 || exitCode !== 0)
  return { passed, failed: isSilent ? 1 : failed }
}
