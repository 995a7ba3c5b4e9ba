import { useRef } from 'react'
import { useCommand } from '../../../client/hooks.ts'
import { useChosenQuestions } from '../../../ui/use-chosen-questions.ts'
import { MOST_CHOSEN, toggleAll, toggleRow } from './selection.ts'

const NONE: ReadonlySet<string> = new Set()
const PAGE = 200

export type Selection = ReturnType<typeof useSelection>

/** Which questions are chosen, over all pages; it is still there when the list is come back to. */
export function useSelection() {
  const [chosen, setChosen] = useChosenQuestions()
  const last = useRef<string | null>(null)
  const all = useCommand(async (client, text: string) => {
    const ids: string[] = []
    for (let offset = 0, total = 1; offset < Math.min(total, MOST_CHOSEN); offset += PAGE) {
      // Each page needs the count of the one before.
      // oxlint-disable-next-line no-await-in-loop
      const page = await client.questionSearch.find({ text, offset, limit: PAGE })
      total = page.total
      ids.push(...page.rows.map(row => row.questionId))
    }
    return ids.slice(0, MOST_CHOSEN)
  })
  return {
    chosen,
    toggle: (id: string, shown: readonly string[], withShift: boolean) => {
      setChosen(toggleRow(chosen, shown, { id, from: withShift ? last.current : null }))
      last.current = id
    },
    toggleShown: (shown: readonly string[], isOn: boolean) => setChosen(toggleAll(chosen, shown, isOn)),
    chooseAll: (text: string) => all.mutate(text, { onSuccess: ids => setChosen(new Set(ids)) }),
    isLoading: all.isPending,
    error: all.error,
    clear: () => {
      last.current = null
      setChosen(NONE)
    },
  }
}
