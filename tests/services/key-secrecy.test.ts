import { expect, it } from 'vitest'
import { QUESTION_TYPES } from '#engine/question/question'
import type { Client } from '../helpers/test-backend.ts'
import {
  addShortAnswers,
  begin,
  drillOf,
  everyTypeDrill,
  rightAnswer,
  smallDrill,
  wrongAnswer,
} from './answering.ts'
import { startBrigade } from './brigade.ts'
import { CANARY, NUMBER_CANARY, fixtureQuestions } from './fixture-bank.ts'

/** Wraps a client so that every reply and every refusal ends in the transcript, whole. */
function recorded(client: Client, transcript: string[]): Client {
  const note = (value: unknown) => void transcript.push(JSON.stringify(value) ?? '')
  return new Proxy(client, {
    get: (nouns, noun) =>
      new Proxy(Reflect.get(nouns, noun) as object, {
        get: (verbs, verb) => async (input: unknown) => {
          const method = Reflect.get(verbs, verb) as (input: unknown) => Promise<unknown>
          try {
            const reply = await method(input)
            note(reply)
            return reply
          } catch (error) {
            note(error)
            note(error instanceof Error ? error.message : '')
            throw error
          }
        },
      }),
  })
}

it('no reply to a trainee before submission holds a key, an explanation or a citation', async () => {
  const brigade = await startBrigade([['甲']])
  await addShortAnswers(brigade.admin)
  await brigade.admin.drill.saveStanding(everyTypeDrill())
  const [member] = brigade.people
  if (!member) throw new Error('no member')
  const transcript: string[] = []
  const page = recorded(await brigade.signIn(member), transcript)
  await page.app.status({})
  await page.question.topics({})
  await page.drill.rules({ drillId: await drillOf(page) })
  const { sittingId, items } = await begin(page)
  expect(new Set(items.map(item => item.type))).toEqual(new Set(QUESTION_TYPES))
  for (const [item, question] of items.entries()) {
    // Wrong ones only: what a page sent comes back to it, and that is no leak.
    await page.answer.save({ sittingId, item, rev: 1, answer: wrongAnswer(question) })
    await page.answer.flag({ sittingId, item, on: true })
    await page.sitting.visit({ sittingId, item })
  }
  await begin(page)
  await page.drill.today({})
  await page.board.week({ week: '2026-W48' })
  await page.sitting.mine({})
  const refused = [
    page.sitting.result({ sittingId }),
    page.answer.save({ sittingId, item: 0, rev: 2, answer: { type: 'fillIn', texts: [] } }),
    page.question.get({ questionId: fixtureQuestions()[0]?.id ?? '' }),
    page.questionSearch.find({ text: '', offset: 0, limit: 200 }),
    page.drill.tryBlueprint({ blueprint: smallDrill().blueprint }),
    page.marking.queue({ offset: 0, limit: 200 }),
    page.marking.get({ sittingId, item: items.findIndex(item => item.type === 'shortAnswer') }),
  ]
  for (const result of await Promise.allSettled(refused)) expect(result.status).toBe('rejected')
  await page.sitting.pause({ sittingId })
  const before = transcript.join('\n')
  expect(transcript.length).toBeGreaterThan(25)
  expect(before).not.toContain(CANARY)
  expect(before).not.toMatch(NUMBER_CANARY)
  expect(before).not.toMatch(/isKey|"key"|keyPoints|explanation|citations|accept|tolerance":/)

  await page.sitting.submit({ sittingId })
  expect(transcript.join('\n')).not.toContain(CANARY)
  // Control: the same scan finds them all once they may be seen.
  await page.sitting.result({ sittingId })
  const after = transcript.join('\n')
  expect(after).toMatch(NUMBER_CANARY)
  for (const planted of ['解析', '一', '壹', '二', '要点甲', '要点乙', '法', '版'])
    expect(after).toContain(`${CANARY}-${planted}`)
  expect(after).toMatch(/"isKey":true/)
})

it('the letter of the right option says nothing: over many papers it stands everywhere', async () => {
  const { admin } = await startBrigade()
  const settings = smallDrill({ limitMs: null })
  const [single] = settings.blueprint.sections
  if (!single) throw new Error('no section')
  settings.blueprint.sections = [{ ...single, count: 16 }]
  await admin.drill.saveStanding(settings)
  const letters = new Map<string, number>()
  for (let attempt = 0; attempt < 5; attempt++) {
    const { sittingId, items } = await begin(admin)
    for (const item of items) {
      const answer = rightAnswer(item)
      const letter = answer.type === 'single' ? String(answer.option) : ''
      letters.set(letter, (letters.get(letter) ?? 0) + 1)
    }
    await admin.sitting.submit({ sittingId })
  }
  // Eighty questions, all with B in the bank: each letter about twenty times.
  expect([...letters.keys()].toSorted()).toEqual(['A', 'B', 'C', 'D'])
  for (const count of letters.values()) expect(count).toBeGreaterThan(4)
})

it('saving a right and a wrong answer is answered alike', async () => {
  const { admin } = await startBrigade()
  await addShortAnswers(admin)
  await admin.drill.saveStanding(everyTypeDrill())
  const { sittingId, items } = await begin(admin)
  for (const [item, question] of items.entries()) {
    const right = await admin.answer.save({ sittingId, item, rev: 1, answer: rightAnswer(question) })
    const wrong = await admin.answer.save({ sittingId, item, rev: 2, answer: wrongAnswer(question) })
    expect({ ...wrong, rev: 1 }).toEqual(right)
  }
})
