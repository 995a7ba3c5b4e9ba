import { Button, Input } from 'antd'
import { useTranslation } from 'react-i18next'
import { useInitialFocus } from '../../ui/use-initial-focus.ts'
import styles from './branches-step.module.css'
import type { StepProps } from './brigade-step.tsx'
import { moveRow, pasteLines } from './draft.ts'

/** The order here is the order everywhere. */
export function BranchesStep({ draft, faults, onChange }: StepProps) {
  const { t } = useTranslation('setup')
  const focus = useInitialFocus()
  const rows = draft.branches
  const fault = faults[0]
  return (
    <fieldset className={styles.rows}>
      <legend>{t('branches.label')}</legend>
      <p className={styles.hint}>{t('branches.hint')}</p>
      {rows.map((row, index) => (
        <div key={row.key} className={styles.row}>
          <Input
            size="large"
            ref={index === 0 ? focus : null}
            maxLength={60}
            aria-label={t('branches.row', { number: index + 1 })}
            value={row.name}
            onChange={event =>
              onChange({
                branches: rows.map(other => (other === row ? { ...row, name: event.target.value } : other)),
              })
            }
            onPaste={event => {
              const text = event.clipboardData.getData('text')
              if (!/[\r\n\t]/.test(text.trim())) return
              event.preventDefault()
              onChange({ branches: pasteLines(rows, row.key, text) })
            }}
          />
          <Button
            size="large"
            disabled={index === 0}
            aria-label={t('branches.up', { number: index + 1 })}
            onClick={() => onChange({ branches: moveRow(rows, row.key, -1) })}
          >
            ↑
          </Button>
          <Button
            size="large"
            disabled={index === rows.length - 1}
            aria-label={t('branches.down', { number: index + 1 })}
            onClick={() => onChange({ branches: moveRow(rows, row.key, 1) })}
          >
            ↓
          </Button>
          <Button
            size="large"
            disabled={rows.length === 1}
            aria-label={t('branches.remove', { number: index + 1 })}
            onClick={() => onChange({ branches: rows.filter(other => other !== row) })}
          >
            ✕
          </Button>
        </div>
      ))}
      {fault ? (
        <p className={styles.error} role="alert">
          {t(`fault.${fault}`)}
        </p>
      ) : null}
      <div>
        <Button
          onClick={() =>
            onChange({ branches: [...rows, { key: Math.max(...rows.map(row => row.key)) + 1, name: '' }] })
          }
        >
          {t('branches.add')}
        </Button>
      </div>
    </fieldset>
  )
}
