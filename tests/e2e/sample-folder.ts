import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { serveApp } from '../helpers/served-browser.ts'
import { type Api, apiOf, signInBy, whenStarted } from './api.ts'
import { test as withFolder } from './doors.ts'
import { ADMINISTRATOR } from './sample-app.ts'
import { SAMPLE_PIN } from './steps.ts'

/** A data folder with the sample brigade for each test. It is written once and copied, which saves a start and the hashing of PINs. */
export const test = withFolder.extend<{ sampleDir: string }, { writtenSample: string }>({
  writtenSample: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the names of the fixtures from the pattern
    async ({}, use) => {
      const written = mkdtempSync(join(tmpdir(), 'weekly-drill-e2e-'))
      await withApi(written, async api => void (await api.setup.trySample({})))
      await use(written)
      rmSync(written, { recursive: true, force: true, maxRetries: 5 })
    },
    { scope: 'worker' },
  ],
  sampleDir: async ({ dataDir, writtenSample }, use) => {
    cpSync(writtenSample, dataDir, { recursive: true })
    await use(dataDir)
  },
})

/** What must be there before the story begins, by the door of a browser and as the administrator; then the app is closed again. */
export async function prepare<T>(dataDir: string, work: (api: Api) => Promise<T>): Promise<T> {
  return withApi(dataDir, async api => {
    await signInBy(api, ADMINISTRATOR, SAMPLE_PIN)
    return work(api)
  })
}

async function withApi<T>(dataDir: string, work: (api: Api) => Promise<T>): Promise<T> {
  const served = await serveApp(dataDir)
  try {
    const { api, close } = await apiOf(served)
    await whenStarted(api)
    const made = await work(api)
    close()
    return made
  } finally {
    await served.stop()
  }
}
