import { shuffledIds } from '#engine/question/option-ids'
import type { QuestionContent } from '#engine/question/question'
import { insertBranch } from '#store/branches'
import { insertDrill } from '#store/drills'
import { type NewMember, insertMember } from '#store/members'
import { appendVersion } from '#store/questions'
import { appendEvents, insertSitting } from '#store/sittings'
import type { Store, Writer } from '#store/store'
import { NOW_MS } from './temp-store.ts'

export async function seedBranches(store: Store, ...names: string[]): Promise<void> {
  await store.write(async trx => {
    for (const name of names) await insertBranch(trx, name, name, NOW_MS)
  })
}

export function seedMember(store: Store, id: string, over: Partial<NewMember> = {}): Promise<void> {
  return store.write(trx =>
    insertMember(trx, {
      id,
      policeNumber: id,
      name: id,
      category: 'officer',
      isPartyMember: 0,
      joinedDay: '2026-01-01',
      createdAtMs: NOW_MS,
      branchId: 'one',
      roles: [],
      ...over,
    }),
  )
}

export function content(stem: string, over: Partial<QuestionContent> = {}): QuestionContent {
  const options = ['A', 'B', 'C', 'D'].map(id => ({ id, text: `选项${id}` }))
  return {
    subject: 'traffic-law',
    topic: 'alcohol',
    difficulty: 1,
    isCase: false,
    body: { type: 'single', stem, options, key: 'A' },
    explanation: '因为如此。',
    citations: [{ instrument: 'rtsl', edition: '2021', article: '91' }],
    ...over,
  }
}

export function addVersion(
  trx: Writer,
  place: { questionId: string; versionId: string },
  body: QuestionContent,
  more: { as?: 'current' | 'offered'; origin?: 'shipped' | 'local'; shipped?: number } = {},
): Promise<void> {
  return appendVersion(
    trx,
    {
      ...place,
      origin: more.origin ?? 'shipped',
      content: body,
      hash: place.versionId,
      optionIds: shuffledIds(body.body),
      reason: '',
      authorId: null,
      nowMs: NOW_MS,
    },
    more.as ?? 'current',
    more.shipped === undefined ? null : { version: more.shipped, hash: place.versionId },
  )
}

/** Branch `one`, member `m`, a drill `d` of this week and the member's open sitting `s` with two answers. */
export async function seedSitting(store: Store): Promise<void> {
  await seedBranches(store, 'one')
  await seedMember(store, 'm')
  await store.write(trx => addVersion(trx, { questionId: 'Q1', versionId: 'Q1v1' }, content('题一？')))
  await store.write(async trx => {
    await insertDrill(trx, {
      id: 'd',
      week: '2026-W48',
      origin: 'standing',
      settings: { title: '周练' },
      opensAtMs: NOW_MS - 1000,
      closesAtMs: NOW_MS + 1000,
      withdrawn: 0,
      createdAtMs: NOW_MS,
    })
    await beginSitting(trx, { id: 's', memberId: 'm', attempt: 1 })
    await appendEvents(trx, { sittingId: 's', firstSeq: 2, atMs: NOW_MS }, [
      { kind: 'answered', item: 0, rev: 1, answer: { type: 'single', option: 'A' }, spentMs: 10 },
      { kind: 'answered', item: 0, rev: 2, answer: { type: 'single', option: 'B' }, spentMs: 20 },
    ])
  })
}

export async function beginSitting(
  trx: Writer,
  sitting: { id: string; memberId: string; attempt: number },
): Promise<void> {
  const blueprint = { sections: [], shuffleQuestions: false, shuffleOptions: false, floorCents: 0 }
  const items = [{ section: 0, questionId: 'Q1', versionId: 'Q1v1', optionOrder: ['B', 'A', 'D', 'C'] }]
  await insertSitting(trx, {
    ...sitting,
    branchId: 'one',
    startedAtMs: NOW_MS,
    paper: { id: `p-${sitting.id}`, drillId: 'd', blueprint, items, seed: 'seed' },
  })
  await appendEvents(trx, { sittingId: sitting.id, firstSeq: 1, atMs: NOW_MS }, [
    { kind: 'started', spentMs: 0, itemCount: 1, limitMs: 60_000 },
  ])
}
