import { InputNumber, Switch } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PaperView } from '#contract/paper'
import { useFormat } from '../../i18n/use-format.ts'
import styles from './paper-screen.module.css'
import type { PaperSettings } from './paper-settings.ts'

const MOST_MARKS = 100

type Props = { settings: PaperSettings; view: PaperView; onChange: (changes: Partial<PaperSettings>) => void }

/** Marks of each section's questions, and of single ones where the instructor wants to say so. */
export function MarksFields({ settings, view, onChange }: Props) {
  const { t } = useTranslation(['paper', 'common'])
  const format = useFormat()
  const [each, setEach] = useState(false)
  const { sectionCents, questionCents } = settings
  const sections = view.variants[0]?.sections ?? []
  return (
    <div className={styles['fields']}>
      <table className={styles['marks']}>
        <thead>
          <tr>
            <th scope="col">{t('marks.section')}</th>
            <th scope="col" data-number>
              {t('marks.count')}
            </th>
            <th scope="col" data-number>
              {t('marks.each')}
            </th>
            <th scope="col" data-number>
              {t('marks.sum')}
            </th>
          </tr>
        </thead>
        <tbody>
          {sections.map(({ type, count, eachCents, markCents }, section) => {
            const name = t(`common:questionType.${type}`)
            return (
              // A section has no identity but its place.
              // oxlint-disable-next-line react/no-array-index-key
              <tr key={section}>
                <th scope="row">{name}</th>
                <td data-number>{count}</td>
                <td data-number>
                  <Marks
                    label={t('marks.eachOf', { name })}
                    cents={eachCents}
                    placeholder={t('marks.differ')}
                    onChange={cents => {
                      // What a section gives goes for all its questions.
                      const own = view.questions.filter(question => question.section === section)
                      const ids = new Set(own.map(({ questionId }) => questionId))
                      onChange({
                        sectionCents: new Map([...sectionCents, [section, cents]]),
                        questionCents: new Map([...questionCents].filter(([id]) => !ids.has(id))),
                      })
                    }}
                  />
                </td>
                <td data-number>{format.marks(markCents)}</td>
              </tr>
            )
          })}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('marks.total')}</th>
            <td data-number>{view.questionCount}</td>
            <td>{null}</td>
            <td data-number>
              <strong>{format.marks(view.markCents)}</strong>
            </td>
          </tr>
        </tfoot>
      </table>
      <label className={styles['switch']}>
        <Switch size="small" checked={each} onChange={setEach} />
        <span>{t('marks.single')}</span>
      </label>
      {each ? (
        <ol className={styles['single']}>
          {view.questions.map(({ questionId, stem, markCents }) => (
            <li key={questionId}>
              <span className={styles['stem']} title={stem}>
                {stem}
              </span>
              <Marks
                label={t('marks.ofQuestion', { stem })}
                cents={markCents}
                onChange={cents =>
                  onChange({ questionCents: new Map([...questionCents, [questionId, cents]]) })
                }
              />
            </li>
          ))}
        </ol>
      ) : null}
    </div>
  )
}

type MarksProps = {
  label: string
  cents: number | null
  placeholder?: string
  onChange: (cents: number) => void
}

function Marks({ label, cents, placeholder = '', onChange }: MarksProps) {
  return (
    <InputNumber
      aria-label={label}
      className={styles['cents'] ?? ''}
      size="small"
      min={0.5}
      max={MOST_MARKS}
      step={1}
      precision={1}
      placeholder={placeholder}
      value={cents === null ? null : cents / 100}
      onChange={value => {
        if (value !== null) onChange(Math.round(value * 100))
      }}
    />
  )
}
