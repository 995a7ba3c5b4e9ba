import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Page, test as base } from '@playwright/test'
import { launchApp } from '../helpers/launch-electron.ts'
import { browse, serveApp } from '../helpers/served-browser.ts'

export type DoorName = 'window' | 'browser'

/** The app on one data folder, opened as its user opens it. Closing and opening again is a restart of everything. */
export type OpenedApp = { page: Page; close: () => Promise<void>; kill: () => Promise<void> }

export async function openBy(door: DoorName, dataDir: string): Promise<OpenedApp> {
  if (door === 'window') {
    const { app, page } = await launchApp({ dataDir })
    return {
      page,
      close: () => app.close(),
      async kill() {
        const gone = new Promise(done => app.process().once('exit', done))
        app.process().kill('SIGKILL')
        await gone
      },
    }
  }
  const served = await serveApp(dataDir)
  const { browser, page } = await browse(served)
  return {
    page,
    async close() {
      await browser.close()
      await served.stop()
    },
    async kill() {
      const gone = new Promise(done => served.process.once('exit', done))
      served.process.kill('SIGKILL')
      await gone
      await browser.close()
    },
  }
}

/** A data folder of its own for each test, removed afterwards. */
export const test = base.extend<{ dataDir: string }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the names of the fixtures from the pattern
  dataDir: async ({}, use) => {
    const dataDir = mkdtempSync(join(tmpdir(), 'weekly-drill-e2e-'))
    await use(dataDir)
    rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 })
  },
})
