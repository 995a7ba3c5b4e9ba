import type { MemberBoardRow } from '#contract/board'
import { Tag } from '../../ui/tag.tsx'
import { ScoreBar } from '../../ui/score-bar.tsx'
import styles from './board-table.module.css'
import { RankCell } from './rank-cell.tsx'
import type { Words } from './reason-words.ts'
import { reasonWords } from './reason-words.ts'
import { scoreText } from './score-text.ts'

type Props = { member: MemberBoardRow; fullCents: number; decimals: 0 | 1 | 2; words: Words }

export function MemberRow({ member, fullCents, decimals, words }: Props) {
  const { t, format, language } = words
  return (
    <tr data-own={member.isCaller || undefined}>
      <RankCell rank={member.rank} shared={member.shared} />
      <th scope="row">
        <span className={styles['name']}>
          {member.name}
          {member.isCaller ? <span className={styles['ownMark']}>{t('member.own')}</span> : null}
        </span>
      </th>
      <td className={styles['branch']}>{member.branchName}</td>
      <td>
        <span className={styles['score']}>
          <ScoreBar value={member.scoreCents} max={fullCents} />
          <strong>{scoreText(member.scoreCents, decimals, language)}</strong>
        </span>
        {member.provisional ? <Tag tone="warn">{t('provisional.score')}</Tag> : null}
      </td>
      <td data-number>{format.duration(member.spentMs)}</td>
      <td className={styles['reason']}>{reasonWords(member.reason, words)}</td>
    </tr>
  )
}
