import { LeftOutlined, RightOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import type { KeyboardEvent } from 'react'
import { useLayoutEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/use-format.ts'
import { weekDays } from '../../i18n/week-days.ts'
import styles from './week-switcher.module.css'

type Props = {
  week: string
  previousWeek: string
  nextWeek: string | null
  onChange: (week: string) => void
}

/** Steps through the weeks; the arrow keys do the same while the focus is inside. */
export function WeekSwitcher({ week, previousWeek, nextWeek, onChange }: Props) {
  const { t, i18n } = useTranslation('board')
  const format = useFormat()
  const days = weekDays(week, i18n.language)
  const previous = useRef<HTMLButtonElement>(null)
  const next = useRef<HTMLButtonElement>(null)
  const atEnd = nextWeek === null
  useLayoutEffect(() => {
    // A button that is switched off under the focus would drop it.
    if (atEnd && document.activeElement === next.current) previous.current?.focus()
  }, [atEnd])
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return
    if (event.key === 'ArrowLeft') onChange(previousWeek)
    else if (event.key === 'ArrowRight' && nextWeek !== null) onChange(nextWeek)
    else return
    event.preventDefault()
  }
  return (
    // The group only listens to keys that bubble from its buttons; it is no control itself.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <fieldset
      aria-label={t('week.group')}
      title={t('week.hint')}
      className={styles['switcher']}
      onKeyDown={onKeyDown}
    >
      <Button ref={previous} icon={<LeftOutlined />} onClick={() => onChange(previousWeek)} data-print="no">
        {t('week.previous')}
      </Button>
      <p className={styles['week']} aria-live="polite">
        <strong>{format.week(week)}</strong>
        {days ? <span className={styles['days']}>{t('week.days', days)}</span> : null}
      </p>
      <Button
        ref={next}
        icon={<RightOutlined />}
        iconPlacement="end"
        disabled={nextWeek === null}
        onClick={() => nextWeek !== null && onChange(nextWeek)}
        data-print="no"
      >
        {t('week.next')}
      </Button>
    </fieldset>
  )
}
