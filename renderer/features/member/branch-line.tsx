import { Button, Input, Popconfirm } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BranchView } from '#contract/branch'
import { useCommand } from '../../client/hooks.ts'
import { RefusalAlert } from '../../ui/refusal-alert.tsx'
import styles from './branch-dialog.module.css'

export function BranchLine({ branch }: { branch: BranchView }) {
  const { t } = useTranslation('member')
  const { branchId, name } = branch
  const [draft, setDraft] = useState<string | null>(null)
  const rename = useCommand((client, next: string) => client.branch.rename({ branchId, name: next }))
  const remove = useCommand(client => client.branch.remove({ branchId }))
  const save = () => {
    const next = draft?.trim() ?? ''
    if (next === '' || next === name) setDraft(null)
    else rename.mutate(next, { onSuccess: () => setDraft(null) })
  }
  return (
    <li className={styles['line']}>
      {draft === null ? (
        <>
          <span className={styles['name']}>{name}</span>
          <span className={styles['count']}>{t('branch.members', { count: branch.members })}</span>
          <Button size="small" aria-label={t('branch.renameOf', { name })} onClick={() => setDraft(name)}>
            {t('branch.rename')}
          </Button>
          <Popconfirm
            title={t('branch.removeQuestion', { name })}
            okText={t('branch.remove')}
            cancelText={t('branch.cancel')}
            onConfirm={() => remove.mutate(undefined)}
          >
            <Button
              size="small"
              danger
              aria-label={t('branch.removeOf', { name })}
              disabled={branch.members > 0}
              title={branch.members > 0 ? t('branch.hasMembers') : undefined}
              loading={remove.isPending}
            >
              {t('branch.remove')}
            </Button>
          </Popconfirm>
        </>
      ) : (
        <>
          <Input
            aria-label={t('branch.name')}
            value={draft}
            maxLength={60}
            onChange={event => setDraft(event.target.value)}
            onPressEnter={save}
          />
          <Button size="small" type="primary" loading={rename.isPending} onClick={save}>
            {t('branch.save')}
          </Button>
          <Button
            size="small"
            onClick={() => {
              rename.reset()
              setDraft(null)
            }}
          >
            {t('branch.cancel')}
          </Button>
        </>
      )}
      <div className={styles['problem']}>
        <RefusalAlert error={rename.error ?? remove.error} />
      </div>
    </li>
  )
}
