import { Button, Popconfirm } from 'antd'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import type { DrillView } from '#contract/drill'
import { useCommand } from '../../client/hooks.ts'
import { useStatus } from '../../client/session.ts'
import { useAnnounce } from '../../ui/announcer.tsx'
import { RefusalAlert } from '../../ui/refusal-alert.tsx'
import styles from './drill-screen.module.css'

type Props = { drill: DrillView; onEdit: () => void; onRules: () => void }

/** The rules and a paper by them can always be printed; the rest says what can still be done. */
export function DrillActions({ drill, onEdit, onRules }: Props) {
  const { t } = useTranslation('drill')
  const navigate = useNavigate()
  return (
    <>
      <Changes drill={drill} onEdit={onEdit} />
      <span className={styles['links']}>
        <Button
          size="small"
          type="link"
          className={styles['rules'] ?? ''}
          aria-label={t('action.rulesOf', { title: drill.settings.title })}
          onClick={onRules}
        >
          {t('action.rules')}
        </Button>
        <Button
          size="small"
          type="link"
          className={styles['rules'] ?? ''}
          aria-label={t('action.printOf', { title: drill.settings.title })}
          onClick={() => void navigate(`/paper?drill=${drill.drillId}`)}
        >
          {t('action.print')}
        </Button>
      </span>
    </>
  )
}

/** What can still be done about a drill, or why nothing can: a paper that somebody has seen does not change. */
function Changes({ drill, onEdit }: Omit<Props, 'onRules'>) {
  const { t } = useTranslation('drill')
  const { nowMs } = useStatus()
  const announce = useAnnounce()
  const { drillId, settings, started } = drill
  const { title } = settings
  const withdraw = useCommand(client => client.drill.withdraw({ drillId }))

  if (started > 0) return <span className={styles['why']}>{t('list.lockedStarted', { count: started })}</span>
  if (drill.closesAtMs <= nowMs) return <span className={styles['why']}>{t('list.lockedPast')}</span>
  return (
    <span className={styles['buttons']}>
      <Button size="small" aria-label={t('action.reviseOf', { title })} onClick={onEdit}>
        {t('action.revise')}
      </Button>
      {drill.origin === 'special' ? (
        <Popconfirm
          title={t('list.withdrawQuestion', { title })}
          description={t('list.withdrawText')}
          okText={t('action.withdraw')}
          cancelText={t('editor.cancel')}
          onConfirm={() =>
            withdraw.mutate(undefined, { onSuccess: () => announce(t('list.withdrawn', { title })) })
          }
        >
          <Button size="small" loading={withdraw.isPending} aria-label={t('action.withdrawOf', { title })}>
            {t('action.withdraw')}
          </Button>
        </Popconfirm>
      ) : null}
      <RefusalAlert error={withdraw.error} />
    </span>
  )
}
