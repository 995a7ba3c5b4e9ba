import { Button, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '../../ui/dialog.tsx'
import { Field } from '../../ui/field.tsx'
import { articleName, readArticles } from './article-names.ts'
import type { Link, ManualLink } from './law-types.ts'

type Props = { link: Link; onClose: () => void; onCorrect: (correction: ManualLink) => void }

/** Which articles of the older edition became which of the newer one, by somebody's word. */
export function LinkDialog({ link, onClose, onCorrect }: Props) {
  const { t } = useTranslation(['law', 'common'])
  const [from, setFrom] = useState(link.from.map(articleName).join(t('listJoint')))
  const [to, setTo] = useState(link.to.map(articleName).join(t('listJoint')))
  const [olderArticles, newerArticles] = [readArticles(from), readArticles(to)]
  const isEmpty = olderArticles?.length === 0 && newerArticles?.length === 0
  return (
    <Dialog
      title={t('correct.title')}
      open
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('common:cancel')}</Button>
          <Button
            type="primary"
            disabled={olderArticles === null || newerArticles === null || isEmpty}
            onClick={() => {
              if (olderArticles && newerArticles) onCorrect({ from: olderArticles, to: newerArticles })
            }}
          >
            {t('correct.save')}
          </Button>
        </>
      }
    >
      <Field
        label={t('correct.from')}
        hint={t('correct.fromHint')}
        error={olderArticles === null ? t('correct.unreadable') : null}
      >
        {ids => <Input {...ids} value={from} onChange={event => setFrom(event.target.value)} />}
      </Field>
      <Field
        label={t('correct.to')}
        hint={t('correct.toHint')}
        error={newerArticles === null ? t('correct.unreadable') : null}
      >
        {ids => (
          <Input {...ids} data-initial-focus value={to} onChange={event => setTo(event.target.value)} />
        )}
      </Field>
    </Dialog>
  )
}
