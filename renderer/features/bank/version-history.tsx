import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/use-format.ts'
import { Sheet } from '../../ui/sheet.tsx'
import { Tag } from '../../ui/tag.tsx'
import type { QuestionDetail } from './bank-types.ts'

type Props = { history: QuestionDetail['history']; currentId: string }

export function VersionHistory({ history, currentId }: Props) {
  const { t } = useTranslation('bank')
  const format = useFormat()
  const latestFirst = [...history].sort((a, b) => b.number - a.number)
  return (
    <Sheet caption={t('question.historyCaption')}>
      <thead>
        <tr>
          <th scope="col">{t('question.number')}</th>
          <th scope="col">{t('question.when')}</th>
          <th scope="col">{t('question.author')}</th>
          <th scope="col">{t('question.reason')}</th>
        </tr>
      </thead>
      <tbody>
        {latestFirst.map(version => (
          <tr key={version.versionId} data-own={version.versionId === currentId || undefined}>
            <th scope="row">
              {t('table.versionOf', { number: version.number })}{' '}
              {version.versionId === currentId ? <Tag tone="blue">{t('question.current')}</Tag> : null}
            </th>
            <td>{format.dayAndTime(version.createdAtMs)}</td>
            <td>{version.authorName ?? t('question.shippedAuthor')}</td>
            <td>{version.reason || t('question.noReason')}</td>
          </tr>
        ))}
      </tbody>
    </Sheet>
  )
}
