import { useTranslation } from 'react-i18next'
import { RichText } from '../../ui/rich-text.tsx'
import type { Answered } from './answered.ts'
import styles from './given-order.module.css'
import { Verdict } from './verdict.tsx'

/** The right order; beside each item where it was put. */
export function GivenOrder({ answered }: { answered: Answered }) {
  const { t } = useTranslation('result')
  return (
    <>
      <p className={styles.title}>{t('order.key')}</p>
      <ol className={styles.order}>
        {answered.key.map((text, place) => {
          const given = answered.given.indexOf(text)
          const isRight = given === place
          const tone = given < 0 ? '' : isRight ? styles.right : styles.wrong
          return (
            <li key={text} className={tone}>
              <b className={styles.place}>{place + 1}</b>
              <span className={styles.text}>
                <RichText inline text={text} />
              </span>
              {given < 0 ? null : (
                <Verdict right={isRight}>
                  {isRight ? t('order.right') : t('order.wrong', { place: given + 1 })}
                </Verdict>
              )}
            </li>
          )
        })}
      </ol>
    </>
  )
}
