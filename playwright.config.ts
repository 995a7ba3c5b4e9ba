import { defineConfig } from '@playwright/test'

/** Walk through every screen in a headless browser and assert nothing of time; half of the whole run, and mostly waiting for pictures. */
const LOOKS = '**/screenshots.spec.ts'

/**
 * The same paths through the real window and through a real browser. One at a time: windows share the display and its focus. Beside
 * them goes the walk of the gallery, which has no window.
 * `npm test` resolves the Electron runtime and gives a display; alone: `xvfb-run -a npm run e2e`.
 */
export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  workers: 2,
  projects: [
    { name: 'looks', testMatch: LOOKS, workers: 1 },
    { name: 'paths', testMatch: '**/*.spec.ts', testIgnore: LOOKS, workers: 1 },
  ],
  forbidOnly: true,
  timeout: 120_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
  use: { trace: 'retain-on-failure', actionTimeout: 10_000 },
})
