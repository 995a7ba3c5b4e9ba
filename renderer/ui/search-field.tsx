import type { ComponentProps } from 'react'
import styles from './search-field.module.css'

type Props = Omit<ComponentProps<'input'>, 'type' | 'className' | 'onChange' | 'autoComplete'> & {
  label: string
  value: string
  onChange: (text: string) => void
}

/** A field that searches while one types; without the component library, for the front page. */
export function SearchField({ label, onChange, ...rest }: Props) {
  return (
    <input
      {...rest}
      type="search"
      className={styles.field}
      aria-label={label}
      placeholder={label}
      autoComplete="off"
      onChange={event => onChange(event.target.value)}
    />
  )
}
