import type { UseMutationResult } from '@tanstack/react-query'
import type { Inputs } from '#contract/contract'
import { useCommand } from './hooks.ts'

type Sent = Inputs['report']['send']
export type ReportKind = Sent['kind']
export type Report = UseMutationResult<unknown, Error, { kind: ReportKind; text: string }>

/** A report about one question of a sitting, on its way and when it has arrived. */
export function useReport({ sittingId, item }: Pick<Sent, 'sittingId' | 'item'>): Report {
  return useCommand((client, said: { kind: ReportKind; text: string }) =>
    client.report.send({ sittingId, item, ...said }),
  )
}
