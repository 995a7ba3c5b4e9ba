import type { TFunction } from 'i18next'
import type { PrintedSectionView } from '#contract/paper'
import { chineseNumeral } from '#engine/citation/format-citation'
import type { Format } from '../../i18n/format.ts'

/** 一, or 1 where sections are counted so. */
export function sectionNumber(index: number, t: TFunction<'paper'>): string {
  return t('print.numerals') === 'han' ? chineseNumeral(index + 1) : String(index + 1)
}

/** 一、单选题（共 10 题，每题 2 分，共 20 分） */
export function sectionTitle(
  {
    type,
    count,
    eachCents,
    markCents,
  }: Pick<PrintedSectionView, 'type' | 'count' | 'eachCents' | 'markCents'>,
  index: number,
  { t, format }: { t: TFunction<'paper'>; format: Format },
): string {
  const values = {
    number: sectionNumber(index, t),
    type: t(`common:questionType.${type}`),
    questions: count,
    sum: format.marks(markCents),
  }
  return eachCents === null
    ? t('print.sectionUneven', values)
    : t('print.section', { ...values, each: format.marks(eachCents) })
}
