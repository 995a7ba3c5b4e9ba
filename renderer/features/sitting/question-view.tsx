import { Button } from 'antd'
import type { RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import type { GivenAnswer } from '#contract/answer'
import type { SittingItemView } from '#contract/sitting'
import { useFormat } from '../../i18n/use-format.ts'
import { Kbd } from '../../ui/kbd.tsx'
import { Tag } from '../../ui/tag.tsx'
import { choiceCount } from './choosing.ts'
import { FillIn } from './fill-in.tsx'
import { OptionList } from './option-list.tsx'
import styles from './question-view.module.css'
import { ruleKey } from './rule-words.ts'

type Props = {
  item: SittingItemView
  number: number
  /** Where the focus goes when the question comes: its words, or the first blank. */
  startRef: RefObject<HTMLElement | null>
  disabled: boolean
  isFirst: boolean
  isLast: boolean
  onAnswer: (given: GivenAnswer, delayMs?: number) => void
  onFlush: () => void
  onFlag: () => void
  onPrevious: () => void
  onNext: () => void
  onKeys: () => void
}

export function QuestionView(props: Props) {
  const { item, number, startRef, disabled, onAnswer, onFlush, onNext } = props
  const { t } = useTranslation('sitting')
  return (
    <section aria-labelledby="question" className={styles.question}>
      <QuestionLine item={item} number={number} />
      {item.type === 'fillIn' ? (
        <FillIn
          item={item}
          startRef={startRef}
          disabled={disabled}
          onAnswer={onAnswer}
          onFlush={onFlush}
          onEnter={onNext}
        />
      ) : (
        <>
          <h1
            id="question"
            ref={element => {
              startRef.current = element
            }}
            tabIndex={-1}
            className={styles.stem}
            aria-label={t('stem', { number, stem: item.stem })}
          >
            {item.stem}
          </h1>
          <OptionList item={item} disabled={disabled} onAnswer={onAnswer} />
        </>
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
      <span>{t('strip.number', { number })}</span>
      <span>{t(`common:questionType.${item.type}`)}</span>
      <span>
        {t('marks', {
          marks: format.marks(item.fullCents),
          rule: [t(`rule.${ruleKey(item)}`), minus].filter(Boolean).join(t('common:place.separator')),
        })}
      </span>
      {item.isCase ? <Tag>{t('case')}</Tag> : null}
      {item.flagged ? <Tag tone="warn">{t('strip.flagged')}</Tag> : null}
    </p>
  )
}

function Footer({ item, isFirst, isLast, onFlag, onPrevious, onNext, onKeys }: Props) {
  const { t } = useTranslation('sitting')
  return (
    <footer className={styles.footer}>
      <div className={styles.hints}>
        <ChoiceKeys item={item} />
        <button type="button" className={styles.keys} onClick={onKeys}>
          <Kbd>?</Kbd> {t('keys.open')}
        </button>
      </div>
      <div className={styles.buttons}>
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

const LETTERS = 'ABCDEFGH'

/** The keys of this question, beside what they do; all others are behind the question mark. */
function ChoiceKeys({ item }: { item: SittingItemView }) {
  const { t } = useTranslation('sitting')
  const count = choiceCount(item)
  if (count === 0) return null
  return (
    <span aria-hidden="true">
      <Kbd>A</Kbd>–<Kbd>{LETTERS[count - 1]}</Kbd> {t('keys.choose')}
    </span>
  )
}
