import { useTranslation } from 'react-i18next'
import type { SittingItemView } from '#contract/sitting'
import { partShare } from '#engine/marking/judge'
import { useFormat } from '../../i18n/use-format.ts'
import { RichText } from '../../ui/rich-text.tsx'
import { AnswerField } from './answer-field.tsx'
import { partsOf, type AskedPart } from './asked.ts'
import styles from './case-group.module.css'
import { ruleKey } from './rule-words.ts'
import type { Answering } from './use-answering.ts'

type Props = {
  item: SittingItemView
  number: number
  disabled: boolean
  answering: Answering
  onFlush: () => void
}

/** The case stays in view, beside its parts where there is room; each part is answered like a question of its own type. */
export function CaseGroup({ item, number, disabled, answering, onFlush }: Props) {
  const { t } = useTranslation('sitting')
  const { cursor, onRow, answer } = answering
  const parts = partsOf(item)
  return (
    <div className={styles.group}>
      <div className={styles.case}>
        <h1 id="question" tabIndex={-1} data-start="" aria-label={t('group.title', { number })}>
          {t('group.case')}
        </h1>
        {/* It scrolls on its own where it is longer than the window. */}
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
        <section className={styles.text} aria-label={t('group.case')} tabIndex={0}>
          <RichText text={item.stem} />
        </section>
      </div>
      <ol className={styles.parts}>
        {parts.map((part, index) => (
          <li
            // The parts of one case never change places.
            // oxlint-disable-next-line react/no-array-index-key
            key={index}
            data-part={index}
            className={index === cursor.part ? `${styles.part} ${styles.here}` : styles.part}
          >
            <PartLine item={item} part={part} index={index} number={`${number}.${index + 1}`} />
            <AnswerField
              asked={part}
              level={2}
              headingId={`part-${index + 1}`}
              disabled={disabled}
              row={index === cursor.part ? cursor.row : 0}
              onRow={row => onRow(index, row)}
              onAnswer={(given, delayMs) => answer(index, given, delayMs)}
              onFlush={onFlush}
            />
          </li>
        ))}
      </ol>
    </div>
  )
}

type PartLineProps = { item: SittingItemView; part: AskedPart; index: number; number: string }

function PartLine({ item, part, index, number }: PartLineProps) {
  const { t } = useTranslation('sitting')
  const format = useFormat()
  const marks = format.marks(partShare(item.fullCents, index, item.parts.length))
  const rule =
    part.type === 'multiple' && item.rule.kind === 'parts'
      ? ruleKey({ ...part, rule: item.rule.multiple })
      : null
  return (
    <p className={styles.line}>
      <b id={`part-${index + 1}-number`}>{number}</b>
      <span>{t(`common:questionType.${part.type}`)}</span>
      <span>
        {rule === null ? t('common:marks', { marks }) : t('marks', { marks, rule: t(`rule.${rule}`) })}
      </span>
    </p>
  )
}
