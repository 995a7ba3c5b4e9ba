import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/use-format.ts'
import { Sheet } from '../../ui/sheet.tsx'
import { Tag } from '../../ui/tag.tsx'
import type { QuestionDetail, Subject } from './bank-types.ts'
import { VersionCompare } from './version-compare.tsx'

type Props = {
  questionId: string
  history: QuestionDetail['history']
  currentId: string
  subjects: readonly Subject[]
}

export function VersionHistory({ questionId, history, currentId, subjects }: Props) {
  const { t } = useTranslation('bank')
  const format = useFormat()
  const [compared, setCompared] = useState<number | null>(null)
  const latestFirst = [...history].sort((a, b) => b.number - a.number)
  return (
    <>
      <Sheet caption={t('question.historyCaption')}>
        <thead>
          <tr>
            <th scope="col">{t('question.number')}</th>
            <th scope="col">{t('question.when')}</th>
            <th scope="col">{t('question.author')}</th>
            <th scope="col">{t('question.reason')}</th>
            {history.length > 1 ? <th scope="col">{t('diff.column')}</th> : null}
          </tr>
        </thead>
        <tbody>
          {latestFirst.map((version, index) => (
            <tr key={version.versionId} data-own={version.versionId === currentId || undefined}>
              <th scope="row" data-whole>
                {t('table.versionOf', { number: version.number })}{' '}
                {version.versionId === currentId ? <Tag tone="blue">{t('question.current')}</Tag> : null}
              </th>
              <td data-whole>{format.dayAndTime(version.createdAtMs)}</td>
              <td>{version.authorName ?? t('question.shippedAuthor')}</td>
              <td>{version.reason || t('question.noReason')}</td>
              {history.length > 1 ? (
                <td>
                  {index < latestFirst.length - 1 ? (
                    <Button
                      size="small"
                      aria-label={t('diff.openOf', { number: version.number })}
                      onClick={() => setCompared(index)}
                    >
                      {t('diff.open')}
                    </Button>
                  ) : null}
                </td>
              ) : null}
            </tr>
          ))}
        </tbody>
      </Sheet>
      <VersionCompare
        questionId={questionId}
        before={compared === null ? undefined : latestFirst[compared + 1]}
        after={compared === null ? undefined : latestFirst[compared]}
        subjects={subjects}
        onClose={() => setCompared(null)}
      />
    </>
  )
}
