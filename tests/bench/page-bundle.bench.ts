import { join } from 'node:path'
import { firstScreenFiles, sumOf } from './first-screen.ts'
import type { Bench } from './measure.ts'
import { ROOT } from './places.ts'

export const FIRST_SCREEN_LIMIT_BYTES = 450 * 1024

/** Sizes, the same on every machine: the one bench that is also a test (tests/reliability/bundle-budget.test.ts). */
export const pageBundle: Bench = {
  name: 'page bundle',
  run: async () => {
    const files = firstScreenFiles(join(ROOT, 'out', 'renderer'))
    const { bytes, gzipBytes } = sumOf(files)
    const largest = files.toSorted((a, b) => b.gzipBytes - a.gzipBytes).slice(0, 3)
    return [
      {
        name: 'first screen, gzip',
        ours: `${kilobytes(gzipBytes)} KB`,
        bare: `${kilobytes(FIRST_SCREEN_LIMIT_BYTES)} KB`,
        ratio: gzipBytes / FIRST_SCREEN_LIMIT_BYTES,
        limit: 1,
        note: `${files.length} files, ${kilobytes(bytes)} KB unpacked; ${largest
          .map(({ file, gzipBytes: size }) => `${file.replace('assets/', '')} ${kilobytes(size)}`)
          .join(', ')}`,
      },
    ]
  },
}

function kilobytes(bytes: number): string {
  return (bytes / 1024).toFixed(1)
}
