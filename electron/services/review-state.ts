import type { WrittenVersion } from '#engine/workflow/question-workflow'
import { questionEvents } from '#store/question-events'
import type { QuestionVersionRecord } from '#store/questions'
import type { QuestionRow } from '#store/schema'
import type { Reader } from '#store/store'
import { refuse } from './app-error.ts'

/** Who wrote a version, and who has approved it. */
export async function readWritten(
  db: Reader,
  { id, questionId, origin, authorId }: QuestionVersionRecord,
): Promise<WrittenVersion> {
  const events = await questionEvents(db, questionId)
  const approvedBy = events
    .filter(({ kind, versionId }) => kind === 'approve' && versionId === id)
    .map(({ memberId }) => memberId)
  return { isShipped: origin === 'shipped', authorId, approvedBy }
}

/** A revision by somebody else that waits for its reader is not replaced by another one: first it is approved or sent back. */
export function refuseOverRevision(
  { id, pendingVersionId }: Pick<QuestionRow, 'id' | 'pendingVersionId'>,
  waiting: Pick<QuestionVersionRecord, 'authorId'> | undefined,
  memberId: string,
): void {
  if (pendingVersionId !== null && waiting?.authorId !== memberId)
    refuse('workflow.revisionWaits', { questionId: id })
}
