import { CloseOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Input, InputNumber, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { readPlace } from '#engine/instrument/place'
import { useStatus } from '../../../client/session.ts'
import type { Instrument } from '../bank-types.ts'
import { Field } from '../field.tsx'
import { currentEdition, lastCited, rememberCited } from './cited.ts'
import { isHistory } from './draft-faults.ts'
import styles from './editor.module.css'
import { useFieldFaults } from './field-context.ts'
import type { CitationDraft } from './question-draft.ts'
import { MAX_CITATIONS, freeKey } from './question-draft.ts'
import { replaced, without } from './row-edits.ts'

type Props = {
  citations: CitationDraft[]
  instruments: readonly Instrument[]
  onChange: (citations: CitationDraft[]) => void
}

/** Where the norm stands: instrument, edition, place in it. A new line starts with the instrument that was cited last. */
export function CitationsFields({ citations, instruments, onChange }: Props) {
  const { t } = useTranslation('bank')
  const { nowMs } = useStatus()
  const faults = useFieldFaults()
  const add = () => {
    const before = citations.at(-1) ?? lastCited()
    const instrument = instruments.find(({ id }) => id === before?.instrument)
    onChange([
      ...citations,
      {
        key: freeKey(citations),
        instrument: instrument?.id ?? '',
        edition: before && instrument ? before.edition : '',
      },
    ])
  }
  return (
    <Field
      label={t('edit.citations')}
      hint={t('edit.citationsHint')}
      faults={faults.under('citations')}
      field={faults.mark('citations')['data-field']}
    >
      <ol className={styles['rows']}>
        {citations.map((citation, index) => (
          <li
            key={citation.key}
            className={`${styles['row']} ${styles['citation']}`}
            {...faults.mark(`citations.${index}`)}
          >
            <CitationFields
              number={index + 1}
              citation={citation}
              instruments={instruments}
              faulty={faults.has(`citations.${index}`)}
              nowMs={nowMs}
              onChange={changes => {
                const next = replaced(citations, index, changes)
                if (next[index]) rememberCited(next[index])
                onChange(next)
              }}
            />
            <Button
              size="small"
              type="text"
              icon={<CloseOutlined />}
              aria-label={t('edit.remove', { name: t('edit.citation', { number: index + 1 }) })}
              onClick={() => onChange(without(citations, index))}
            />
          </li>
        ))}
      </ol>
      <Button
        size="small"
        type="dashed"
        icon={<PlusOutlined />}
        className={styles['alone'] ?? ''}
        disabled={citations.length >= MAX_CITATIONS}
        onClick={add}
      >
        {t('edit.addCitation')}
      </Button>
    </Field>
  )
}

type RowProps = {
  number: number
  citation: CitationDraft
  instruments: readonly Instrument[]
  faulty: boolean
  nowMs: number
  onChange: (changes: Partial<CitationDraft>) => void
}

function CitationFields({ number, citation, instruments, faulty, nowMs, onChange }: RowProps) {
  const { t } = useTranslation('bank')
  const instrument = instruments.find(({ id }) => id === citation.instrument)
  const label = (what: string) => t('edit.citationPart', { number, what })
  return (
    <>
      <Select
        aria-label={label(t('edit.instrument'))}
        className={styles['instrument'] ?? ''}
        placeholder={t('edit.instrumentPlaceholder')}
        popupMatchSelectWidth={360}
        showSearch={{ optionFilterProp: 'search' }}
        {...(faulty && !instrument ? { status: 'error' as const } : {})}
        {...(citation.instrument === '' ? {} : { value: citation.instrument })}
        options={instruments.map(({ id, name, shortName }) => ({
          value: id,
          label: shortName,
          search: `${shortName} ${name} ${id}`,
        }))}
        onChange={(id: string) => {
          const chosen = instruments.find(row => row.id === id)
          onChange({ instrument: id, edition: (chosen && currentEdition(chosen, nowMs)?.id) ?? '' })
        }}
      />
      <Select
        aria-label={label(t('edit.edition'))}
        className={styles['edition'] ?? ''}
        popupMatchSelectWidth={false}
        disabled={!instrument}
        {...(citation.edition === '' ? {} : { value: citation.edition })}
        options={(instrument?.editions ?? []).toReversed().map(edition => ({
          value: edition.id,
          label: edition.isSuperseded ? t('edit.superseded', { label: edition.label }) : edition.label,
        }))}
        onChange={(edition: string) => onChange({ edition })}
      />
      {instrument && isHistory(instrument) ? (
        <>
          <Input
            aria-label={label(t('edit.entry'))}
            className={styles['entry'] ?? ''}
            placeholder={t('edit.entry')}
            maxLength={40}
            {...(faulty ? { status: 'error' as const } : {})}
            value={citation.entry ?? ''}
            onChange={event => onChange({ entry: event.target.value || undefined })}
          />
          <Input
            aria-label={label(t('edit.rowNumber'))}
            placeholder={t('edit.rowNumber')}
            maxLength={20}
            value={citation.row ?? ''}
            onChange={event => onChange({ row: event.target.value || undefined })}
          />
        </>
      ) : (
        <PlaceFields label={label} citation={citation} faulty={faulty} onChange={onChange} />
      )}
    </>
  )
}

const PLACE_PARTS = [
  { part: 'paragraph', words: 'edit.paragraph' },
  { part: 'item', words: 'edit.itemPart' },
] as const

type PlaceProps = {
  label: (what: string) => string
  citation: CitationDraft
  faulty: boolean
  onChange: (changes: Partial<CitationDraft>) => void
}

/** 条, 款, 项. Into 条 the whole place may be typed, 「第九十一条第三款」; leaving the field puts it into its places. */
function PlaceFields({ label, citation, faulty, onChange }: PlaceProps) {
  const { t } = useTranslation('bank')
  return (
    <>
      <Input
        aria-label={label(t('edit.article'))}
        suffix={<span className={styles['suffix']}>{t('edit.article')}</span>}
        maxLength={60}
        {...(faulty ? { status: 'error' as const } : {})}
        value={citation.article ?? ''}
        onChange={event => onChange({ article: event.target.value || undefined })}
        onBlur={() => {
          const place = readPlace(citation.article ?? '')
          if (place) onChange(place)
        }}
      />
      {PLACE_PARTS.map(({ part, words }) => (
        <InputNumber
          key={part}
          aria-label={label(t(words))}
          className={styles['counted'] ?? ''}
          suffix={<span className={styles['suffix']}>{t(words)}</span>}
          min={1}
          max={99}
          precision={0}
          controls={false}
          value={citation[part] ?? null}
          onChange={value => onChange({ [part]: value ?? undefined })}
        />
      ))}
    </>
  )
}
