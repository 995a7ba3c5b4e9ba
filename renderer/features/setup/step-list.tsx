import { useTranslation } from 'react-i18next'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import { STEPS } from './draft.ts'
import styles from './step-list.module.css'

export function StepList({ current }: { current: number }) {
  const { t } = useTranslation('setup')
  return (
    <ol className={styles.steps} aria-label={t('steps.label')}>
      {STEPS.map((step, index) => (
        <li
          key={step}
          className={index === current ? styles.current : index < current ? styles.done : undefined}
          aria-current={index === current ? 'step' : undefined}
        >
          <span className={styles.mark} aria-hidden="true">
            {index < current ? '✓' : index + 1}
          </span>
          {t(`steps.${step}`)}
          {index < current ? <VisuallyHidden>{t('steps.done')}</VisuallyHidden> : null}
        </li>
      ))}
    </ol>
  )
}
