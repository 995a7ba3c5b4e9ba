import { Button } from 'antd'
import { useEffect, useEffectEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImportItemView } from '#contract/question-import'
import { useView } from '../../client/hooks.ts'
import { useFormat } from '../../i18n/use-format.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Kbd } from '../../ui/kbd.tsx'
import { LoadingState } from '../../ui/loading-state.tsx'
import { RefusalAlert } from '../../ui/refusal-alert.tsx'
import { useAnnounce } from '../../ui/announcer.tsx'
import { Tag } from '../../ui/tag.tsx'
import { takesKeys } from '../../ui/takes-keys.ts'
import { useLast } from '../../ui/use-last.ts'
import { CompareTable } from './compare-table.tsx'
import { deskAct } from './desk-keys.ts'
import styles from './import.module.css'
import type { Decision } from './import-types.ts'
import { placeWords } from './place-words.ts'
import { useContentWords } from './use-content-words.ts'
import type { DryRunState } from './use-dry-run.ts'

const SLICE = 20
const CHOICES: readonly { take: Decision; key: string }[] = [
  { take: 'import', key: '1' },
  { take: 'skip', key: '2' },
  { take: 'update', key: '3' },
]

/** Near-duplicates one by one beside what they resemble: 1, 2, 3 decide and go on, arrows look. */
export function DuplicateDesk({ dry }: { dry: DryRunState }) {
  const { t } = useTranslation('import')
  const { importId, turn } = dry
  const [index, setIndex] = useState(0)
  const [decided, setDecided] = useState<ReadonlyMap<number, Decision>>(new Map())
  const asked = { importId, offset: index - (index % SLICE), limit: SLICE }
  const view = useView([], 'questionImport.items.duplicate', { ...asked, turn }, client =>
    client.questionImport.items({ ...asked, list: 'duplicate' }),
  )
  const total = useLast(view.data?.total) ?? 0
  const row = view.data?.rows[index - asked.offset]
  const announce = useAnnounce()
  const move = (by: 1 | -1) => setIndex(Math.min(Math.max(index + by, 0), Math.max(total - 1, 0)))
  const decide = (take: Decision) => {
    if (!row || dry.busy) return
    dry.decide({ duplicates: [{ item: row.item, take }] })
    setDecided(before => new Map(before).set(row.item, take))
    announce(t(`desk.took.${take}`, { number: index + 1 }))
    move(1)
  }
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (takesKeys(event.target)) return
    const act = deskAct(event, row?.bankQuestion !== null && row !== undefined)
    if (act === null) return
    event.preventDefault()
    if (act.kind === 'move') move(act.by)
    else decide(act.take)
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event)
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
  if (view.error) return <RefusalAlert error={view.error} />
  if (view.data?.total === 0) {
    return <EmptyState title={t('none.duplicate.title')}>{t('none.duplicate.text')}</EmptyState>
  }
  const taken = row ? (decided.get(row.item) ?? row.decision) : null
  return (
    <>
      <div className={styles['deskHead']}>
        <Button disabled={index === 0} onClick={() => move(-1)}>
          {t('desk.before')} <Kbd>←</Kbd>
        </Button>
        <b aria-live="polite">{t('desk.place', { number: index + 1, total })}</b>
        <Button disabled={index >= total - 1} onClick={() => move(1)}>
          {t('desk.next')} <Kbd>→</Kbd>
        </Button>
        <span className={styles['rest']}>
          <Button disabled={dry.counts.undecided === 0} onClick={() => dry.decide({ rest: 'skip' })}>
            {t('desk.restSkip')}
          </Button>
          <Button disabled={dry.counts.undecided === 0} onClick={() => dry.decide({ rest: 'import' })}>
            {t('desk.restImport')}
          </Button>
        </span>
      </div>
      {row ? (
        <>
          <fieldset className={styles['choices']} aria-label={t('desk.question')}>
            {CHOICES.map(({ take, key }) => (
              <Button
                key={take}
                type={taken === take ? 'primary' : 'default'}
                size="large"
                aria-pressed={taken === take}
                disabled={take === 'update' && row.bankQuestion === null}
                onClick={() => decide(take)}
              >
                <Kbd>{key}</Kbd> {t(`desk.choice.${take}`)}
              </Button>
            ))}
            <span className={styles['muted']}>
              {t(taken === null ? 'desk.waits' : `desk.effect.${taken}`)}
            </span>
          </fieldset>
          <Pair row={row} />
        </>
      ) : (
        <LoadingState />
      )}
    </>
  )
}

function Pair({ row }: { row: ImportItemView }) {
  const words = useContentWords()
  const format = useFormat()
  const { t } = words
  const { bankQuestion, fileQuestion } = row
  const other = bankQuestion
    ? { title: t('import:side.bank', { id: bankQuestion.questionId }), content: bankQuestion.content }
    : fileQuestion
      ? {
          title: t('import:side.earlier', { place: placeWords(fileQuestion.place, t) }),
          content: fileQuestion.content,
        }
      : null
  const own = t('import:side.item', { place: placeWords(row.place, t) })
  return (
    <>
      <p>
        <Tag tone="warn">{t('import:desk.similarity', { share: format.percent(row.similarity ?? 0) })}</Tag>
      </p>
      {other ? (
        <CompareTable
          caption={t('import:caption.duplicate')}
          before={other}
          after={{ title: own, content: row.content }}
          words={words}
        />
      ) : null}
    </>
  )
}
