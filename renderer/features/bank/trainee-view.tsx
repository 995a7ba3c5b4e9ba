import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import { assertNever } from '#engine/assert-never'
import { BLANK_MARK } from '#engine/question/question'
import { RichText } from '../../ui/rich-text.tsx'
import { Tag } from '../../ui/tag.tsx'
import type { Body } from './bank-types.ts'
import styles from './trainee-view.module.css'

type SoloBody = Exclude<Body, { type: 'caseGroup' }>

/** The question as it comes to a trainee, in the look of the player and without its key. Nothing here can be answered. */
export function TraineeView({ body, isCase }: { body: Body; isCase: boolean }) {
  const { t } = useTranslation(['bank', 'common'])
  return (
    <div className={styles['paper']}>
      <p className={styles['line']}>
        <span>{t(`common:questionType.${body.type}`)}</span>
        {isCase ? <Tag>{t('question.isCase')}</Tag> : null}
      </p>
      {body.type === 'caseGroup' ? (
        <>
          <div className={styles['case']}>
            <RichText text={body.stem} />
          </div>
          <ol className={styles['parts']}>
            {body.parts.map((part, index) => (
              // A part has no identity but its place.
              // oxlint-disable-next-line react/no-array-index-key
              <li key={index}>
                <p className={styles['line']}>
                  <b>{t('edit.part', { number: index + 1 })}</b>
                  <span>{t(`common:questionType.${part.body.type}`)}</span>
                </p>
                <Solo body={part.body} />
              </li>
            ))}
          </ol>
        </>
      ) : (
        <Solo body={body} />
      )}
    </div>
  )
}

function Solo({ body }: { body: SoloBody }) {
  return (
    <>
      {body.type === 'fillIn' ? (
        <GappedStem stem={body.stem} />
      ) : (
        <div className={styles['stem']}>
          <RichText text={body.stem} />
        </div>
      )}
      <Field body={body} />
    </>
  )
}

function GappedStem({ stem }: { stem: string }) {
  return (
    <p className={`${styles['stem']} ${styles['gapped']}`}>
      {stem.split(BLANK_MARK).map((part, index) => (
        // Parts of a text have no identity but their place.
        // oxlint-disable-next-line react/no-array-index-key
        <Fragment key={index}>
          {index > 0 ? <span className={styles['gap']} /> : null}
          <RichText inline text={part} />
        </Fragment>
      ))}
    </p>
  )
}

function Field({ body }: { body: SoloBody }) {
  const { t } = useTranslation('bank')
  switch (body.type) {
    case 'single':
    case 'multiple':
      return <Choices options={body.options} square={body.type === 'multiple'} />
    case 'trueFalse':
      return (
        <Choices
          options={[
            { id: 'A', text: t('question.yes') },
            { id: 'B', text: t('question.no') },
          ]}
          square={false}
        />
      )
    case 'fillIn':
      return null
    case 'numeric':
      return (
        <p className={styles['numeric']}>
          <span className={styles['box']} /> <RichText inline text={body.unit} />
        </p>
      )
    case 'ordering':
      return (
        <ol className={styles['options']}>
          {body.items.map(({ id, text }, index) => (
            <li key={id} className={`${styles['option']} ${styles['movable']}`}>
              <span className={styles['letter']}>{index + 1}</span>
              <span className={styles['muted']}>{id}</span>
              <Words text={text} />
              <span className={styles['muted']} aria-hidden="true">
                ↑ ↓
              </span>
            </li>
          ))}
        </ol>
      )
    case 'matching':
      return <Matching body={body} />
    case 'shortAnswer':
      return <p className={styles['area']}>{t('question.shortAnswerBox')}</p>
    default:
      return assertNever(body)
  }
}

type Option = { id: string; text: string }

function Choices({ options, square }: { options: readonly Option[]; square: boolean }) {
  return (
    <ul className={styles['options']}>
      {options.map(({ id, text }) => (
        <li key={id} className={styles['option']}>
          <span className={square ? `${styles['letter']} ${styles['square']}` : styles['letter']}>{id}</span>
          <Words text={text} />
        </li>
      ))}
    </ul>
  )
}

function Matching({ body: { lefts, rights } }: { body: Extract<Body, { type: 'matching' }> }) {
  return (
    <>
      <ul className={styles['rights']}>
        {rights.map(({ id, text }) => (
          <li key={id}>
            <b>{id}</b> <Words text={text} />
          </li>
        ))}
      </ul>
      <ol className={styles['options']}>
        {lefts.map(({ id, text }, index) => (
          <li key={id} className={styles['left']}>
            <p>
              <span className={styles['muted']}>{index + 1}</span> <RichText inline text={text} />
            </p>
            <p className={styles['letters']}>
              {rights.map(right => (
                <span key={right.id}>{right.id}</span>
              ))}
            </p>
          </li>
        ))}
      </ol>
    </>
  )
}

function Words({ text }: { text: string }) {
  return (
    <span className={styles['text']}>
      <RichText inline text={text} />
    </span>
  )
}
