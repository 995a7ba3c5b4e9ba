import { Pagination } from 'antd'
import type { ReactNode } from 'react'
import { EmptyState } from '../../ui/empty-state.tsx'
import { LoadingState } from '../../ui/loading-state.tsx'
import { RefusalAlert } from '../../ui/refusal-alert.tsx'
import styles from './import.module.css'
import type { Pages } from './use-pages.ts'

type Props<Row> = {
  pages: Pages<Row>
  empty: { title: string; text: string }
  children: (rows: readonly Row[]) => ReactNode
}

/** A page of rows, with what stands there before, instead and behind. */
export function PagesFrame<Row>({ pages, empty, children }: Props<Row>) {
  if (pages.error) return <RefusalAlert error={pages.error} />
  if (pages.rows === null) return <LoadingState />
  if (pages.total === 0) return <EmptyState title={empty.title}>{empty.text}</EmptyState>
  return (
    <>
      {children(pages.rows)}
      {pages.total > pages.size ? (
        <Pagination
          className={styles['pages'] ?? ''}
          current={pages.page}
          pageSize={pages.size}
          total={pages.total}
          showSizeChanger={false}
          onChange={pages.onPage}
        />
      ) : null}
    </>
  )
}
