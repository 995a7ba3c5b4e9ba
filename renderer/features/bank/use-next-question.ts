import { useView } from '../../client/hooks.ts'
import { toFindInput } from './bank-filter.ts'
import { useBankFilter } from './use-bank-filter.ts'

const AHEAD = 200

/** The question after this one in the list one came from; null at its end. */
export function useNextQuestion(questionId: string): string | null {
  const [filter] = useBankFilter()
  const input = { ...toFindInput(filter), limit: AHEAD }
  const list = useView(['bank'], 'questionSearch.find', input, client => client.questionSearch.find(input))
  const rows = list.data?.rows ?? []
  const index = rows.findIndex(row => row.questionId === questionId)
  return index < 0 ? null : (rows[index + 1]?.questionId ?? null)
}
