import { shuffledIds } from '#engine/question/option-ids'
import type { QuestionContent } from '#engine/question/question'
import { placeOfNewVersion } from '#engine/workflow/question-workflow'
import { canonicalHash } from '#importing/bank/canonical-hash'
import { localDeviceId } from '#store/devices'
import { setPendingVersion, setQuestionStatus } from '#store/question-events'
import {
  appendVersion,
  clearOffer,
  countIdsStarting,
  countQuestions,
  findQuestion,
  readVersions,
  versionHistory,
} from '#store/questions'
import { listSubjects } from '#store/subjects'
import type { Writer } from '#store/store'
import { memberCall, refuse } from './app-error.ts'
import { asQuestionStatus } from './bank-words.ts'
import type { Deps } from './deps.ts'
import type { ServiceOf } from './ports.ts'
import { readFaults, refuseFaults } from './question-checks.ts'
import { refuseOverRevision } from './review-state.ts'
import { readPrinting, versionView } from './version-view.ts'
import { readReviewRule } from './workflow.ts'

export function createQuestionService({ store, clock, chance, changes }: Deps): ServiceOf<'question'> {
  return {
    async topics() {
      const counts = await countQuestions(store.reader)
      return (await listSubjects(store.reader)).map(subject => ({
        id: subject.id,
        name: subject.name,
        isOwn: subject.isOwn,
        topics: subject.topics.map(topic => ({
          id: topic.id,
          name: topic.name,
          isOwn: topic.isOwn,
          parentId: topic.parentId,
          questions: counts.find(row => row.subject === subject.id && row.topic === topic.id)?.count ?? 0,
        })),
      }))
    },
    async get({ questionId }) {
      const question = await findQuestion(store.reader, questionId)
      if (!question) refuse('question.notFound', { questionId })
      const history = await versionHistory(store.reader, questionId)
      const words = await readPrinting(
        { store, clock },
        history.map(version => version.id),
      )
      const current = history.find(version => version.id === question.currentVersionId)
      const offered = history.find(version => version.id === question.offeredVersionId)
      const pending = history.find(version => version.id === question.pendingVersionId)
      if (!current) throw new Error(`question ${questionId} has no current version`)
      return {
        questionId,
        current: versionView(current, words),
        offered: offered ? versionView(offered, words) : null,
        status: asQuestionStatus(question.status),
        pending: pending ? versionView(pending, words) : null,
        history: history.map(version => {
          const { content: _, citations: __, superseded: ___, ...row } = versionView(version, words)
          return row
        }),
      }
    },
    async version({ questionId, versionId }) {
      const [version] = await readVersions(store.reader, [versionId])
      if (version?.questionId !== questionId) refuse('question.notFound', { questionId })
      return versionView(version, await readPrinting({ store, clock }, [versionId]))
    },
    async create({ content, reason }, call) {
      const { memberId } = memberCall(call).session
      const versionId = chance.id()
      const questionId = await store.write(async trx => {
        refuseFaults(await readFaults(trx, content))
        const made = await newQuestionId(trx, content)
        const { status } = placeOfNewVersion(null, await readReviewRule(trx))
        await appendVersion(
          trx,
          {
            versionId,
            questionId: made,
            origin: 'local',
            content,
            hash: canonicalHash(content),
            optionIds: shuffledIds(content.body),
            reason,
            authorId: memberId,
            nowMs: clock.nowMs(),
            status,
          },
          'current',
          null,
        )
        return made
      })
      changes.publish(['bank'])
      return { changed: ['bank'], questionId, versionId }
    },
    async revise({ questionId, content, reason }, call) {
      const { memberId } = memberCall(call).session
      const versionId = chance.id()
      await store.write(async trx => {
        const question = await findQuestion(trx, questionId)
        if (!question) refuse('question.notFound', { questionId })
        refuseFaults(await readFaults(trx, content))
        const waiting = question.pendingVersionId
        const [revision] = await readVersions(trx, waiting === null ? [] : [waiting])
        refuseOverRevision(question, revision, memberId)
        // What this author proposed before is proposed anew.
        if (waiting !== null) await setPendingVersion(trx, questionId, null)
        const place = placeOfNewVersion(asQuestionStatus(question.status), await readReviewRule(trx))
        if (place.status !== question.status) await setQuestionStatus(trx, questionId, place.status)
        await appendVersion(
          trx,
          {
            versionId,
            questionId,
            origin: 'local',
            content,
            hash: canonicalHash(content),
            optionIds: shuffledIds(content.body),
            reason,
            authorId: memberId,
            nowMs: clock.nowMs(),
          },
          place.isPending ? 'pending' : 'current',
          null,
        )
      })
      changes.publish(['bank'])
      return { changed: ['bank'], versionId }
    },
    async decideOffer({ questionId, take }, call) {
      const { memberId } = memberCall(call).session
      await store.write(async trx => {
        const question = await findQuestion(trx, questionId)
        if (!question) refuse('question.notFound', { questionId })
        const [offered] = await readVersions(
          trx,
          question.offeredVersionId === null ? [] : [question.offeredVersionId],
        )
        if (!offered) refuse('question.nothingOffered')
        if (take === 'local') {
          await clearOffer(trx, questionId)
          return
        }
        // A version is never moved: taking the shipped one appends it again, by whoever decided.
        await appendVersion(
          trx,
          {
            versionId: chance.id(),
            questionId,
            origin: 'shipped',
            content: offered.content,
            hash: offered.hash,
            optionIds: shuffledIds(offered.content.body),
            reason: offered.reason,
            authorId: memberId,
            nowMs: clock.nowMs(),
          },
          'current',
          null,
        )
      })
      changes.publish(['bank'])
      return { changed: ['bank'] }
    },
  }
}

/**
 * `TL-ALCOHOL-L12-3F9C`: subject, topic, how many were made here before, and four signs of this machine, so that the banks of two
 * machines can be put together and no number means two questions.
 */
async function newQuestionId(trx: Writer, { subject, topic }: QuestionContent): Promise<string> {
  const initials = subject
    .split('-')
    .map(word => word.charAt(0))
    .join('')
  const device = (await localDeviceId(trx)).slice(-4)
  const prefix = `${initials}-${topic}-L`.toUpperCase()
  return `${prefix}${(await countIdsStarting(trx, prefix)) + 1}-${device.toUpperCase()}`
}
