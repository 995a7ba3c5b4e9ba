import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { BranchView } from '#contract/branch'
import { useFormat } from '../../i18n/use-format.ts'
import { Card } from '../../ui/card.tsx'
import { PageHead } from '../../ui/page-head.tsx'
import styles from './drill-screen.module.css'
import type { Settings } from './drill-types.ts'
import { PrintButton } from './print-button.tsx'
import { RuleSheet } from './rule-sheet.tsx'
import { settingsSentence } from './settings-sentence.ts'

type Props = { settings: Settings; when: string; branches: readonly BranchView[]; onBack: () => void }

/** 评分办法 for who sets the drill: also of the standing one, which belongs to no week yet. */
export function DrillRules({ settings, when, branches, onBack }: Props) {
  const { t } = useTranslation(['drill', 'common'])
  const format = useFormat()
  const branchNames = new Map(branches.map(branch => [branch.branchId, branch.name]))
  return (
    <>
      <PageHead
        title={t('rules.titleOf', { title: settings.title })}
        subtitle={when}
        actions={
          <span className={styles['screenOnly']}>
            <Button onClick={onBack}>{t('editor.back')}</Button>
            <PrintButton />
          </span>
        }
      />
      <Card>
        <RuleSheet facts={settings} summary={settingsSentence(settings, { t, format, branchNames })} />
      </Card>
    </>
  )
}
