import { createContext, useContext } from 'react'
import type { QuestionFault } from '#engine/question/check-question'
import { useFaultWords } from '../use-fault-words.ts'

/** Where a group of fields stands: `path` is '' or 'parts.0.', and `faults` are those of the group, in its own words. */
export type FieldScope = { path: string; faults: readonly QuestionFault[] }

export const FieldScopeContext = createContext<FieldScope>({ path: '', faults: [] })

/** Sentences for a field, and the mark by which a fault finds its way to it. */
export function useFieldFaults() {
  const { path, faults } = useContext(FieldScopeContext)
  const words = useFaultWords()
  return {
    of: (...fields: string[]) => [
      ...new Set(faults.filter(fault => fields.includes(fault.field)).map(words)),
    ],
    /** All of a list: `options` and `options.B`. */
    under: (...lists: string[]) => [
      ...new Set(
        faults
          .filter(({ field }) => lists.some(list => field === list || field.startsWith(`${list}.`)))
          .map(words),
      ),
    ],
    has: (field: string) => faults.some(fault => fault.field === field),
    mark: (field: string) => ({ 'data-field': `${path}${field}` }),
  }
}

/** Puts the focus on the field of a fault, or on the nearest one around it: `options.B`, `options`. */
export function focusField(root: HTMLElement | null, field: string): void {
  const parts = field.split('.')
  while (parts.length > 0) {
    const found = root?.querySelector<HTMLElement>(`[data-field="${parts.join('.')}"]`)
    const target = found?.matches('input, textarea, button')
      ? found
      : found?.querySelector<HTMLElement>('input, textarea, button')
    if (target) {
      target.focus()
      target.scrollIntoView({ block: 'nearest' })
      return
    }
    parts.pop()
  }
}
