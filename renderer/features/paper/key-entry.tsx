import { useTranslation } from 'react-i18next'
import type { PrintedAnswerView, PrintedKeyView } from '#contract/paper'
import { assertNever } from '#engine/assert-never'
import { useFormat } from '../../i18n/use-format.ts'
import { RichText } from '../../ui/rich-text.tsx'
import styles from './printed.module.css'

/** What is right, why, and where it is written. */
export function KeyEntry({ entry, isFirst }: { entry: PrintedKeyView; isFirst: boolean }) {
  const { t } = useTranslation('paper')
  const { number, part, answer, explanation, citations } = entry
  return (
    <div className={styles['entries']}>
      <div className={styles['entry']}>
        <span className={styles['label']}>
          {part === null || isFirst ? t('print.question', { number }) : null}
          {part === null ? null : t('print.part', { number: part })}
        </span>
        {answer === null ? null : (
          <span>
            {t('print.answer')}
            <Answer answer={answer} />
          </span>
        )}
      </div>
      {explanation === '' ? null : (
        <div className={styles['reason']}>
          {t('print.explanation')}
          <RichText inline text={explanation} />
        </div>
      )}
      {citations.length === 0 ? null : (
        <p className={styles['reason']}>
          {t('print.citations', { text: citations.join(t('print.semicolon')) })}
        </p>
      )}
    </div>
  )
}

function Answer({ answer }: { answer: PrintedAnswerView }) {
  const { t } = useTranslation('paper')
  const format = useFormat()
  switch (answer.kind) {
    case 'labels':
      return <b>{answer.labels.join('')}</b>
    case 'truth':
      return <b>{t(answer.value ? 'print.right' : 'print.wrong')}</b>
    case 'forms':
      return (
        <RichText inline text={answer.blanks.map(forms => forms.join(' / ')).join(t('print.semicolon'))} />
      )
    case 'number': {
      const { key, tolerance, unit } = answer
      return <RichText inline text={`${key}${tolerance === '0' ? '' : ` ± ${tolerance}`} ${unit}`} />
    }
    case 'pairs':
      return <b>{answer.pairs.map(({ left, right }) => `${left}-${right}`).join('   ')}</b>
    case 'points':
      return (
        <ul className={styles['points']}>
          {answer.points.map(({ text, markCents }, index) => (
            // A point has no identity but its place.
            // oxlint-disable-next-line react/no-array-index-key
            <li key={index}>
              <RichText inline text={text} />
              {t('print.marks', { marks: format.marks(markCents) })}
            </li>
          ))}
        </ul>
      )
    default:
      return assertNever(answer)
  }
}
