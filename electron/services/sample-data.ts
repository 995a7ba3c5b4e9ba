import { createRandom } from '#engine/chance/random'
import { applySittingEvent } from '#engine/sitting/reduce-sitting'
import type { Sitting } from '#engine/sitting/sitting'
import { formatWeekKey, previousWeek, shanghaiDay, weekOf, weekRange } from '#engine/week/iso-week'
import { insertBranch, insertBrigade } from '#store/branches'
import { writeCredential } from '#store/credentials'
import { insertDrill } from '#store/drills'
import { insertMember } from '#store/members'
import { appendEvents, insertSitting } from '#store/sittings'
import type { Writer } from '#store/store'
import type { Deps } from './deps.ts'
import { drawSitting } from './draw.ts'
import { type Drill, windowOf } from './drill-weeks.ts'
import { readPlaces } from './paper-content.ts'
import type { PinHash } from './pin-hasher.ts'
import { sampleAnswers } from './sample-answers.ts'
import { writeResult } from './sitting-result.ts'
import { standingSettings } from './standing-drill.ts'

/** Every sample member signs in with this; shown on the sign-in screen while the sample is open. */
export const SAMPLE_PIN = '260148'

const BRIGADE = '示例交警大队'
const BRANCHES = ['一支部', '二支部', '三支部']
const NAMES = (
  '周建国 李红梅 王志强 赵敏 陈立新 刘洋 孙晓燕 黄海涛 ' +
  '王雨桐 张伟民 杨帆 吴桂芳 徐国庆 马丽娟 朱明 胡晓东 ' +
  '郭振华 何静 高翔 林秀英 罗文斌 梁雪 宋卫东 唐婉清'
).split(' ')

type SampleMember = { id: string; branchId: string; name: string }

/**
 * A brigade to try things on: three branches, 24 members, last week's finished drill and this week's with most members done.
 * It is written through the same store functions and marked by the same engine as everything real, into a database of its own.
 */
export async function writeSample(deps: Deps): Promise<void> {
  const pin = await deps.pins.hash(SAMPLE_PIN)
  await deps.store.write(async trx => {
    const members = await writeMembers(trx, deps, pin)
    const nowMs = deps.clock.nowMs()
    const thisWeek = weekOf(nowMs)
    const { startMs } = weekRange(thisWeek)
    await writeWeek(trx, deps, members, {
      week: formatWeekKey(previousWeek(thisWeek)),
      beforeMs: startMs,
      share: 0.92,
    })
    await writeWeek(trx, deps, members, { week: formatWeekKey(thisWeek), beforeMs: nowMs, share: 0.62 })
  })
}

async function writeMembers(trx: Writer, { chance, clock }: Deps, pin: PinHash): Promise<SampleMember[]> {
  const nowMs = clock.nowMs()
  await insertBrigade(trx, chance.id(), BRIGADE, nowMs)
  const branchIds = BRANCHES.map(() => chance.id())
  for (const [index, name] of BRANCHES.entries()) await insertBranch(trx, branchIds[index] ?? '', name, nowMs)
  // In service since before last week, so that its roster counts them.
  const joinedDay = shanghaiDay(nowMs - 60 * 86_400_000)
  const members = NAMES.map((name, index) => ({
    id: chance.id(),
    name,
    branchId: branchIds[Math.floor(index / 8)] ?? '',
  }))
  for (const [index, member] of members.entries()) {
    await insertMember(trx, {
      ...member,
      policeNumber: `06${String(1201 + index)}`,
      category: index % 4 === 3 ? 'auxiliary' : 'officer',
      isPartyMember: index % 5 === 4 ? 0 : 1,
      joinedDay,
      createdAtMs: nowMs,
      roles: index === 0 ? ['administrator', 'instructor', 'host'] : index === 1 ? ['instructor'] : [],
    })
    await writeCredential(trx, { memberId: member.id, ...pin, mustChange: 0, setAtMs: nowMs })
  }
  return members
}

async function writeWeek(
  trx: Writer,
  deps: Deps,
  members: readonly SampleMember[],
  plan: { week: string; beforeMs: number; share: number },
): Promise<void> {
  const settings = await standingSettings(trx)
  const drill: Drill = {
    id: deps.chance.id(),
    week: plan.week,
    origin: 'standing',
    settings,
    ...windowOf(plan.week, settings),
    withdrawn: 0,
    createdAtMs: plan.beforeMs,
  }
  await insertDrill(trx, drill)
  const random = createRandom(plan.week)
  // 王雨桐 of 二支部 is left to do: the one to try the drill with.
  const done = members.filter((member, index) => index !== 8 && random.next() < plan.share)
  for (const member of done)
    await writeSitting(trx, deps, {
      drill,
      member,
      skill: 0.55 + random.next() * 0.43,
      beforeMs: plan.beforeMs,
      random,
    })
}

async function writeSitting(
  trx: Writer,
  { chance }: Deps,
  plan: {
    drill: Drill
    member: SampleMember
    skill: number
    beforeMs: number
    random: ReturnType<typeof createRandom>
  },
): Promise<void> {
  const { drill, member, skill, random } = plan
  const startedAtMs = Math.max(drill.opensAtMs, plan.beforeMs - 3_600_000 * (1 + random.below(20)))
  const seed = chance.seed()
  const items = await drawSitting(trx, drill, { attempt: 1, seed, nowMs: startedAtMs })
  const paper = { id: chance.id(), drillId: drill.id, blueprint: drill.settings.blueprint, items, seed }
  const sittingId = chance.id()
  await insertSitting(trx, {
    id: sittingId,
    memberId: member.id,
    branchId: member.branchId,
    attempt: 1,
    paper,
    startedAtMs,
  })
  const places = await readPlaces(trx, paper)
  const events = sampleAnswers(places, drill.settings.limitMs, skill, random)
  const state = events.reduce<Sitting | null>(applySittingEvent, null)
  if (!state) throw new Error('a sample sitting has no events')
  await appendEvents(trx, { sittingId, firstSeq: 1, atMs: startedAtMs }, events)
  const row = { id: sittingId, drillId: drill.id }
  await writeResult(trx, { row, paper, places }, state, startedAtMs + state.spentMs)
}
