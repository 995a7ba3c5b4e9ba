import { Popconfirm } from 'antd'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../i18n/use-format.ts'
import styles from './editor.module.css'
import type { Keeping } from './use-kept-draft.ts'

type Props = { keeping: Keeping; changed: boolean; onDiscard: () => void }

/** Whether what is typed would survive; always in the same place, under the title. */
export function KeepingLine({ keeping, changed, onDiscard }: Props) {
  const { t } = useTranslation('bank')
  const format = useFormat()
  const words =
    keeping.kind === 'refused'
      ? t('kept.refused')
      : !changed
        ? t('edit.unchanged')
        : keeping.kind === 'kept'
          ? t('kept.saved', { time: format.clock(keeping.atMs) })
          : t('kept.saving')
  return (
    <span className={styles['keeping']}>
      <output data-testid="draft-state" className={keeping.kind === 'refused' ? styles['faulty'] : undefined}>
        {words}
      </output>
      {changed ? (
        <Popconfirm
          title={t('kept.discardQuestion')}
          okText={t('kept.discard')}
          cancelText={t('kept.stay')}
          onConfirm={onDiscard}
        >
          <button type="button" className={styles['link']}>
            {t('kept.discard')}
          </button>
        </Popconfirm>
      ) : null}
    </span>
  )
}
