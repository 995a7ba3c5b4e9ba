import { useTranslation } from 'react-i18next'
import type { ResultItemView, ResultPartView } from '#contract/sitting'
import { useSession } from '../../client/session.ts'
import { useFormat } from '../../i18n/use-format.ts'
import { Card } from '../../ui/card.tsx'
import { RichText } from '../../ui/rich-text.tsx'
import { SupersededTag } from '../../ui/superseded-tag.tsx'
import { Tag } from '../../ui/tag.tsx'
import { GivenAndKey } from './given-and-key.tsx'
import { GivenText } from './given-text.tsx'
import { markReason, speedReason } from './mark-reason.ts'
import { OutcomeTag } from './outcome-tag.tsx'
import { ReportButton } from './report-button.tsx'
import styles from './result-item.module.css'
import { Why } from './why.tsx'

/** One question as it came out: what was given, what is right, and where it stands in the law. */
export function ResultItem({ sittingId, item }: { sittingId: string; item: ResultItemView }) {
  const { t } = useTranslation('result')
  const format = useFormat()
  // A trainee reads it at the citation itself; who keeps the bank sees it at a glance.
  const isInstructor = useSession().roles.some(role => role === 'instructor' || role === 'administrator')
  const isGroup = item.type === 'caseGroup'
  return (
    <Card className={styles.item}>
      <div className={styles.line}>
        <span>
          {t('item.number', { number: item.item + 1 })} {t(`common:questionType.${item.type}`)}
        </span>
        {item.isCase && !isGroup ? <Tag>{t('item.case')}</Tag> : null}
        <SupersededTag on={item.superseded && isInstructor} />
        <span className={styles.marks}>
          {t('item.marks', { marks: format.marks(item.markCents), full: format.marks(item.fullCents) })}
        </span>
        <OutcomeTag outcome={item.outcome} />
        <ReportButton sittingId={sittingId} item={item.item} />
      </div>
      {isGroup ? (
        <div className={styles.case}>
          <h2>{t('item.caseText')}</h2>
          <RichText text={item.stem} />
        </div>
      ) : (
        <h2 className={styles.stem}>
          <RichText inline text={item.stem} />
        </h2>
      )}
      <p className={styles.reason}>
        {markReason(item, t, format)}
        {item.speed ? <span className={styles.speed}>{speedReason(item, t, format)}</span> : null}
      </p>
      {isGroup ? (
        <ol className={styles.parts}>
          {item.parts.map((part, index) => (
            // The parts of one case never change places.
            // oxlint-disable-next-line react/no-array-index-key
            <li key={index}>
              <PartResult part={part} number={`${item.item + 1}.${index + 1}`} />
            </li>
          ))}
        </ol>
      ) : item.type === 'shortAnswer' ? (
        <GivenText item={item} />
      ) : (
        <GivenAndKey answered={item} />
      )}
      <Why answered={item} level={3} />
    </Card>
  )
}

function PartResult({ part, number }: { part: ResultPartView; number: string }) {
  const { t } = useTranslation('result')
  const format = useFormat()
  return (
    <>
      <div className={styles.line}>
        <span>
          <span className={styles.number}>{number}</span> {t(`common:questionType.${part.type}`)}
        </span>
        <span className={styles.marks}>
          {t('item.marks', { marks: format.marks(part.markCents), full: format.marks(part.fullCents) })}
        </span>
        <OutcomeTag outcome={part.outcome} />
      </div>
      <h3 className={styles.partStem}>
        <RichText inline text={part.stem} />
      </h3>
      <p className={styles.reason}>{markReason(part, t, format)}</p>
      <GivenAndKey answered={part} />
      <Why answered={part} level={4} />
    </>
  )
}
