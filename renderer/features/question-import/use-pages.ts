import { useState } from 'react'
import type { Client } from '../../client/client.ts'
import { useView } from '../../client/hooks.ts'
import { useLast } from '../../ui/use-last.ts'
import type { DryRunState } from './use-dry-run.ts'

type Asked = { importId: string; offset: number; limit: number }
type Page<Row> = { total: number; rows: Row[] }
export type Pages<Row> = {
  rows: readonly Row[] | null
  error: unknown
  busy: boolean
  page: number
  size: number
  total: number
  onPage: (page: number) => void
}

/** A list of the plan, page by page. */
export function usePages<Row>(
  { importId, turn }: DryRunState,
  name: string,
  size: number,
  ask: (client: Client, asked: Asked) => Promise<Page<Row>>,
): Pages<Row> {
  const [page, onPage] = useState(1)
  const asked = { importId, offset: (page - 1) * size, limit: size }
  const view = useView([], `questionImport.${name}`, { ...asked, turn }, client => ask(client, asked))
  const last = useLast(view.data)
  return {
    rows: last?.rows ?? null,
    error: view.error,
    busy: view.isFetching,
    page,
    size,
    total: last?.total ?? 0,
    onPage,
  }
}
