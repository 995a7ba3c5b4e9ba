import { defineConfig } from '@playwright/test'

/**
 * The same paths through the real window and through a real browser. One at a time: windows share the display and its focus.
 * `npm test` resolves the Electron runtime and gives a display; alone: `xvfb-run -a npm run e2e`.
 */
export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results',
  workers: 1,
  forbidOnly: true,
  timeout: 120_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
  use: { trace: 'retain-on-failure', actionTimeout: 10_000 },
})
