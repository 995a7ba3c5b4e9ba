import { resolve } from 'node:path'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  define: { __APP_VERSION__: JSON.stringify('0.0.0-test') },
  resolve: {
    alias: [
      // The real package would start a download outside Electron. The stub records what the shell asks of it.
      { find: /^electron$/u, replacement: resolve(import.meta.dirname, 'tests/main/electron-stub.ts') },
    ],
  },
  test: {
    environment: 'node',
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/e2e/**', 'tests/bench/**'],
    // Processes, not threads: the database library and workers of the readers are happier, and a crash names its file.
    pool: 'forks',
    // All cores; the default leaves one out, which on two is half of them.
    maxWorkers: '100%',
    // For what hangs, not for what is slow: build machines share their cores.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // A run with `only` in it, or without any test, is not a green run.
    allowOnly: false,
    passWithNoTests: false,
    benchmark: { include: ['tests/bench/**/*.bench.ts'] },
  },
})
