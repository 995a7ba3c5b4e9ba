import { Button } from 'antd'
import type { RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import type { GivenAnswer } from '#contract/answer'
import type { SittingItemView } from '#contract/sitting'
import { useFormat } from '../../i18n/use-format.ts'
import { Tag } from '../../ui/tag.tsx'
import { AnswerField } from './answer-field.tsx'
import { CaseGroup } from './case-group.tsx'
import { KeyHints } from './key-hints.tsx'
import styles from './question-view.module.css'
import { ruleKey } from './rule-words.ts'
import { useAnswering } from './use-answering.ts'
import { usePlayerKeys } from './use-player-keys.ts'
import { useSayGiven } from './use-say-given.ts'

type Props = {
  item: SittingItemView
  number: number
  /** The question on the page; its `[data-start]` is where the focus goes when it comes. */
  sectionRef: RefObject<HTMLElement | null>
  disabled: boolean
  /** Not while a dialog is open. */
  hearsKeys: boolean
  isFirst: boolean
  isLast: boolean
  onAnswer: (given: GivenAnswer, delayMs?: number) => void
  onFlush: () => void
  onFlag: () => void
  onPrevious: () => void
  /** The next question, where there is one. */
  onForward: () => void
  /** The next question, or after the last the way out. */
  onNext: () => void
  onKeys: () => void
  /** Something is wrong with this question. */
  onReport: () => void
}

export function QuestionView(props: Props) {
  const { item, number, sectionRef, disabled, onAnswer, onFlush, onNext } = props
  const onGiven = useSayGiven()
  const answering = useAnswering({ item, section: sectionRef, onAnswer, onGiven })
  const { cursor, onRow, answer } = answering
  usePlayerKeys(props.hearsKeys && !disabled, {
    press: answering.press,
    previous: props.onPrevious,
    next: props.onForward,
    confirm: () => {
      if (!answering.toNextPart()) onNext()
    },
    flag: props.onFlag,
    showKeys: props.onKeys,
    leaveText: answering.leaveText,
  })
  return (
    <section ref={sectionRef} aria-labelledby="question" className={styles.question}>
      <QuestionLine item={item} number={number} />
      {item.type === 'caseGroup' ? (
        <CaseGroup item={item} number={number} disabled={disabled} answering={answering} onFlush={onFlush} />
      ) : (
        <AnswerField
          asked={item}
          level={1}
          headingId="question"
          disabled={disabled}
          row={cursor.row}
          onRow={row => onRow(0, row)}
          onAnswer={(given, delayMs) => answer(0, given, delayMs)}
          onFlush={onFlush}
        />
      )}
      <Footer {...props} />
    </section>
  )
}

function QuestionLine({ item, number }: { item: SittingItemView; number: number }) {
  const { t } = useTranslation('sitting')
  const format = useFormat()
  const minus = item.wrongCents < 0 ? t('rule.minus', { marks: format.marks(-item.wrongCents) }) : null
  return (
    <p className={styles.line}>
      <span id="question-number">{t('strip.number', { number })}</span>
      <span>{t(`common:questionType.${item.type}`)}</span>
      <span>
        {t('marks', {
          marks: format.marks(item.fullCents),
          rule: [t(`rule.${ruleKey(item)}`), minus].filter(Boolean).join(t('common:place.separator')),
        })}
      </span>
      {item.isCase && item.type !== 'caseGroup' ? <Tag>{t('case')}</Tag> : null}
      {item.flagged ? <Tag tone="warn">{t('strip.flagged')}</Tag> : null}
    </p>
  )
}

function Footer({ item, isFirst, isLast, onFlag, onPrevious, onNext, onKeys, onReport }: Props) {
  const { t } = useTranslation(['sitting', 'common'])
  return (
    <footer className={styles.footer}>
      <KeyHints item={item} onKeys={onKeys} />
      <div className={styles.buttons}>
        <Button size="large" type="text" onClick={onReport}>
          {t('common:report.open')}
        </Button>
        <Button size="large" aria-pressed={item.flagged} onClick={onFlag}>
          {item.flagged ? t('unflag') : t('flag')}
        </Button>
        <Button size="large" disabled={isFirst} onClick={onPrevious}>
          {t('previous')}
        </Button>
        <Button type="primary" size="large" onClick={onNext}>
          {isLast ? t('submit.open') : t('next')}
        </Button>
      </div>
    </footer>
  )
}
