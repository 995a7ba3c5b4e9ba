import { shuffledIds } from '#engine/question/option-ids'
import { placeOfNewVersion } from '#engine/workflow/question-workflow'
import type { QuestionContent } from '#engine/question/question'
import type { ReadyQuestion } from '#importing/question/plan/import-plan'
import { localDeviceId } from '#store/devices'
import { setQuestionStatus } from '#store/question-events'
import { insertPictureOrigin } from '#store/pictures'
import { type ImportedQuestion, countVersions, insertImported } from '#store/question-import'
import { appendVersion, countIdsStarting, findQuestion } from '#store/questions'
import type { Writer } from '#store/store'
import { refuse } from './app-error.ts'
import { asQuestionStatus } from './bank-words.ts'
import type { Deps } from './deps.ts'
import { type ImportRun, moveOn } from './import-run.ts'
import { keepPicture } from './picture.ts'
import { readReviewRule } from './workflow.ts'
import { turn } from './turn.ts'

/** Questions stored between two turns of the event loop: about 2 ms. */
const SLICE = 100

export type Committed = { added: number; updated: number; drafts: number }

/**
 * The whole file in one transaction, in slices between which the backend answers. Whatever goes wrong, and a cancel, undoes all of
 * it. While it lasts no other change is committed: 100,000 questions take a few seconds, a class's workbook a tenth of one.
 */
export async function commitImport(
  run: ImportRun,
  deps: Pick<Deps, 'store' | 'clock' | 'chance'>,
): Promise<Committed> {
  const { desk } = run
  const counts = await desk.ask('count', {})
  if (counts.undecided > 0 || counts.open > 0)
    refuse('import.undecided', { duplicates: counts.undecided, questions: counts.open })
  const pictures = await desk.ask('pictures', {})
  const total = counts.new + counts.update + counts.duplicate
  moveOn(run, { phase: 'committing', done: 0, total })
  return deps.store.write(async trx => {
    // What was shown is what is done: somebody else's change in between means planning again.
    if ((await countVersions(trx)) !== run.bankVersions) refuse('import.changedMeanwhile')
    const writer = await createWriter(trx, run, deps)
    for (const { origin, bytes } of pictures) {
      const { sha256 } = await keepPicture(trx, bytes, deps.clock.nowMs())
      await insertPictureOrigin(trx, { originSha256: origin, sha256 })
      await turn()
    }
    let done = 0
    const ask = (from: number) => {
      const slice = desk.ask('ready', { from, limit: SLICE })
      // Whoever cancels ends the worker, and the slice that nobody waits for any more with it.
      slice.catch(() => {})
      return slice
    }
    let asked = ask(0)
    for (;;) {
      const { rows, next } = await asked
      run.abort.signal.throwIfAborted()
      // The next slice is made in the worker while this one is stored.
      if (next !== null) asked = ask(next)
      await writer.store(rows)
      done += rows.length
      moveOn(run, { done })
      await turn()
      if (next === null) break
    }
    run.abort.signal.throwIfAborted()
    return writer.committed
  })
}

async function createWriter(trx: Writer, run: ImportRun, { clock, chance }: Pick<Deps, 'clock' | 'chance'>) {
  const rule = await readReviewRule(trx)
  const device = (await localDeviceId(trx)).slice(-4).toUpperCase()
  const nowMs = clock.nowMs()
  const reason = `导入：${run.fileName}`.slice(0, 200)
  const authorId = run.ownerId
  const committed: Committed = { added: 0, updated: 0, drafts: 0 }
  /** Ids made so far, by what they begin with: see newQuestionId in question.ts. */
  const numbers = new Map<string, number>()

  async function newId({ subject, topic }: ReadyQuestion): Promise<string> {
    const initials = subject
      .split('-')
      .map(word => word.charAt(0))
      .join('')
    const prefix = `${initials}-${topic}-L`.toUpperCase()
    const number = (numbers.get(prefix) ?? (await countIdsStarting(trx, prefix))) + 1
    numbers.set(prefix, number)
    return `${prefix}${number}-${device}`
  }

  async function update(row: ReadyQuestion, questionId: string): Promise<void> {
    const question = await findQuestion(trx, questionId)
    if (!question) refuse('import.changedMeanwhile')
    const place = placeOfNewVersion(asQuestionStatus(question.status), rule)
    if (place.status !== question.status) await setQuestionStatus(trx, questionId, place.status)
    const content: QuestionContent = JSON.parse(row.contentJson)
    const version = {
      versionId: chance.id(),
      questionId,
      origin: 'local' as const,
      content,
      hash: row.hash,
      optionIds: shuffledIds(content.body),
    }
    await appendVersion(
      trx,
      { ...version, reason, authorId, nowMs },
      place.isPending ? 'pending' : 'current',
      null,
    )
    committed.updated++
  }

  async function store(rows: readonly ReadyQuestion[]): Promise<void> {
    const added: ImportedQuestion[] = []
    for (const row of rows) {
      if (row.action === 'update' && row.questionId !== null) {
        await update(row, row.questionId)
        continue
      }
      const isDraft =
        row.isIncomplete || run.status === 'draft' || placeOfNewVersion(null, rule).status === 'draft'
      const { action: _, isIncomplete: __, ...columns } = row
      added.push({
        ...columns,
        questionId: row.questionId ?? (await newId(row)),
        versionId: chance.id(),
        status: isDraft ? 'draft' : 'inUse',
      })
      committed.added++
      if (isDraft) committed.drafts++
    }
    await insertImported(trx, added, { reason, authorId, nowMs })
  }

  return { store, committed }
}
