import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { defaultRule } from '#engine/marking/default-rule'
import { QUESTION_TYPES } from '#engine/question/question'
import { type ServedApp, serveApp } from '../helpers/served-browser.ts'
import { type Api, apiOf, signInBy, whenStarted } from './api.ts'
import { ADMINISTRATOR, TRAINEE } from './sample-app.ts'
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
  const drillId = await defineDrill(api, await moveTrainee(api))
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
async function writeShortAnswer(api: Api): Promise<void> {
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

/** Into a branch of her own: her old one has begun the week's drill. */
async function moveTrainee(api: Api): Promise<string> {
  const { branchId } = await api.branch.create({ name: '四支部' })
  const trainee = (await api.member.list({ includeLeft: false })).find(({ name }) => name === TRAINEE)
  if (!trainee) throw new Error(`nobody is called ${TRAINEE}`)
  const { memberId, name, policeNumber, category, isPartyMember, roles } = trainee
  await api.member.update({
    memberId,
    name,
    policeNumber,
    branchId,
    category,
    isPartyMember,
    roles,
    active: true,
  })
  return branchId
}

async function defineDrill(api: Api, branchId: string): Promise<string> {
  const { week } = await api.drill.today({})
  const { drillId } = await api.drill.define({
    week,
    settings: {
      title: '各类题型',
      blueprint: {
        sections: QUESTION_TYPES.map(type => ({
          type,
          count: 1,
          filter: { subjects: [], topics: [], difficulties: [] },
          marks: { fullCents: 1_000, wrongCents: 0, blankCents: 0, floorCents: 0 },
          rule: defaultRule(type),
        })),
        shuffleQuestions: false,
        shuffleOptions: true,
        floorCents: 0,
      },
      limitMs: 3_600_000,
      branchIds: [branchId],
      counted: 'best',
      opensAfterMs: 0,
      closesAfterMs: 7 * 86_400_000,
    },
  })
  return drillId
}
