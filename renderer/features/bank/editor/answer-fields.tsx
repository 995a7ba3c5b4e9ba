import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { assertNever } from '#engine/assert-never'
import { BlanksFields } from './blanks-fields.tsx'
import { ItemsFields } from './items-fields.tsx'
import { LongTextField } from './long-text-field.tsx'
import { NumberFields } from './number-fields.tsx'
import { OptionsFields } from './options-fields.tsx'
import { PairsFields } from './pairs-fields.tsx'
import { PointsFields } from './points-fields.tsx'
import type { AnswerDraft } from './question-draft.ts'
import { addBlank } from './row-edits.ts'
import { TruthField } from './truth-field.tsx'

type Props = { answer: AnswerDraft; onChange: (answer: AnswerDraft) => void }

/** What is asked and what is right, in the fields of its type. */
export function AnswerFields({ answer, onChange }: Props) {
  const { t } = useTranslation('bank')
  const stem = useRef<HTMLTextAreaElement>(null)
  const set = (changes: Partial<AnswerDraft>) => onChange({ ...answer, ...changes })
  const isFillIn = answer.type === 'fillIn'
  const insertBlank = () => {
    const area = stem.current
    // Where the cursor was left in the stem; at its end where nobody has been.
    const at = area && area.selectionStart > 0 ? area.selectionStart : undefined
    onChange(addBlank(answer, at))
    area?.focus()
  }
  return (
    <>
      <LongTextField
        field="stem"
        label={t('edit.stem')}
        hint={isFillIn ? t('edit.stemHint') : undefined}
        value={answer.stem}
        onChange={text => set({ stem: text })}
        areaRef={stem}
      />
      <TypeFields answer={answer} onChange={set} onInsert={insertBlank} />
    </>
  )
}

type TypeProps = {
  answer: AnswerDraft
  onChange: (changes: Partial<AnswerDraft>) => void
  onInsert: () => void
}

function TypeFields({ answer, onChange, onInsert }: TypeProps) {
  const { type } = answer
  switch (type) {
    case 'single':
    case 'multiple':
      return (
        <OptionsFields
          several={type === 'multiple'}
          options={answer.options}
          onChange={options => onChange({ options })}
        />
      )
    case 'trueFalse':
      return <TruthField truth={answer.truth} onChange={truth => onChange({ truth })} />
    case 'fillIn':
      return (
        <BlanksFields blanks={answer.blanks} onChange={blanks => onChange({ blanks })} onInsert={onInsert} />
      )
    case 'numeric':
      return <NumberFields number={answer.number} onChange={number => onChange({ number })} />
    case 'ordering':
      return <ItemsFields items={answer.items} onChange={items => onChange({ items })} />
    case 'matching':
      return <PairsFields pairs={answer.pairs} extras={answer.extras} onChange={onChange} />
    case 'shortAnswer':
      return <PointsFields points={answer.points} onChange={points => onChange({ points })} />
    default:
      return assertNever(type)
  }
}
