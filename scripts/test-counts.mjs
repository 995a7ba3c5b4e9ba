import { existsSync, readFileSync } from 'node:fs'

/** @typedef {{ passed: number, failed: number, skipped: number, note?: string }} Counts */

/**
 * Reads a runner's JSON report. No report, or a report of no test, is a failure: a runner that broke before its first test must
 * not look like one with nothing to complain about.
 * @returns {Counts}
 */
export function countReport(name, file, read) {
  const report = existsSync(file) ? parse(readFileSync(file, 'utf8')) : undefined
  if (report === undefined) return { passed: 0, failed: 1, skipped: 0, note: `${name} left no report` }
  const counts = read(report)
  if (counts.passed + counts.failed === 0) return { ...counts, failed: 1, note: `${name} ran no test` }
  return counts
}

/** A file that could not even be loaded has no tests to count, so it counts as one failure itself. */
export function readVitest(report) {
  const broken = (report.testResults ?? []).filter(
    file => file.status === 'failed' && file.assertionResults.every(({ status }) => status !== 'failed'),
  ).length
  const counts = {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken,
    skipped: report.numPendingTests + (report.numTodoTests ?? 0),
  }
  // Errors outside of tests (an unhandled rejection) appear only here.
  return report.success === false && counts.failed === 0 ? { ...counts, failed: 1 } : counts
}

export function readPlaywright(report) {
  const { expected, unexpected, flaky, skipped } = report.stats
  // Flaky means that it has failed at least once; whoever wants that forgiven must say so in the test.
  return { passed: expected, failed: unexpected + flaky + (report.errors ?? []).length, skipped }
}

export function sum(list) {
  return list.reduce(
    (total, counts) => ({
      passed: total.passed + counts.passed,
      failed: total.failed + counts.failed,
      skipped: total.skipped + (counts.skipped ?? 0),
    }),
    { passed: 0, failed: 0, skipped: 0 },
  )
}

/** What a run ends with: the last line holds the two numbers and nothing else, whatever was skipped stands on a line before. */
export function closingLines({ passed, failed, skipped }) {
  return [...(skipped > 0 ? [`${skipped} skipped`] : []), `${passed} passed, ${failed} failed`].join('\n')
}

function parse(text) {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
