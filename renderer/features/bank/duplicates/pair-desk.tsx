import { Button } from 'antd'
import { useEffect, useEffectEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { NearPairView } from '#contract/duplicate'
import type { TakeOver } from '#engine/question/take-over'
import { useCommand } from '../../../client/hooks.ts'
import { useFormat } from '../../../i18n/use-format.ts'
import { useAnnounce } from '../../../ui/announcer.tsx'
import { Card } from '../../../ui/card.tsx'
import { Kbd } from '../../../ui/kbd.tsx'
import { LoadingState } from '../../../ui/loading-state.tsx'
import { RefusalAlert } from '../../../ui/refusal-alert.tsx'
import { Tag } from '../../../ui/tag.tsx'
import { takesKeys } from '../../../ui/takes-keys.ts'
import type { Decided } from './decided-line.tsx'
import styles from './duplicates.module.css'
import { PAIR_CHOICES, type PairChoice, pairAct } from './pair-keys.ts'
import { PairTable } from './pair-table.tsx'
import { TakeOverChoice } from './take-over-choice.tsx'

type Props = {
  pair: NearPairView | undefined
  /** Not the one before, which stays in sight until the next has come: it must not be decided twice. */
  isCurrent: boolean
  place: { index: number; total: number }
  onMove: (index: number) => void
  onDecided: (decided: Decided) => void
}
type Side = NearPairView['first']
const seen = ({ questionId, version }: Side) => ({ questionId, versionId: version.versionId })

/** One pair: what differs, and what becomes of it. 1, 2, 3 decide and the next one comes; arrows look. */
export function PairDesk({ pair, isCurrent, place: { index, total }, onMove, onDecided }: Props) {
  const { t } = useTranslation('bank')
  const format = useFormat()
  const announce = useAnnounce()
  const [take, setTake] = useState<TakeOver>({ tags: true, citations: true })
  const keep = useCommand((client, input: Parameters<typeof client.duplicate.keep>[0]) =>
    client.duplicate.keep(input),
  )
  const merge = useCommand((client, input: Parameters<typeof client.duplicate.merge>[0]) =>
    client.duplicate.merge(input),
  )
  const busy = !isCurrent || keep.isPending || merge.isPending
  const say = (decided: Decided) => {
    announce(decided.sentence)
    onDecided(decided)
  }
  const move = (by: 1 | -1) => {
    keep.reset()
    merge.reset()
    onMove(Math.min(Math.max(index + by, 0), total - 1))
  }
  const decide = (choice: PairChoice) => {
    if (!pair || busy) return
    if (choice === 'keep') {
      const sides = { first: seen(pair.first), second: seen(pair.second) }
      const names = { first: pair.first.questionId, second: pair.second.questionId }
      keep.mutate(
        { ...sides, kept: true },
        {
          onSuccess: () =>
            say({ sentence: t('duplicates.kept', names), undo: { kind: 'keep', pair: sides } }),
        },
      )
      return
    }
    const [stays, goes] = choice === 'keepLeft' ? [pair.first, pair.second] : [pair.second, pair.first]
    const names = { kept: stays.questionId, gone: goes.questionId }
    merge.mutate(
      { kept: seen(stays), gone: seen(goes), take },
      {
        onSuccess: ({ bulkEditId }) =>
          say({ sentence: t('duplicates.merged', names), undo: { kind: 'merge', bulkEditId } }),
      },
    )
  }
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (takesKeys(event.target)) return
    const act = pairAct(event)
    if (act === null) return
    event.preventDefault()
    if (act.kind === 'move') move(act.by)
    else decide(act.choice)
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event)
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
  return (
    <Card>
      <div className={styles['head']}>
        <Button disabled={index === 0} onClick={() => move(-1)}>
          {t('duplicates.before')} <Kbd>←</Kbd>
        </Button>
        <b aria-live="polite">{t('duplicates.nth', { number: index + 1, total })}</b>
        <Button disabled={index >= total - 1} onClick={() => move(1)}>
          {t('duplicates.next')} <Kbd>→</Kbd>
        </Button>
        {pair ? (
          <Tag tone="warn">{t('duplicates.similarity', { share: format.percent(pair.similarity) })}</Tag>
        ) : null}
      </div>
      <fieldset className={styles['choices']} aria-label={t('duplicates.question')}>
        {PAIR_CHOICES.map(({ choice, key }) => (
          <Button key={choice} size="large" disabled={!pair || busy} onClick={() => decide(choice)}>
            <Kbd>{key}</Kbd> {t(`duplicates.${choice}`)}
          </Button>
        ))}
      </fieldset>
      {pair ? <TakeOverChoice pair={pair} take={take} onTake={setTake} /> : null}
      <p className={styles['muted']}>{t('duplicates.keepEffect')}</p>
      <RefusalAlert error={keep.error ?? merge.error} />
      {pair ? <PairTable pair={pair} /> : <LoadingState />}
    </Card>
  )
}
