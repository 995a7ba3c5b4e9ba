import { Button } from 'antd'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate } from 'react-router'
import type { DrillTodayView } from '#contract/drill'
import { assertNever } from '#engine/assert-never'
import { useFormat } from '../../i18n/use-format.ts'
import { Card } from '../../ui/card.tsx'
import { Kbd } from '../../ui/kbd.tsx'
import { ScoreBar } from '../../ui/score-bar.tsx'
import { Tag } from '../../ui/tag.tsx'
import styles from './drill-card.module.css'
import { mayRepeat, nextStep } from './next-step.ts'
import { useEnter } from './use-enter.ts'

type Props = { drill: DrillTodayView; nowMs: number; main?: boolean }

/** 本周一练: what it is, how far it is, and the one next step. On the main card Enter takes that step. */
export function DrillCard({ drill, nowMs, main = false }: Props) {
  const { t } = useTranslation('today')
  const format = useFormat()
  const navigate = useNavigate()
  const step = nextStep(drill)
  const go = () => {
    if (step === 'seeResult' && drill.counts) void navigate(`/result/${drill.counts.sittingId}`)
    else if (step !== 'none') void navigate(`/sitting/${drill.drillId}`)
  }
  useEnter(main && step !== 'none', go)
  const answered = drill.open?.answered ?? (drill.state === 'done' ? drill.questions : 0)

  return (
    <Card
      edge={drill.state === 'missed' ? 'bad' : drill.state === 'done' ? 'ok' : 'blue'}
      className={styles.card}
    >
      <div className={styles.row}>
        <div className={styles.words}>
          <p className={styles.kicker}>{t('drill.kicker', { week: format.week(drill.week) })}</p>
          <h2>{drill.title}</h2>
          <ul className={styles.facts}>
            <li>{t('common:questions', { count: drill.questions })}</li>
            <li>{drill.limitMs === null ? t('drill.noLimit') : format.minutes(drill.limitMs)}</li>
            <li>{t(`drill.counted.${drill.counted}`, { aDay: drill.countedADay ?? 1 })}</li>
            {drill.countedADay === null ? null : (
              <li>{t('drill.begunToday', { count: drill.begunToday })}</li>
            )}
            {drill.maxAttempts === null ? null : (
              <li>{t('drill.attempts', { done: drill.attempts, most: drill.maxAttempts })}</li>
            )}
            <li>{t('drill.closes', { time: format.deadline(drill.closesAtMs) })}</li>
            <li>
              <Link to={`/rules/${drill.drillId}`} aria-label={t('drill.rulesOf', { title: drill.title })}>
                {t('drill.rules')}
              </Link>
            </li>
          </ul>
        </div>
        <div className={styles.action}>
          <div className={styles.buttons}>
            {mayRepeat(drill, nowMs) ? (
              <Button size="large" onClick={() => void navigate(`/sitting/${drill.drillId}`)}>
                {t('drill.repeat')}
              </Button>
            ) : null}
            {step === 'none' ? null : (
              <Button
                type={main ? 'primary' : 'default'}
                size="large"
                className={main ? (styles.primary ?? '') : ''}
                onClick={go}
              >
                {t(`drill.${step}`)}
              </Button>
            )}
          </div>
          <p className={styles.beside}>
            <Beside drill={drill} />
            {main && step !== 'none' ? <Kbd>{t('drill.enter')}</Kbd> : null}
          </p>
        </div>
      </div>
      <ScoreBar
        size="large"
        value={answered}
        max={drill.questions}
        label={t('drill.progress', { answered, count: drill.questions })}
      />
    </Card>
  )
}

function Beside({ drill }: { drill: DrillTodayView }) {
  const { t } = useTranslation('today')
  const format = useFormat()
  switch (drill.state) {
    case 'open':
      return <span>{openSentence(drill.open, t, format.duration)}</span>
    case 'toDo':
      return <span>{t('drill.notStarted')}</span>
    case 'notOpenYet':
      return <span>{t('drill.opens', { time: format.dayAndTime(drill.opensAtMs) })}</span>
    case 'missed':
      return <span>{t('drill.missed', { time: format.deadline(drill.closesAtMs) })}</span>
    case 'done':
      return drill.counts ? (
        <span>
          {t('drill.done', {
            score: format.marks(drill.counts.scoreCents),
            full: format.marks(drill.fullCents),
            time: format.duration(drill.counts.spentMs),
          })}
          {drill.counts.provisional ? (
            <>
              {' '}
              <Tag tone="warn">{t('drill.provisional')}</Tag>
            </>
          ) : null}
        </span>
      ) : null
    default:
      return assertNever(drill.state)
  }
}

function openSentence(
  open: DrillTodayView['open'],
  t: TFunction<'today'>,
  duration: (ms: number) => string,
): string {
  const answered = open?.answered ?? 0
  const left = open?.remainingMs
  const sentence =
    left === null || left === undefined
      ? t('drill.answered', { count: answered })
      : t('drill.answeredLeft', { count: answered, time: duration(left) })
  return open && !open.counts ? t('drill.practice', { sentence }) : sentence
}
