import { useState } from 'react'
import type { Inputs } from '#contract/contract'
import { useCommand, useView } from '../../client/hooks.ts'
import { useLast } from '../../ui/use-last.ts'
import type { Counts, Plan } from './import-types.ts'

type Changes = Omit<Inputs['questionImport']['decide'], 'importId'>

export type DryRunState = {
  importId: string
  plan: Plan
  counts: Counts
  /** Grows when lists may have changed: part of what they are asked by. */
  turn: number
  busy: boolean
  decide: (changes: Changes) => void
}

/** The plan and what is decided about it. */
export function useDryRun(importId: string): { run: DryRunState | null; error: unknown } {
  // Begins anew with each look: what was decided in between is not in the views of the last one.
  const [turn, setTurn] = useState(() => Date.now())
  const [counts, setCounts] = useState<Counts | null>(null)
  const asked = useView([], 'questionImport.plan', { importId, turn }, client =>
    client.questionImport.plan({ importId }),
  )
  const plan = useLast(asked.data)
  const decide = useCommand((client, changes: Changes) =>
    client.questionImport.decide({ importId, ...changes }),
  )
  return {
    error: asked.error ?? decide.error,
    run: plan
      ? {
          importId,
          plan,
          counts: counts ?? plan.counts,
          turn,
          busy: decide.isPending,
          decide: changes =>
            decide.mutate(changes, {
              onSuccess: reply => {
                setCounts(reply.counts)
                // A single decision changes no list but the count of those that wait.
                if (changes.duplicates === undefined) setTurn(before => before + 1)
              },
            }),
        }
      : null,
  }
}
