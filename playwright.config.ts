import { defineConfig } from '@playwright/test'

/** These need no window: they go beside the others, and beside each other. */
const BROWSER = [
  'accessibility',
  'every-type',
  'full-disk',
  'keyboard-only',
  'refused-start',
  'screenshots',
].map(name => `**/${name}.spec.ts`)

/**
 * The same paths through the real window and through a real browser. One window at a time: they share the display and its focus.
 * `npm test` resolves the Electron runtime and gives a display; alone: `xvfb-run -a npm run e2e`.
 */
export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  workers: 2,
  projects: [
    { name: 'windows', testMatch: '**/*.spec.ts', testIgnore: BROWSER, workers: 1 },
    { name: 'browser', testMatch: BROWSER },
  ],
  forbidOnly: true,
  timeout: 120_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
  use: { trace: 'retain-on-failure', actionTimeout: 10_000 },
})
