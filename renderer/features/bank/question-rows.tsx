import { useKeptScroll } from '../../ui/use-kept-scroll.ts'
import type { QuestionRow, Subject } from './bank-types.ts'
import { QuestionTable } from './question-table.tsx'

type Props = { rows: readonly QuestionRow[]; subjects: readonly Subject[]; busy: boolean }

/** Comes up only with its rows, so that the place where it was left exists again. */
export function QuestionRows(props: Props) {
  useKeptScroll('bank.list')
  return <QuestionTable {...props} />
}
