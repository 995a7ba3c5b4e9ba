import { describe, expect, it } from 'vitest'
import { ANNOUNCED_MS, leftSentence, passedBetween } from '../../../renderer/features/sitting/countdown.ts'
import { LANGUAGES } from '../sources.ts'
import { speakIn } from '../words.ts'

const MINUTE_MS = 60_000

/** What is said while the time left goes through these values. */
function said(...left: (number | null)[]): number[] {
  return left.slice(1).flatMap((now, at) => passedBetween(left[at] ?? null, now) ?? [])
}

describe('remaining time', () => {
  it('is said at ten, five and one minute, at thirty seconds and when it is over: once each', () => {
    const ticks = Array.from({ length: 12 * 60 * 4 + 8 }, (_, tick) =>
      Math.max(0, 12 * MINUTE_MS - tick * 250),
    )
    expect(said(...ticks)).toEqual([10 * MINUTE_MS, 5 * MINUTE_MS, MINUTE_MS, 30_000, 0])
  })

  it('is said at the very instant, and not again from there', () => {
    expect(said(300_001, 300_000, 299_750)).toEqual([300_000])
  })

  it('is not said for what had passed before the paper was opened', () => {
    expect(said(240_000, 239_750)).toEqual([])
  })

  it('after a sleep only the last mark is said, which is still true', () => {
    expect(said(700_000, 20_000)).toEqual([30_000])
    expect(said(700_000, 290_000)).toEqual([300_000])
    expect(said(700_000, 0)).toEqual([0])
  })

  it('is said again where an instructor gave more of it', () => {
    expect(said(301_000, 299_000, 600_000, 299_000)).toEqual([300_000, 300_000])
  })

  it('says nothing without a limit', () => {
    expect(said(null, null, null)).toEqual([])
  })
})

it.each(LANGUAGES)('each has its sentence in %s', language => {
  const { t } = speakIn(language, 'sitting')
  const sentences = [...ANNOUNCED_MS, 0].map(ms => leftSentence(ms, t))
  expect(new Set(sentences).size).toBe(ANNOUNCED_MS.length + 1)
  const figures = sentences.map(sentence => /\d+/u.exec(sentence)?.[0])
  expect(figures).toEqual(['10', '5', '1', '30', undefined])
})
