import { useTranslation } from 'react-i18next'
import type { PrintedPartView } from '#contract/paper'
import type { QuestionType } from '#engine/question/question'
import { PrintedWords } from './printed-words.tsx'
import styles from './printed.module.css'

/** What a question shows beside its stem; a case and a short answer show no more than that here. */
type Asked = Omit<PrintedPartView, 'type'> & { type: QuestionType }
type Props = { question: Asked; label: string; tag: string | null }

/** A question as it stands on the sheet: its words, its options, and where the answer is written. */
export function PrintedQuestion({ question, label, tag }: Props) {
  const { type, stem, options, lefts } = question
  return (
    <div className={styles['question']}>
      <div className={styles['stem']}>
        <span className={styles['label']}>{label}</span>
        <span>
          {tag === null ? null : <span className={styles['tag']}>{tag}</span>}
          <PrintedWords text={stem} />
          <AnswerSpace question={question} />
        </span>
      </div>
      {type === 'matching' ? <Lefts lefts={lefts} /> : null}
      {options.length > 0 ? <Options options={options} /> : null}
    </div>
  )
}

function AnswerSpace({ question: { type, unit } }: { question: Asked }) {
  const { t } = useTranslation('paper')
  if (type === 'trueFalse') return <span className={styles['nowrap']}>{t('print.bracket')}</span>
  if (type === 'ordering')
    return (
      <span className={styles['nowrap']}>
        {t('print.order')}
        <span className={styles['longGap']} />
      </span>
    )
  if (type !== 'numeric') return null
  return (
    <span className={styles['nowrap']}>
      <span className={styles['gap']} /> <PrintedWords text={unit} />
    </span>
  )
}

type Labelled = { label: string; text: string }

function Lefts({ lefts }: { lefts: readonly Labelled[] }) {
  const { t } = useTranslation('paper')
  return (
    <ul className={styles['lefts']}>
      {lefts.map(({ label, text }) => (
        <li key={label}>
          <span>{t('print.left', { label })}</span>
          <span className={styles['grow']}>
            <PrintedWords text={text} />
          </span>
          <span className={styles['field']} />
        </li>
      ))}
    </ul>
  )
}

/** Short options stand side by side, as on any paper. */
function columnsFor(options: readonly Labelled[]): 1 | 2 | 4 {
  const longest = Math.max(...options.map(({ text }) => (/[!$\n]/u.test(text) ? Infinity : widthOf(text))))
  if (longest <= 8) return 4
  return longest <= 18 ? 2 : 1
}

/** In Chinese signs, of which two Latin letters are one. */
function widthOf(text: string): number {
  return Array.from(text).reduce((sum, sign) => sum + (sign > '\u00FF' ? 1 : 0.5), 0)
}

function Options({ options }: { options: readonly Labelled[] }) {
  const { t } = useTranslation('paper')
  return (
    <ul className={styles['options']} data-columns={columnsFor(options)}>
      {options.map(({ label, text }) => (
        <li key={label}>
          <span className={styles['label']}>{t('print.option', { label })}</span>
          <span>
            <PrintedWords text={text} />
          </span>
        </li>
      ))}
    </ul>
  )
}
