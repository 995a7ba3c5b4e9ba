import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type ServedApp, serveApp } from '../helpers/served-browser.ts'
import { type Api, apiOf, signInBy, whenStarted } from './api.ts'
import { SAMPLE_PIN } from './steps.ts'

export const ADMINISTRATOR = '周建国'
export const TRAINEE = '王雨桐'
/** Holds a one-time PIN. */
export const NEWCOMER = '唐婉清'

export type SampleApp = {
  served: ServedApp
  drillId: string
  /** A submitted sitting of the administrator. */
  sittingId: string
  oneTimePin: string
  stop: () => Promise<void>
}

/** The sample brigade behind a browser's door, in a state in which every screen has something to show. */
export async function startSample(): Promise<SampleApp> {
  const dataDir = mkdtempSync(join(tmpdir(), 'weekly-drill-e2e-'))
  const served = await serveApp(dataDir)
  const { api, close } = await apiOf(served)
  await whenStarted(api)
  await api.setup.trySample({})
  await signInBy(api, ADMINISTRATOR, SAMPLE_PIN)
  const drillId = (await api.drill.today({})).drills[0]?.drillId ?? ''
  const sittingId = (await newestSitting(api)) ?? (await sitOnce(api, drillId))
  const newcomer = (await api.member.list({ includeLeft: false })).find(member => member.name === NEWCOMER)
  const { issued } = await api.member.issuePins({ memberIds: [newcomer?.memberId ?? ''] })
  close()
  return {
    served,
    drillId,
    sittingId,
    oneTimePin: issued[0]?.pin ?? '',
    async stop() {
      await served.stop()
      rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

async function newestSitting(api: Api): Promise<string | undefined> {
  return (await api.sitting.mine({}))[0]?.sittingId
}

async function sitOnce(api: Api, drillId: string): Promise<string> {
  const { sittingId } = await api.sitting.start({ drillId })
  await api.sitting.submit({ sittingId })
  return sittingId
}
