import { expect, it } from 'vitest'
import { refusalOf } from '../helpers/test-backend.ts'
import { startBrigade } from './brigade.ts'
import { openImport } from './open-import.ts'

const base64 = (text: string) => ({ base64: Buffer.from(text).toString('base64') })
const essay = (stem: string, more = '') =>
  `<question type="essay"><questiontext format="html"><text>${stem}</text></questiontext>${more}</question>`

it.each([
  [
    'GIFT',
    '题.gift',
    '// [id:E-1]\n发生道路交通事故造成人员伤亡或者财产损失以后，车辆驾驶人应当立即怎样保护现场并抢救受伤人员？{}',
  ],
  [
    'Moodle XML',
    '题.xml',
    `<quiz>${essay('发生道路交通事故造成人员伤亡或者财产损失以后，车辆驾驶人应当立即怎样保护现场并抢救受伤人员？', '<idnumber>E-1</idnumber>')}</quiz>`,
  ],
])(
  'an essay of %s becomes a draft, and takes from no question what it is marked by',
  async (_, name, text) => {
    const { admin } = await startBrigade()
    const [subject] = await admin.question.topics({})
    const to = { subject: subject?.id ?? '', topic: subject?.topics[0]?.id ?? '' }
    const take = async () => {
      const { importId } = await openImport(admin, base64(text), name)
      await admin.questionImport.decide({
        importId,
        topics: [{ subject: null, topic: null, to }],
        difficulty: 3,
        rest: 'import',
        status: 'inUse',
      })
      return { importId, ...(await admin.questionImport.plan({ importId })) }
    }
    const { importId, counts } = await take()
    expect(counts).toMatchObject({ new: 1, incomplete: 1, refusedRows: 0 })
    expect(await admin.questionImport.commit({ importId })).toMatchObject({ added: 1, drafts: 1 })
    const draft = await admin.question.get({ questionId: 'E-1' })
    expect(draft).toMatchObject({ status: 'draft' })
    expect(draft.current.content.body).toMatchObject({ type: 'shortAnswer', keyPoints: [] })

    // The same essay again changes nothing; from one that can be marked it would take what it is marked by.
    expect((await take()).counts).toMatchObject({ new: 0, unchanged: 1, refusedRows: 0 })
    const body = {
      type: 'shortAnswer' as const,
      stem: draft.current.content.body.stem,
      keyPoints: [{ text: '设警告标志', weight: 1 }],
    }
    await admin.question.revise({
      questionId: 'E-1',
      content: {
        ...draft.current.content,
        body,
        explanation: '见法条。',
        citations: [{ instrument: 'law', edition: '2021', article: '1' }],
      },
      reason: '补评分要点',
    })
    const other = await openImport(admin, base64(text), name)
    expect(await admin.questionImport.plan({ importId: other.importId })).toMatchObject({
      counts: { new: 0, update: 0, refusedRows: 1 },
      faultCodes: ['question.noKey'],
    })
    const near = await openImport(
      admin,
      base64(text.replace('E-1', 'E-2').replace('受伤人员', '受伤的人员')),
      name,
    )
    const { rows } = await admin.questionImport.items({
      importId: near.importId,
      list: 'duplicate',
      offset: 0,
      limit: 1,
    })
    expect(rows).toHaveLength(1)
    const update = admin.questionImport.decide({
      importId: near.importId,
      duplicates: [{ item: rows[0]?.item ?? 0, take: 'update' }],
    })
    expect((await refusalOf(update)).code).toBe('import.cannotDecide')
  },
)
