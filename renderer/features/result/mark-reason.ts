import type { TFunction } from 'i18next'
import type { ResultItemView } from '#contract/sitting'
import type { Format } from '../../i18n/format.ts'

/** Why this mark, in one sentence: the amount alone does not say whether something was missing or something was wrong. */
export function markReason(item: ResultItemView, t: TFunction<'result'>, format: Format): string {
  const values = { marks: format.marks(item.markCents), hits: item.hits, of: item.of }
  if (item.outcome === 'wrong' || item.outcome === 'blank') {
    const kind = item.outcome === 'wrong' && hasWrongOption(item) ? 'wrongOption' : item.outcome
    if (item.markCents < 0) return t(`reason.${kind}Minus`, { marks: format.marks(-item.markCents) })
    return t(`reason.${kind}`, values)
  }
  if (item.outcome === 'right') return t('reason.right', values)
  if (item.type === 'fillIn') return t('reason.someBlanks', values)
  return hasWrongOption(item) ? t('reason.partial', values) : t('reason.tooFew', values)
}

function hasWrongOption(item: ResultItemView): boolean {
  return item.type === 'multiple' && item.options.some(option => option.chosen && !option.isKey)
}
