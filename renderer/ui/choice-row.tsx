import { useId } from 'react'
import styles from './choice-row.module.css'

type Choice<T extends string> = { value: T; label: string; lang?: string }
type Props<T extends string> = {
  label: string
  hideLabel?: boolean
  value: T
  choices: readonly Choice<T>[]
  onChange: (value: T) => void
}

/** One of a few, all visible: radio buttons in the shape of a row. */
export function ChoiceRow<T extends string>({
  label,
  hideLabel = false,
  value,
  choices,
  onChange,
}: Props<T>) {
  const name = useId()
  return (
    <fieldset className={styles.row}>
      <legend className={hideLabel ? styles.hidden : undefined}>{label}</legend>
      <div className={styles.choices}>
        {choices.map(choice => (
          <label
            key={choice.value}
            lang={choice.lang}
            className={choice.value === value ? styles.on : undefined}
          >
            <input
              type="radio"
              name={name}
              checked={choice.value === value}
              onChange={() => onChange(choice.value)}
            />
            {choice.label}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
