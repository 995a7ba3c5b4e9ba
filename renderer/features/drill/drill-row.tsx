import { useTranslation } from 'react-i18next'
import type { DrillView } from '#contract/drill'
import { parseWeekKey } from '#engine/week/iso-week'
import { useFormat } from '../../i18n/use-format.ts'
import { weekDays } from '../../i18n/week-days.ts'
import { Tag } from '../../ui/tag.tsx'
import { DrillActions } from './drill-actions.tsx'
import styles from './drill-screen.module.css'
import { sectionsSentence, settingsSentence } from './settings-sentence.ts'

type Props = {
  drill: DrillView
  branchNames: ReadonlyMap<string, string>
  isNow: boolean
  onEdit: () => void
  onRules: () => void
}

export function DrillRow({ drill, branchNames, isNow, onEdit, onRules }: Props) {
  const { t, i18n } = useTranslation(['drill', 'common'])
  const format = useFormat()
  const week = parseWeekKey(drill.week)
  const days = weekDays(drill.week, i18n.language)
  return (
    <tr data-own={isNow || undefined} className={styles['row']}>
      <th scope="row" className={styles['week']}>
        {t('week.name', { week: week?.week ?? drill.week })}
        {isNow ? <Tag tone="blue">{t('week.now')}</Tag> : null}
        {days ? <span className={styles['days']}>{t('week.days', days)}</span> : null}
      </th>
      <td className={styles['drill']}>
        <p className={styles['title']}>
          {drill.settings.title} <Tag>{t(`origin.${drill.origin}`)}</Tag>
        </p>
        <p className={styles['sentence']}>{settingsSentence(drill.settings, { t, format, branchNames })}</p>
        <p className={styles['sentence']}>{sectionsSentence(drill.settings, t)}</p>
      </td>
      <td data-number>{drill.started}</td>
      <td data-number>{drill.finished}</td>
      <td data-number>{drill.roster}</td>
      <td className={styles['actions']}>
        <DrillActions drill={drill} onEdit={onEdit} onRules={onRules} />
      </td>
    </tr>
  )
}
