import { expect, test } from 'vitest'
import { READERS } from '#importing/question/reader-list'
import { CONTROLS, isClean, runFuzz } from '../../reliability/fuzz/run-fuzz.ts'

/** The long form: npm run reliability -- fuzz. */
const FILES = 60

test.each(READERS.map(({ id }) => id))(
  '%s: spoilt files are read or refused, and leave no trace',
  async format => {
    const result = await runFuzz(format, { files: FILES, seed: 'short' })
    expect(result).toMatchObject({ crashes: [], slow: [], polluted: [], wrong: [] })
    expect(isClean({ ...result, peakMiB: 0 })).toBe(true)
    // Most must get past the first check, or nothing was tried.
    expect(result.read).toBeGreaterThan(FILES / 20)
  },
)

test.each(CONTROLS)('control: a reader with $name is found', async ({ name, reader, slowMs }) => {
  const result = await runFuzz('csv', {
    files: 5,
    seed: 'short',
    reader,
    ...(slowMs === undefined ? {} : { slowMs }),
  })
  expect(result[name]).toHaveLength(5)
})
