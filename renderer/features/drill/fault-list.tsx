import { Alert } from 'antd'
import { useTranslation } from 'react-i18next'
import styles from './drill-editor.module.css'
import { assertNever } from '#engine/assert-never'
import type { Settings } from './drill-types.ts'
import type { SettingsFault } from './settings-faults.ts'

type Props = { blueprint: Settings['blueprint']; faults: readonly SettingsFault[] }

/** What has to be corrected before this can be saved, each with its place. */
export function FaultList({ blueprint, faults }: Props) {
  const { t } = useTranslation(['drill', 'common'])
  const words = (fault: SettingsFault): string => {
    switch (fault.kind) {
      case 'title':
        return t(`editor.${fault.code}`)
      case 'window':
        return t('editor.windowWrong')
      case 'speedWithoutLimit':
        return t('editor.speedWithoutLimit')
      case 'blueprint': {
        const code = fault.code.replace('blueprint.', '')
        const type = fault.section === null ? undefined : blueprint.sections[fault.section]?.type
        const place =
          fault.section === null
            ? t('check.whole')
            : t('check.sectionName', {
                number: fault.section + 1,
                type: type ? t(`common:questionType.${type}`) : '',
              })
        return t('check.faultAt', {
          place,
          fault: t(`fault.${code}`, { defaultValue: t('fault.other', { code: fault.code }) }),
        })
      }
      default:
        return assertNever(fault)
    }
  }
  return (
    <Alert
      type="warning"
      showIcon
      title={t('editor.notYet')}
      description={
        <ul className={styles['faults']}>
          {faults.map(words).map(text => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      }
    />
  )
}
