import { PictureOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'

type Props = {
  /** What it does and where: 在题干插入图片. */
  label: string
  /** Only the sign, in a row that has no place for words. */
  small?: boolean
  onClick: () => void
}

export function PictureButton({ label, small = false, onClick }: Props) {
  const { t } = useTranslation('bank')
  return (
    <Button
      size="small"
      type="text"
      icon={<PictureOutlined />}
      aria-label={label}
      title={label}
      onClick={onClick}
    >
      {small ? null : t('picture.insert')}
    </Button>
  )
}
