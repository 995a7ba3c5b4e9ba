import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { ResultView } from '#contract/sitting'
import { useView } from '../../client/hooks.ts'
import { useFormat } from '../../i18n/use-format.ts'
import styles from './place-sentence.module.css'
import { placeWords } from './place-words.ts'

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
            reason: placeWords(me.reason, t, format),
          })
        : null}
      {branch && branch.rank !== null && branch.reason
        ? t('place.branch', {
            name: branch.name,
            rank: branch.rank,
            count: board.data.branches.length,
            reason: placeWords(branch.reason, t, format),
          })
        : null}{' '}
      <Link to="/board">{t('place.board')}</Link>
    </p>
  )
}
