import { CheckOutlined } from '@ant-design/icons'
import { useTranslation } from 'react-i18next'
import { assertNever } from '#engine/assert-never'
import { useFormat } from '../../i18n/use-format.ts'
import { RichText } from '../../ui/rich-text.tsx'
import { Tag } from '../../ui/tag.tsx'
import type { Body } from './bank-types.ts'
import { BlankStem } from './blank-stem.tsx'
import { CitationList } from './citation-list.tsx'
import styles from './question.module.css'
import { useCitationWords } from './use-citation-words.ts'

/** The question and what is right, said by icon, word and colour. */
export function QuestionBodyView({ body, isCase }: { body: Body; isCase: boolean }) {
  const { t } = useTranslation('bank')
  return (
    <div className={styles['question']}>
      <div className={styles['stem']}>
        {isCase ? <Tag>{t('question.isCase')}</Tag> : null}{' '}
        {body.type === 'fillIn' ? <BlankStem stem={body.stem} /> : <RichText inline text={body.stem} />}
      </div>
      {body.type === 'caseGroup' ? <Parts parts={body.parts} /> : <Answers body={body} />}
    </div>
  )
}

function Parts({ parts }: { parts: Extract<Body, { type: 'caseGroup' }>['parts'] }) {
  const { t } = useTranslation(['bank', 'common'])
  const cite = useCitationWords()
  return (
    <ol className={styles['parts']}>
      {parts.map(({ body, explanation, citations }, index) => (
        // A part has no identity but its place.
        // oxlint-disable-next-line react/no-array-index-key
        <li key={index} className={styles['casePart']}>
          <p className={styles['partLine']}>
            <b>{t('edit.part', { number: index + 1 })}</b>
            <Tag>{t(`common:questionType.${body.type}`)}</Tag>
          </p>
          <QuestionBodyView body={body} isCase={false} />
          <div className={styles['reasons']}>
            <RichText text={explanation} />
            <CitationList citations={citations.map(cite)} />
          </div>
        </li>
      ))}
    </ol>
  )
}

function Answers({ body }: { body: Exclude<Body, { type: 'caseGroup' }> }) {
  const { t } = useTranslation('bank')
  switch (body.type) {
    case 'single':
      return <Options options={body.options} rightIds={[body.key]} />
    case 'multiple':
      return <Options options={body.options} rightIds={body.key} />
    case 'trueFalse':
      return (
        <Options
          options={[
            { id: 'A', text: t('question.yes') },
            { id: 'B', text: t('question.no') },
          ]}
          rightIds={[body.key ? 'A' : 'B']}
        />
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
    case 'numeric':
      return <NumberAnswer body={body} />
    case 'ordering':
      return (
        <>
          <p className={styles['muted']}>{t('question.rightOrder')}</p>
          <ol className={styles['options']}>
            {body.key.map((id, index) => (
              <li key={id} className={`${styles['option']} ${styles['right']}`}>
                <span className={styles['letter']}>{index + 1}</span>
                <span className={styles['text']}>
                  <RichText inline text={body.items.find(item => item.id === id)?.text ?? ''} />
                </span>
              </li>
            ))}
          </ol>
        </>
      )
    case 'matching':
      return <PairAnswers body={body} />
    case 'shortAnswer':
      return <PointAnswers body={body} />
    default:
      return assertNever(body)
  }
}

type Option = { id: string; text: string }

function Options({ options, rightIds }: { options: readonly Option[]; rightIds: readonly string[] }) {
  return (
    <ul className={styles['options']}>
      {options.map(({ id, text }) => {
        const right = rightIds.includes(id)
        return (
          <li key={id} className={`${styles['option']} ${right ? styles['right'] : ''}`}>
            <span className={styles['letter']}>{id}</span>
            <span className={styles['text']}>
              <RichText inline text={text} />
            </span>
            {right ? <RightMark /> : null}
          </li>
        )
      })}
    </ul>
  )
}

function NumberAnswer({ body: { key, tolerance, unit } }: { body: Extract<Body, { type: 'numeric' }> }) {
  const { t } = useTranslation('bank')
  const exact = Number(tolerance) === 0
  return (
    <p className={`${styles['option']} ${styles['right']}`}>
      <span className={styles['text']}>
        {key} {unit}
        <span className={styles['muted']}>
          {exact ? t('question.exact') : t('question.tolerance', { tolerance, unit })}
        </span>
      </span>
      <RightMark />
    </p>
  )
}

/** Each left with what belongs to it; under them what belongs to nothing. */
function PairAnswers({ body }: { body: Extract<Body, { type: 'matching' }> }) {
  const { t } = useTranslation('bank')
  const textOf = (id: string | undefined) => body.rights.find(right => right.id === id)?.text ?? ''
  const extras = body.rights.filter(({ id }) => !body.key.some(pair => pair.right === id))
  return (
    <>
      <ol className={styles['options']}>
        {body.lefts.map(({ id, text }, index) => (
          <li key={id} className={`${styles['option']} ${styles['right']}`}>
            <span className={styles['letter']}>{index + 1}</span>
            <span className={styles['text']}>
              <RichText inline text={text} />
            </span>
            <span aria-hidden="true">→</span>
            <span className={styles['text']}>
              <RichText inline text={textOf(body.key.find(pair => pair.left === id)?.right)} />
            </span>
          </li>
        ))}
      </ol>
      {extras.length > 0 ? (
        <p className={styles['below']}>
          {t('question.extras', { texts: extras.map(({ text }) => text).join(t('question.formJoint')) })}
        </p>
      ) : null}
    </>
  )
}

function PointAnswers({ body: { keyPoints } }: { body: Extract<Body, { type: 'shortAnswer' }> }) {
  const { t } = useTranslation('bank')
  const format = useFormat()
  const sum = keyPoints.reduce((total, { weight }) => total + weight, 0)
  return (
    <>
      <p className={styles['muted']}>{t('question.points')}</p>
      <ol className={styles['options']}>
        {keyPoints.map(({ text, weight }, index) => (
          // A point has no identity but its place.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={index} className={styles['option']}>
            <span className={styles['letter']}>{index + 1}</span>
            <span className={styles['text']}>
              <RichText inline text={text} />
            </span>
            <span className={styles['muted']}>{format.percent(sum > 0 ? weight / sum : 0)}</span>
          </li>
        ))}
      </ol>
    </>
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
