import { useView } from '../../../client/hooks.ts'
import { useSettled } from '../../../ui/use-settled.ts'

/** Shorter stems than this are still being typed. */
const ENOUGH = 6

/** Ids of other questions in use that ask the same in the same words. */
export function useTwins(stem: string, questionId: string | null): string[] {
  const text = useSettled(stem.trim(), 700)
  const isEnough = text.length >= ENOUGH
  const found = useView(['bank'], 'question.list.twins', isEnough ? text : null, client =>
    isEnough
      ? client.question.list({ text: text.slice(0, 100).trim(), offset: 0, limit: 20 })
      : Promise.resolve({ total: 0, rows: [] }),
  )
  return (found.data?.rows ?? [])
    .filter(row => row.questionId !== questionId && row.stem.trim() === text)
    .map(row => row.questionId)
}
