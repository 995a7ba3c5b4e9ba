import type { Dispatch, SetStateAction } from 'react'
import { useKept } from '../../ui/use-kept.ts'
import type { BankFilter } from './bank-filter.ts'
import { NO_FILTER } from './bank-filter.ts'

/** What the list shows; the editor walks along the same list. */
export function useBankFilter(): [BankFilter, Dispatch<SetStateAction<BankFilter>>] {
  return useKept<BankFilter>('bank.filter', NO_FILTER)
}
