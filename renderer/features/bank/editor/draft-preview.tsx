import { useDeferredValue, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Card } from '../../../ui/card.tsx'
import { ChoiceRow } from '../../../ui/choice-row.tsx'
import { RichText } from '../../../ui/rich-text.tsx'
import type { Content } from '../bank-types.ts'
import { CitationList } from '../citation-list.tsx'
import { QuestionBodyView } from '../question-body-view.tsx'
import { TraineeView } from '../trainee-view.tsx'
import { useCitationWords } from '../use-citation-words.ts'
import styles from './editor.module.css'

type Side = 'asked' | 'answered'

/** The draft beside its form: as it is asked, or with its key and reasons as they come after the answer. */
export function DraftPreview({ content }: { content: Content }) {
  const { t } = useTranslation('bank')
  const [side, setSide] = useState<Side>('asked')
  const cite = useCitationWords()
  const { body, isCase, explanation, citations } = useDeferredValue(content)
  return (
    <Card
      title={t('edit.preview')}
      extra={
        <ChoiceRow<Side>
          label={t('edit.preview')}
          hideLabel
          value={side}
          choices={[
            { value: 'asked', label: t('edit.asked') },
            { value: 'answered', label: t('edit.answered') },
          ]}
          onChange={setSide}
        />
      }
    >
      <div className={styles['preview']}>
        {side === 'asked' ? (
          <TraineeView body={body} isCase={isCase} />
        ) : (
          <>
            <QuestionBodyView body={body} isCase={isCase} />
            {body.type === 'caseGroup' ? null : (
              <div className={styles['after']}>
                <RichText text={explanation} />
                <CitationList citations={citations.map(cite)} />
              </div>
            )}
          </>
        )}
      </div>
    </Card>
  )
}
