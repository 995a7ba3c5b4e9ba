import type { TFunction } from 'i18next'
import type { PaperHead, PaperView, PrintedPartView, PrintedQuestionView } from '#contract/paper'
import type { QuestionType } from '#engine/question/question'
import type { Format } from '../../i18n/format.ts'
import { Person, lineBlocks, sectionBlock } from './paper-blocks.tsx'
import type { PrintBlock } from './print-block.ts'
import styles from './printed.module.css'

type Words = { t: TFunction<'paper'>; format: Format }

/** 答题卡: a field with its number for each answer, letters to mark where there are letters, lines where sentences are asked for. */
export function answerSheetBlocks(
  { variant, head }: { variant: PaperView['variants'][number]; head: PaperHead },
  words: Words,
): PrintBlock[] {
  const { t } = words
  return [
    {
      key: 'head',
      group: 'head',
      node: (
        <div className={styles['title']}>
          {head.brigade === '' ? null : <p>{head.brigade}</p>}
          <h2>{t('print.sheetTitle', { title: head.title, variant: variant.variant })}</h2>
          <Person t={t} />
        </div>
      ),
    },
    ...variant.sections.flatMap((section, index) => [
      sectionBlock(section, index, words),
      ...rowBlocks(
        `section ${index}`,
        section.questions.flatMap(question => fieldsOf(question, t)),
      ),
      ...section.questions.flatMap(question => longBlocks(question, t)),
    ]),
  ]
}

/** `marks`: what is marked with a pencil; where there is none, something is written. */
type SheetField = { label: string; marks: readonly string[] }

function fieldsOf(question: PrintedQuestionView, t: TFunction<'paper'>): SheetField[] {
  const { number, parts } = question
  if (question.type === 'shortAnswer') return []
  if (parts.length === 0) return fieldsOfOne(question, String(number), t)
  return parts.flatMap(part => fieldsOfOne(part, t('print.partOf', { number, part: part.number }), t))
}

function fieldsOfOne(
  { type, options, lefts, blanks }: Omit<PrintedPartView, 'type'> & { type: QuestionType },
  label: string,
  t: TFunction<'paper'>,
): SheetField[] {
  const letters = options.map(option => option.label)
  if (type === 'single' || type === 'multiple') return [{ label, marks: letters }]
  if (type === 'trueFalse') return [{ label, marks: [t('print.right'), t('print.wrong')] }]
  if (type === 'matching') return lefts.map(left => ({ label: `${label}-${left.label}`, marks: letters }))
  if (blanks < 2) return [{ label, marks: [] }]
  return Array.from({ length: blanks }, (_, index) => ({ label: `${label}-${index + 1}`, marks: [] }))
}

/** Rows of one width each: what is marked needs less room than what is written. */
function rowBlocks(group: string, fields: readonly SheetField[]): PrintBlock[] {
  return [
    ...rowsOf(
      `${group} marked`,
      fields.filter(({ marks }) => marks.length > 0),
      4,
    ),
    ...rowsOf(
      `${group} written`,
      fields.filter(({ marks }) => marks.length === 0),
      3,
    ),
  ]
}

function rowsOf(group: string, fields: readonly SheetField[], columns: number): PrintBlock[] {
  const rows = Math.ceil(fields.length / columns)
  return Array.from({ length: rows }, (_, row) => ({
    key: `${group} ${row}`,
    group: `${group} ${row}`,
    node: (
      <div className={styles['row']} data-columns={columns}>
        {fields.slice(row * columns, (row + 1) * columns).map(({ label, marks }) => (
          <div key={label} className={styles['cell']}>
            <b>{label}</b>
            <span className={styles['bubbles']}>
              {marks.map(mark => (
                <span key={mark} className={styles['bubble']}>
                  {mark}
                </span>
              ))}
            </span>
          </div>
        ))}
      </div>
    ),
  }))
}

function longBlocks({ type, number, lines }: PrintedQuestionView, t: TFunction<'paper'>): PrintBlock[] {
  if (type !== 'shortAnswer') return []
  const group = `long ${number}`
  const label = <p className={styles['question']}>{t('print.question', { number })}</p>
  return [{ key: group, group, keepsWithNext: true, node: label }, ...lineBlocks(group, lines)]
}
