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
import { type Registers, createCitationCheck, readFaults, readRegisters } from './question-checks.ts'
import { readReviewRule } from './workflow.ts'
import { turn } from './turn.ts'

/** Questions asked of the worker at once: each message costs as much as a dozen of them. */
const ASKED = 500
/** Questions stored between two turns of the event loop: about 2 ms, one statement for each table. */
const SLICE = 100

/** A question with its content as JSON in UTF-8. */
type ContentRow = { row: ReadyQuestion; content: Uint8Array }

/** `waiting`: of those updated, the ones whose new version waits for a reader. */
export type Committed = { added: number; updated: number; drafts: number; waiting: number }

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
      const slice = desk.ask('ready', { from, limit: ASKED })
      // Whoever cancels ends the worker, and the slice that nobody waits for any more with it.
      slice.catch(() => {})
      return slice
    }
    let asked = ask(0)
    for (;;) {
      const { rows, contents, ends, next } = await asked
      run.abort.signal.throwIfAborted()
      // The next slice is made in the worker while this one is stored.
      if (next !== null) asked = ask(next)
      for (let at = 0; at < rows.length; at += SLICE) {
        const slice = rows.slice(at, at + SLICE).map((row, index): ContentRow => ({
          row,
          content: contents.subarray(ends[at + index - 1] ?? 0, ends[at + index]),
        }))
        await writer.store(slice)
        done += slice.length
        moveOn(run, { done })
        await turn()
        run.abort.signal.throwIfAborted()
      }
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
  const committed: Committed = { added: 0, updated: 0, drafts: 0, waiting: 0 }
  /** Ids made so far, by what they begin with: see newQuestionId in question.ts. */
  const numbers = new Map<string, number>()
  let registers: Registers | null = null
  let checkCitations: ReturnType<typeof createCitationCheck> | null = null

  /** Whether the registers know of nothing that keeps a question out of use which is complete in itself. */
  async function isSound(json: Uint8Array): Promise<boolean> {
    registers ??= await readRegisters(trx)
    checkCitations ??= createCitationCheck(trx, registers)
    const content: QuestionContent = JSON.parse(new TextDecoder().decode(json))
    return (await checkCitations(content)).length === 0
  }

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

  async function update({ row, content: json }: ContentRow, questionId: string): Promise<void> {
    const question = await findQuestion(trx, questionId)
    // A revision that came to wait since the plan was made is nobody's to replace.
    if (!question || question.pendingVersionId !== null) refuse('import.changedMeanwhile')
    const content: QuestionContent = JSON.parse(new TextDecoder().decode(json))
    registers ??= await readRegisters(trx)
    const faults = await readFaults(trx, content, registers)
    const place = placeOfNewVersion(asQuestionStatus(question.status), rule, faults.length === 0)
    if (place.status !== question.status) await setQuestionStatus(trx, questionId, place.status)
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
    if (place.isPending) committed.waiting++
  }

  async function store(rows: readonly ContentRow[]): Promise<void> {
    const added: ImportedQuestion[] = []
    for (const one of rows) {
      const { row, content } = one
      if (row.action === 'update' && row.questionId !== null) {
        await update(one, row.questionId)
        continue
      }
      const isDraft =
        row.isIncomplete ||
        run.status === 'draft' ||
        placeOfNewVersion(null, rule).status === 'draft' ||
        !(await isSound(content))
      const { action: _, isIncomplete: __, ...columns } = row
      added.push({
        ...columns,
        content,
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
