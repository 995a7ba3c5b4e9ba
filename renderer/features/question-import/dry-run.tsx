import { Tabs } from 'antd'
import type { ReactNode } from 'react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/use-format.ts'
import { Card } from '../../ui/card.tsx'
import { LoadingState } from '../../ui/loading-state.tsx'
import { RefusalAlert } from '../../ui/refusal-alert.tsx'
import { CommitBar } from './commit-bar.tsx'
import { DuplicateDesk } from './duplicate-desk.tsx'
import { FaultList } from './fault-list.tsx'
import styles from './import.module.css'
import type { Counts } from './import-types.ts'
import { ItemTable } from './item-table.tsx'
import { LeftOutList } from './left-out-list.tsx'
import { OpenChoices } from './open-choices.tsx'
import { PlanNotes } from './plan-notes.tsx'
import { UpdateList } from './update-list.tsx'
import type { DryRunState } from './use-dry-run.ts'
import { useDryRun } from './use-dry-run.ts'
import type { QuestionImport } from './use-import.ts'

const TABS = ['open', 'new', 'update', 'duplicate', 'refused', 'unchanged', 'leftOut'] as const
type TabKey = (typeof TABS)[number]
/** Shown even where they say 0: that nothing was refused is an answer too. */
const ALWAYS: readonly TabKey[] = ['new', 'update', 'duplicate', 'refused']

/** What the file would do to the bank, before it does anything. */
export function DryRun({ importId, run }: { importId: string; run: QuestionImport }) {
  const { t } = useTranslation('import')
  const { run: dry, error } = useDryRun(importId)
  if (!dry) return error ? <RefusalAlert error={error} /> : <LoadingState label={t('work.planning')} />
  return (
    <>
      <PlanNotes dry={dry} />
      <RefusalAlert error={error} />
      <PlanTabs dry={dry} />
      <CommitBar dry={dry} run={run} />
    </>
  )
}

function PlanTabs({ dry }: { dry: DryRunState }) {
  const { counts } = dry
  const [active, setActive] = useState<TabKey>(() => firstTab(counts))
  const shown: Record<TabKey, { count: number; children: ReactNode }> = {
    open: { count: openCount(counts), children: <OpenChoices dry={dry} /> },
    new: { count: counts.new, children: <ItemTable dry={dry} list="new" /> },
    update: { count: counts.update, children: <UpdateList dry={dry} /> },
    duplicate: { count: counts.duplicate, children: <DuplicateDesk key={dry.turn} dry={dry} /> },
    refused: { count: counts.refusedRows, children: <FaultList dry={dry} /> },
    unchanged: { count: counts.unchanged, children: <ItemTable dry={dry} list="unchanged" /> },
    leftOut: { count: counts.leftOut, children: <LeftOutList dry={dry} /> },
  }
  const keys = TABS.filter(key => ALWAYS.includes(key) || shown[key].count > 0 || key === active)
  return (
    <Card className={styles['plan']}>
      <Tabs
        activeKey={active}
        onChange={key => setActive(keys.find(known => known === key) ?? active)}
        destroyOnHidden
        items={keys.map(key => ({
          key,
          label: <TabLabel name={key} count={shown[key].count} counts={counts} />,
          children: shown[key].children,
        }))}
      />
    </Card>
  )
}

/** What asks for something comes up by itself. */
function firstTab(counts: Counts): TabKey {
  if (counts.open > 0) return 'open'
  if (counts.undecided > 0) return 'duplicate'
  if (counts.refusedRows > 0) return 'refused'
  return counts.new === 0 && counts.update > 0 ? 'update' : 'new'
}

/** Stays while something was left open by the file, so that a choice can be taken back. */
function openCount(counts: Counts): number {
  return counts.openTopics.length > 0 || counts.openDifficulty > 0
    ? Math.max(counts.open, counts.openDifficulty, 1)
    : 0
}

function TabLabel({ name, count, counts }: { name: TabKey; count: number; counts: Counts }) {
  const { t } = useTranslation('import')
  const format = useFormat()
  const waits = name === 'open' ? counts.open : name === 'duplicate' ? counts.undecided : 0
  const shown = name === 'open' ? counts.open : count
  return (
    <span className={styles['tab']} data-tone={shown > 0 ? name : undefined}>
      <span>{t(`tab.${name}`)}</span>
      <span className={styles['tabCount']}>
        <b>{format.number(shown)}</b>
        {waits > 0 ? <small>{t('tab.waits', { count: waits })}</small> : null}
      </span>
    </span>
  )
}
