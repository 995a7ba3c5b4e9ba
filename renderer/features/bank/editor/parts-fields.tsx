import { DownOutlined, PlusOutlined, RightOutlined } from '@ant-design/icons'
import { Button, Select } from 'antd'
import { useContext, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { QuestionFault } from '#engine/question/check-question'
import { PART_TYPES } from '#engine/question/question'
import { Tag } from '../../../ui/tag.tsx'
import type { Instrument } from '../bank-types.ts'
import { Field } from '../field.tsx'
import { AnswerFields } from './answer-fields.tsx'
import { withAnswerType } from './change-type.ts'
import { CitationsFields } from './citations-fields.tsx'
import { faultsOfPart } from './draft-faults.ts'
import styles from './editor.module.css'
import { ExplanationField } from './explanation-field.tsx'
import { FieldScopeContext, useFieldFaults } from './field-context.ts'
import { withoutPictures } from './pictures/picture-mark.ts'
import type { PartDraft } from './question-draft.ts'
import { MAX_PARTS, emptyPart, freeKey } from './question-draft.ts'
import { moved, replaced, without } from './row-edits.ts'
import { RowTools } from './row-tools.tsx'

type Props = {
  parts: PartDraft[]
  instruments: readonly Instrument[]
  /** All that is wrong, also what is not yet said beside the fields: a folded part shows how much is left. */
  allFaults: readonly QuestionFault[]
  onChange: (parts: PartDraft[]) => void
}

/** The questions of a case, each with its type, fields and reasons. One is open, so that the case stays in view. */
export function PartsFields({ parts, instruments, allFaults, onChange }: Props) {
  const { t } = useTranslation('bank')
  const faults = useFieldFaults()
  const [openKey, setOpenKey] = useState(parts[0]?.key ?? 0)
  const add = () => {
    const key = freeKey(parts)
    // Parts of one case usually rest on one law.
    const cited = parts.at(-1)?.citations.at(-1)
    const citations = cited ? [{ key: 0, instrument: cited.instrument, edition: cited.edition }] : []
    onChange([...parts, { ...emptyPart(key), citations }])
    setOpenKey(key)
  }
  return (
    <Field
      label={t('edit.parts')}
      hint={t('edit.partsHint')}
      faults={faults.of('parts')}
      field={faults.mark('parts')['data-field']}
    >
      <ol className={styles['parts']}>
        {parts.map((part, index) => (
          <li key={part.key} {...faults.mark(`parts.${index}`)}>
            <PartFields
              index={index}
              isLast={index === parts.length - 1}
              part={part}
              instruments={instruments}
              left={faultsOfPart(allFaults, index).length}
              open={part.key === openKey}
              onToggle={() => setOpenKey(part.key === openKey ? -1 : part.key)}
              onChange={changes => onChange(replaced(parts, index, changes))}
              onMove={by => onChange(moved(parts, index, by))}
              onRemove={() => onChange(without(parts, index))}
            />
          </li>
        ))}
      </ol>
      <Button
        type="dashed"
        icon={<PlusOutlined />}
        className={styles['alone'] ?? ''}
        disabled={parts.length >= MAX_PARTS}
        onClick={add}
      >
        {t('edit.addPart')}
      </Button>
    </Field>
  )
}

type PartProps = {
  index: number
  isLast: boolean
  part: PartDraft
  instruments: readonly Instrument[]
  left: number
  open: boolean
  onToggle: () => void
  onChange: (changes: Partial<PartDraft>) => void
  onMove: (by: -1 | 1) => void
  onRemove: () => void
}

function PartFields(props: PartProps) {
  const { index, isLast, part, instruments, left, open, onToggle, onChange, onMove, onRemove } = props
  const { t } = useTranslation(['bank', 'common'])
  const outer = useContext(FieldScopeContext)
  const scope = useMemo(
    () => ({ path: `${outer.path}parts.${index}.`, faults: faultsOfPart(outer.faults, index) }),
    [outer, index],
  )
  const number = index + 1
  const name = t('edit.part', { number })
  const { answer } = part
  return (
    <section className={styles['part']} aria-label={name} data-open={open || undefined}>
      <header className={styles['partHead']}>
        <button type="button" className={styles['fold']} aria-expanded={open} onClick={onToggle}>
          {open ? <DownOutlined aria-hidden="true" /> : <RightOutlined aria-hidden="true" />}
          <b>{name}</b>
          <Tag>{t(`common:questionType.${answer.type}`)}</Tag>
          {open ? null : <span className={styles['excerpt']}>{withoutPictures(answer.stem)}</span>}
          {left > 0 ? <Tag tone="warn">{t('edit.partLeft', { count: left })}</Tag> : null}
        </button>
        <RowTools name={name} isFirst={index === 0} isLast={isLast} onMove={onMove} onRemove={onRemove} />
      </header>
      {open ? (
        <FieldScopeContext value={scope}>
          <Field label={t('edit.type')}>
            <Select
              aria-label={t('edit.type')}
              className={styles['partType'] ?? ''}
              value={answer.type}
              options={PART_TYPES.map(type => ({ value: type, label: t(`common:questionType.${type}`) }))}
              onChange={type => onChange({ answer: withAnswerType(answer, type) })}
            />
          </Field>
          <AnswerFields answer={answer} onChange={next => onChange({ answer: next })} />
          <ExplanationField value={part.explanation} onChange={explanation => onChange({ explanation })} />
          <CitationsFields
            citations={part.citations}
            instruments={instruments}
            onChange={citations => onChange({ citations })}
          />
        </FieldScopeContext>
      ) : null}
    </section>
  )
}
