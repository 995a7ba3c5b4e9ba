import { Input } from 'antd'
import type { InputRef } from 'antd'
import type { Ref } from 'react'

type Props = {
  id: string
  value: string
  onChange: (pin: string) => void
  isNew?: boolean
  disabled?: boolean
  ref?: Ref<InputRef>
  'aria-describedby'?: string | undefined
  'aria-invalid'?: boolean
}

/** Digits only, hidden, and never offered to the browser's password store: the PC is everybody's. */
export function PinInput({ onChange, isNew = false, disabled = false, ...rest }: Props) {
  return (
    <Input.Password
      {...rest}
      size="large"
      inputMode="numeric"
      autoComplete={isNew ? 'new-password' : 'off'}
      maxLength={12}
      disabled={disabled}
      onChange={event => onChange(event.target.value.replaceAll(/\D/g, ''))}
    />
  )
}
