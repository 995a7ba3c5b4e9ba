import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { RankReasonView } from '#contract/board'
import type { ResultView } from '#contract/sitting'
import { assertNever } from '#engine/assert-never'
import { useView } from '../../client/hooks.ts'
import type { Format } from '../../i18n/format.ts'
import { useFormat } from '../../i18n/use-format.ts'
import styles from './place-sentence.module.css'

/** Where the member and the branch stand now, and what they are behind by. Only for the sitting that counts. */
export function PlaceSentence({ result }: { result: ResultView }) {
  const { t } = useTranslation('result')
  const format = useFormat()
  const { week, drillId } = result
  const board = useView(['boards', 'sittings'], 'board.week', { week, drillId }, client =>
    client.board.week({ week, drillId }),
  )
  if (!board.data || !result.counted) return null
  const me = board.data.members.find(row => row.isCaller)
  const branch = board.data.branches.find(row => row.isCallers)
  return (
    <p className={styles.place}>
      {me
        ? t('place.mine', {
            rank: me.rank,
            count: board.data.members.length,
            reason: reasonText(me.reason, t, format),
          })
        : null}
      {branch && branch.rank !== null && branch.reason
        ? t('place.branch', {
            name: branch.name,
            rank: branch.rank,
            count: board.data.branches.length,
            reason: reasonText(branch.reason, t, format),
          })
        : null}{' '}
      <Link to="/board">{t('place.board')}</Link>
    </p>
  )
}

function reasonText(reason: RankReasonView, t: TFunction<'result'>, format: Format): string {
  switch (reason.kind) {
    case 'first':
      return t('place.first')
    case 'shared':
      return t('place.shared')
    case 'behind': {
      const difference = Math.abs(reason.mine.amount / reason.mine.of - reason.above.amount / reason.above.of)
      return t(`place.behind.${reason.key}`, { difference: differenceText(reason.key, difference, format) })
    }
    default:
      return assertNever(reason)
  }
}

function differenceText(key: string, difference: number, format: Format): string {
  if (key === 'timeMs') return format.duration(difference)
  if (key === 'participation') return format.percent(difference)
  return key === 'attempts' ? format.number(difference) : format.marks(difference)
}
