import { expect, test } from 'vitest'
import { readStatute } from '#importing/statute/read-statute'
import { STATUTE_FORMATS, honestStatute, runStatuteFuzz } from '../../reliability/fuzz/run-statute-fuzz.ts'
import { isClean } from '../../reliability/fuzz/run-fuzz.ts'

/** The long form: npm run reliability -- fuzz --format statute-docx. */
const FILES = 150

test('the honest statute is the same one in each format', async () => {
  const readings = await Promise.all(STATUTE_FORMATS.map(format => readStatute(honestStatute(format))))
  const articles = readings.map(reading =>
    reading.ok ? reading.statute.articles.map(({ number, text }) => [number, text]) : reading.code,
  )
  expect(articles[0]).toHaveLength(30)
  expect(articles[1]).toEqual(articles[0])
  expect(articles[2]).toEqual(articles[0])
})

test.each(STATUTE_FORMATS)('%s: spoilt statutes are read or refused, and leave no trace', async format => {
  const result = await runStatuteFuzz(format, { files: FILES, seed: 'short' })
  expect(result).toMatchObject({ crashes: [], slow: [], polluted: [], wrong: [] })
  expect(isClean({ ...result, peakMiB: 0 })).toBe(true)
  expect(result.read).toBeGreaterThan(FILES / 20)
  // And some must be refused, or nothing was spoilt.
  expect(result.read).toBeLessThan(FILES)
})
