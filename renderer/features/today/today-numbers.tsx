import { useTranslation } from 'react-i18next'
import type { Outputs } from '#contract/contract'
import type { DrillTodayView } from '#contract/drill'
import { useFormat } from '../../i18n/use-format.ts'
import { Card } from '../../ui/card.tsx'
import { StatNumber } from '../../ui/stat-number.tsx'
import { questionsLeft } from './next-step.ts'
import styles from './today-numbers.module.css'

type Board = Outputs['board']['week']
type Props = { drill: DrillTodayView | undefined; board: Board | undefined }

/** Only figures that exist: a dash and a reason where there is none yet. */
export function TodayNumbers({ drill, board }: Props) {
  const { t } = useTranslation('today')
  const format = useFormat()
  const branch = board?.branches.find(row => row.isCallers)
  const ranked = board?.branches.filter(row => row.rank !== null).length ?? 0
  const score = drill?.counts
  return (
    <div className={styles.numbers}>
      <Card>
        <StatNumber
          label={t('numbers.left')}
          value={drill ? format.number(questionsLeft(drill)) : '–'}
          note={drill ? t('numbers.leftOf', { count: drill.questions }) : t('none.title')}
        />
      </Card>
      <Card>
        <StatNumber
          label={t('numbers.score')}
          value={score ? format.marks(score.scoreCents) : '–'}
          note={
            score && drill
              ? t(score.provisional ? 'numbers.provisionalOf' : 'numbers.scoreOf', {
                  full: format.marks(drill.fullCents),
                })
              : t('numbers.noScore')
          }
        />
      </Card>
      <Card>
        <StatNumber
          label={t('numbers.rank')}
          value={branch?.rank ? format.number(branch.rank) : '–'}
          note={
            branch
              ? branch.rank
                ? t('numbers.rankOf', { count: ranked, done: branch.participants, roster: branch.roster })
                : t(`numbers.${branch.unrankedBecause ?? 'unranked'}`, {
                    done: branch.participants,
                    roster: branch.roster,
                    minimum: board?.minParticipants,
                  })
              : t('numbers.unranked')
          }
        />
      </Card>
    </div>
  )
}
