import { describe, expect, it } from 'vitest'
import { refusalOf } from '../helpers/test-backend.ts'
import { newPlace, start, startBrigade, startBrigadeAt } from './brigade.ts'

const UNTOUCHED = 'TL-ONE-001'
const EDITED = 'TL-ONE-002'

/** A brigade that edited one question, started again with a bank in which two are newer. */
async function upgraded() {
  const brigade = await startBrigade()
  const { content } = (await brigade.admin.question.get({ questionId: EDITED })).current
  content.body.stem = '本地改过？'
  await brigade.admin.question.revise({ questionId: EDITED, content, reason: '本地' })
  brigade.place.bank.change(questions => {
    for (const question of questions)
      if (question.id === UNTOUCHED || question.id === EDITED) {
        question.version = 2
        question.stem = `新版 ${question.id}？`
      }
    questions.push({
      ...structuredClone(questions[0]),
      id: 'TL-ONE-017',
      version: 1,
      stem: '新加的题？',
    } as never)
  })
  await brigade.restart()
  return brigade
}

describe('a newer bank', () => {
  it('replaces what nobody touched, adds what is new, and offers beside what was edited here', async () => {
    const { admin } = await upgraded()
    expect(await admin.question.get({ questionId: UNTOUCHED })).toMatchObject({
      current: { number: 2, origin: 'shipped', content: { body: { stem: `新版 ${UNTOUCHED}？` } } },
      offered: null,
    })
    expect(await admin.question.get({ questionId: 'TL-ONE-017' })).toMatchObject({ current: { number: 1 } })
    expect(await admin.question.get({ questionId: EDITED })).toMatchObject({
      current: { number: 2, origin: 'local', content: { body: { stem: '本地改过？' } } },
      offered: { number: 3, origin: 'shipped', content: { body: { stem: `新版 ${EDITED}？` } } },
    })
    const waiting = await admin.questionSearch.find({ text: 'flag:offered', offset: 0, limit: 10 })
    expect(waiting.rows.map(row => row.questionId)).toEqual([EDITED])
    expect((await admin.question.topics({}))[0]?.topics[0]?.questions).toBe(41)
  })

  it('taking the shipped one makes it current, and the next bank replaces it again', async () => {
    const { admin, place, restart, ...rest } = await upgraded()
    await admin.question.decideOffer({ questionId: EDITED, take: 'shipped' })
    const detail = await admin.question.get({ questionId: EDITED })
    expect(detail).toMatchObject({ current: { number: 4, origin: 'shipped' }, offered: null })
    expect(detail.current.content.body.stem).toBe(`新版 ${EDITED}？`)
    const again = admin.question.decideOffer({ questionId: EDITED, take: 'shipped' })
    expect(await refusalOf(again)).toEqual({ code: 'question.nothingOffered' })
    place.bank.change(questions => {
      for (const question of questions)
        if (question.id === EDITED) Object.assign(question, { version: 3, stem: '第三版？' })
    })
    await restart()
    const fresh = await rest.signIn({ memberId: rest.adminId, pin: '407193' })
    expect(await fresh.question.get({ questionId: EDITED })).toMatchObject({
      current: { number: 5, content: { body: { stem: '第三版？' } } },
      offered: null,
    })
  })

  it('keeping the local one drops the offer, and only a still newer bank offers again', async () => {
    const brigade = await upgraded()
    await brigade.admin.question.decideOffer({ questionId: EDITED, take: 'local' })
    await brigade.restart()
    const kept = await brigade.admin.question.get({ questionId: EDITED })
    expect(kept).toMatchObject({ current: { origin: 'local' }, offered: null })
    expect(kept.history).toHaveLength(3)
    brigade.place.bank.change(questions => {
      for (const question of questions)
        if (question.id === EDITED) Object.assign(question, { version: 3, stem: '第三版？' })
    })
    await brigade.restart()
    expect(await brigade.admin.question.get({ questionId: EDITED })).toMatchObject({
      current: { origin: 'local' },
      offered: { content: { body: { stem: '第三版？' } } },
    })
  })

  it('without a question leaves it: results refer to it', async () => {
    const brigade = await startBrigade()
    brigade.place.bank.change(questions => void questions.splice(0, 1))
    await brigade.restart()
    expect(await brigade.admin.question.get({ questionId: UNTOUCHED })).toMatchObject({
      current: { number: 1 },
    })
  })

  it('changed without a new version number changes nothing', async () => {
    const brigade = await startBrigade()
    brigade.place.bank.change(questions => void Object.assign(questions[0] ?? {}, { stem: '偷偷改过？' }))
    await brigade.restart()
    expect((await brigade.admin.question.get({ questionId: UNTOUCHED })).history).toHaveLength(1)
  })
})

describe('a broken bank', () => {
  it('is refused with file, line and field, changes nothing, and the next good one comes in', async () => {
    const place = newPlace()
    const first = await startBrigadeAt(place)
    await first.test.stop()
    place.bank.change(questions => {
      Object.assign(questions[0] ?? {}, { version: 2, stem: '改对的？' })
      Object.assign(questions[1] ?? {}, { version: 2, answer: 'E' })
    })
    const broken = await start(place)
    const page = broken.windowClient().client
    const status = await page.app.status({})
    expect(status).toMatchObject({
      state: 'refused',
      refusal: { code: 'app.bankInvalid', values: { count: 1 } },
    })
    expect(status.refusal?.place).toMatchObject({
      file: 'traffic-law/alcohol.yaml',
      field: expect.stringContaining('answer') as string,
    })
    expect(status.refusal?.place?.row).toBeGreaterThan(20)
    expect(status.refusal?.values?.sentence).toContain(EDITED)
    expect(await refusalOf(page.session.choices({}))).toMatchObject({ code: 'app.bankInvalid' })
    broken.errors.length = 0
    await broken.stop()

    place.bank.change(questions => void Object.assign(questions[1] ?? {}, { version: 1, answer: 'B' }))
    const mended = await start(place)
    const admin = mended.windowClient().client
    await admin.session.signIn({ memberId: first.adminId, pin: '407193' })
    expect((await admin.question.get({ questionId: EDITED })).history).toHaveLength(1)
    expect(await admin.question.get({ questionId: UNTOUCHED })).toMatchObject({ current: { number: 2 } })
  })
})
