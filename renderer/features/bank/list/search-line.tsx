import { SearchOutlined } from '@ant-design/icons'
import { Input, type InputRef } from 'antd'
import { type RefObject, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { Kbd } from '../../../ui/kbd.tsx'
import { MOST_TEXT } from '../bank-filter.ts'
import styles from './list.module.css'

type Props = { text: string; line: RefObject<InputRef | null>; onChange: (text: string) => void }

/** The one line in which a question is looked for; Ctrl+K and / lead to it from anywhere on the screen. */
export function SearchLine({ text, line, onChange }: Props) {
  const { t } = useTranslation('bank')
  useEffect(() => {
    const lead = (event: KeyboardEvent) => {
      if (!leadsToLine(event)) return
      event.preventDefault()
      line.current?.focus({ cursor: 'all' })
    }
    window.addEventListener('keydown', lead)
    return () => window.removeEventListener('keydown', lead)
  }, [line])
  return (
    <Input
      ref={line}
      allowClear
      size="large"
      prefix={<SearchOutlined aria-hidden="true" />}
      suffix={text === '' ? <Kbd>Ctrl K</Kbd> : null}
      aria-label={t('search.label')}
      aria-keyshortcuts="Control+K /"
      placeholder={t('search.placeholder')}
      className={styles['line'] ?? ''}
      maxLength={MOST_TEXT}
      spellCheck={false}
      value={text}
      onChange={event => onChange(event.target.value)}
    />
  )
}

function leadsToLine(event: KeyboardEvent): boolean {
  if (event.isComposing || event.altKey || document.querySelector('dialog[open]') !== null) return false
  if (event.ctrlKey || event.metaKey) return !event.shiftKey && event.key.toLowerCase() === 'k'
  const { target } = event
  const isWriting = target instanceof HTMLElement && target.matches('input, textarea, [contenteditable]')
  return event.key === '/' && !isWriting
}
