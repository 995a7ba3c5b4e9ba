import { Input } from 'antd'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { parseDecimal } from '#engine/question/decimal'
import { Field } from '../field.tsx'
import { MAX } from './draft-faults.ts'
import styles from './editor.module.css'
import { useFieldFaults } from './field-context.ts'
import type { AnswerDraft } from './question-draft.ts'

type Numeric = AnswerDraft['number']
type Props = { number: Numeric; onChange: (number: Numeric) => void }

/** The number, how far an answer may be off, and its unit. */
export function NumberFields({ number, onChange }: Props) {
  const { t } = useTranslation('bank')
  const faults = useFieldFaults()
  const id = useId()
  const range = rangeOf(number)
  const field = (name: keyof Numeric) => ({
    id: `${id}-${name}`,
    maxLength: MAX.number,
    autoComplete: 'off',
    value: number[name],
    ...faults.mark(name),
    ...(faults.has(name) ? { status: 'error' as const } : {}),
    onChange: (event: { target: { value: string } }) => onChange({ ...number, [name]: event.target.value }),
  })
  return (
    <>
      <div className={styles['threeFields']}>
        <Field label={t('edit.number')} htmlFor={`${id}-key`} faults={faults.of('key')}>
          <Input inputMode="decimal" {...field('key')} />
        </Field>
        <Field label={t('edit.tolerance')} htmlFor={`${id}-tolerance`} faults={faults.of('tolerance')}>
          <Input inputMode="decimal" prefix="±" {...field('tolerance')} />
        </Field>
        <Field label={t('edit.unit')} htmlFor={`${id}-unit`}>
          <Input placeholder={t('edit.unitPlaceholder')} {...field('unit')} />
        </Field>
      </div>
      <p className={styles['note']}>
        {range === null
          ? t('edit.numberHint')
          : t(`edit.range.${range.kind}`, { ...range, unit: number.unit })}
      </p>
    </>
  )
}

/** From where to where an answer counts as right, exactly as it will be marked. */
function rangeOf({ key, tolerance }: Numeric): { kind: 'exact' | 'within'; from: string; to: string } | null {
  const value = parseDecimal(key)
  const off = parseDecimal(tolerance)
  if (!value || !off || off.digits < 0n) return null
  const scale = Math.max(value.scale, off.scale)
  const at = (one: { digits: bigint; scale: number }) => one.digits * 10n ** BigInt(scale - one.scale)
  const from = decimalText(at(value) - at(off), scale)
  const to = decimalText(at(value) + at(off), scale)
  return { kind: off.digits === 0n ? 'exact' : 'within', from, to }
}

function decimalText(digits: bigint, scale: number): string {
  const sign = digits < 0n ? '−' : ''
  const plain = (digits < 0n ? -digits : digits).toString().padStart(scale + 1, '0')
  const whole = plain.slice(0, plain.length - scale)
  const fraction = scale === 0 ? '' : plain.slice(-scale).replace(/0+$/u, '')
  return `${sign}${whole}${fraction === '' ? '' : `.${fraction}`}`
}
