import { useTranslation } from 'react-i18next'
import styles from './pin-dialog.module.css'
import type { IssuedPin } from './use-pin-issue.ts'

export function PinTable({ issued }: { issued: readonly IssuedPin[] }) {
  const { t } = useTranslation('member')
  return (
    <table className={styles['pins']}>
      <thead>
        <tr>
          <th scope="col">{t('pin.name')}</th>
          <th scope="col">{t('pin.policeNumber')}</th>
          <th scope="col">{t('pin.pin')}</th>
        </tr>
      </thead>
      <tbody>
        {issued.map(row => (
          <tr key={row.memberId}>
            <th scope="row">{row.name}</th>
            <td>{row.policeNumber}</td>
            <td className={styles['pin']}>{row.pin}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
