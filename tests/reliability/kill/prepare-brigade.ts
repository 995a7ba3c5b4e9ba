import type { QuestionContentView } from '#contract/question'
import { defaultRule } from '#engine/marking/default-rule'
import { QUESTION_TYPES, type QuestionType } from '#engine/question/question'
import { type Page, openPage, waitUntilOpen } from './page.ts'
import { type Entry, startServer } from './server-process.ts'

const ADMINISTRATOR = { name: '周建国', policeNumber: '061201', branch: 0, pin: '260148' }

/** Questions of every type: what can be lost of one is unlike what can be lost of another. */
const COUNTS: Record<QuestionType, number> = {
  single: 6,
  multiple: 3,
  trueFalse: 2,
  fillIn: 2,
  numeric: 2,
  ordering: 2,
  matching: 2,
  shortAnswer: 1,
  caseGroup: 2,
}

/** The shipped bank has none: a person has to mark it. */
async function shortAnswer({ client, call }: Page): Promise<QuestionContentView> {
  const { rows } = await call(
    client.questionSearch.find({ text: 'type:single status:inUse', offset: 0, limit: 1 }),
  )
  const { current } = await call(client.question.get({ questionId: rows[0]?.questionId ?? '' }))
  const keyPoints = [{ text: '先救人', weight: 1 }]
  return { ...current.content, body: { type: 'shortAnswer', stem: '到达现场后先做什么？', keyPoints } }
}

/** First start on an empty folder: a brigade of one, whose standing drill is as short as a drill may be. */
export async function prepareBrigade(
  entry: Entry,
  folders: { data: string; bank: string },
): Promise<{ memberId: string; pin: string; bootMs: number }> {
  const startedMs = performance.now()
  const server = startServer(entry, folders)
  const page = await openPage(server)
  const { client, call } = page
  await waitUntilOpen(page)
  const bootMs = performance.now() - startedMs
  const made = await call(
    client.setup.create({ brigadeName: '演练大队', branches: ['一支部'], administrator: ADMINISTRATOR }),
  )
  const standing = await call(client.drill.standing({}))
  await call(client.question.create({ content: await shortAnswer(page), reason: '演练' }))
  const [section] = standing.blueprint.sections
  if (!section) throw new Error('the standing drill has no section')
  const sections = QUESTION_TYPES.map(type => ({
    ...section,
    type,
    count: COUNTS[type],
    rule: defaultRule(type),
  }))
  const blueprint = { ...standing.blueprint, sections }
  await call(client.drill.saveStanding({ ...standing, blueprint, limitMs: 60_000 }))
  await server.stop()
  return { memberId: made.session.memberId, pin: ADMINISTRATOR.pin, bootMs }
}
