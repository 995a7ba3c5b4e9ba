import { Input } from 'antd'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSettled } from '../../ui/use-settled.ts'

const SETTLE_MS = 200

type Props = { initial?: string; onSearch: (text: string) => void }

/** Asks as one types, once the hand rests. */
export function SearchBox({ initial = '', onSearch }: Props) {
  const { t } = useTranslation('law')
  const [text, setText] = useState(initial)
  const settled = useSettled(text.trim(), SETTLE_MS)
  useEffect(() => onSearch(settled), [settled, onSearch])
  return (
    <Input.Search
      type="search"
      allowClear
      value={text}
      maxLength={100}
      aria-label={t('search.label')}
      placeholder={t('search.placeholder')}
      onChange={event => setText(event.target.value)}
      onSearch={value => onSearch(value.trim())}
    />
  )
}
