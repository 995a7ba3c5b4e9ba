import { printQuery } from '#engine/search/query'
import { useView } from '../../../client/hooks.ts'
import { useSettled } from '../../../ui/use-settled.ts'

/** Shorter stems than this are still being typed. */
const ENOUGH = 6

/** Ids of other questions in use that ask the same in the same words. */
export function useTwins(stem: string, questionId: string | null): string[] {
  const text = useSettled(stem.trim(), 700)
  const isEnough = text.length >= ENOUGH
  const input = isEnough ? { text: sameWords(text), offset: 0, limit: 20 } : null
  const found = useView(['bank'], 'questionSearch.find', input, async client =>
    input === null ? { rows: [] } : client.questionSearch.find(input),
  )
  return (found.data?.rows ?? [])
    .filter(row => row.questionId !== questionId && row.stem.text.trim() === text)
    .map(row => row.questionId)
}

/** Its beginning exactly as it is written, among questions in use: enough to find who begins alike. */
function sameWords(stem: string): string {
  return printQuery({
    words: [{ text: stem.slice(0, 100).trim(), exact: true, without: false }],
    filters: [{ field: 'status', values: ['inUse'], without: false }],
  })
}
