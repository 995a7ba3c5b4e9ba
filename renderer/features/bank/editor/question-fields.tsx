import { useTranslation } from 'react-i18next'
import type { QuestionFault } from '#engine/question/check-question'
import { QUESTION_TYPES } from '#engine/question/question'
import { ChoiceRow } from '../../../ui/choice-row.tsx'
import type { Instrument, Subject } from '../bank-types.ts'
import { AnswerFields } from './answer-fields.tsx'
import { withQuestionType } from './change-type.ts'
import { CitationsFields } from './citations-fields.tsx'
import styles from './editor.module.css'
import { ExplanationField } from './explanation-field.tsx'
import { LongTextField } from './long-text-field.tsx'
import { MoreFields } from './more-fields.tsx'
import { PartsFields } from './parts-fields.tsx'
import { PlaceFields } from './place-fields.tsx'
import type { QuestionDraft } from './question-draft.ts'
import { typeOf } from './question-draft.ts'

type Props = {
  draft: QuestionDraft
  subjects: readonly Subject[]
  instruments: readonly Instrument[]
  allFaults: readonly QuestionFault[]
  onChange: (draft: QuestionDraft) => void
}

export function QuestionFields({ draft, subjects, instruments, allFaults, onChange }: Props) {
  const { t } = useTranslation(['bank', 'common'])
  const set = (changes: Partial<QuestionDraft>) => onChange({ ...draft, ...changes })
  return (
    <>
      <div className={styles['types']}>
        <ChoiceRow
          label={t('edit.type')}
          value={typeOf(draft)}
          choices={QUESTION_TYPES.map(type => ({ value: type, label: t(`common:questionType.${type}`) }))}
          onChange={type => onChange(withQuestionType(draft, type))}
        />
      </div>
      <PlaceFields draft={draft} subjects={subjects} onChange={set} />
      {draft.isGroup ? (
        <>
          <LongTextField
            field="stem"
            label={t('edit.caseText')}
            hint={t('edit.caseTextHint')}
            rows={4}
            value={draft.caseText}
            onChange={caseText => set({ caseText })}
          />
          <PartsFields
            parts={draft.parts}
            instruments={instruments}
            allFaults={allFaults}
            onChange={parts => set({ parts })}
          />
        </>
      ) : (
        <>
          <AnswerFields answer={draft.answer} onChange={answer => set({ answer })} />
          <ExplanationField value={draft.explanation} onChange={explanation => set({ explanation })} />
          <CitationsFields
            citations={draft.citations}
            instruments={instruments}
            onChange={citations => set({ citations })}
          />
        </>
      )}
      <MoreFields draft={draft} onChange={set} />
    </>
  )
}
