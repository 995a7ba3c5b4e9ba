import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { QUESTION_TYPES } from '#engine/question/question'
import { type ServedApp, serveApp } from '../helpers/served-browser.ts'
import { type Api, apiOf, signInBy, whenStarted } from './api.ts'
import { defineForTrainee } from './trainee-drill.ts'
import { ADMINISTRATOR } from './sample-app.ts'
import { SAMPLE_PIN } from './steps.ts'

export type EveryType = { served: ServedApp; drillId: string; stop: () => Promise<void> }

/** A sample brigade of its own in which the trainee has a paper with one question of each type. */
export async function startEveryType(): Promise<EveryType> {
  const dataDir = mkdtempSync(join(tmpdir(), 'weekly-drill-e2e-'))
  const served = await serveApp(dataDir)
  const { api, close } = await apiOf(served)
  await whenStarted(api)
  await api.setup.trySample({})
  await signInBy(api, ADMINISTRATOR, SAMPLE_PIN)
  await writeShortAnswer(api)
  const drillId = await defineDrill(api)
  close()
  return {
    served,
    drillId,
    async stop() {
      await served.stop()
      rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

/** The shipped bank has none: what is marked by hand is written by the brigade. */
export async function writeShortAnswer(api: Api): Promise<void> {
  const [subject] = await api.question.topics({})
  const law = (await api.instrument.list({})).find(({ kind }) => kind === 'law')
  await api.question.create({
    reason: 'e2e',
    content: {
      subject: subject?.id ?? '',
      topic: subject?.topics[0]?.id ?? '',
      difficulty: 3,
      isCase: false,
      body: {
        type: 'shortAnswer',
        stem: '驾驶人对呼气酒精检测结果有异议的，民警接下来应当做什么？请说明理由。',
        keyPoints: [
          { text: '当场告知其有权要求抽血检验', weight: 2 },
          { text: '及时提取血样送检', weight: 1 },
        ],
      },
      explanation: '对检测结果有异议的，应当提取血样检验。',
      citations: [
        { instrument: law?.instrumentId ?? '', edition: law?.editions[0]?.editionId ?? '', article: '1' },
      ],
    },
  })
}

async function defineDrill(api: Api): Promise<string> {
  return defineForTrainee(api, {
    title: '各类题型',
    sections: QUESTION_TYPES.map(type => ({ type, count: 1 })),
    limitMs: 3_600_000,
    counted: 'best',
  })
}
