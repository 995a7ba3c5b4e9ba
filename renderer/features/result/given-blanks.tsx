import { useTranslation } from 'react-i18next'
import { RichText } from '../../ui/rich-text.tsx'
import type { Answered } from './answered.ts'
import styles from './given-table.module.css'

/** A fill-in, blank by blank. */
export function GivenBlanks({ answered }: { answered: Answered }) {
  const { t } = useTranslation('result')
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{t('blanks.blank')}</th>
          <th scope="col">{t('blanks.given')}</th>
          <th scope="col">{t('blanks.key')}</th>
        </tr>
      </thead>
      <tbody>
        {answered.key.map((key, index) => (
          // Blanks are told apart by their place only.
          // oxlint-disable-next-line react/no-array-index-key
          <tr key={index}>
            <th scope="row">{index + 1}</th>
            <td>{answered.given[index]?.trim() ? answered.given[index] : t('blanks.empty')}</td>
            <td className={styles.key}>
              <RichText inline text={key} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
