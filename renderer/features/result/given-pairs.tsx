import { useTranslation } from 'react-i18next'
import { RichText } from '../../ui/rich-text.tsx'
import type { Answered } from './answered.ts'
import styles from './given-table.module.css'
import { Verdict } from './verdict.tsx'

/** A matching: every left with what was put beside it and what belongs there. */
export function GivenPairs({ answered }: { answered: Answered }) {
  const { t } = useTranslation('result')
  return (
    <table className={`${styles.table} ${styles.wide}`}>
      <thead>
        <tr>
          <th scope="col">{t('pairs.left')}</th>
          <th scope="col">{t('pairs.given')}</th>
          <th scope="col">{t('pairs.key')}</th>
        </tr>
      </thead>
      <tbody>
        {answered.pairs.map((pair, index) => (
          // Lefts are told apart by their place only.
          // oxlint-disable-next-line react/no-array-index-key
          <tr key={index}>
            <th scope="row">
              <RichText inline text={pair.left} />
            </th>
            <td>
              {pair.given === null ? (
                <span className={styles.none}>{t('pairs.none')}</span>
              ) : (
                <>
                  <Verdict right={pair.given === pair.right}>
                    {t(pair.given === pair.right ? 'pairs.right' : 'pairs.wrong')}
                  </Verdict>{' '}
                  <RichText inline text={pair.given} />
                </>
              )}
            </td>
            <td className={styles.key}>
              <RichText inline text={pair.right} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
