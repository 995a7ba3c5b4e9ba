import { useTranslation } from 'react-i18next'
import styles from './printed.module.css'
import { sectionNumber } from './section-title.ts'

/** One column a section and one for the sum, to be filled by hand. */
export function ScoreTable({ count }: { count: number }) {
  const { t } = useTranslation('paper')
  const sections = Array.from({ length: count }, (_, index) => index + 1)
  return (
    <table className={styles['scores']}>
      <thead>
        <tr>
          <th scope="row">{t('print.scoreOf')}</th>
          {sections.map(number => (
            <th key={number} scope="col">
              {sectionNumber(number - 1, t)}
            </th>
          ))}
          <th scope="col">{t('print.total')}</th>
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">{t('print.score')}</th>
          {sections.map(number => (
            <td key={number}>{null}</td>
          ))}
          <td>{null}</td>
        </tr>
      </tbody>
    </table>
  )
}
