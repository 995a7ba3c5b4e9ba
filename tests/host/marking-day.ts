import type { Client } from '../helpers/test-backend.ts'

/** A drill of one short answer: somebody of another branch writes it, the administrator marks it. Ends as it began, signed in. */
export async function markingDay(
  client: Client,
  me: { memberId: string; pin: string },
  refused: (call: Promise<unknown>) => Promise<void>,
): Promise<void> {
  const { rows } = await client.questionSearch.find({ text: 'type:single status:inUse', offset: 0, limit: 1 })
  const { current } = await client.question.get({ questionId: rows[0]?.questionId ?? '' })
  const body = {
    type: 'shortAnswer' as const,
    stem: '到达事故现场后先做什么？',
    keyPoints: [
      { text: '抢救伤员', weight: 2 },
      { text: '保护现场', weight: 1 },
    ],
  }
  await client.question.create({ content: { ...current.content, body, isCase: false }, reason: '补充简答' })
  const branch = (await client.branch.list({})).at(-1)
  const branchId = branch?.branchId ?? ''
  const standing = await client.drill.standing({})
  const [section] = standing.blueprint.sections
  if (!section) throw new Error('the standing drill has no section')
  const settings = {
    ...standing,
    title: '简答',
    branchIds: [branchId],
    counted: 'mean' as const,
    maxAttempts: 2,
    blueprint: {
      ...standing.blueprint,
      sections: [
        {
          ...section,
          type: 'shortAnswer' as const,
          count: 1,
          filter: { subjects: [], topics: [], difficulties: [] },
          rule: { kind: 'manual' as const },
          floorCents: 0,
        },
      ],
    },
  }
  const { week } = await client.drill.today({})
  const { drillId } = await client.drill.define({ week, settings })
  await client.drill.rules({ drillId })
  const writer = await client.member.create({
    name: '赵敏',
    policeNumber: '061299',
    branchId,
    category: 'officer',
    isPartyMember: false,
    roles: [],
  })
  const { issued } = await client.member.issuePins({ memberIds: [writer.memberId] })
  const pin = issued[0]?.pin ?? ''
  await client.session.signOut({})
  await client.session.signIn({ memberId: writer.memberId, pin })
  await client.session.changePin({ currentPin: pin, newPin: '735162' })
  const { sittingId } = await client.sitting.start({ drillId })
  const answer = { type: 'shortAnswer' as const, text: '先抢救伤员' }
  await client.answer.save({ sittingId, item: 0, rev: 1, answer })
  await client.sitting.submit({ sittingId })
  await client.sitting.result({ sittingId })
  await refused(client.marking.queue({ offset: 0, limit: 10 }))
  await client.session.signOut({})
  await client.session.signIn(me)
  await client.marking.queue({ offset: 0, limit: 10, forMe: true })
  await client.marking.get({ sittingId, item: 0 })
  await refused(client.marking.decide({ sittingId, item: 0, points: [0], note: '' }))
  await client.marking.save({ sittingId, item: 0, points: [0], note: '现场也要保护' })
  await client.marking.get({ sittingId, item: 0 })
  await client.board.week({ week, drillId })
}
