import { useDeferredValue } from 'react'
import { useTranslation } from 'react-i18next'
import { fullMarksCents, questionCount } from '#engine/paper/blueprint'
import { useView } from '../../client/hooks.ts'
import { useFormat } from '../../i18n/use-format.ts'
import { Card } from '../../ui/card.tsx'
import { RefusalAlert } from '../../ui/refusal-alert.tsx'
import { StatNumber } from '../../ui/stat-number.tsx'
import styles from './drill-editor.module.css'
import type { Settings } from './drill-types.ts'
import { FaultList } from './fault-list.tsx'
import { FillTable } from './fill-table.tsx'
import type { SettingsFault } from './settings-faults.ts'
import { useLast } from '../../ui/use-last.ts'
import { useSettled } from '../../ui/use-settled.ts'

type Props = { blueprint: Settings['blueprint']; faults: readonly SettingsFault[] }

/** 组卷检查 while it is written: sums at once, faults in words, and whether the bank can fill every section. */
export function BlueprintCheck({ blueprint, faults }: Props) {
  const { t } = useTranslation('drill')
  const format = useFormat()
  const settled = useSettled(blueprint, 350)
  const sound = faults.every(fault => fault.kind !== 'blueprint')
  const asked = useDeferredValue(settled)
  const tried = useView(['bank'], 'drill.tryBlueprint', sound ? asked : null, client =>
    sound ? client.drill.tryBlueprint({ blueprint: asked }) : Promise.resolve(null),
  )
  const fill = useLast(tried.data ?? undefined)?.sections ?? null
  const short = fill?.some(section => section.available < section.wanted) ?? false
  const isFresh =
    sound && tried.data !== undefined && fill !== null && asked === blueprint && !tried.isFetching
  return (
    <Card title={t('check.title')}>
      <div className={styles['sums']}>
        <StatNumber label={t('check.questions')} value={format.number(questionCount(blueprint))} />
        <StatNumber label={t('check.full')} value={format.marks(fullMarksCents(blueprint))} />
      </div>
      {faults.length > 0 ? <FaultList blueprint={blueprint} faults={faults} /> : null}
      {sound ? (
        <>
          <RefusalAlert error={tried.error} />
          {fill ? <FillTable blueprint={asked} fill={fill} /> : null}
        </>
      ) : null}
      <output className={isFresh && short ? styles['short'] : styles['verdict']}>
        {sound
          ? t(isFresh ? (short ? 'check.shortage' : 'check.ready') : 'check.working')
          : t('check.fixFirst')}
      </output>
    </Card>
  )
}
