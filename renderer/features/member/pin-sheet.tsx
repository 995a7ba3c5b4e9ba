import { Alert, Button } from 'antd'
import { useState } from 'react'
import { createPortal } from 'react-dom'
import { useTranslation } from 'react-i18next'
import styles from './pin-dialog.module.css'
import { PinTable } from './pin-table.tsx'
import type { IssuedPin } from './use-pin-issue.ts'

/** The only time these PINs are shown: on the screen, on paper, or as a table in the clipboard. */
export function PinSheet({ issued }: { issued: readonly IssuedPin[] }) {
  const { t } = useTranslation('member')
  const [copied, setCopied] = useState<'no' | 'yes' | 'failed'>('no')
  const copy = async () => {
    const lines = [
      [t('pin.name'), t('pin.policeNumber'), t('pin.pin')],
      ...issued.map(row => [row.name, row.policeNumber, row.pin]),
    ]
    try {
      await navigator.clipboard.writeText(lines.map(line => line.join('\t')).join('\n'))
      setCopied('yes')
    } catch {
      setCopied('failed')
    }
  }
  return (
    <>
      <Alert type="warning" showIcon title={t('pin.shownOnce')} />
      <div className={styles['tools']}>
        <Button onClick={() => window.print()}>{t('pin.print')}</Button>
        <Button onClick={() => void copy()}>{t('pin.copy')}</Button>
        <output>{copied === 'no' ? '' : t(copied === 'yes' ? 'pin.copied' : 'pin.copyFailed')}</output>
      </div>
      <div className={styles['list']}>
        <PinTable issued={issued} />
      </div>
      {createPortal(
        // Printed instead of the page: a dialog on top of a screen does not break over sheets of paper.
        <div className={styles['paper']} aria-hidden="true">
          <h1>{t('pin.sheetTitle')}</h1>
          <p>{t('pin.sheetNote')}</p>
          <PinTable issued={issued} />
        </div>,
        document.body,
      )}
    </>
  )
}
