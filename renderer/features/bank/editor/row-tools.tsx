import { ArrowDownOutlined, ArrowUpOutlined, CloseOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import styles from './editor.module.css'

type Props = {
  /** What the row is called: 选项 B. */
  name: string
  isFirst: boolean
  isLast: boolean
  onMove?: (by: -1 | 1) => void
  onRemove: () => void
}

/** Move and remove, quiet until one looks for them; the keyboard has its own ways (use-rows). */
export function RowTools({ name, isFirst, isLast, onMove, onRemove }: Props) {
  const { t } = useTranslation('bank')
  return (
    <span className={styles['tools']}>
      {onMove ? (
        <>
          <Button
            size="small"
            type="text"
            icon={<ArrowUpOutlined />}
            aria-label={t('edit.moveUp', { name })}
            disabled={isFirst}
            onClick={() => onMove(-1)}
          />
          <Button
            size="small"
            type="text"
            icon={<ArrowDownOutlined />}
            aria-label={t('edit.moveDown', { name })}
            disabled={isLast}
            onClick={() => onMove(1)}
          />
        </>
      ) : null}
      <Button
        size="small"
        type="text"
        icon={<CloseOutlined />}
        aria-label={t('edit.remove', { name })}
        onClick={onRemove}
      />
    </span>
  )
}
