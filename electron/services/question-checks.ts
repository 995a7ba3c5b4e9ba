import { type QuestionFault, checkQuestion } from '#engine/question/check-question'
import type { QuestionContent } from '#engine/question/question'
import type { Reader } from '#store/store'
import { listInstruments, listSubjects } from '#store/subjects'
import { AppError } from './app-error.ts'

/** Everything that keeps a content out of use: what the engine sees, and what only the registers know. */
export async function readFaults(db: Reader, content: QuestionContent): Promise<QuestionFault[]> {
  return [...checkQuestion(content), ...(await readUnknownWords(db, content))]
}

/** A version stays for ever: subject, topic, instrument and edition must be ones that can be printed. */
async function readUnknownWords(db: Reader, content: QuestionContent): Promise<QuestionFault[]> {
  const faults: QuestionFault[] = []
  const subject = (await listSubjects(db)).find(known => known.id === content.subject)
  if (!subject?.topics.some(topic => topic.id === content.topic))
    faults.push({ field: 'topic', code: 'question.unknownTopic' })
  const instruments = await listInstruments(db)
  for (const { instrument, edition } of content.citations) {
    const known = instruments.find(row => row.id === instrument)
    if (!known?.editions.some(row => row.id === edition))
      faults.push({ field: 'citations', code: 'question.unknownInstrument' })
  }
  return faults
}

/** Names the first; the editor shows them all. */
export function refuseFaults([fault]: readonly QuestionFault[]): void {
  if (!fault) return
  throw new AppError('question.faulty', {
    values: { ...fault.values, fault: fault.code },
    place: { field: fault.field },
  })
}
