import type { WeekBoard } from './week-board.ts'
import { decimalsFor, scoreText } from './score-text.ts'
import type { Words } from './reason-words.ts'

/** The answer the board gives, as the title of the screen. */
export function headline(board: WeekBoard, { t, language }: Words): string {
  if (board.drillId === null) return t('headline.noDrill')
  if (board.members.length === 0) return board.closed ? t('empty.nobodyClosed.title') : t('headline.nobody')
  const leaders = board.branches.filter(branch => branch.rank === 1)
  const first = leaders[0]
  if (!first) return t('headline.noRank')
  const score = scoreText(first.meanCents, decimalsFor([first.meanCents]), language)
  if (leaders.length === 1) return t('headline.leads', { name: first.name, score })
  const names = new Intl.ListFormat(language).format(leaders.map(branch => branch.name))
  return t('headline.shared', { names, score })
}
