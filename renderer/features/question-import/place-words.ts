import type { ReadingFaultView } from '#contract/question-import'
import type { Words } from './fault-words.ts'

type Place = ReadingFaultView['place']

/** Where in the file: 「试题 第 12 行」. */
export function placeWords({ sheet, row, line }: Place, t: Words): string {
  const number = row ?? line
  return [sheet, number === undefined ? undefined : t('import:place.row', { number })]
    .filter(one => one !== undefined && one !== '')
    .join(' ')
}
