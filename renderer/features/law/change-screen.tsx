import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { useNavigate, useParams } from 'react-router'
import { useCommand, useView } from '../../client/hooks.ts'
import { useFormat } from '../../i18n/use-format.ts'
import { useAnnounce } from '../../ui/announcer.tsx'
import { LoadingState } from '../../ui/loading-state.tsx'
import { PageHead } from '../../ui/page-head.tsx'
import { RefusalAlert } from '../../ui/refusal-alert.tsx'
import { ExportAffected } from './export-affected.tsx'
import { ChangeView } from './change-view.tsx'
import { reviewAddress } from './law-addresses.ts'
import type { ManualLink } from './law-types.ts'
import styles from './law.module.css'

/** 条文对照: two editions whose texts are here, and the questions of the older one that the newer touches. */
export function ChangeScreen() {
  const { t } = useTranslation('law')
  const format = useFormat()
  const navigate = useNavigate()
  const announce = useAnnounce()
  const { instrumentId = '', fromEdition = '', toEdition = '' } = useParams()
  const pair = { instrumentId, fromEdition, toEdition }
  const register = useView(['bank'], 'instrument.list', {}, client => client.instrument.list({}))
  const view = useView(['bank'], 'instrument.alignment', pair, client => client.instrument.alignment(pair))
  const correct = useCommand((client, links: ManualLink[]) => client.instrument.setLinks({ ...pair, links }))
  const carry = useCommand(client => client.instrument.carryOver(pair))
  const entry = register.data?.find(one => one.instrumentId === instrumentId)
  const older = entry?.editions.find(one => one.editionId === fromEdition)
  const newer = entry?.editions.find(one => one.editionId === toEdition)
  const waiting = newer?.waiting ?? 0
  const carried = ({ questions, waiting: left }: { questions: number; waiting: number }) =>
    [t('carry.done', { count: questions }), ...(left > 0 ? [t('carry.waiting', { count: left })] : [])].join(
      ' ',
    )
  return (
    <>
      <PageHead
        title={t('change.title', { name: entry?.shortName ?? '' })}
        subtitle={
          older && newer
            ? t('change.subtitle', { from: older.label, to: newer.label, day: newer.effectiveFrom })
            : null
        }
        actions={
          <>
            <Button onClick={() => void navigate('/laws')}>{t('back')}</Button>
            {view.data ? <ExportAffected pair={pair} /> : null}
            <Button
              loading={carry.isPending}
              onClick={() =>
                carry.mutate(undefined, {
                  onSuccess: reply => announce(carried(reply)),
                })
              }
            >
              {t('carry.action')}
            </Button>
            <Button
              type="primary"
              disabled={waiting === 0}
              onClick={() => void navigate(reviewAddress(instrumentId, toEdition))}
            >
              {t('register.review', { count: waiting })}
            </Button>
          </>
        }
      />
      <RefusalAlert error={view.error ?? correct.error ?? carry.error} />
      {carry.data ? <output className={styles['muted']}>{carried(carry.data)}</output> : null}
      {view.data ? (
        <>
          {view.data.confirmedAtMs === null ? null : (
            <p className={styles['muted']}>
              {t('change.confirmed', {
                name: view.data.confirmedByName ?? '',
                time: format.dayAndTime(view.data.confirmedAtMs),
              })}
            </p>
          )}
          <ChangeView
            alignment={view.data}
            busy={correct.isPending}
            onCorrect={links => correct.mutate(links)}
          />
        </>
      ) : view.error ? null : (
        <LoadingState />
      )}
    </>
  )
}
