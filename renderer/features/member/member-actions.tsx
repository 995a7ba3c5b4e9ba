import { Button } from 'antd'
import { useTranslation } from 'react-i18next'

type Props = {
  withoutPin: number
  onBranches: () => void
  onImport: () => void
  onAdd: () => void
  onPins: () => void
}

/** The primary action is what is still missing: PINs for those who cannot sign in, else another member. */
export function MemberActions({ withoutPin, onBranches, onImport, onAdd, onPins }: Props) {
  const { t } = useTranslation('member')
  return (
    <>
      <Button onClick={onBranches}>{t('action.branches')}</Button>
      <Button onClick={onImport}>{t('action.import')}</Button>
      <Button type={withoutPin === 0 ? 'primary' : 'default'} onClick={onAdd}>
        {t('action.add')}
      </Button>
      {withoutPin > 0 ? (
        <Button type="primary" onClick={onPins}>
          {t('action.pinsMissing', { count: withoutPin })}
        </Button>
      ) : null}
    </>
  )
}
