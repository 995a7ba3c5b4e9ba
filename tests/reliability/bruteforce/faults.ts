import type { BruteforceReport } from './run-bruteforce.ts'

export const MOST_P99_MS = 150

/** What a run must not show (reliability.md, row 18). */
export function faultsOf(report: BruteforceReport, mostP99Ms = MOST_P99_MS): string[] {
  const { successes, tested, allowed, others, rightPinAfterwards, p99Ms, tries, recorded } = report
  return [
    ...(successes === 0 ? [] : [`${successes} wrong PINs were let in`]),
    ...(tested <= allowed ? [] : [`${tested} guesses were compared, ${allowed} are allowed`]),
    ...(tested > 0 ? [] : ['no guess was ever compared']),
    ...(recorded === tries ? [] : [`${recorded} of ${tries} tries are on record`]),
    ...(others.length === 0 ? [] : [`unexpected answers: ${[...new Set(others)].join(', ')}`]),
    ...(rightPinAfterwards === 'session.throttled'
      ? []
      : [`the right PIN afterwards: ${rightPinAfterwards}`]),
    ...(p99Ms <= mostP99Ms
      ? []
      : [`a colleague waited ${p99Ms.toFixed(0)} ms (p99), ${mostP99Ms} are allowed`]),
  ]
}
