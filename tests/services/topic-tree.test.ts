import { expect, it } from 'vitest'
import { refusalOf } from '../helpers/test-backend.ts'
import { smallDrill } from './answering.ts'
import { startBrigade } from './brigade.ts'

const SUBJECT = 'traffic-law'

it('grows topics of the brigade under shipped ones, which stay as they are', async () => {
  const { admin } = await startBrigade()
  const { topic } = await admin.topicTree.add({ subject: SUBJECT, parent: 'alcohol', name: '辖区酒驾' })
  await admin.topicTree.rename({ subject: SUBJECT, topic, name: '本辖区酒驾' })
  const { subject } = await admin.topicTree.addSubject({ name: '本队规章' })
  const [law, own] = await admin.question.topics({})
  expect(law?.topics.find(({ id }) => id === topic)).toMatchObject({
    parentId: 'alcohol',
    isOwn: true,
    name: { 'zh-CN': '本辖区酒驾' },
  })
  expect(own).toMatchObject({ id: subject, isOwn: true, topics: [] })
  const refused = [
    [admin.topicTree.rename({ subject: SUBJECT, topic: 'alcohol', name: 'x' }), 'topic.shipped'],
    [admin.topicTree.add({ subject: SUBJECT, parent: 'alcohol', name: '本辖区酒驾' }), 'topic.nameTaken'],
    [admin.topicTree.add({ subject: SUBJECT, parent: 'nowhere', name: 'x' }), 'topic.notFound'],
    [admin.topicTree.move({ subject: SUBJECT, topic, parent: topic }), 'topic.underItself'],
    [admin.topicTree.remove({ subject: SUBJECT, topic: 'alcohol' }), 'topic.shipped'],
  ] as const
  for (const [call, code] of refused) expect(await refusalOf(call)).toMatchObject({ code })
  await admin.topicTree.remove({ subject: SUBJECT, topic })
  expect((await admin.question.topics({}))[0]?.topics).toHaveLength(law!.topics.length - 1)
})

it('a section on a topic draws from what stands under it, and a topic with questions stays', async () => {
  const { admin } = await startBrigade()
  const { topic } = await admin.topicTree.add({ subject: SUBJECT, parent: 'alcohol', name: '辖区酒驾' })
  const questionIds = Array.from({ length: 16 }, (_, index) => `TL-ONE-${String(index + 1).padStart(3, '0')}`)
  await admin.bulkEdit.apply({ questionIds, change: { topic: { subject: SUBJECT, topic } }, reason: '归类' })
  const [section] = smallDrill().blueprint.sections
  if (!section) throw new Error('no section')
  const blueprint = (topics: string[]) => ({
    ...smallDrill().blueprint,
    sections: [{ ...section, type: 'single' as const, count: 16, filter: { ...section.filter, topics } }],
  })
  const available = async (topics: string[]) =>
    (await admin.drill.tryBlueprint({ blueprint: blueprint(topics) })).sections[0]?.available
  expect(await available(['alcohol'])).toBe(16)
  expect(await available([topic])).toBe(16)
  expect(await refusalOf(admin.topicTree.remove({ subject: SUBJECT, topic }))).toMatchObject({
    code: 'topic.inUse',
  })
})

it('moves a topic with what stands under it, and draws follow', async () => {
  const { admin } = await startBrigade()
  const add = async (parent: string | null, name: string) =>
    (await admin.topicTree.add({ subject: SUBJECT, parent, name })).topic
  const upper = await add(null, '夜间勤务')
  const lower = await add(upper, '夜查酒驾')
  const parents = async () => {
    const [law] = await admin.question.topics({})
    return [upper, lower].map(id => law?.topics.find(topic => topic.id === id)?.parentId)
  }
  expect(await parents()).toEqual([null, upper])
  const questionIds = ['TL-ONE-001', 'TL-ONE-002']
  const topic = { subject: SUBJECT, topic: lower }
  await admin.bulkEdit.apply({ questionIds, change: { topic }, reason: '归类' })
  const [section] = smallDrill().blueprint.sections
  if (!section) throw new Error('no section')
  const filter = { ...section.filter, topics: ['forms'] }
  const blueprint = { ...smallDrill().blueprint, sections: [{ ...section, count: 1, filter }] }
  const available = async () => (await admin.drill.tryBlueprint({ blueprint })).sections[0]?.available
  expect(await available()).toBe(0)
  await admin.topicTree.move({ subject: SUBJECT, topic: upper, parent: 'forms' })
  expect(await parents()).toEqual(['forms', upper])
  expect(await available()).toBe(2)
  await admin.topicTree.move({ subject: SUBJECT, topic: lower, parent: null })
  expect(await parents()).toEqual(['forms', null])
  expect(await available()).toBe(0)
})
