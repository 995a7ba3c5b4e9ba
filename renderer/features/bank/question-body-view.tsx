import { CheckOutlined } from '@ant-design/icons'
import { useTranslation } from 'react-i18next'
import { assertNever } from '#engine/assert-never'
import { Tag } from '../../ui/tag.tsx'
import type { Body } from './bank-types.ts'
import { BlankStem } from './blank-stem.tsx'
import styles from './question.module.css'

/** The question as a trainee sees it, and what is right said by icon, word and colour. */
export function QuestionBodyView({ body, isCase }: { body: Body; isCase: boolean }) {
  const { t } = useTranslation('bank')
  return (
    <div className={styles['question']}>
      <p className={styles['stem']}>
        {isCase ? <Tag>{t('question.isCase')}</Tag> : null}{' '}
        {body.type === 'fillIn' ? <BlankStem stem={body.stem} /> : body.stem}
      </p>
      <Answers body={body} />
    </div>
  )
}

function Answers({ body }: { body: Body }) {
  const { t } = useTranslation('bank')
  switch (body.type) {
    case 'single':
      return (
        <ul className={styles['options']}>
          {body.options.map(({ id, text }) => (
            <OptionLine key={id} letter={id} text={text} right={body.key === id} />
          ))}
        </ul>
      )
    case 'multiple':
      return (
        <ul className={styles['options']}>
          {body.options.map(({ id, text }) => (
            <OptionLine key={id} letter={id} text={text} right={body.key.includes(id)} />
          ))}
        </ul>
      )
    case 'trueFalse':
      return (
        <ul className={styles['options']}>
          <OptionLine letter="A" text={t('question.yes')} right={body.key} />
          <OptionLine letter="B" text={t('question.no')} right={!body.key} />
        </ul>
      )
    case 'fillIn':
      return (
        <ul className={styles['options']}>
          {body.blanks.map(({ accept: [shown = '', ...others] }, index) => (
            // A blank has no identity but its place in the stem.
            // oxlint-disable-next-line react/no-array-index-key
            <li key={index} className={`${styles['option']} ${styles['right']}`}>
              <span className={styles['letter']}>{index + 1}</span>
              <span className={styles['text']}>
                {shown}
                {others.length > 0 ? (
                  <span className={styles['muted']}>
                    {t('question.alsoAccepted', { forms: others.join(t('question.formJoint')) })}
                  </span>
                ) : null}
              </span>
              <RightMark />
            </li>
          ))}
        </ul>
      )
    default:
      return assertNever(body)
  }
}

function OptionLine({ letter, text, right }: { letter: string; text: string; right: boolean }) {
  return (
    <li className={`${styles['option']} ${right ? styles['right'] : ''}`}>
      <span className={styles['letter']}>{letter}</span>
      <span className={styles['text']}>{text}</span>
      {right ? <RightMark /> : null}
    </li>
  )
}

function RightMark() {
  const { t } = useTranslation('bank')
  return (
    <span className={styles['mark']}>
      <CheckOutlined aria-hidden="true" /> {t('question.right')}
    </span>
  )
}
