import { useKeptScroll } from '../../ui/use-kept-scroll.ts'
import { QuestionTable, type TableProps } from './question-table.tsx'

/** Comes up only with its rows, so that the place where it was left exists again. */
export function QuestionRows(props: TableProps) {
  useKeptScroll('bank.list')
  return <QuestionTable {...props} />
}
