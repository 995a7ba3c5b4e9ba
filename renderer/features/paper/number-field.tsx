import { Button, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { readPaperNumber, seedFrom } from '#engine/paper/paper-number'
import { Field } from '../../ui/field.tsx'
import styles from './paper-screen.module.css'
import type { PaperSettings } from './paper-settings.ts'

type Props = { number: string; onChange: (changes: Partial<PaperSettings>) => void }

/** 卷号: printed on every sheet. Typed in again it gives the same orders; another one is a new shuffle. */
export function NumberField({ number, onChange }: Props) {
  const { t } = useTranslation('paper')
  const [typed, setTyped] = useState<string | null>(null)
  const read = typed === null ? null : readPaperNumber(typed)
  const take = () => {
    if (read === null) return
    onChange({ seed: read.seed, expectedCheck: read.check })
    setTyped(null)
  }
  return (
    <Field
      label={t('field.number')}
      hint={t('number.hint')}
      error={typed !== null && read === null ? t('number.invalid') : null}
    >
      {ids => (
        <span className={styles['number']}>
          <Input
            {...ids}
            spellCheck={false}
            maxLength={24}
            value={typed ?? number}
            onChange={event => setTyped(event.target.value)}
            onPressEnter={take}
            onBlur={take}
          />
          <Button
            onClick={() => {
              setTyped(null)
              onChange({ seed: seedFrom(crypto.getRandomValues(new Uint8Array(6))), expectedCheck: null })
            }}
          >
            {t('number.another')}
          </Button>
        </span>
      )}
    </Field>
  )
}
