import { useTranslation } from 'react-i18next'
import { parseDecimal } from '#engine/question/decimal'
import { RichText } from '../../ui/rich-text.tsx'
import type { Answered } from './answered.ts'
import styles from './given-number.module.css'
import { Verdict } from './verdict.tsx'

/** A number with its unit, and the right one where it is another, and how far from it still counts. */
export function GivenNumber({ answered }: { answered: Answered }) {
  const { t } = useTranslation('result')
  const { outcome, unit, tolerance } = answered
  const [key = '', given] = [answered.key[0], answered.given[0]]
  const isRight = outcome === 'right'
  return (
    <>
      <ul className={styles.numbers}>
        {given === undefined ? null : (
          <li className={isRight ? styles.right : styles.wrong}>
            <Number text={given.trim()} unit={unit} />
            <Verdict right={isRight}>{t(isRight ? 'option.bothRight' : 'number.given')}</Verdict>
          </li>
        )}
        {isRight && given?.trim() === key ? null : (
          <li className={styles.right}>
            <Number text={key} unit={unit} />
            <Verdict right>{t('option.key')}</Verdict>
          </li>
        )}
      </ul>
      <p className={styles.tolerance}>
        <RichText
          inline
          text={
            isExact(tolerance)
              ? t('number.exact')
              : t('number.within', { amount: `${tolerance} ${unit}`.trim() })
          }
        />
      </p>
    </>
  )
}

function isExact(tolerance: string): boolean {
  return parseDecimal(tolerance)?.digits === 0n
}

function Number({ text, unit }: { text: string; unit: string }) {
  return (
    <span className={styles.number}>
      <b>{text}</b> <RichText inline text={unit} />
    </span>
  )
}
