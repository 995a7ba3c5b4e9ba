import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import { BLANK_MARK } from '#engine/question/question'
import styles from './question.module.css'

/** The stem of a fill-in with its gaps drawn and numbered. */
export function BlankStem({ stem }: { stem: string }) {
  const { t } = useTranslation('bank')
  return (
    <>
      {stem.split(BLANK_MARK).map((part, index) => (
        // Parts of a text have no identity but their place.
        // oxlint-disable-next-line react/no-array-index-key
        <Fragment key={index}>
          {index > 0 ? (
            <span className={styles['gap']} aria-label={t('question.blank', { number: index })}>
              {index}
            </span>
          ) : null}
          {part}
        </Fragment>
      ))}
    </>
  )
}
